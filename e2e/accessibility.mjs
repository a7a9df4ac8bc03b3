// Every screen of staff and customers through axe-core, light and dark, in Chinese and the rooms in English too: fails
// with a list of what keeps somebody out. How to start it: stage.mjs.
import axe from 'axe-core';
import { theCustomerAnswers, theCustomerIsAsked, theRecordIsWritten } from './acts/end.mjs';
import { aCustomerReachesAPerson } from './acts/person.mjs';
import { theMatterBecomesATicket } from './acts/ticket.mjs';
import { clerk, go, goOffDuty, play, staff, step } from './stage.mjs';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A manager's rooms, and what is there once they are. */
const rooms = [
  ['floor', 'main h1'],
  ['shops/visits', 'main h1'],
  ['shops/pickups', 'main h1'],
  ['shops/calls', 'main h1'],
  ['shops/figures', 'table tbody tr'],
  ['shops/compare', 'table tbody tr'],
  ['shops/places', 'table tbody tr'],
  ['orders/late', 'main h1'],
  ['orders/import', 'main h1'],
  ['board', 'main h1'],
  ['board?tab=clauses', 'table tbody tr'],
  ['board?tab=compare', 'main h1'],
  ['visits', 'main h1'],
  ['aftersales', 'main h1'],
  ['aftersales/figures', 'main h1'],
  ['aftersales/rules', 'main h1'],
  ['approvals', 'main h1'],
  ['complaints', 'main h1'],
  ['disputes', 'main h1'],
  ['customers', 'table tbody tr'],
  ['standard/clauses', 'table tbody tr'],
  ['standard/limits', 'main h1'],
  ['standard/calendars', 'main h1'],
  ['standard/words', 'main h1'],
  ['standard/versions', 'main h1'],
  ['knowledge', 'table tbody tr'],
  ['people', 'table tbody tr'],
  ['people/teams', 'main h1'],
  ['people/routing', 'main h1'],
  ['people/texts', 'main h1'],
  ['people/leaks', 'main h1'],
  ['people/audit', 'table tbody tr'],
  // last: the customer beside it makes one first
  ['tickets?scope=all', 'table tbody tr'],
];
/** And those of an administrator alone. */
const doors = [
  ['people/keys', 'main h1'],
  ['people/webhooks', 'main h1'],
];
/** What the theme or the language changes is asked again, what they don't is asked once. */
const questions = {
  light: { runOnly: { type: 'tag', values: rules } },
  dark: { runOnly: { type: 'rule', values: ['color-contrast'] } },
  words: { runOnly: { type: 'tag', values: rules }, rules: { 'color-contrast': { enabled: false } } },
};
const calm = { reducedMotion: 'reduce' };
const found = new Map();

await play('nobody is kept out', async (given) => {
  const stage = { ...given, person: (options) => given.person({ ...calm, ...options }) };
  await Promise.all([whatCustomersAndAgentsSee(stage), theRooms(await staff(stage, 'manager'), rooms)]);
  await Promise.all([whatOpensInTheRooms(await staff(stage, 'manager')), theRooms(await staff(stage, 'admin'), doors), theClerksPhone(stage)]);
  if (found.size) throw new Error(`somebody is kept out:\n${[...found].map(([what, where]) => told(what, where)).join('\n')}`);
});

async function whatCustomersAndAgentsSee(stage) {
  await theDoors(stage);
  await theRatingByLink(stage, await theDeskAndTheChat(stage));
}

async function theDoors(stage) {
  step('the shop, the chat on a phone and the sign-in');
  const shop = await stage.person();
  await shop.goto(`${stage.address}/shop`);
  await shop.getByRole('button', { name: /打开在线客服/ }).waitFor();
  await look(shop, 'shop');

  const phone = await stage.person({ viewport: { width: 390, height: 844 } });
  await phone.goto(`${stage.address}/chat?brand=hetang`);
  await phone.getByRole('button', { name: '同意并开始' }).click();
  await phone.getByLabel('输入消息').fill('怎么开发票？');
  await phone.getByRole('button', { name: '发送', exact: true }).click();
  await phone.getByRole('log').getByText(/电子发票/).waitFor();
  await look(phone, 'chat on a phone');
  await phone.goto(`${stage.address}/chat?brand=hetang&lang=en`);
  await phone.getByLabel('Your message').waitFor();
  await look(phone, 'chat in English');

  await shop.goto(`${stage.address}/desk/`);
  await shop.getByLabel('账号').fill('nobody');
  await shop.getByLabel('密码').fill('nothing');
  await shop.getByRole('button', { name: '登录' }).click();
  await shop.getByText('账号或密码不对').waitFor();
  await look(shop, 'sign-in');
}

