import { afterEach, describe, expect, it } from 'vitest';
import { Api, type Upload } from './api';
import { Chat, LONGEST, type Socket, type Surroundings } from './chat';
import { compare, type Media, type Message, type Standing } from './thread';
import type { Store } from './unsent';

const START = Date.parse('2026-11-22T02:00:00Z');
const CONVERSATION = '0190b000-0000-7000-8000-000000000002';
const EARLIER = '0190b000-0000-7000-8000-000000000001';

/** Time that passes only when told to. */
class Clock {
  now = START;
  private timers: { at: number; then: () => void }[] = [];

  after(ms: number, then: () => void): () => void {
    const timer = { at: this.now + ms, then };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }

  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    await settle();
    for (;;) {
      const next = this.timers.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.now = next.at;
      this.timers = this.timers.filter((one) => one !== next);
      next.then();
      await settle();
    }
    this.now = until;
  }
}

/** Lets everything that waits on promises run. */
async function settle(): Promise<void> {
  for (let i = 0; i < 60; i++) await Promise.resolve();
}

/** A server that keeps its word, and fails when told to. */
class Server {
  messages: Message[] = [];
  standing: Standing = { mode: 'assistant', closed: false, owner: null, waiting: null, closing: false, canRate: false };
  keys = new Set<string>();
  requests: string[] = [];
  sockets: FakeSocket[] = [];
  /** Answers to give before anything else, by path. */
  failures: { path: RegExp; status: number; retryAfter?: number; stored?: boolean }[] = [];
  tokens = 0;
  validTokens = new Set<string>();
  closings: unknown[] = [];
  /** How far they say they have looked. */
  looks: string[] = [];
  uploads = 0;
  /** Answers to uploads to give before anything else; 0 is none. */
  uploadFailures: number[] = [];
  /** Nobody can be reached. */
  down = false;
  /** Nothing that is asked is ever answered. */
  hangs = false;
  /** A page of the wireless network answers instead. */
  portal = false;
  consents = true;
  /** Answers nothing to these until let go. */
  held: { path: RegExp; until: Promise<void> }[] = [];
  /** Who the shop's token names. */
  member = 'member';

  constructor(readonly clock: Clock) {}

  fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const path = url.replace('https://pledge.example/api/chat/', '');
    const method = init.method ?? 'GET';
    this.requests.push(`${method} ${path.split('?')[0]}`);
    if (this.hangs) return new Promise((_, fail) => init.signal?.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError'))));
    if (this.portal) return new Response('<html>please sign in</html>', { status: path.startsWith('messages') && method === 'GET' ? 200 : 403 });
    if (this.down) throw new TypeError('network');
    await this.held.find((one) => one.path.test(`${method} ${path}`))?.until;
    const failure = this.failures.find((one) => one.path.test(`${method} ${path}`));
    if (failure) {
      this.failures.splice(this.failures.indexOf(failure), 1);
      if (failure.stored) this.handle(method, path, init);
      if (failure.status === 0) throw new TypeError('network');
      return answer(failure.status, { code: 'x' }, failure.retryAfter);
    }
    return this.handle(method, path, init);
  };

  upload: Upload = async (_, token) => {
    if (this.down) throw new Error('network');
    if (!this.validTokens.has(token)) return { status: 401, text: '{"code":"not-signed-in"}', retryAfter: 0 };
    const failure = this.uploadFailures.shift();
    if (failure === 0) throw new Error('network');
    if (failure) return { status: failure, text: '{"code":"x"}', retryAfter: 0 };
    const media: Media = { id: `u${++this.uploads}`, kind: 'picture', width: 4, height: 3, durationMs: null };
    return { status: 201, text: JSON.stringify(media), retryAfter: 0 };
  };

