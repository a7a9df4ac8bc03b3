// A shop with much to do, filled through the public API alone: so that lists are long, names too, and nothing is missing.
import { randomUUID } from 'node:crypto';

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const given = ['思远', '若溪', '子涵', '嘉懿', '明', '雨桐', '梓萱', '承泽', '欧阳晓晓', '静'];
const words = [
  '您好，壶盖裂了一道缝，包装是好的，能补一个盖子吗？',
  '订单还没发货，想改一下收货地址，从浙江改到上海。',
  '这已经是第三次问了，怎么一直没有人回复，太让人失望了！',
  '你们的发票怎么开，抬头要写公司的全称：杭州荷塘生活用品贸易有限责任公司第一分公司，可以吗？另外税号是十八位的，要不要发给你们？',
  'Hello, the kettle arrived with a very long scratch on the left side and I would like to exchange it, please.',
  '要投诉',
];
const titles = [
  '茶壶补盖',
  '订单改地址，客户出差到下个月，收件人和电话都要换成同事的，改好之后请给客户回个电话确认',
  'Kettle with a scratch on its left side: exchange wanted before the customer leaves for a longer journey',
  '发票抬头写错，重开',
];
const of = (list, i) => list[i % list.length];
const personName = (i) => (i % 25 === 24 ? `Maximiliane Featherstonehaugh-Cholmondeley ${i}` : `${of([...surnames], i)}${of(given, i * 7)}`);
const range = (n) => Array.from({ length: n }, (_, i) => i);
const inHours = (hours) => new Date(Date.now() + hours * 3600_000).toISOString();

/** Says which part of it is done by `step`; `rows` is how long the lists become. Returns what sends the agents home again. */
export async function fillTheShop(address, rows, step) {
  const [admin, manager, sup] = await Promise.all(['admin', 'manager', 'sup.lin'].map((login) => signIn(address, login)));
  step('people, teams, shifts, keys, webhooks');
  const people = await staffAndTeams(admin, rows);
  await shifts(manager, people);
  await keysAndWebhooks(admin, rows);
  step('knowledge');
  await each(rows, (i) => manager('POST', '/api/knowledge/articles', article(i)), 4);
  step('tickets');
  await tickets(sup, rows);
  step('customers who write, agents who answer, judgements disputed');
  const leave = await conversations(address, sup, rows);
  step('somebody who looks at too many customers');
  await leak(address);
  return leave;
}

async function staffAndTeams(admin, rows) {
  const kinds = ['front', 'expert', 'aftersales', 'complaints', 'shop', 'supervisor'];
  const teams = await each(Math.ceil(rows / 8), (i) =>
    admin('POST', '/api/teams', {
      code: `team-${i}`,
      kind: of(kinds, i),
      nameZh: i % 5 === 4 ? `华东区域线上客户服务中心夜间值班第${i}组（临时）` : `第${i + 1}组`,
      nameEn: i % 5 === 4 ? `Night watch of the service centre for the east, group ${i}` : `Group ${i + 1}`,
    }),
  );
  return each(rows, (i) =>
    admin('POST', '/api/staff', {
      login: `person.${i}`,
      name: personName(i),
      nickname: `小${of(given, i)}`,
      password: 'first-password',
      roles: i % 9 === 8 ? ['agent', 'expert', 'aftersales', 'complaint_officer'] : ['agent'],
      teams: [of(teams, i).id, ...(i % 7 === 6 ? teams.slice(0, 4).map((team) => team.id) : [])].filter((id, at, all) => all.indexOf(id) === at),
    }),
  );
}

async function shifts(manager, people) {
  await each(people.length, (i) =>
    manager('POST', '/api/routing/shifts', {
      staff: people[i].staff.id,
      team: people[i].staff.teams[0].id,
      starts: inHours(1 + 24 * Math.floor(i / 20)),
      ends: inHours(9 + 24 * Math.floor(i / 20)),
    }),
  );
}

async function keysAndWebhooks(admin, rows) {
  const { scopes } = await admin('GET', '/api/api-keys');
  await each(rows, (i) =>
    admin('POST', '/api/api-keys', {
      name: i % 10 === 9 ? `门店收银系统与仓库管理系统之间的同步任务，第 ${i} 号` : `ERP ${i}`,
      scopes: i % 6 === 5 ? scopes : [of(scopes, i)],
      expiresAt: i % 3 === 0 ? inHours(24 * 90) : null,
    }),
  );
  const { types } = await admin('GET', '/api/webhooks');
  await each(20, (i) =>
    admin('POST', '/api/webhooks', {
      name: `ERP ${i}`,
      url: `https://hooks.example.com/a-rather-long-way-to-the-system/that-wants-to-know/${i}`,
      types: i % 4 === 3 ? types : types.slice(0, 2),
    }).catch(seenAs(400, 409)),
  );
}

function article(i) {
  const kind = of(['faq', 'article', 'script'], i);
  return {
    kind,
    title: i % 12 === 11 ? `${of(titles, 1)}，第 ${i} 版` : `怎样保养竹木砧板 ${i}`,
    body: '清洗后竖放晾干，不要暴晒，也不要放进洗碗机；出现毛刺时用细砂纸打磨，再抹一层食用油。',
    locale: 'zh-CN',
    questions: kind === 'faq' ? [`砧板怎么保养（${i}）`] : [],
    tone: 'neutral',
    state: i % 10 === 9 ? 'draft' : 'published',
  };
}

