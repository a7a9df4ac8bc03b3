interface Sample {
  offset: number;
  roundTrip: number;
  at: number;
}

const freshMs = 10 * 60_000;
/** Beyond this two measurements don't disagree by chance: somebody set the phone's clock. */
const doubtMs = 2_000;

/** This device's two clocks: the one that people set, and the one that only runs. */
export interface DeviceClocks {
  wall(): number;
  running(): number;
}

const device: DeviceClocks = { wall: () => Date.now(), running: () => performance.now() };

/** How far this device's clock is behind the server's, from the quickest answer of the last minutes. */
export class ServerClock {
  private samples: Sample[] = [];
  private best: Sample | undefined;
  private setAt: number | undefined;

  constructor(private readonly device: DeviceClocks) {}

  /** An answer said that it was `now` at the server; asked at `sentAt`, come at `cameAt`, both by our clock. */
  heard(now: string, sentAt: number, cameAt: number): void {
    const server = Date.parse(now);
    if (Number.isNaN(server) || cameAt < sentAt) return;
    const sample = { offset: server - (sentAt + cameAt) / 2, roundTrip: cameAt - sentAt, at: cameAt };
    const last = this.samples.at(-1);
    if (last && Math.abs(sample.offset - last.offset) > doubtMs + sample.roundTrip + last.roundTrip) this.samples = [];
    this.samples = [...this.samples.filter((it) => cameAt - it.at < freshMs), sample].slice(-20);
    this.best = this.samples.reduce((a, b) => (b.roundTrip < a.roundTrip ? b : a));
    this.setAt = this.drift();
  }

  /**
   * Milliseconds to add to the device's time. Unknown while nothing was measured, and once the clock may have been set since:
   * then the two clocks have come apart (as they do in sleep, which looks the same).
   */
  get behind(): number | undefined {
    if (!this.best || this.setAt === undefined || Math.abs(this.drift() - this.setAt) > doubtMs) return undefined;
    return Math.round(this.best.offset);
  }

  /** The server's time, as well as it is known. */
  now(): number {
    return this.device.wall() + (this.behind ?? Math.round(this.best?.offset ?? 0));
  }

  private drift(): number {
    return this.device.wall() - this.device.running();
  }
}

export const serverClock = new ServerClock(device);
