import { describe, expect, it } from 'vitest';
import { delayBefore } from './backoff';
import { LiveSocket, parseFrame, type LiveEvent, type SocketLike } from './socket';

class FakeLine implements SocketLike {
  sent: string[] = [];
  closed = false;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  send(data: string) {
    this.sent.push(data);
  }
  close() {
    this.closed = true;
  }
  says(frame: object) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

function stage() {
  const lines: FakeLine[] = [];
  const timers: { ms: number; run: () => void; on: boolean }[] = [];
  const socket = new LiveSocket({
    open() {
      const line = new FakeLine();
      lines.push(line);
      return line;
    },
    after(ms, run) {
      const timer = { ms, run, on: true };
      timers.push(timer);
      return () => {
        timer.on = false;
      };
    },
    random: () => 0.5,
  });
  const heard: LiveEvent[] = [];
  socket.listen((event) => heard.push(event));
  const line = () => lines[lines.length - 1] as FakeLine;
  const fire = () => {
    const due = timers.filter((t) => t.on);
    due.forEach((t) => {
      t.on = false;
      t.run();
    });
    return due.map((t) => t.ms);
  };
  return { socket, lines, line, heard, fire };
}

describe('the live line', () => {
  it('answers pings and passes hints on', () => {
    const { socket, line, heard } = stage();
    socket.start();
    line().says({ type: 'ready' });
    line().says({ type: 'ping' });
    line().says({ type: 'hint', kind: 'conversation', id: 'c1', seq: 7 });
    expect(line().sent).toEqual(['{"type":"pong"}']);
    expect(heard).toEqual([{ type: 'resync' }, { type: 'hint', hint: { kind: 'conversation', id: 'c1', seq: 7 } }]);
    expect(socket.current()).toBe('live');
  });
  it('comes back with growing pauses and then asks for everything missed', () => {
    const { socket, line, lines, heard, fire } = stage();
    socket.start();
    line().onclose?.();
    expect(socket.current()).toBe('down');
    const first = fire();
    line().onerror?.();
    const second = fire();
    expect(second[0]).toBeGreaterThan(first[0] as number);
    line().says({ type: 'ready' });
    expect(lines).toHaveLength(3);
    expect(heard).toEqual([{ type: 'resync' }]);
  });
  it('takes long silence for a dead line', () => {
    const { socket, line, fire } = stage();
    socket.start();
    line().says({ type: 'ready' });
    const dead = line();
    fire();
    expect(dead.closed).toBe(true);
    expect(socket.current()).toBe('down');
  });
  it('is not believed any more when the network is another one', () => {
    const { socket, line, lines, heard } = stage();
    socket.start();
    line().says({ type: 'ready' });
    const old = line();
    socket.renew();
    expect(old.closed).toBe(true);
    expect(socket.current()).toBe('down');
    old.onmessage?.({ data: '{"type":"ready"}' });
    expect(lines).toHaveLength(2);
    line().says({ type: 'ready' });
    expect(socket.current()).toBe('live');
    expect(heard).toEqual([{ type: 'resync' }, { type: 'resync' }]);
  });
  it('stays off when it was stopped', () => {
    const { socket, line, lines, fire } = stage();
    socket.start();
    const old = line();
    socket.stop();
    old.onclose?.();
    fire();
    expect(lines).toHaveLength(1);
    expect(socket.current()).toBe('off');
  });
});

describe('frames', () => {
  it('that are unknown or broken are ignored', () => {
    for (const bad of ['', '{', '[]', 'null', '{"type":"hint"}', '{"type":"hint","kind":"rm","id":"x"}', '{"type":"x"}'])
      expect(parseFrame(bad)).toBeUndefined();
  });
});

describe('back-off', () => {
  it('doubles to half a minute and keeps some chance in it', () => {
    expect(delayBefore(0, 0)).toBe(250);
    expect(delayBefore(3, 0.999)).toBeLessThanOrEqual(4000);
    expect(delayBefore(50, 1)).toBe(30_000);
    expect(delayBefore(5, 0.1)).not.toBe(delayBefore(5, 0.9));
  });
});
