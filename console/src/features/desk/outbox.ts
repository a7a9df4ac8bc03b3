import { ApiProblem, Unreachable } from '@/shared/api/problem';
import type { Media, Message } from '@/shared/api/types';
import { delayBefore } from '@/shared/live/backoff';

/** A message that we have and the server has not said that it has. */
export interface Unsent {
  clientId: string;
  text: string;
  /** Uploaded already. */
  media?: readonly Media[];
  at: string;
}

/** A draft that came back: the server refused it and said why. */
export interface Stopped {
  text: string;
  error: unknown;
}

export interface OutboxView {
  unsent: readonly Unsent[];
  stopped: Stopped | undefined;
  /** True while the line is down and we try again and again. */
  struggling: boolean;
}

const nothing: OutboxView = { unsent: [], stopped: undefined, struggling: false };

export interface OutboxWorld {
  send(conversation: string, unsent: Unsent): Promise<Message>;
  /** What all tabs together keep of a conversation, in the order of writing. */
  kept(conversation: string): Unsent[];
  /** The conversations of which something is kept. */
  conversations(): string[];
  keep(conversation: string, unsent: Unsent): void;
  remove(conversation: string, clientId: string): void;
  /** Runs while no other tab runs the same. */
  alone<T>(what: string, run: () => Promise<T>): Promise<T>;
  after(ms: number, run: () => void): void;
  now(): number;
  random(): number;
  /** The server has it now. */
  sent(conversation: string, message: Message): void;
}

/** So long what another tab wrote is left to that tab: it tells its writer of a refusal. */
const othersMs = 3_000;

/** Whether the same message may be sent again: nobody answered, or the answer was about the moment, not the message. */
function mayPass(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof ApiProblem && (error.passing || error.status === 401));
}

/**
 * Sends what was written, in order, one at a time a conversation, until the server has it. The client's id makes a repeat
 * harmless, so a lost answer costs nothing; what isn't sent yet survives a reload. There is one outbox for all tabs: each
 * message is kept by itself, and one tab at a time sends.
 */
export class Outbox {
  private readonly views = new Map<string, OutboxView>();
  private readonly own = new Set<string>();
  private readonly busy = new Set<string>();
  private readonly tries = new Map<string, number>();
  private readonly watchers = new Set<() => void>();
  private over = false;

  constructor(private readonly world: OutboxWorld) {
    this.refresh();
    this.nudge();
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  view(conversation: string): OutboxView {
    return this.views.get(conversation) ?? nothing;
  }

  add(conversation: string, clientId: string, text: string, media: readonly Media[] = []): void {
    // Later than all that waits already, whatever the clock does: the order of writing is the order of sending.
    const last = this.world.kept(conversation).at(-1);
    const at = Math.max(this.world.now(), last ? Date.parse(last.at) + 1 : 0);
    this.world.keep(conversation, { clientId, text, at: new Date(at).toISOString(), ...(media.length > 0 ? { media } : {}) });
    this.own.add(conversation);
    this.set(conversation, { stopped: undefined });
    void this.run(conversation);
  }

  /** Another tab wrote or sent something. */
  refresh(): void {
    const all = new Set([...this.views.keys(), ...this.world.conversations()]);
    for (const conversation of all) this.set(conversation, {});
  }

  /** The person has read why a draft was stopped. */
  settle(conversation: string): void {
    if (this.view(conversation).stopped) this.set(conversation, { stopped: undefined });
  }

  /** The session or the network is back: no need to wait. */
  nudge(): void {
    for (const conversation of this.world.conversations()) {
      if (this.own.has(conversation)) void this.run(conversation);
      else this.world.after(othersMs, () => void this.run(conversation));
    }
  }

  /** No more is begun; what is under way ends. `start` goes on. */
  stop(): void {
    this.over = true;
  }

  start(): void {
    this.over = false;
    this.nudge();
  }

  private async run(conversation: string): Promise<void> {
    if (this.over || this.busy.has(conversation) || this.world.kept(conversation).length === 0) return;
    this.busy.add(conversation);
    let isDone = false;
    try {
      isDone = await this.world.alone(`pledge.outbox.${conversation}`, () => this.sendAll(conversation));
    } finally {
      this.busy.delete(conversation);
    }
    // What was written while the turn was being given back.
    if (isDone) void this.run(conversation);
  }

  /** False when it goes on later. */
  private async sendAll(conversation: string): Promise<boolean> {
    for (let next = this.world.kept(conversation)[0]; next && !this.over; next = this.world.kept(conversation)[0]) {
      try {
        const message = await this.world.send(conversation, next);
        this.world.sent(conversation, message);
        this.tries.delete(conversation);
        this.without(conversation, next, { struggling: false });
      } catch (error) {
        if (mayPass(error)) {
          this.later(conversation, error);
          return false;
        }
        this.without(conversation, next, { struggling: false, stopped: { text: next.text, error } });
      }
    }
    return true;
  }

  private later(conversation: string, error: unknown): void {
    const attempt = this.tries.get(conversation) ?? 0;
    this.tries.set(conversation, attempt + 1);
    this.set(conversation, { struggling: true });
    const asked = error instanceof ApiProblem ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    this.world.after(Math.max(asked, delayBefore(attempt, this.world.random())), () => void this.run(conversation));
  }

  private without(conversation: string, gone: Unsent, change: Partial<OutboxView>): void {
    this.world.remove(conversation, gone.clientId);
    this.set(conversation, change);
  }

  private set(conversation: string, change: Partial<OutboxView>): void {
    const before = this.view(conversation);
    const unsent = this.world.kept(conversation);
    this.views.set(conversation, { ...before, ...change, unsent, struggling: unsent.length > 0 && (change.struggling ?? before.struggling) });
    this.watchers.forEach((watch) => watch());
  }
}