async function tickets(sup, rows) {
  const { items } = await sup('GET', '/api/customers?q=19900001002');
  const kinds = ['enquiry', 'order', 'after-sales', 'complaint', 'suggestion'];
  await each(rows, async (i) => {
    const made = await sup('POST', '/api/tickets', {
      title: `${of(titles, i)} ${i}`,
      type: of(kinds, i),
      tier: of(['normal', 'complex', 'difficult'], i),
      channel: of(['phone', 'email', 'web'], i),
      customer: i % 2 === 0 ? items[0].id : null,
      nextStep: { text: '请仓库找盖子', due: inHours(i % 4 === 0 ? 1 : 30) },
    });
    if (i < 40) await sup('POST', `/api/tickets/${first ??= made.id}/notes`, { clientId: randomUUID(), text: `${of(words, i)}（${i}）` });
    return made;
  });
}
let first;

async function conversations(address, sup, rows) {
  const agents = await Promise.all(['agent.chen', 'agent.wu', 'agent.zhao'].map((login) => signIn(address, login)));
  const { people } = await sup('GET', '/api/routing');
  const hearts = agents.map((agent) => setInterval(() => agent('POST', '/api/presence/heartbeat').catch(() => undefined), 10_000));
  for (const agent of agents) {
    const { id, skills, languages } = people.find((one) => one.id === agent.me.id);
    await sup('PUT', `/api/routing/people/${id}`, { capacity: 50, caps: {}, skills, languages });
    await ready(agent);
  }
  await each(rows, (i) => visitor(address, i), 6);
  for (const agent of agents) await theAgentAnswers(agent);
  return () => hearts.forEach(clearInterval);
}

/** Everything that is asked for once a shift is there. */
async function ready(agent) {
  const { items } = await agent('PUT', '/api/presence', { state: 'ready' }).catch(({ problem }) => problem);
  if (items) await agent('PUT', '/api/presence', { state: 'ready', confirmed: items.map((item) => item.code) });
}

async function visitor(address, i) {
  const bare = caller(address);
  const session = await bare('POST', '/api/chat/session', { brand: 'hetang', locale: i % 6 === 4 ? 'en' : 'zh-CN' });
  const signed = caller(address, { Authorization: `Bearer ${session.token}` });
  await signed('POST', '/api/chat/consent', { version: session.consent.version, service: true, marketing: false });
  await signed('POST', '/api/chat/messages', { clientId: randomUUID(), text: of(words, i) });
  await signed('POST', '/api/chat/messages', { clientId: randomUUID(), text: '转人工' });
}

async function theAgentAnswers(agent) {
  const { items } = await agent('GET', '/api/conversations?scope=mine&limit=50');
  for (const [i, { id }] of items.entries()) {
    if (i % 3 === 2) continue;
    const said = of(['您好，我是今天的客服，很高兴为您服务。', '好的', '麻烦把订单号发我一下，我马上为您查。'], i);
    await agent('POST', `/api/conversations/${id}/messages`, { clientId: randomUUID(), text: said }).catch(seenAs(409));
  }
  const { items: judged } = await agent('GET', `/api/observations?verdict=broken&person=${agent.me.id}&limit=60`);
  for (const { id } of judged) {
    await agent('POST', '/api/disputes', { observation: id, reason: `客户一开始就说了订单号，这里再问一次是为了确认寄到哪里 ${of(words, 3)}` }).catch(seenAs(409, 403, 400, 404));
  }
}

async function leak(address) {
  for (const login of ['after.sun', 'expert.he']) {
    const nosy = await signIn(address, login);
    const { items } = await nosy('GET', '/api/customers?limit=100');
    for (const { id } of items) await nosy('POST', `/api/customers/${id}/reveal`, { field: 'phone', why: 'contact' }).catch(seenAs(403, 404, 409));
  }
}

// --- the wire --------------------------------------------------------------------------------------

class Refused extends Error {
  constructor(call, status, text) {
    super(`${call}: ${status} ${text}`);
    this.status = status;
    this.problem = text.startsWith('{') ? JSON.parse(text) : {};
  }
}

/** What may well be refused here. */
const seenAs = (...states) => (error) => {
  if (!states.includes(error.status)) throw error;
};

/** `n` of them, a few at a time. */
async function each(n, make, together = 8) {
  const made = new Array(n);
  let next = 0;
  const work = async () => {
    for (let i = next++; i < n; i = next++) made[i] = await make(i);
  };
  await Promise.all(range(together).map(work));
  return made;
}

/** Calls the API; who is told to come again later does. */
export function caller(address, headers = {}) {
  const cookies = new Map();
  return async function send(method, path, body) {
    for (;;) {
      const answer = await fetch(address + path, {
        method,
        headers: {
          ...headers,
          Cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
          Origin: address,
          'X-XSRF-TOKEN': decodeURIComponent(cookies.get('XSRF-TOKEN') ?? ''),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [name, value] = cookie.split(';', 1)[0].split('=');
        cookies.set(name, value);
      }
      const text = await answer.text();
      if (answer.status === 429 || answer.status === 503) {
        await new Promise((done) => setTimeout(done, 1000 * Math.max(1, Number(answer.headers.get('Retry-After')))));
        continue;
      }
      if (!answer.ok) throw new Refused(`${method} ${path}`, answer.status, text);
      return text ? JSON.parse(text) : undefined;
    }
  };
}

/** Somebody of the staff, without a browser. */
export async function signIn(address, login, password = 'demo-pledge') {
  const send = caller(address);
  await send('GET', '/api/me').catch(seenAs(401));
  send.me = await send('POST', '/api/sign-in', { login, password });
  return send;
}