  private handle(method: string, path: string, init: RequestInit): Response {
    const body = init.body ? (JSON.parse(init.body as string) as Record<string, unknown>) : {};
    if (path === 'session') {
      if (body['brand'] !== 'hetang') return answer(404, { code: 'not-found' });
      const key = (body['visitorKey'] as string | null) ?? `key-${this.keys.size + 1}`;
      this.keys.add(key);
      const token = `t${++this.tokens}`;
      this.validTokens.add(token);
      return answer(200, {
        token,
        expiresAt: new Date(this.clock.now + 900_000).toISOString(),
        visitorKey: key,
        visitor: 'v',
        conversation: null,
        brand: { code: 'hetang', nameZh: '荷塘生活', nameEn: 'Hetang Living', colour: '#1f7a66' },
        greeting: '您好',
        shortcuts: [],
        signedIn: false,
        consent: { service: this.consents, marketing: false, version: 1, text: '说明' },
        now: new Date(this.clock.now).toISOString(),
      });
    }
    const token = new Headers(init.headers).get('Authorization')?.replace('Bearer ', '') ?? '';
    if (!this.validTokens.has(token)) return answer(401, { code: 'not-signed-in' });
    if (path === 'consent') {
      this.consents = body['service'] === true;
      return answer(200, { service: this.consents, marketing: body['marketing'], version: 1, text: '说明' });
    }
    if (path === 'identify') {
      const fresh = `t${++this.tokens}`;
      this.validTokens = new Set([fresh]);
      this.messages = [];
      this.store('customer', '在别处写的', 'elsewhere');
      return answer(200, {
        token: fresh,
        expiresAt: new Date(this.clock.now + 900_000).toISOString(),
        visitorKey: `${this.member}-key`,
        visitor: this.member,
        consent: { service: this.consents, marketing: false, version: 1, text: '说明' },
        now: new Date(this.clock.now).toISOString(),
      });
    }
    if (path === 'sign-out') {
      this.validTokens.clear();
      this.messages = [];
      return new Response(null, { status: 204 });
    }
    if (path === 'messages' && method === 'POST') {
      if (!this.consents) return answer(409, { code: 'consent-needed' });
      const { clientId, text, media } = body as { clientId: string; text: string; media?: string[] };
      if (text.length > LONGEST) return answer(400, { code: 'bad-input' });
      let message = this.messages.find((one) => one.id === clientId);
      if (!message) {
        message = this.store('customer', text, clientId);
        if (media) {
          message.kind = 'picture';
          message.media = media.map((id) => ({ id, kind: 'picture', width: 4, height: 3, durationMs: null }));
        }
        this.hint();
      }
      return answer(201, { message, cursor: `${CONVERSATION}.${message.seq}` });
    }
    if (path.startsWith('messages')) {
      const query = new URLSearchParams(path.split('?')[1]);
      const [conversation = '', seq = 0] = (query.get('after') ?? '').split('.');
      const items = this.messages
        .filter((one) => one.conversation > conversation || (one.conversation === conversation && one.seq > Number(seq)))
        .sort(compare)
        .slice(0, Number(query.get('limit')))
        .map((one) => ({ ...one, cursor: `${one.conversation}.${one.seq}` }));
      return answer(200, {
        items,
        next: items.at(-1)?.cursor ?? query.get('after') ?? '',
        state: this.standing,
        now: new Date(this.clock.now).toISOString(),
      });
    }
    if (path === 'seen') {
      this.looks.push(String(body['cursor']));
      return new Response(null, { status: 204 });
    }
    if (path === 'closing') {
      this.closings.push(body);
      this.standing = { ...this.standing, closing: false, closed: true, canRate: true };
      return new Response(null, { status: 204 });
    }
    return answer(404, { code: 'not-found' });
  }

  store(kind: Message['author']['kind'], text: string, id = `m${this.messages.length}`, conversation = CONVERSATION): Message {
    const message: Message = {
      seq: this.messages.length + 1,
      id,
      conversation,
      author: { kind, id: null, name: kind === 'staff' ? '小念' : '' },
      kind: 'text',
      text,
      card: null,
      media: [],
      at: new Date(this.clock.now).toISOString(),
    };
    this.messages.push(message);
    return message;
  }

  says(text: string): void {
    this.store('staff', text);
    this.hint();
  }

  hint(id = CONVERSATION): void {
    this.sockets.filter((socket) => socket.ready).forEach((socket) => socket.says(`{"type":"hint","kind":"conversation","id":"${id}"}`));
  }

