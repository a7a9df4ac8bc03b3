import { Refused, type Api, type ClosingAnswer, type Recognised, type Session } from './api';
import { earlier, EMPTY, end, endOf, fold, later, toldSince, unreadSince, type Event, type Failure, type Media, type Message, type Pending, type Thread } from './thread';
import type { Files } from './files';
import { Typing } from './typing';
import { Unsent, type Store } from './unsent';

/** What the chat needs from the browser around it; tests bring their own. */
export interface Surroundings {
  now(): number;
  /** Calls back once after this time, unless the returned function was called before. */
  after(ms: number, then: () => void): () => void;
  uuid(): string;
  /** The bytes of files not uploaded yet; shared by the tabs, outliving a reload where the browser lets it. */
  files: Files;
  /** Outlives the visit; shared by the tabs. Null where the browser forbids it. */
  lasting: Store;
  /** Outlives a reload of this tab. */
  tab: Store;
  /** Runs while no other tab runs the same. */
  alone<T>(what: string, run: () => Promise<T>): Promise<T>;
  /** Other tabs with the same chat: tells them, hears them. */
  tabs(name: string, heard: () => void): { tell(): void; close(): void };
  socket(url: string): Socket;
  online(): boolean;
  visible(): boolean;
  /**
   * Calls back when the page comes on line, goes off or changes visibility; `anew` when the connections of before are
   * worth nothing any more: another network, or the machine has slept.
   */
  changes(then: (anew: boolean) => void): () => void;
}

export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  send(text: string): void;
  close(): void;
}

export type Trouble = 'offline' | 'unreachable' | 'busy' | 'unknown-brand';

export interface ChatState {
  thread: Thread;
  /** Null until the server has answered for the first time. */
  session: Pick<Session, 'brand' | 'greeting' | 'shortcuts' | 'signedIn' | 'consent'> | null;
  /** Whether the thread has been read once. */
  loaded: boolean;
  trouble: Trouble | null;
  /** How much of a file is uploaded, 0 to 1. */
  uploading: { clientId: string; part: number } | null;
  /** When what waits is sent again after a refusal for sending too much. */
  sendsAgainAt: number | null;
  opened: boolean;
  unread: number;
  /** Whether hints arrive; without them the thread is read every few seconds. */
  live: boolean;
}

/** Characters of one message; the server's own setting is the same. */
export const LONGEST = 4_000;

const PAGE = 100;
/** Conversations before the current one that are asked anew after the line was lost. */
const EARLIER = 3;
const POLL_OPEN_MS = 3_000;
const POLL_CLOSED_MS = 20_000;
const POLL_HIDDEN_MS = 60_000;
const POLL_LIVE_MS = 45_000;
const SILENCE_MS = 55_000;
const RENEW_BEFORE_MS = 60_000;
const BACKOFF_FIRST_MS = 1_000;
const BACKOFF_LAST_MS = 30_000;

export class Chat {
  private current: ChatState = {
    thread: EMPTY,
    session: null,
    loaded: false,
    trouble: null,
    uploading: null,
    sendsAgainAt: null,
    opened: false,
    unread: 0,
    live: false,
  };
  private readonly watchers = new Set<() => void>();
  private readonly keyName: string;
  private readonly seenName: string;
  private readonly draftName: string;
  private readonly unsent: Unsent;
  private readonly typing: Typing;
  private reports: Promise<void> = Promise.resolve();
  /** The last of what changes who the visitor is or agreed to. */
  private standing: Promise<unknown> = Promise.resolve();
  private signOuts = 0;
  private token: { value: string; renewAt: number } | null = null;
  private visitor: string | null = null;
  private opening: Promise<Session> | null = null;
  private reading = false;
  private readAgain = false;
  /** Earlier conversations into which something was written: the cursor has passed them. */
  private readonly behind = new Set<string>();
  private wasLive = false;
  private sending = false;
  private readFailures = 0;
  private sendFailures = 0;
  private socketFailures = 0;
  private line: Socket | null = null;
  private stopPoll: () => void = nothing;
  private stopSend: () => void = nothing;
  private stopReconnect: () => void = nothing;
  private stopSilence: () => void = nothing;
  private readonly others: { tell(): void; close(): void };
  private readonly stopChanges: () => void;
  private started = false;
  private stopped = false;

