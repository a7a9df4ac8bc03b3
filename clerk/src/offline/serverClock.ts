interface Sample {
  offset: number;
  roundTrip: number;
  at: number;
}

const freshMs = 10 * 60_000;
/** Beyond this two measurements don't disagree by chance: somebody set the phone's clock. */
const doubtMs = 2_000;

/** How far the server's clock is ahead of this device's, from the quickest answer of the last minutes. */
export class ServerClock {
  private samples: Sample[] = [];
  private best: Sample | undefined;

  /** An answer said that it was `now` at the server; asked at `sentAt`, come at `cameAt`, both by our clock. */
  heard(now: string, sentAt: number, cameAt: number): void {
    const server = Date.parse(now);
    if (Number.isNaN(server) || cameAt < sentAt) return;
    const sample = { offset: server - (sentAt + cameAt) / 2, roundTrip: cameAt - sentAt, at: cameAt };
    const last = this.samples.at(-1);
    if (last && Math.abs(sample.offset - last.offset) > doubtMs + sample.roundTrip + last.roundTrip) this.samples = [];
    this.samples = [...this.samples.filter((it) => cameAt - it.at < freshMs), sample].slice(-20);
    this.best = this.samples.reduce((a, b) => (b.roundTrip < a.roundTrip ? b : a));
  }

  /** Milliseconds to add to the device's time; undefined while nothing was measured. */
  get offset(): number | undefined {
    return this.best && Math.round(this.best.offset);
  }

  now(): number {
    return Date.now() + (this.offset ?? 0);
  }
}

export const serverClock = new ServerClock();
