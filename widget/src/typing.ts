/** A report holds for eight seconds at the server: renewed well before. */
const AGAIN_MS = 3_000;
const REST_MS = 4_000;

interface Around {
  now(): number;
  after(ms: number, then: () => void): () => void;
}

/** Tells that somebody is typing, and when they have stopped; never what. */
export class Typing {
  private told = 0;
  private on = false;
  private stopRest: () => void = () => undefined;

  constructor(
    private readonly around: Around,
    private readonly report: (typing: boolean) => void,
  ) {}

  moved(text: string): void {
    this.stopRest();
    if (text.trim() === '') {
      this.rest();
      return;
    }
    const now = this.around.now();
    if (!this.on || now - this.told >= AGAIN_MS) {
      this.on = true;
      this.told = now;
      this.report(true);
    }
    this.stopRest = this.around.after(REST_MS, () => this.rest());
  }

  private rest(): void {
    if (!this.on) return;
    this.on = false;
    this.report(false);
  }
}