  constructor(
    private readonly api: Api,
    private readonly brand: string,
    private readonly locale: string,
    private readonly around: Surroundings,
  ) {
    this.keyName = `pledge.visitor.${brand}`;
    this.seenName = `pledge.seen.${brand}`;
    this.draftName = `pledge.draft.${brand}`;
    this.unsent = new Unsent(around.lasting, `pledge.unsent.${brand}.`);
    // Only a courtesy: a report that is lost is made good by the next, or by silence.
    this.typing = new Typing(around, (typing) => {
      if (!this.token) return;
      // One after the other: "stopped" must not overtake "typing".
      this.reports = this.reports.then(() => this.withToken((token) => this.api.typing(token, typing))).catch(nothing);
    });
    this.others = around.tabs(`pledge.${brand}`, () => this.heard());
    this.stopChanges = around.changes((anew) => this.changed(anew));
    this.fold({ type: 'kept', pending: this.unsent.all() });
    if (around.lasting.get(this.keyName) !== null || this.current.thread.pending.length > 0) this.start();
  }

  get state(): ChatState {
    return this.current;
  }

  /** Whether this browser has been here before: then the field needn't wait for the server's word on consent. */
  get returns(): boolean {
    return this.around.lasting.get(this.keyName) !== null;
  }

  /** What is being written outlives a reload. */
  get draft(): string {
    return this.around.tab.get(this.draftName) ?? '';
  }

