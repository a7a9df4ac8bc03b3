/**
 * Does the first thing at once and what follows closely together after a pause: whoever waits for one thing waits for nothing,
 * and a storm costs no more than one go a pause.
 */
export class Gathering<T> {
  private readonly waiting = new Map<string, T>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly go: (things: T[]) => void,
    private readonly pauseMs: number,
  ) {}

  add(key: string, thing: T): void {
    this.waiting.set(key, thing);
  }

  /** To be called once all that came together has been added. */
  stir(): void {
    if (this.timer !== undefined || this.waiting.size === 0) return;
    const things = [...this.waiting.values()];
    this.waiting.clear();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.stir();
    }, this.pauseMs);
    this.go(things);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting.clear();
  }
}
