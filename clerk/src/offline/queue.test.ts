import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { ActStore } from './actStore';
import type { Fate, Told } from './acts';
import { Queue, type Batch, type Sent, type Surroundings } from './queue';

const entered = (visit = 'v1'): Told => ({ visit, kind: 'entered' });
const greeted = (visit = 'v1'): Told => ({ visit, kind: 'greeted' });

/** Takes each act once, as ours does; does to answers whatever a network may do. */
class FakeServer {
  readonly taken: { id: string; shop: string; at: number; kind: string }[] = [];
  readonly batches: Batch[] = [];
  /** One for each batch, then the last again and again. */
  weather: ('fine' | 'lost request' | 'lost answer' | 'signed out' | 'unreadable')[] = ['fine'];
  refuses = new Set<string>();
  atOnce = 0;
  mostAtOnce = 0;

  send = async (batch: Batch): Promise<Sent> => {
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.atOnce--;
    const weather = (this.weather.length > 1 ? this.weather.shift() : this.weather[0]);
    if (weather === 'lost request') return { how: 'later' };
    if (weather === 'signed out') return { how: 'stopped' };
    if (weather === 'unreadable') return { how: 'refused', why: 'bad-input' };
    this.batches.push(batch);
    const fates = batch.acts.map(({ id, at, told }): Fate => {
      if (this.refuses.has(told.kind)) return { id, result: 'refused', why: 'too-old' };
      if (this.taken.some((act) => act.id === id)) return { id, result: 'repeated' };
      this.taken.push({ id, shop: batch.shop, at: at + (batch.behind ?? 0), kind: told.kind });
      return { id, result: 'taken' };
    });
    return weather === 'lost answer' ? { how: 'later' } : { how: 'answered', fates };
  };
}

/** A phone: its database outlives pages, its timers run when the test says so. */
class Phone {
  readonly disk = new IDBFactory();
  readonly server = new FakeServer();
  wall = Date.parse('2026-11-22T10:00:00Z');
  /** As measured against the server. */
  behind: number | undefined = 0;
  timers: (() => void)[] = [];
  private ids = 0;
  private lock: Promise<unknown> = Promise.resolve();
  private readonly tabs: Queue[] = [];

  /** One more tab, or the page after a restart. */
  tab(staff = 'shu'): Queue {
    const around: Surroundings = {
      store: new ActStore(this.disk),
      send: this.server.send,
      clock: this,
      wall: () => this.wall,
      newId: () => `id-${++this.ids}`,
      alone: (run) => {
        const mine = this.lock.then(run);
        this.lock = mine.catch(() => undefined);
        return mine;
      },
      after: (_ms, run) => {
        this.timers.push(run);
        return () => {
          this.timers = this.timers.filter((it) => it !== run);
        };
      },
      tellOthers: () => this.tabs.forEach((other) => void other.heard()),
    };
    const queue = new Queue(staff, around);
    this.tabs.push(queue);
    return queue;
  }

  later(): void {
    this.timers.splice(0).forEach((run) => run());
  }
}

/** Until nothing is under way any more. */
async function settled(...queues: Queue[]): Promise<void> {
  for (let round = 0; round < 5; round++) for (const queue of queues) await queue.flush();
}

/** One round of sending, however it ends. */
const settledOnce = (queue: Queue) => queue.flush();

const kinds = (phone: Phone) => phone.server.taken.map((act) => act.kind);

