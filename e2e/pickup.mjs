// An order to be collected, at phone size: it reaches the shop's page, one piece is missing, the customer chooses on their
// own page, the clerk confirms and hands it over for number and code, and the customer says how it was. Another customer, who
// is in the chat, chooses there by a card. How to start it: stage.mjs.
import { agree, play, shot, staff, step } from './stage.mjs';

const phoneSize = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const first = `PU${Date.now()}`;

await play('the order was collected, and the customer asked', async (stage) => {
  const manager = await staff(stage, 'manager');
  await api(manager, 'PUT', '/api/standard/overrides', { settings: { 'pickup.survey-after': { value: 'PT1S' } } });
  const admin = await staff(stage, 'admin');
  await theOrderArrives(admin);
  const clerk = await aClerkSignsIn(stage);
  await aPieceIsMissing(clerk);
  const customer = await theCustomerChooses(stage, manager);
  await itIsReady(clerk, customer);
  await aMemberChoosesInTheChat(stage, clerk, admin);
  await itIsHandedOver(clerk, await code(manager));
  await theCustomerSaysHowItWas(stage, manager);
  await api(manager, 'PUT', '/api/standard/overrides', {});
});

async function aClerkSignsIn(stage) {
  step('a clerk signs in on the phone and opens the pick-ups');
  const clerk = await stage.person(phoneSize);
  await clerk.goto(`${stage.address}/clerk/#/pickups`);
  await clerk.getByLabel('账号').fill('clerk.qiao');
  await clerk.getByLabel('密码').fill('demo-pledge');
  await clerk.getByRole('button', { name: '登录' }).tap();
  await clerk.getByRole('link', { name: '自提' }).tap();
  return clerk;
}

async function theOrderArrives(admin, number = first, customer = null) {
  step('the shop’s order system tells of an order to be collected');
  const shops = await api(admin, 'GET', '/api/shops');
  const shop = (shops.items ?? shops).at(-1).code;
  const at = new Date().toISOString();
  const line = (sku, name, quantity, price) => ({ sku, name, quantity, unitPriceMinor: price, totalMinor: price * quantity });
  await api(admin, 'PUT', `/api/orders/${number}`, {
    updatedAt: at,
    status: 'paid',
    delivery: 'pickup',
    shop,
    customer,
    receiver: { name: '林夏', phone: '199 0000 4321' },
    placedAt: at,
    paidAt: at,
    currency: 'CNY',
    goodsMinor: 39_900,
    discountMinor: 0,
    freightMinor: 0,
    totalMinor: 39_900,
    lines: [line('PU-POT', '珐琅锅', 1, 29_900), line('PU-LID', '玻璃锅盖', 2, 5_000)],
    payments: [{ kind: 'paid', method: 'alipay', amountMinor: 39_900, at }],
  });
}

function card(clerk, number = first) {
  return clerk.getByRole('listitem', { name: number });
}

async function aPieceIsMissing(clerk) {
  step('it stands in the clerk’s list with the hour running; one lid isn’t there');
  await card(clerk).waitFor();
  await card(clerk).getByRole('img', { name: /剩余/ }).waitFor();
  await shot(clerk, '01-to-confirm');
  await card(clerk).getByRole('button', { name: '缺货…' }).tap();
  const sheet = clerk.getByRole('dialog');
  await sheet.getByRole('button', { name: '玻璃锅盖 多缺一件' }).tap();
  await sheet.getByLabel(/可以换成/).fill('金属锅盖');
  await shot(clerk, '02-missing');
  await sheet.getByRole('button', { name: '通知客户' }).tap();
  await clerk.getByRole('region', { name: '等客户选择' }).getByText(first).waitFor();
}

async function theCustomerChooses(stage, manager) {
  step('the customer takes the rest, by the link of the text message');
  const customer = await stage.person(phoneSize);
  await customer.goto(await link(stage, manager, 'pickup'));
  const rest = customer.getByRole('button', { name: /先取其余的，退 .*50\.00/ });
  await rest.waitFor();
  await shot(customer, '03-choose');
  await rest.tap();
  await customer.getByRole('button', { name: '确定' }).tap();
  await customer.getByText('您选择先取其余的').waitFor();
  await fits(customer);
  await shot(customer, '04-chosen');
  return customer;
}

async function itIsReady(clerk, customer) {
  step('the clerk confirms, and the customer’s page says so');
  await card(clerk).getByRole('button', { name: '已备好' }).tap();
  await clerk.getByRole('region', { name: '待取' }).getByText(first).waitFor();
  await customer.reload();
  await customer.getByText('已备好，等您来取').waitFor();
  await shot(customer, '05-ready');
}