  count(request: string): number {
    return this.requests.filter((one) => one === request).length;
  }
}

class FakeSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  ready = false;
  heard: string[] = [];

  send(text: string): void {
    this.heard.push(text);
    if (text.includes('hello')) {
      this.ready = true;
      this.says('{"type":"ready"}');
    }
  }

  says(data: string): void {
    this.onmessage?.({ data });
  }

  close(): void {
    if (this.onclose) {
      this.ready = false;
      this.onclose();
    }
  }
}

function answer(status: number, body: unknown, retryAfter?: number): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
  });
}

class Memory implements Store {
  private readonly kept = new Map<string, string>();
  get = (key: string) => this.kept.get(key) ?? null;
  set = (key: string, value: string) => void this.kept.set(key, value);
  remove = (key: string) => void this.kept.delete(key);
  keys = () => [...this.kept.keys()];
}

/** A browser with its tabs. */
class Browser {
  kept = new Map<string, Blob>();
  files = {
    put: async (id: string, body: Blob) => void this.kept.set(id, body),
    get: async (id: string) => this.kept.get(id) ?? null,
    remove: async (id: string) => void this.kept.delete(id),
  };
  lasting = new Memory();
  online = true;
  visible = true;
  sockets = true;
  private ids = 0;
  private readonly listeners = new Set<(anew: boolean) => void>();
  private readonly channels: { heard: () => void; id: number }[] = [];
  private readonly locks = new Map<string, Promise<unknown>>();
  private readonly open: Chat[] = [];

  constructor(
    readonly clock: Clock,
    readonly server: Server,
  ) {}

  tab(brand = 'hetang', tab = new Memory()): Chat {
    const id = this.open.length;
    const around: Surroundings = {
      now: () => this.clock.now,
      after: (ms, then) => this.clock.after(ms, then),
      uuid: () => `c${++this.ids}`,
      files: this.files,
      lasting: this.lasting,
      tab,
      alone: (what, run) => {
        const turn = (this.locks.get(what) ?? Promise.resolve()).then(run, run);
        this.locks.set(
          what,
          turn.catch(() => undefined),
        );
        return turn;
      },
      tabs: (_, heard) => {
        const channel = { heard, id };
        this.channels.push(channel);
        return {
          tell: () => this.channels.filter((one) => one.id !== id).forEach((one) => one.heard()),
          close: () => void this.channels.splice(this.channels.indexOf(channel), 1),
        };
      },
      socket: () => {
        if (!this.sockets) throw new Error('forbidden');
        const socket = new FakeSocket();
        this.server.sockets.push(socket);
        void Promise.resolve().then(() => socket.onopen?.());
        return socket;
      },
      online: () => this.online,
      visible: () => this.visible,
      changes: (then) => {
        this.listeners.add(then);
        return () => void this.listeners.delete(then);
      },
    };
    const chat = new Chat(new Api('https://pledge.example/', this.server.fetch, this.server.upload), brand, 'zh-CN', around);
    this.open.push(chat);
    return chat;
  }

  changed(part: Partial<Pick<Browser, 'online' | 'visible'>>, anew = false): void {
    Object.assign(this, part);
    this.listeners.forEach((listener) => listener(anew));
  }

  closeAll(): void {
    this.open.forEach((chat) => chat.stop());
  }
}

const browsers: Browser[] = [];
afterEach(() => browsers.splice(0).forEach((browser) => browser.closeAll()));

function world(): { clock: Clock; server: Server; browser: Browser } {
  const clock = new Clock();
  const server = new Server(clock);
  const browser = new Browser(clock, server);
  browsers.push(browser);
  return { clock, server, browser };
}

const texts = (chat: Chat) => chat.state.thread.messages.map((message) => message.text);