describe('the queue', () => {
  it('shows an act at once and sends it in order', async () => {
    const phone = new Phone();
    const queue = phone.tab();
    await queue.record('s1', entered());
    expect(queue.acts.get()[0]).toMatchObject({ standing: 'waiting', told: entered() });
    await queue.record('s1', greeted());
    await settled(queue);
    expect(kinds(phone)).toEqual(['entered', 'greeted']);
    expect(queue.waiting).toBe(0);
  });

  it('sends again what was lost on the way there or back, and the server takes it once', async () => {
    const phone = new Phone();
    phone.server.weather = ['lost request', 'lost answer', 'lost answer', 'fine'];
    const queue = phone.tab();
    await queue.record('s1', entered());
    for (let tries = 0; tries < 4; tries++) {
      await settledOnce(queue);
      phone.later();
    }
    await settled(queue);
    expect(kinds(phone)).toEqual(['entered']);
    expect(queue.waiting).toBe(0);
  });

  it('keeps what was done without a network over a restart, with its real times', async () => {
    const phone = new Phone();
    phone.server.weather = ['lost request'];
    const before = phone.tab();
    const at = phone.wall;
    await before.record('s1', entered());
    phone.wall += 6_000;
    await before.record('s1', greeted());
    await settledOnce(before);
    before.end();
    phone.server.weather = ['fine'];
    phone.wall += 3_600_000;
    const after = phone.tab();
    await after.begin();
    expect(after.acts.get().map((act) => act.told.kind)).toEqual(['entered', 'greeted']);
    await settled(after);
    expect(phone.server.taken.map((act) => act.at - at)).toEqual([0, 6_000]);
  });

  it('sends from two tabs at once one batch at a time, everything once and in order', async () => {
    const phone = new Phone();
    const [one, two] = [phone.tab(), phone.tab()];
    for (let visit = 0; visit < 10; visit++) {
      await one.record('s1', entered(`v${visit}`));
      await two.record('s1', greeted(`v${visit}`));
    }
    await settled(one, two);
    expect(phone.server.mostAtOnce).toBe(1);
    expect(kinds(phone)).toEqual(Array.from({ length: 20 }, (_, i) => (i % 2 ? 'greeted' : 'entered')));
    expect(phone.server.batches.flatMap((batch) => batch.acts)).toHaveLength(20);
    expect([one.waiting, two.waiting]).toEqual([0, 0]);
  });

  it('keeps what is refused with its reason, and goes on with the rest', async () => {
    const phone = new Phone();
    phone.server.refuses.add('entered');
    const queue = phone.tab();
    await queue.record('s1', entered());
    await queue.record('s1', greeted());
    await settled(queue);
    expect(kinds(phone)).toEqual(['greeted']);
    const [refused] = queue.acts.get();
    expect(refused).toMatchObject({ standing: 'refused', why: 'too-old' });
    await queue.drop(refused?.id ?? '');
    expect(queue.acts.get().map((act) => act.standing)).toEqual(['taken']);
  });

  it('sends one by one what the server can’t read as a whole', async () => {
    const phone = new Phone();
    phone.server.weather = ['lost request'];
    const queue = phone.tab();
    await queue.record('s1', entered());
    await settledOnce(queue);
    await queue.record('s1', greeted());
    await queue.record('s1', { visit: 'v1', kind: 'left' });
    phone.server.weather = ['unreadable', 'unreadable', 'fine'];
    await settled(queue);
    expect(queue.acts.get().map((act) => act.standing)).toEqual(['refused', 'taken', 'taken']);
    expect(kinds(phone)).toEqual(['greeted', 'left']);
  });

  it('waits while nobody is signed in, and never sends one clerk’s acts as another’s', async () => {
    const phone = new Phone();
    phone.server.weather = ['signed out'];
    const shu = phone.tab('shu');
    await shu.record('s1', entered());
    await settledOnce(shu);
    shu.end();
    expect(phone.timers).toEqual([]);
    phone.server.weather = ['fine'];
    const qiao = phone.tab('qiao');
    await qiao.begin();
    await settled(qiao);
    expect(phone.server.taken).toEqual([]);
    const again = phone.tab('shu');
    await again.begin();
    await settled(again);
    expect(kinds(phone)).toEqual(['entered']);
  });

  it('sends each shop its own, in the order they were done', async () => {
    const phone = new Phone();
    phone.server.weather = ['lost request'];
    const queue = phone.tab();
    for (const shop of ['s1', 's1', 's2', 's1']) await queue.record(shop, entered(`v-${shop}`));
    phone.server.weather = ['fine'];
    await settled(queue);
    expect(phone.server.taken.map((act) => act.shop)).toEqual(['s1', 's1', 's2', 's1']);
  });

  it('tells the real time of what was done before the phone’s clock was set', async () => {
    const phone = new Phone();
    phone.server.weather = ['lost request'];
    const queue = phone.tab();
    const real = phone.wall;
    await queue.record('s1', entered());
    await settledOnce(queue);
    // Set an hour ahead, and measured anew once there is a network.
    phone.wall += 3_600_000 + 8_000;
    phone.behind = -3_600_000;
    await queue.record('s1', greeted());
    phone.server.weather = ['fine'];
    await settled(queue);
    expect(phone.server.taken.map((act) => act.at - real)).toEqual([0, 8_000]);
  });

  it('forgets after a while what was taken, and a member’s number at once', async () => {
    const phone = new Phone();
    const queue = phone.tab();
    await queue.record('s1', { visit: 'v1', kind: 'customer_known', member: '19900000001' });
    await settled(queue);
    expect(queue.acts.get()[0]?.told).toEqual({ visit: 'v1', kind: 'customer_known' });
    phone.wall += 13 * 3_600_000;
    const next = phone.tab();
    await next.begin();
    expect(next.acts.get()).toEqual([]);
  });
});
