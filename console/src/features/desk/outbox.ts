import { ApiProblem, Unreachable } from '@/shared/api/problem';
import type { Message } from '@/shared/api/types';
import { delayBefore } from '@/shared/live/backoff';

/** A message that we have and the server has not said that it has. */
export interface Unsent {
  clientId: string;
  text: string;
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
  /** What is kept from earlier, a conversation each. */
  load(): Map<string, Unsent[]>;
  keep(conversation: string, unsent: readonly Unsent[]): void;
  after(ms: number, run: () => void): void;
  random(): number;
  /** The server has it now. */
  sent(conversation: string, message: Message): void;
}

/** Whether the same message may be sent again: nobody answered, or the answer was about the moment, not the message. */
function mayPass(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof ApiProblem && (error.passing || error.status === 401));
}

/**
 * Sends what was written, in order, one at a time a conversation, until the server has it. The client's id makes a repeat
 * harmless, so a lost answer costs nothing; what isn't sent yet survives a reload.
 */
export class Outbox {
  private readonly views = new Map<string, OutboxView>();
  private readonly busy = new Set<string>();
  private readonly tries = new Map<string, number>();
  private readonly watchers = new Set<() => void>();
  private over = false;

  constructor(private readonly world: OutboxWorld) {
    for (const [conversation, unsent] of world.load()) {
      this.views.set(conversation, { ...nothing, unsent });
      void this.run(conversation);
    }
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  view(conversation: string): OutboxView {
    return this.views.get(conversation) ?? nothing;
  }

  add(conversation: string, unsent: Unsent): void {
    this.set(conversation, { unsent: [...this.view(conversation).unsent, unsent], stopped: undefined });
    void this.run(conversation);
  }

  /** The person has read why a draft was stopped. */
  settle(conversation: string): void {
    if (this.view(conversation).stopped) this.set(conversation, { stopped: undefined });
  }

  /** The session or the network is back: no need to wait. */
  nudge(): void {
    for (const [conversation, view] of this.views) if (view.unsent.length > 0) void this.run(conversation);
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
    const next = this.view(conversation).unsent[0];
    if (!next || this.over || this.busy.has(conversation)) return;
    this.busy.add(conversation);
    try {
      const message = await this.world.send(conversation, next);
      this.world.sent(conversation, message);
      this.tries.delete(conversation);
      this.without(conversation, next, { struggling: false });
    } catch (error) {
      if (mayPass(error)) {
        const attempt = this.tries.get(conversation) ?? 0;
        this.tries.set(conversation, attempt + 1);
        this.set(conversation, { struggling: true });
        const asked = error instanceof ApiProblem ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
        this.world.after(Math.max(asked, delayBefore(attempt, this.world.random())), () => void this.run(conversation));
        return;
      }
      this.without(conversation, next, { struggling: false, stopped: { text: next.text, error } });
    } finally {
      this.busy.delete(conversation);
    }
    void this.run(conversation);
  }

  private without(conversation: string, gone: Unsent, change: Partial<OutboxView>): void {
    const unsent = this.view(conversation).unsent.filter((u) => u.clientId !== gone.clientId);
    this.set(conversation, { ...change, unsent });
  }

  private set(conversation: string, change: Partial<OutboxView>): void {
    const view = { ...this.view(conversation), ...change };
    this.views.set(conversation, view);
    if (change.unsent) this.world.keep(conversation, view.unsent);
    this.watchers.forEach((watch) => watch());
  }
}