describe('a visit', () => {
  it('asks the server for nothing before somebody opens the chat', async () => {
    const { clock, server, browser } = world();
    browser.tab();
    await clock.pass(60_000);
    expect(server.requests).toEqual([]);
  });

  it('shows a message at once and has it stored once', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(10);
    chat.send('你好');
    expect(chat.state.thread.pending.map((one) => one.text)).toEqual(['你好']);
    await clock.pass(10);
    expect(chat.state.thread.pending).toEqual([]);
    expect(texts(chat)).toEqual(['你好']);
    expect(server.messages).toHaveLength(1);
  });

  it('continues the thread of the last one and tells what came meanwhile', async () => {
    const { clock, server, browser } = world();
    const first = browser.tab();
    first.open();
    first.send('在吗');
    await clock.pass(100);
    first.stop();
    server.store('staff', '在的');

    const second = browser.tab();
    await clock.pass(100);
    expect(texts(second)).toEqual(['在吗', '在的']);
    expect(second.state.unread).toBe(1);
    second.open();
    expect(second.state.unread).toBe(0);
    expect(server.keys.size).toBe(1);
  });

  it('reads a long thread page by page', async () => {
    const { clock, server, browser } = world();
    for (let i = 0; i < 257; i++) server.store(i % 2 ? 'staff' : 'customer', `${i}`);
    const chat = browser.tab();
    chat.open();
    await clock.pass(10);
    expect(texts(chat)).toHaveLength(257);
    expect(server.count('GET messages')).toBeLessThanOrEqual(4);
  });
});

const unsent = (browser: Browser) => browser.lasting.keys().filter((key) => key.startsWith('pledge.unsent.'));

describe('consent and sign-in', () => {
  it('sends nothing before the customer agreed, and what waited goes out then', async () => {
    const { clock, server, browser } = world();
    server.consents = false;
    const chat = browser.tab();
    chat.open();
    await clock.pass(100);
    expect(chat.asked).toBe(true);
    chat.send('漏水');
    await clock.pass(10_000);
    expect(server.count('POST messages')).toBe(0);
    await chat.agree(true, false);
    await clock.pass(100);
    expect(server.messages.map((one) => one.text)).toEqual(['漏水']);
  });

  it('asks again when the server says that consent is missing', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(100);
    server.consents = false;
    chat.send('还在吗');
    await clock.pass(1_000);
    expect(chat.asked).toBe(true);
    expect(chat.state.thread.pending.map((one) => one.failure)).toEqual([null]);
  });

  it('asks nobody again who signs in while their agreement is on its way', async () => {
    const { clock, server, browser } = world();
    server.consents = false;
    const chat = browser.tab();
    chat.open();
    await clock.pass(100);
    let letGo: () => void = () => undefined;
    server.held.push({ path: /POST consent/, until: new Promise((done) => (letGo = done)) });
    const agreed = chat.agree(true, false);
    const signedIn = chat.signIn('jwt');
    await clock.pass(100);
    expect(server.count('POST identify')).toBe(0);
    letGo();
    await agreed;
    await signedIn;
    await clock.pass(100);
    expect(chat.asked).toBe(false);
    expect(server.count('POST identify')).toBe(1);
    chat.send('谢谢');
    await clock.pass(100);
    expect(texts(chat)).toContain('谢谢');
  });

  it('stays signed out who signed out while their sign-in waited', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(100);
    let letGo: () => void = () => undefined;
    server.held.push({ path: /POST consent/, until: new Promise((done) => (letGo = done)) });
    void chat.agree(true, false);
    const signedIn = chat.signIn('jwt');
    await chat.signOut();
    letGo();
    await signedIn;
    await clock.pass(100);
    expect(server.count('POST identify')).toBe(0);
    expect(browser.lasting.get('pledge.visitor.hetang')).not.toBe('member-key');
  });

  it('shows the thread of who signed in, and nothing of it after the sign-out', async () => {
    const { clock, browser } = world();
    const chat = browser.tab();
    chat.send('匿名写的');
    await clock.pass(100);
    await chat.signIn('jwt');
    await clock.pass(100);
    expect(chat.state.thread.messages.map((one) => one.text)).toEqual(['在别处写的']);
    expect(browser.lasting.get('pledge.visitor.hetang')).toBe('member-key');
    await chat.signOut();
    await clock.pass(100);
    expect(chat.state.thread.messages).toEqual([]);
    expect(browser.lasting.get('pledge.visitor.hetang')).not.toBe('member-key');
  });

  it('never sends what one person wrote as the next, be it on its way at the sign-out', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    await chat.signIn('jwt');
    await clock.pass(100);
    server.failures.push({ path: /POST messages/, status: 503 });
    chat.draft = '我的地址是';
    chat.send('我的订单呢');
    await chat.sendFile(new Blob(['x']), 'picture');
    await clock.pass(10);
    // The next try meets a token that died with the sign-out.
    chat.retry();
    const gone = chat.signOut();
    expect(unsent(browser)).toEqual([]);
    await gone;
    await clock.pass(60_000);
    expect(server.messages).toEqual([]);
    expect(chat.state.thread.pending).toEqual([]);
    expect(chat.draft).toBe('');
    expect(browser.kept.size).toBe(0);
  });

  it('forgets what waited when another customer signs in, and keeps it when a stranger does', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(100);
    server.down = true;
    chat.send('陌生人写的');
    await clock.pass(10);
    server.down = false;
    await chat.signIn('jwt');
    await clock.pass(60_000);
    expect(server.messages.map((one) => one.text)).toContain('陌生人写的');

    server.down = true;
    chat.send('第一位写的');
    chat.draft = '还没写完';
    await clock.pass(10);
    server.down = false;
    server.member = 'other';
    await chat.signIn('jwt');
    await clock.pass(60_000);
    expect(server.messages.map((one) => one.text)).toEqual(['在别处写的']);
    expect(unsent(browser)).toEqual([]);
    expect(chat.draft).toBe('');
  });
});

