import { delayBefore } from './backoff';

export interface Hint {
  kind: 'conversation' | 'ticket' | 'presence' | 'clock' | 'queue' | 'alarm' | 'viewers' | 'dispute' | 'approval' | 'bulk' | 'suspicion' | 'shopfloor' | 'pickup';
  id: string;
  seq: number;
}

/** `resync`: hints may have been missed, read everything again from its cursor. */
export type LiveEvent = { type: 'hint'; hint: Hint } | { type: 'resync' };
export type LiveState = 'connecting' | 'live' | 'down' | 'off';

const kinds = new Set(['conversation', 'ticket', 'presence', 'clock', 'queue', 'alarm', 'viewers', 'dispute', 'approval', 'bulk', 'suspicion', 'shopfloor', 'pickup']);

/** One frame of the server; anything we don't know is nothing to us. */
export function parseFrame(data: unknown): { type: 'ready' } | { type: 'ping' } | { type: 'hint'; hint: Hint } | undefined {
  if (typeof data !== 'string') return undefined;
  let frame: unknown;
  try {
    frame = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (typeof frame !== 'object' || frame === null || !('type' in frame)) return undefined;
  if (frame.type === 'ready' || frame.type === 'ping') return { type: frame.type };
  if (frame.type !== 'hint' || !('kind' in frame) || !('id' in frame)) return undefined;
  const { kind, id } = frame;
  const seq = 'seq' in frame && typeof frame.seq === 'number' ? frame.seq : 0;
  if (typeof kind !== 'string' || typeof id !== 'string' || !kinds.has(kind)) return undefined;
  return { type: 'hint', hint: { kind: kind as Hint['kind'], id, seq } };
}

export interface SocketLike {
  send(data: string): void;
  close(): void;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  onerror: (() => void) | null;
}

export interface Surroundings {
  open(): SocketLike;
  after(ms: number, run: () => void): () => void;
  random(): number;
}

/** Silence for longer than this means that the line is dead though nobody said so. The server pings every 20 s. */
const silence = 50_000;

/**
 * The line to the server's hints. It comes back by itself; after each return listeners hear `resync`, because what was said
 * meanwhile is lost. Truth is always read over HTTP.
 */
export class LiveSocket {
  private socket: SocketLike | undefined;
  private stopTimer: () => void = () => undefined;
  private attempt = 0;
  private wanted = false;
  private state: LiveState = 'off';
  private readonly listeners = new Set<(event: LiveEvent) => void>();
  private readonly watchers = new Set<() => void>();

  constructor(private readonly around: Surroundings) {}

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.attempt = 0;
    this.connect();
  }

  stop(): void {
    this.wanted = false;
    this.drop();
    this.become('off');
  }

  /** The line of before is worth nothing: another network, or the machine has slept. Nobody is told "live" meanwhile. */
  renew(): void {
    if (!this.wanted) return;
    this.attempt = 0;
    this.drop();
    this.become('down');
    this.connect();
  }

  /** Try at once: the page is looked at again. */
  nudge(): void {
    if (!this.wanted || this.state === 'live') return;
    this.attempt = 0;
    this.drop();
    this.connect();
  }

  listen(listener: (event: LiveEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  current = (): LiveState => this.state;

  private connect(): void {
    if (this.state !== 'down') this.become('connecting');
    const socket = this.around.open();
    this.socket = socket;
    const lost = () => {
      if (this.socket !== socket) return;
      this.drop();
      this.become('down');
      if (this.wanted)
        this.stopTimer = this.around.after(delayBefore(this.attempt++, this.around.random()), () => this.connect());
    };
    const heard = () => {
      this.stopTimer();
      this.stopTimer = this.around.after(silence, lost);
    };
    heard();
    socket.onclose = lost;
    socket.onerror = lost;
    socket.onmessage = (event) => {
      if (this.socket !== socket) return;
      heard();
      const frame = parseFrame(event.data);
      if (frame?.type === 'ping') socket.send('{"type":"pong"}');
      if (frame?.type === 'ready') {
        this.attempt = 0;
        this.become('live');
        this.tell({ type: 'resync' });
      }
      if (frame?.type === 'hint') this.tell({ type: 'hint', hint: frame.hint });
    };
  }

  private drop(): void {
    this.stopTimer();
    const socket = this.socket;
    this.socket = undefined;
    if (socket) {
      socket.onclose = socket.onerror = socket.onmessage = null;
      socket.close();
    }
  }

  private become(state: LiveState): void {
    if (this.state === state) return;
    this.state = state;
    this.watchers.forEach((watch) => watch());
  }

  private tell(event: LiveEvent): void {
    this.listeners.forEach((listen) => listen(event));
  }
}