async function aMemberChoosesInTheChat(stage, clerk, admin) {
  step('a member of the shop is in the chat when one of their goods turns out to be missing');
  const number = `PV${Date.now()}`;
  const shop = await stage.person({ viewport: { width: 1280, height: 800 } });
  await shop.goto(`${stage.address}/shop`);
  const members = shop.getByLabel('会员登录（演示）');
  await members.locator('option').nth(1).waitFor({ state: 'attached' });
  const account = await members.locator('option').nth(1).getAttribute('value');
  await shop.getByRole('button', { name: /打开在线客服/ }).click();
  await agree(shop);
  await members.selectOption(account);
  await shop.getByLabel('输入消息').fill(`门店几点关门？我来取 ${number}`);
  await shop.getByRole('button', { name: '发送', exact: true }).click();
  await shop.getByRole('log').getByText(`我来取 ${number}`).waitFor();
  await theOrderArrives(admin, number, { externalId: account, name: '林夏' });
  await card(clerk, number).getByRole('button', { name: '缺货…' }).tap();
  const sheet = clerk.getByRole('dialog');
  await sheet.getByRole('button', { name: '玻璃锅盖 多缺一件' }).tap();
  await sheet.getByRole('button', { name: '通知客户' }).tap();
  const rest = shop.getByRole('log').getByRole('button', { name: /只取其余的，退 50\.00 元/ });
  await rest.waitFor();
  await shop.setViewportSize(phoneSize.viewport);
  await fits(shop);
  await shot(shop, '06-card');
  await rest.click();
  await shop.getByRole('log').getByText(`订单 ${number}：已按您的选择处理`).waitFor();
  await rest.waitFor({ state: 'detached' });
  await shot(shop, '07-chosen-in-chat');
  await clerk.getByRole('region', { name: '待确认有货' }).getByText(number).waitFor();
}

async function itIsHandedOver(clerk, code) {
  step('handed over by number and code, looked at together; a wrong code is refused');
  await clerk.getByRole('button', { name: '交货', exact: true }).last().tap();
  const sheet = clerk.getByRole('dialog');
  await sheet.getByLabel('订单号').fill(first);
  await sheet.getByRole('button', { name: '查找' }).tap();
  await sheet.getByLabel(/取货码/).fill(code === '111111' ? '222222' : '111111');
  await sheet.getByLabel('已请客户当面验货').check();
  await sheet.getByRole('button', { name: '交货' }).tap();
  await sheet.getByRole('alert').filter({ hasText: 'pickup.handover' }).waitFor();
  await shot(clerk, '08-wrong-code');
  await sheet.getByLabel(/取货码/).fill(code);
  await sheet.getByLabel('客户已验货').check();
  await sheet.getByRole('button', { name: '交货' }).tap();
  await sheet.getByRole('status').filter({ hasText: '已交货' }).waitFor();
  await fits(clerk);
  await shot(clerk, '09-handed-over');
}

async function theCustomerSaysHowItWas(stage, manager) {
  step('the customer is asked by text message and gives two stars; somebody is to call');
  const customer = await stage.person(phoneSize);
  await customer.goto(await link(stage, manager, 'rate'));
  await customer.getByRole('radio', { name: /^2/ }).check({ force: true });
  await customer.getByRole('button', { name: '提交' }).tap();
  await customer.getByText(/谢谢|感谢/).waitFor();
  await shot(customer, '10-rated');
  const calls = await api(manager, 'GET', '/api/pickups/calls');
  if (!calls.items.some((it) => it.number === first && it.stars === 2 && it.due)) throw new Error('nobody is to call the customer');
}

/** What the customer of this order was sent, the latest first; the demo shows its links. */
async function texts(manager) {
  const page = await api(manager, 'GET', '/api/text-messages?limit=50');
  return page.items.map((it) => it.text ?? '').filter((it) => it.includes(first));
}

async function code(manager) {
  const [, found] = (await texts(manager)).map((it) => /取货码 (\d{6})/.exec(it)).find(Boolean);
  return found;
}

async function link(stage, manager, page) {
  for (let round = 0; round < 50; round++) {
    const found = (await texts(manager)).map((it) => new RegExp(`/${page}/#\\S+`).exec(it)).find(Boolean);
    if (found) return stage.address + found[0];
    await manager.waitForTimeout(200);
  }
  throw new Error(`no text message leads to /${page}/`);
}

/** Through the public API, as whoever is signed in on this page. */
async function api(page, method, path, body) {
  const answer = await page.evaluate(
    async ([verb, to, sent]) => {
      const token = document.cookie.split('; ').find((it) => it.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length);
      const response = await fetch(to, {
        method: verb,
        headers: { 'Content-Type': 'application/json', ...(token ? { 'X-XSRF-TOKEN': decodeURIComponent(token) } : {}) },
        ...(sent === null ? {} : { body: JSON.stringify(sent) }),
      });
      return { status: response.status, text: await response.text() };
    },
    [method, path, body ?? null],
  );
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.text ? JSON.parse(answer.text) : {};
}

async function fits(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (wide) throw new Error('the page is wider than the phone');
}