describe('a bad line', () => {
  it('sends again what got no answer, and the server has it once', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(10);
    // Stored, but the answer is lost; then twice nothing at all.
    server.failures.push({ path: /POST messages/, status: 0, stored: true });
    server.failures.push({ path: /POST messages/, status: 0 }, { path: /POST messages/, status: 503 });
    chat.send('一');
    chat.send('二');
    await clock.pass(20_000);
    expect(server.messages.map((one) => one.text)).toEqual(['一', '二']);
    expect(texts(chat)).toEqual(['一', '二']);
    expect(chat.state.thread.pending).toEqual([]);
    expect(chat.state.trouble).toBeNull();
  });

  it('keeps what is unsent over a reload of the tab', async () => {
    const { clock, server, browser } = world();
    const memory = new Memory();
    const before = browser.tab('hetang', memory);
    before.open();
    await clock.pass(10);
    server.failures.push({ path: /POST messages/, status: 0, stored: true });
    before.send('别丢了');
    await clock.pass(10);
    before.stop();

    const reloaded = browser.tab('hetang', memory);
    await clock.pass(5_000);
    expect(texts(reloaded)).toEqual(['别丢了']);
    expect(server.messages).toHaveLength(1);
    expect(reloaded.state.thread.pending).toEqual([]);
  });

  it('works without the live line, by reading every few seconds', async () => {
    const { clock, server, browser } = world();
    browser.sockets = false;
    const chat = browser.tab();
    chat.open();
    await clock.pass(10);
    expect(chat.state.live).toBe(false);
    server.says('您好，我是小念');
    await clock.pass(3_100);
    expect(texts(chat)).toEqual(['您好，我是小念']);
  });

  it('reads by hints while the live line stands, and comes back after it broke', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(10);
    expect(chat.state.live).toBe(true);
    const reads = server.count('GET messages');
    await clock.pass(30_000);
    server.sockets[0]?.says('{"type":"ping"}');
    expect(server.sockets[0]?.heard.at(-1)).toBe('{"type":"pong"}');
    expect(server.count('GET messages')).toBe(reads);
    server.says('一');
    await clock.pass(10);
    expect(texts(chat)).toEqual(['一']);

    server.sockets[0]?.close();
    expect(chat.state.live).toBe(false);
    server.store('staff', '二');
    await clock.pass(3_000);
    expect(texts(chat)).toEqual(['一', '二']);
    expect(chat.state.live).toBe(true);
    expect(server.sockets).toHaveLength(2);
  });

  it('gives up a line that has gone silent', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(10);
    await clock.pass(60_000);
    expect(server.sockets.length).toBeGreaterThan(1);
    expect(chat.state.live).toBe(true);
  });

  it('tells that it is off line and goes on when it is back', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(10);
    browser.changed({ online: false });
    expect(chat.state.trouble).toBe('offline');
    server.failures.push({ path: /POST messages/, status: 0 });
    chat.send('还在吗');
    await clock.pass(100);
    expect(chat.state.thread.pending).toHaveLength(1);
    browser.changed({ online: true });
    await clock.pass(100);
    expect(chat.state.trouble).toBeNull();
    expect(server.messages.map((one) => one.text)).toEqual(['还在吗']);
  });
});

