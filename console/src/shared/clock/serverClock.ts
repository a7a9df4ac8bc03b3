interface Sample {
  offset: number;
  roundTrip: number;
  at: number;
}

const keep = 5 * 60_000;

/** How far the server's clock is ahead of ours (times its speed), from the quickest answer of the last minutes. */
export function bestOffset(samples: readonly Sample[]): number {
  let best: Sample | undefined;
  for (const sample of samples) if (!best || sample.roundTrip < best.roundTrip) best = sample;
  return best?.offset ?? 0;
}

export class ServerClock {
  private samples: Sample[] = [];
  private offset = 0;
  private speed = 1;

  /** The server's business clock runs so many times as fast as ours: a demo may simulate a day. */
  runsAt(speed: number): void {
    if (speed === this.speed || speed < 1) return;
    this.offset = this.now() - Date.now() * speed;
    this.speed = speed;
    this.samples = [];
  }

  /** An answer said that it was `now` at the server; it was asked at `sentAt` and came at `cameAt`, both by our clock. */
  heard(now: string, sentAt: number, cameAt: number): void {
    const server = Date.parse(now);
    if (Number.isNaN(server)) return;
    const offset = server - ((sentAt + cameAt) / 2) * this.speed;
    const sample = { offset, roundTrip: cameAt - sentAt, at: cameAt };
    const last = this.samples.at(-1);
    // Our own clock was set anew: what we knew about it is worth nothing.
    const doubt = (2000 + sample.roundTrip + (last?.roundTrip ?? 0)) * this.speed;
    if (last && Math.abs(sample.offset - last.offset) > doubt) this.samples = [];
    this.samples = [...this.samples.filter((s) => cameAt - s.at < keep), sample].slice(-20);
    this.offset = bestOffset(this.samples);
  }

  now(): number {
    return Date.now() * this.speed + this.offset;
  }
}

export const serverClock = new ServerClock();