  set draft(text: string) {
    this.typing.moved(text);
    if (text === '') this.around.tab.remove(this.draftName);
    else this.around.tab.set(this.draftName, text);
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  open(): void {
    this.update({ opened: true });
    this.look();
    if (this.started) this.readNow();
    else this.start();
  }

  close(): void {
    this.update({ opened: false });
    this.plan();
  }

  stop(): void {
    this.stopped = true;
    this.stopPoll();
    this.stopSend();
    this.stopReconnect();
    this.stopSilence();
    this.stopChanges();
    this.others.close();
    this.line?.close();
    this.line = null;
  }

  /** Shows a picture or a voice note at once and sends it until the server has it. */
  async sendFile(body: Blob, kind: Media['kind'], durationMs: number | null = null): Promise<void> {
    const clientId = this.around.uuid();
    await this.around.files.put(clientId, body);
    this.queue(clientId, '', { kind, durationMs, media: null });
  }

  /** The bytes of a message on its way. */
  fileOf(clientId: string): Promise<Blob | null> {
    return this.around.files.get(clientId);
  }

  /** The bytes of what the thread shows. */
  media(id: string, thumbnail: boolean): Promise<Blob> {
    return this.withToken((token) => this.api.media(token, id, thumbnail));
  }

  /** Shows the text at once and sends it until the server has it. */
  send(text: string): void {
    this.queue(this.around.uuid(), text);
  }

  private queue(clientId: string, text: string, file?: Pending['file']): void {
    // Later than all that waits already, whatever the clock does: the order of writing is the order of sending.
    const last = this.unsent.all().at(-1);
    const at = Math.max(this.around.now(), last ? Date.parse(last.at) + 1 : 0);
    const pending: Pending = { clientId, text, at: new Date(at).toISOString(), failure: null, ...(file ? { file } : {}) };
    this.unsent.keep(pending);
    this.fold({ type: 'queued', pending });
    this.others.tell();
    this.start();
    void this.pump();
  }

  again(clientId: string): void {
    this.mark(clientId, null);
    void this.pump();
  }

  drop(clientId: string): void {
    this.unsent.remove(clientId);
    void this.around.files.remove(clientId);
    this.fold({ type: 'dropped', clientId });
    this.others.tell();
  }

  async answerClosing(answer: ClosingAnswer): Promise<void> {
    await this.withToken((token) => this.api.closing(token, answer));
    this.others.tell();
    this.readNow();
  }

  /** Chosen already is as good as chosen: reading shows which. */
  async choose(card: string, choice: number): Promise<void> {
    try {
      await this.withToken((token) => this.api.choose(token, card, choice));
    } catch (e) {
      if (!(e instanceof Refused) || e.passing) throw e;
    }
    this.others.tell();
    this.readNow();
  }

  async rate(stars: number, words: string): Promise<void> {
    await this.withToken((token) => this.api.rate(token, stars, words));
    this.others.tell();
    this.readNow();
  }

  /** The customer's own word that it is a complaint; the number it is registered under. */
  async complain(id: string, text: string): Promise<string> {
    const number = await this.withToken((token) => this.api.complain(token, id, text, this.locale));
    this.others.tell();
    this.readNow();
    return number;
  }

  /** Nothing is sent before the customer agreed; what they wrote meanwhile waits in this browser. */
  get asked(): boolean {
    return this.current.session !== null && !this.current.session.consent.service;
  }

  agree(service: boolean, marketing: boolean): Promise<void> {
    return this.oneByOne(() => this.sayAgreed(service, marketing));
  }

  /**
   * Who signed in while their agreement is on its way would be answered with what they had agreed to before, and be
   * asked again.
   */
  private oneByOne(run: () => Promise<void>): Promise<void> {
    const done = this.standing.then(run);
    this.standing = done.catch(nothing);
    return done;
  }

  private async sayAgreed(service: boolean, marketing: boolean): Promise<void> {
    const { session } = this.current;
    const { visitor } = this;
    if (!session) return;
    const wish = { version: session.consent.version, service, marketing, locale: this.locale };
    try {
      const consent = await this.withToken((token) => this.api.consent(token, wish));
      // Signed out meanwhile: that was the last person's word.
      if (this.current.session && this.visitor === visitor) this.update({ session: { ...this.current.session, consent } });
    } catch (e) {
      // A newer text: the session brings it.
      if (e instanceof Refused && e.code === 'notice-changed') await this.renew();
      throw e;
    }
    this.others.tell();
    void this.pump();
  }

  /** The shop's customer is signed in: the thread goes on as theirs, on all their devices. */
  signIn(shopToken: string): Promise<void> {
    const { signOuts } = this;
    return this.oneByOne(async () => {
      // Signed out while it waited its turn: the last word counts.
      if (signOuts === this.signOuts) await this.identify(shopToken);
    });
  }

  private async identify(shopToken: string): Promise<void> {
    this.started = true;
    await this.validToken();
    await this.around.alone(`${this.keyName}.sign-in`, async () => {
      const known = await this.withToken((token) => this.api.identify(token, shopToken, this.locale));
      // A stranger who signs in stays who they are; another customer of the same browser doesn't.
      if (this.current.session?.signedIn && known.visitor !== this.visitor) this.forgetPerson();
      this.around.lasting.set(this.keyName, known.visitorKey);
      this.hold(known);
      this.forgetThread();
      const { session } = this.current;
      if (session) this.update({ session: { ...session, signedIn: true, consent: known.consent } });
    });
    this.others.tell();
    this.readNow();
  }

  /** Whoever uses this browser next begins as a stranger, also when the server can't be told. */
  async signOut(): Promise<void> {
    this.signOuts++;
    const token = this.token?.value;
    this.around.lasting.remove(this.keyName);
    this.forgetPerson();
    this.token = null;
    this.visitor = null;
    this.forgetThread();
    this.update({ session: null });
    try {
      if (token !== undefined) await this.api.signOut(token);
    } finally {
      this.others.tell();
      this.readNow();
    }
  }

  /** What this person wrote must never go out as somebody else. */
  private forgetPerson(): void {
    this.around.lasting.remove(this.seenName);
    this.draft = '';
    for (const { clientId } of this.unsent.all()) {
      this.unsent.remove(clientId);
      void this.around.files.remove(clientId);
    }
  }

  private forgetThread(): void {
    this.cut();
    this.behind.clear();
    this.update({ thread: { ...EMPTY, pending: this.unsent.all() }, loaded: false, unread: 0 });
  }

  private async renew(): Promise<void> {
    this.token = null;
    await this.validToken();
  }

  /** Tries again at once what failed. */
  retry(): void {
    this.readFailures = 0;
    this.sendFailures = 0;
    this.readNow();
    void this.pump();
  }

  private start(): void {
    if (this.started) return;
    this.started = true;
    this.readNow();
  }

  private heard(): void {
    for (const pending of this.unsent.all()) this.fold({ type: 'queued', pending });
    if (this.started) this.readNow();
    else if (this.around.lasting.get(this.keyName) !== null) this.start();
  }

  private changed(anew: boolean): void {
    if (anew) {
      this.cut();
      this.api.interrupt();
    }
    if (!this.around.online()) {
      this.update({ trouble: 'offline' });
      return;
    }
    if (this.current.trouble === 'offline') this.update({ trouble: null });
    if (this.started && this.around.visible()) {
      this.socketFailures = 0;
      this.retry();
    }
    this.look();
  }

  // ---- the session

  private async withToken<T>(use: (token: string) => Promise<T>): Promise<T> {
    const token = await this.validToken();
    try {
      return await use(token);
    } catch (e) {
      if (!(e instanceof Refused) || e.status !== 401) throw e;
      if (this.token?.value === token) this.token = null;
      return use(await this.validToken());
    }
  }

  private async validToken(): Promise<string> {
    if (this.token && this.around.now() < this.token.renewAt) return this.token.value;
    this.opening ??= this.openSession().finally(() => {
      this.opening = null;
    });
    return (await this.opening).token;
  }

  private async openSession(): Promise<Session> {
    // One tab at a time, so that two tabs of a first visit become one visitor.
    const session = await this.around.alone(this.keyName, async () => {
      const opened = await this.api.session(this.brand, this.around.lasting.get(this.keyName), this.locale);
      this.around.lasting.set(this.keyName, opened.visitorKey);
      return opened;
    });
    const before = this.current.session;
    // Somebody signed in or out in another tab: what is shown here is no longer this visitor's.
    const other = this.visitor !== null && (session.visitor !== this.visitor || session.signedIn !== before?.signedIn);
    this.hold(session);
    // That tab emptied the outbox, which is everybody's; the draft is this tab's own.
    if (other && before?.signedIn) this.draft = '';
    if (other) this.forgetThread();
    const { brand, greeting, shortcuts, signedIn, consent } = session;
    this.update({ session: { brand, greeting: before?.greeting ?? greeting, shortcuts, signedIn, consent } });
    return session;
  }

  private hold(session: Recognised & { clockSpeed?: number }): void {
    // By the server's own clock, which may be wrong by hours here, and a simulated day's runs fast.
    const life = (Date.parse(session.expiresAt) - Date.parse(session.now)) / (session.clockSpeed ?? 1);
    this.token = { value: session.token, renewAt: this.around.now() + Math.max(life - RENEW_BEFORE_MS, 1_000) };
    this.visitor = session.visitor;
  }

  // ---- reading

  private readNow(): void {
    if (this.stopped) return;
    this.readAgain = true;
    if (!this.reading) void this.read();
  }

  private async read(): Promise<void> {
    this.reading = true;
    this.stopPoll();
    try {
      while (this.readAgain && !this.stopped) {
        this.readAgain = false;
        for (const conversation of this.behind) {
          const page = await this.withToken((token) => this.api.read(token, endOf(this.current.thread, conversation), PAGE));
          this.behind.delete(conversation);
          this.fold({ type: 'page', items: page.items.map(plain), next: page.next, state: page.state });
        }
        let full = true;
        while (full) {
          const page = await this.withToken((token) => this.api.read(token, this.current.thread.cursor, PAGE));
          full = page.items.length >= PAGE;
          this.fold({ type: 'page', items: page.items.map(plain), next: page.next, state: page.state });
        }
      }
      this.readFailures = 0;
      const unsent = this.current.trouble === 'busy' && this.current.sendsAgainAt !== null;
      this.update({ loaded: true, trouble: unsent ? 'busy' : null });
      this.settle();
      this.look();
      this.connect();
      void this.pump();
      this.reading = false;
      this.plan();
    } catch (e) {
      this.reading = false;
      this.readAgain = false;
      if (!(e instanceof Refused)) {
        // A fault of ours: it is heard of, and the chat goes on.
        this.plan(BACKOFF_LAST_MS);
        throw e;
      }
      if (e.code === 'interrupted') {
        this.readNow();
        return;
      }
      this.readFailures++;
      this.update({ trouble: this.troubleOf(e) });
      if (e.status !== 404) this.plan(e.retryAfterMs ?? backoff(this.readFailures));
    }
  }

  private troubleOf(e: Refused): Trouble {
    if (!this.around.online()) return 'offline';
    if (e.status === 404) return 'unknown-brand';
    return e.status === 429 ? 'busy' : 'unreachable';
  }

  private plan(ms: number = this.interval()): void {
    this.stopPoll();
    if (this.stopped || !this.started || this.reading) return;
    this.stopPoll = this.around.after(ms, () => this.readNow());
  }

  private interval(): number {
    if (!this.around.visible()) return POLL_HIDDEN_MS;
    if (this.current.live) return POLL_LIVE_MS;
    return this.current.opened ? POLL_OPEN_MS : POLL_CLOSED_MS;
  }

  // ---- sending

  /** One tab at a time, so that what was written in several is sent in order; twice would be harmless too. */
  private async pump(): Promise<void> {
    if (this.sending || this.stopped || this.asked || !this.next()) return;
    this.sending = true;
    this.stopSend();
    let isDone = false;
    try {
      isDone = await this.around.alone(`pledge.outbox.${this.brand}`, () => this.sendAll());
    } finally {
      this.sending = false;
    }
    // What was written while the turn was being given back.
    if (isDone) void this.pump();
  }

  /** False when it goes on later. */
  private async sendAll(): Promise<boolean> {
    for (let next = this.next(); next && !this.stopped; next = this.next()) {
      const { clientId, text } = next;
      const writer = this.visitor;
      let message: Message;
      try {
        await this.validToken();
        if (this.asked) return false;
        const media = next.file && (next.file.media ?? (await this.upload(next)));
        message = await this.withToken((token) => {
          // Signed out meanwhile: this token is the next person's.
          if (!this.unsent.has(clientId)) throw new Refused(0, 'taken-back', null);
          return this.api.send(token, clientId, text, this.locale, media);
        });
      } catch (e) {
        if (!(e instanceof Refused)) throw e;
        if (!this.unsent.has(clientId)) continue;
        if (e.code === 'interrupted') continue;
        if (e.code === 'consent-needed') {
          await this.renew();
          return false;
        }
        if (e.passing || e.status === 401) {
          this.sendLater(e);
          return false;
        }
        this.mark(clientId, next.file ? fileFailureOf(e) : failureOf(e, text));
        continue;
      }
      this.sendFailures = 0;
      this.unsent.remove(clientId);
      if (next.file) void this.around.files.remove(clientId);
      if (writer !== null && this.visitor !== writer) {
        // It stands in the thread of who wrote it, which may not be the one shown now.
        this.fold({ type: 'dropped', clientId });
        this.readNow();
        continue;
      }
      this.fold({ type: 'sent', message: plain(message) });
      this.update({ sendsAgainAt: null, trouble: null });
      this.look();
      this.others.tell();
      this.readNow();
    }
    return true;
  }

  /** Once: the id stays with the message, so that a lost answer to the message uploads nothing again. */
  private async upload(one: Pending): Promise<string> {
    const { clientId } = one;
    const body = await this.around.files.get(clientId);
    // Taken away by the browser, or kept by a tab that is gone.
    if (!body) throw new Refused(422, 'lost', null);
    try {
      const progress = (part: number) => this.update({ uploading: { clientId, part } });
      const media = await this.withToken((token) => this.api.upload(token, body, progress));
      if (one.file && this.unsent.has(clientId)) this.unsent.keep({ ...one, file: { ...one.file, media: media.id } });
      return media.id;
    } finally {
      this.update({ uploading: null });
    }
  }

  private next(): Pending | undefined {
    return this.unsent.all().find((pending) => pending.failure === null);
  }

  private mark(clientId: string, failure: Failure | null): void {
    const one = this.unsent.all().find((pending) => pending.clientId === clientId);
    if (one) this.unsent.keep({ ...one, failure });
    this.fold(failure === null ? { type: 'again', clientId } : { type: 'failed', clientId, failure });
    this.others.tell();
  }

  /** What was read need not be sent any more: perhaps only the answer was lost. */
  private settle(): void {
    const stored = new Set(this.current.thread.messages.map((message) => message.id));
    const all = this.unsent.all();
    for (const one of all.filter((one) => stored.has(one.clientId))) {
      this.unsent.remove(one.clientId);
      if (one.file) void this.around.files.remove(one.clientId);
    }
    this.fold({ type: 'kept', pending: all });
  }

  private sendLater(e: Refused): void {
    this.sendFailures++;
    const ms = e.retryAfterMs ?? backoff(this.sendFailures);
    this.update({
      trouble: this.troubleOf(e),
      sendsAgainAt: e.status === 429 ? this.around.now() + ms : null,
    });
    this.stopSend = this.around.after(ms, () => {
      this.update({ sendsAgainAt: null });
      void this.pump();
    });
  }

  // ---- the live line

  private connect(): void {
    if (this.line || this.stopped || !this.token) return;
    this.stopReconnect();
    const { value } = this.token;
    let line: Socket;
    try {
      line = this.around.socket(this.api.liveUrl);
    } catch {
      // The browser or the page's policy forbids it: reading every few seconds does as well.
      return;
    }
    this.line = line;
    line.onopen = () => line.send(JSON.stringify({ type: 'hello', token: value }));
    line.onmessage = (event) => {
      if (this.line === line) this.frame(line, event.data);
    };
    line.onclose = () => {
      if (this.line === line) this.lost();
    };
    this.listen(line);
  }

  private frame(line: Socket, data: unknown): void {
    this.listen(line);
    const type = typeof data === 'string' ? /"type":"(\w+)"/.exec(data)?.[1] : undefined;
    if (type === 'ping') line.send('{"type":"pong"}');
    if (type === 'ready') {
      this.socketFailures = 0;
      // What was written into earlier conversations meanwhile stands before the cursor.
      if (this.wasLive) for (const one of earlier(this.current.thread).slice(0, EARLIER)) this.behind.add(one);
      this.wasLive = true;
      this.update({ live: true });
      // Something may have happened between the last read and now.
      this.readNow();
    }
    if (type === 'hint') {
      const conversation = /"id":"([\w-]+)"/.exec(String(data))?.[1];
      if (conversation && earlier(this.current.thread).includes(conversation)) this.behind.add(conversation);
      this.readNow();
    }
  }

  /** A line that stays silent for long is dead, whatever the browser believes. */
  private listen(line: Socket): void {
    this.stopSilence();
    this.stopSilence = this.around.after(SILENCE_MS, () => {
      line.close();
      if (this.line === line) this.lost();
    });
  }

  /** The line belongs to a network of before; reading brings another. */
  private cut(): void {
    const line = this.line;
    this.line = null;
    this.stopSilence();
    line?.close();
    this.socketFailures = 0;
    this.update({ live: false });
  }

  private lost(): void {
    this.line = null;
    this.stopSilence();
    this.update({ live: false });
    if (this.stopped) return;
    this.socketFailures++;
    this.stopReconnect = this.around.after(backoff(this.socketFailures), () => {
      void this.validToken().then(
        () => this.connect(),
        () => {
          // Reading will tell the trouble and connect when it is over.
        },
      );
    });
    this.plan();
  }

  // ---- what has been seen

  private look(): void {
    const { thread, opened, loaded } = this.current;
    const known = this.around.lasting.get(this.seenName);
    let seen = known ?? '';
    if ((opened && this.around.visible()) || (known === null && loaded)) {
      const now = later(seen, end(thread));
      if (now !== seen && now !== '') {
        this.around.lasting.set(this.seenName, now);
        if (opened && toldSince(thread, seen)) this.tellSeen(now);
        seen = now;
      }
    }
    const unread = opened ? 0 : unreadSince(thread, seen);
    if (unread !== this.current.unread) this.update({ unread });
  }

  /** A notice that nobody is known to have looked at comes by text message too; so the report is only a courtesy. */
  private tellSeen(cursor: string): void {
    this.withToken((token) => this.api.seen(token, cursor)).catch(nothing);
  }

  private fold(event: Event): void {
    this.update({ thread: fold(this.current.thread, event) });
  }

  private update(part: Partial<ChatState>): void {
    this.current = { ...this.current, ...part };
    this.watchers.forEach((watcher) => watcher());
  }
}

function nothing(): void {
  // nothing to stop
}

function backoff(failures: number): number {
  return Math.min(BACKOFF_LAST_MS, BACKOFF_FIRST_MS * 2 ** (failures - 1));
}

function failureOf(e: Refused, text: string): Failure {
  if (e.status === 413 || (e.status === 400 && text.length > LONGEST)) return 'too-long';
  return e.status === 409 ? 'refused' : 'unknown';
}

function fileFailureOf(e: Refused): Failure {
  return [413, 415, 422].includes(e.status) ? 'file' : e.status === 409 ? 'refused' : 'unknown';
}

/** Only what the thread knows: a page adds a cursor to each message, an echo doesn't. */
function plain(message: Message): Message {
  const { seq, id, conversation, author, kind, text, card, media, at } = message;
  return { seq, id, conversation, author, kind, text, card, media, at };
}