describe('refusals', () => {
  it('waits as long as the server asks when there was too much', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(10);
    server.failures.push({ path: /POST messages/, status: 429, retryAfter: 7 });
    chat.send('快');
    await clock.pass(10);
    expect(chat.state.trouble).toBe('busy');
    expect(chat.state.sendsAgainAt).toBe(clock.now - 10 + 7_000);
    await clock.pass(6_900);
    expect(server.messages).toEqual([]);
    await clock.pass(200);
    expect(server.messages).toHaveLength(1);
    expect(chat.state.trouble).toBeNull();
  });

  it('keeps what is too long for the customer to shorten, and sends the rest', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(10);
    chat.send('长'.repeat(LONGEST + 1));
    chat.send('短');
    await clock.pass(100);
    expect(chat.state.thread.pending.map((one) => one.failure)).toEqual(['too-long']);
    expect(server.messages.map((one) => one.text)).toEqual(['短']);
    chat.drop(chat.state.thread.pending[0]?.clientId ?? '');
    expect(chat.state.thread.pending).toEqual([]);
  });

  it('renews its token when it ages and when the server no longer knows it', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(10);
    expect(server.tokens).toBe(1);
    await clock.pass(15 * 60_000);
    expect(server.tokens).toBe(2);
    server.validTokens.clear();
    chat.send('还认得我吗');
    await clock.pass(100);
    expect(server.tokens).toBe(3);
    expect(server.messages).toHaveLength(1);
    expect(server.keys.size).toBe(1);
  });

  it('names a brand that does not exist and stops asking', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab('nobody');
    chat.open();
    await clock.pass(120_000);
    expect(chat.state.trouble).toBe('unknown-brand');
    expect(server.count('POST session')).toBe(1);
  });
});

describe('several tabs', () => {
  it('of a first visit are one visitor', async () => {
    const { clock, server, browser } = world();
    const one = browser.tab();
    const two = browser.tab();
    one.open();
    two.open();
    await clock.pass(100);
    expect(server.keys.size).toBe(1);
  });

  it('show the same thread', async () => {
    const { clock, browser } = world();
    browser.sockets = false;
    const one = browser.tab();
    const two = browser.tab();
    one.open();
    two.open();
    await clock.pass(100);
    one.send('从第一个窗口');
    await clock.pass(100);
    expect(texts(two)).toEqual(['从第一个窗口']);
  });
});

describe('one outbox of all tabs', () => {
  it('sends what a closed tab left behind', async () => {
    const { clock, server, browser } = world();
    const first = browser.tab();
    first.open();
    await clock.pass(10);
    server.down = true;
    first.send('说完就关了');
    await clock.pass(10);
    first.stop();
    server.down = false;
    const later = browser.tab();
    await clock.pass(10);
    expect(texts(later)).toEqual(['说完就关了']);
    expect(server.messages).toHaveLength(1);
  });

  it('keeps the order of writing, whichever tab it was written in', async () => {
    const { clock, server, browser } = world();
    const [one, two] = [browser.tab(), browser.tab()];
    one.open();
    two.open();
    await clock.pass(10);
    server.down = true;
    one.send('一');
    two.send('二');
    await clock.pass(10);
    one.send('三');
    expect(two.state.thread.pending.map((pending) => pending.text)).toEqual(['一', '二', '三']);
    server.down = false;
    await clock.pass(60_000);
    expect(server.messages.map((message) => message.text)).toEqual(['一', '二', '三']);
    expect(texts(one)).toEqual(texts(two));
    expect([one, two].map((chat) => chat.state.thread.pending)).toEqual([[], []]);
  });

  it('of a duplicated tab sends nothing twice', async () => {
    const { clock, server, browser } = world();
    const memory = new Memory();
    const first = browser.tab('hetang', memory);
    first.open();
    await clock.pass(10);
    server.failures.push({ path: /POST messages/, status: 0, stored: true });
    first.send('只说一次');
    const copy = browser.tab('hetang', memory);
    await clock.pass(10_000);
    expect(server.messages).toHaveLength(1);
    expect(texts(copy)).toEqual(['只说一次']);
    expect(copy.state.thread.pending).toEqual([]);
  });
});