/** Returns the link by which the customer can rate what has ended. */
async function theDeskAndTheChat(stage) {
  const { desk, shop } = await aCustomerReachesAPerson(stage);
  await look(shop, 'chat with a person');
  await look(desk, 'desk');

  step('what stands on the desk now and then');
  const composer = desk.getByRole('combobox', { name: '回复客户' });
  await composer.fill('不好意思，这是公司规定');
  await composer.press('Enter');
  await desk.getByRole('alert').filter({ hasText: 'chat.no-stonewalling' }).waitFor();
  await look(desk, 'stopped draft');
  await composer.fill('/');
  await desk.getByRole('option').first().waitFor();
  await look(desk, 'scripts');
  await composer.fill('');
  await desk.getByRole('tab', { name: '知识' }).click();
  await desk.getByText('针对客户最后一句').waitFor();
  await look(desk, 'knowledge beside the conversation');
  await desk.getByRole('button', { name: /我的设置/ }).click();
  await desk.getByRole('group', { name: '我的设置' }).waitFor();
  await look(desk, 'settings');
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: '转工单' }).click();
  await desk.getByRole('dialog', { name: '转为工单' }).waitFor();
  await look(desk, 'ticket dialog');
  await desk.getByRole('dialog').getByRole('button', { name: '取消' }).click();

  await theMatterBecomesATicket(desk);
  await look(desk, 'ticket');
  await theRecordIsWritten(desk);
  await look(desk, 'record');
  await theCustomerIsAsked(desk, shop);
  await look(shop, 'closing question');
  await theCustomerAnswers(desk, shop);
  await shop.getByText('请为这次服务打分').waitFor();
  await look(shop, 'rating in the chat');
  await goOffDuty(desk);
  return ratingLink(desk);
}

/** No screen makes one yet: it is for channels without a chat. */
function ratingLink(desk) {
  return desk.evaluate(async () => {
    const token = decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1]);
    const answer = await fetch('/api/rating-links', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
      body: JSON.stringify({ work: `conversation:${location.pathname.split('/').pop()}` }),
    });
    return (await answer.json()).url;
  });
}

async function theRatingByLink(stage, url) {
  step('the rating by a link');
  const phone = await stage.person({ viewport: { width: 390, height: 844 } });
  await phone.goto(`${stage.address}${new URL(url).pathname}${new URL(url).hash}`);
  await phone.getByText('想对我们说的话').waitFor();
  await look(phone, 'rating by link');
  await phone.goto(`${stage.address}/rate/?lang=en`);
  await phone.getByText('This rating link').waitFor();
  await look(phone, 'expired rating link');
}

/** Each tab, what opens on it, and the same in English. */
async function theClerksPhone(stage) {
  step('the shop’s page on a phone');
  const newcomer = await stage.person({ viewport: { width: 390, height: 844 } });
  await newcomer.goto(`${stage.address}/clerk/`);
  await newcomer.getByLabel('账号').fill('clerk.jiang');
  await look(newcomer, 'a clerk’s sign-in');
  await newcomer.getByLabel('密码').fill('demo-pledge');
  await newcomer.getByRole('button', { name: '登录' }).click();
  await newcomer.getByRole('heading', { name: '保密承诺' }).waitFor();
  await look(newcomer, 'a clerk’s promise');

  const phone = await clerk(stage, 'clerk.shu', /平江店/);
  for (let guest = 0; guest < 2; guest++) await phone.getByRole('button', { name: '进店 +1' }).click();
  await phone.getByRole('button', { name: '带小孩' }).first().click();
  await phone.getByRole('button', { name: '已问候' }).first().click();
  await phone.getByRole('button', { name: '需求' }).first().waitFor();
  await look(phone, 'visits');
  for (const [button, sheet] of [['需求', '顾客的需求'], ['试用', '试穿试用'], ['会员', '登记会员'], ['送客', '送客']]) {
    await phone.getByRole('button', { name: button }).first().click();
    await phone.getByRole('dialog', { name: sheet }).waitFor();
    if (button === '送客') await phone.getByRole('radio', { name: '买了' }).check();
    await look(phone, sheet);
    await phone.getByRole('button', { name: '关闭' }).click();
  }
  await phone.getByRole('button', { name: '今天的来客' }).click();
  await phone.getByRole('dialog', { name: '今天的来客' }).getByRole('listitem').first().waitFor();
  await look(phone, 'today');
  await phone.getByRole('button', { name: '关闭' }).click();
  for (const tab of ['自提', '柜台', '联系']) {
    await phone.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: tab }).click();
    await phone.getByRole('status', { name: '正在载入' }).waitFor({ state: 'detached' });
    await look(phone, tab);
  }
  await phone.getByRole('button', { name: /我的设置/ }).click();
  await look(phone, 'a clerk’s settings');
  await phone.getByRole('radio', { name: '英文' }).check();
  await phone.getByRole('button', { name: 'Close' }).click();
  for (const tab of ['Visits', 'Pick-ups', 'Counter', 'Calls']) {
    await phone.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: tab }).click();
    await look(phone, `${tab} in English`, ['words']);
  }
  await phone.getByRole('button', { name: /My settings/ }).click();
  await phone.getByRole('radio', { name: 'Chinese' }).check();
  await phone.getByRole('navigation', { name: '栏目' }).waitFor();
  await phone.context().close();
}