describe('a network that', () => {
  it('is another one doesn’t wait for what was under way on the old', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(10);
    server.hangs = true;
    chat.send('在地铁里');
    await clock.pass(10);
    expect(server.messages).toEqual([]);
    server.hangs = false;
    browser.changed({}, true);
    await clock.pass(10);
    expect(server.messages.map((message) => message.text)).toEqual(['在地铁里']);
    expect(chat.state.live).toBe(true);
    expect(chat.state.trouble).toBeNull();
  });

  it('was away for an hour of sleep renews the token and loses nothing', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(10);
    const asleep = server.sockets.at(-1);
    server.validTokens.clear();
    clock.now += 3_600_000;
    server.store('staff', '您还在吗');
    chat.draft = '写到一半';
    browser.changed({}, true);
    chat.send('我回来了');
    await clock.pass(10);
    expect(texts(chat)).toEqual(['您还在吗', '我回来了']);
    expect(server.sockets.at(-1)).not.toBe(asleep);
    expect(server.tokens).toBe(2);
    expect(chat.draft).toBe('写到一半');
  });

  it('wants a sign-in of its own and answers in our place is only a passing trouble', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(10);
    server.portal = true;
    chat.send('机场的无线网');
    await clock.pass(2_000);
    expect(chat.state.trouble).toBe('unreachable');
    expect(chat.state.thread.pending.map((one) => one.failure)).toEqual([null]);
    server.portal = false;
    await clock.pass(30_000);
    expect(texts(chat)).toEqual(['机场的无线网']);
    expect(chat.state.trouble).toBeNull();
  });

  it('storms leaves every tab with exactly what the server has, in the order of writing', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      let state = seed;
      const dice = (n: number) => (state = (state * 1103515245 + 12345) % 2147483648) % n;
      const { clock, server, browser } = world();
      let tabs = [browser.tab(), browser.tab()];
      tabs.forEach((tab) => tab.open());
      const written: string[] = [];
      for (let turn = 0; turn < 60; turn++) {
        const tab = tabs[dice(tabs.length)] as Chat;
        switch (dice(12)) {
          case 0:
            browser.changed({ online: dice(2) === 0 });
            break;
          case 1:
            server.down = dice(2) === 0;
            break;
          case 2:
            server.failures.push({ path: /POST messages/, status: [0, 429, 503][dice(3)] as number, stored: dice(2) === 0 });
            break;
          case 3:
            server.sockets[dice(server.sockets.length || 1)]?.close();
            break;
          case 4:
            server.validTokens.clear();
            break;
          case 5:
            clock.now += 3_600_000;
            browser.changed({}, true);
            break;
          case 6:
            tab.stop();
            tabs = [...tabs.filter((one) => one !== tab), browser.tab()];
            tabs.at(-1)?.open();
            break;
          case 7:
            server.says(`客服 ${turn}`);
            break;
          case 8:
            browser.changed({ visible: dice(2) === 0 });
            break;
          default:
            tab.send(`顾客 ${turn}`);
            written.push(`顾客 ${turn}`);
        }
        await clock.pass(dice(9_000));
      }
      server.down = false;
      server.failures = [];
      browser.changed({ online: true, visible: true });
      await clock.pass(120_000);
      const stored = server.messages.map((message) => message.text);
      expect(stored.filter((text) => text.startsWith('顾客')), `seed ${seed}`).toEqual(written);
      for (const tab of tabs) {
        expect(texts(tab), `seed ${seed}`).toEqual(stored);
        expect(tab.state.thread.pending, `seed ${seed}`).toEqual([]);
        expect(tab.state.trouble, `seed ${seed}`).toBeNull();
      }
    }
  });
});

it('reads what is written into an earlier conversation, at once or after the line was lost', async () => {
  const { clock, server, browser } = world();
  server.store('staff', '您好', 'a', EARLIER);
  server.store('staff', '又见面了', 'b');
  const chat = browser.tab();
  chat.open();
  await clock.pass(4_000);
  server.store('staff', '新杯子已发出', 'c', EARLIER);
  server.hint(EARLIER);
  await clock.pass(100);
  expect(chat.state.thread.messages.map((message) => message.text)).toEqual(['您好', '新杯子已发出', '又见面了']);
  server.sockets.forEach((socket) => socket.close());
  server.store('staff', '已签收', 'd', EARLIER);
  await clock.pass(60_000);
  expect(chat.state.thread.messages.map((message) => message.text)).toEqual(['您好', '新杯子已发出', '已签收', '又见面了']);
});

it('says of a notice that it was looked at, once it is in front of somebody’s eyes', async () => {
  const { clock, server, browser } = world();
  const chat = browser.tab();
  chat.send('在吗');
  await clock.pass(100);
  server.store('system', '订单已确认');
  server.hint();
  await clock.pass(100);
  expect(server.looks).toEqual([]);
  browser.changed({ visible: false });
  chat.open();
  await clock.pass(100);
  expect(server.looks).toEqual([]);
  browser.changed({ visible: true });
  await clock.pass(100);
  expect(server.looks).toEqual([`${CONVERSATION}.2`]);
  server.says('还有别的吗');
  await clock.pass(100);
  expect(server.looks).toHaveLength(1);
});

it('answers the closing question and may rate then', async () => {
  const { clock, server, browser } = world();
  const chat = browser.tab();
  chat.open();
  server.standing = { ...server.standing, mode: 'person', closing: true };
  await clock.pass(4_000);
  server.hint();
  await clock.pass(10);
  expect(chat.state.thread.standing?.closing).toBe(true);
  await chat.answerClosing({ solved: true, satisfied: true, more: false });
  await clock.pass(10);
  expect(server.closings).toEqual([{ solved: true, satisfied: true, more: false }]);
  expect(chat.state.thread.standing?.canRate).toBe(true);
});

describe('a picture', () => {
  const picture = new Blob(['picture']);

  it('is uploaded once and sent, however often the message itself has to be tried', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(100);
    server.failures.push({ path: /POST messages/, status: 0 }, { path: /POST messages/, status: 0, stored: true });
    await chat.sendFile(picture, 'picture');
    await clock.pass(60_000);
    expect(server.uploads).toBe(1);
    expect(server.messages.map((message) => message.media[0]?.id)).toEqual(['u1']);
    expect(chat.state.thread.pending).toEqual([]);
    expect(chat.state.uploading).toBeNull();
    expect(browser.kept.size).toBe(0);
  });

  it('written without a network goes when it is back, in its place, and outlives a reload', async () => {
    const { clock, server, browser } = world();
    const first = browser.tab();
    first.open();
    await clock.pass(100);
    server.down = true;
    first.send('看这个');
    await first.sendFile(picture, 'picture');
    first.send('碎了');
    await clock.pass(1_000);
    first.stop();
    server.down = false;
    browser.tab().open();
    await clock.pass(60_000);
    expect(server.messages.map((message) => message.text || message.kind)).toEqual(['看这个', 'picture', '碎了']);
  });

  it('that the server does not take says so, holds nothing up and can be dropped', async () => {
    const { clock, server, browser } = world();
    const chat = browser.tab();
    chat.open();
    await clock.pass(100);
    server.uploadFailures.push(415);
    await chat.sendFile(picture, 'picture');
    chat.send('在吗');
    await clock.pass(5_000);
    expect(chat.state.thread.pending.map((one) => one.failure)).toEqual(['file']);
    expect(server.messages.map((message) => message.text)).toEqual(['在吗']);
    chat.drop(chat.state.thread.pending[0]?.clientId ?? '');
    expect(chat.state.thread.pending).toEqual([]);
    expect(browser.kept.size).toBe(0);
  });
});