/** Gone through as links go: the page is loaded once. */
async function theRooms(page, rooms) {
  step(`${rooms.length} rooms`);
  for (const [path, ready] of rooms) {
    await go(page, path);
    await settled(page, ready);
    await look(page, path);
  }
  step('and in English');
  await page.getByRole('button', { name: /我的设置/ }).click();
  await page.getByRole('group', { name: '我的设置' }).getByText('英文').click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  for (const [path, ready] of rooms) {
    await go(page, path);
    await settled(page, ready);
    await look(page, `${path} in English`, ['words']);
  }
  await backToChinese(page);
}

/** The language is the account's: other plays read Chinese. What arrives meanwhile may close the box of settings. */
async function backToChinese(page) {
  const box = page.getByRole('group', { name: 'My settings' });
  for (let left = 5; left > 0; left--) {
    await page.getByRole('button', { name: /My settings/ }).click();
    if (await box.getByText('Chinese').click({ timeout: 5_000 }).then(() => true, () => false)) break;
  }
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

async function whatOpensInTheRooms(page) {
  step('what opens in the rooms');
  await go(page, 'board?tab=clauses');
  await page.getByRole('row').filter({ hasText: 'chat.no-stonewalling' }).click();
  await page.getByRole('dialog').getByRole('row').filter({ hasText: '拦下' }).first().waitFor();
  await look(page, 'evidence');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
  await look(page, 'help sheet');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: '搜索消息和工单' }).fill('订单');
  await page.getByRole('dialog').locator('mark').first().waitFor();
  await look(page, 'search');
  await page.keyboard.press('Escape');
}

/** What was asked for is there, and nothing says that more is on its way. */
async function settled(page, ready) {
  await page.locator(`${ready}:visible`).first().waitFor({ timeout: 60_000 });
  await page.getByRole('status', { name: /^(正在载入|Loading)$/ }).first().waitFor({ state: 'detached' });
}

/** The colours asked for are those that show. */
async function redrawn(page, colorScheme) {
  await page.waitForFunction((scheme) => (document.documentElement.dataset.theme ?? scheme) === scheme, colorScheme);
  await page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const moving = () => document.getAnimations().filter((a) => a.effect.getComputedTiming().endTime < Infinity);
    for (await drawn(); moving().length > 0; await drawn()) await Promise.allSettled(moving().map((a) => a.finished));
  });
}

async function look(page, screen, asked = ['light', 'dark']) {
  for (const question of asked) {
    const colorScheme = question === 'dark' ? 'dark' : 'light';
    await page.emulateMedia({ colorScheme });
    await redrawn(page, colorScheme);
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
    const violations = await page.evaluate(
      async (options) => (await window.axe.run({ ...options, resultTypes: ['violations'] })).violations,
      questions[question],
    );
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      for (const node of nodes) note(`${id} (${impact}) ${node.target.flat().join(' ')}`, node, `${screen}, ${colorScheme}`);
    }
  }
}

function note(what, { html, any, all }, where) {
  const known = found.get(what) ?? { html, says: [...any, ...all].map((check) => check.message), where: [] };
  known.where.push(where);
  found.set(what, known);
}

function told(what, { html, says, where }) {
  return [what, `  ${html.slice(0, 200)}`, ...says.slice(0, 2).map((s) => `  ${s}`), `  on: ${where.join('; ')}`].join('\n');
}
