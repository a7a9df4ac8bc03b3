// The network as it is: gone, dropping, silent, another one; tabs twice, a machine asleep. Whatever happens, both sides end
// with exactly what the server has, in the order of writing, and two who change one ticket hear of each other.
// How to start it: stage.mjs.
import { network } from './proxy.mjs';
import { agree, goOffDuty, openConversation, pick, play, ready, shot, staff, step } from './stage.mjs';

/** What was written, in order, as it must stand on every side in the end. */
const written = [];
let count = 0;

await play('nothing was lost, nothing came twice', async (stage) => {
  const line = await network(stage.address);
  try {
    const weak = { ...stage, address: line.address };
    const { desk, shop } = await aCustomerHasAnAgent(weak);
    await offLineAndInTwoTabs(weak, shop, desk);
    await theLineDropsAgainAndAgain(line, shop, desk);
    await silentThenAnotherNetwork(line, shop, desk);
    await asleepForAnHour(shop, desk);
    await theDeskInTwoTabs(weak, desk);
    await bothSidesHaveWhatTheServerHas(shop, desk);
    await twoOnOneTicket(stage, desk);
    await goOffDuty(desk);
  } finally {
    line.close();
  }
});

function next(who) {
  const text = `${who}说第${++count}句`;
  written.push(text);
  return text;
}

async function aCustomerHasAnAgent(stage) {
  step('a customer and an agent, each behind a network that can be cut');
  const desk = await staff(stage, 'agent.wu',);
  await ready(desk);
  const shop = await stage.person({ viewport: { width: 420, height: 800 } });
  await shop.clock.install();
  await shop.goto(`${stage.address}/chat?brand=hetang`);
  await agree(shop);
  await say(shop, '茶壶少了盖子，转人工');
  await shop.getByText(/正在为您服务/).first().waitFor();
  await openConversation(desk, '茶壶少了盖子');
  return { desk, shop };
}

async function offLineAndInTwoTabs(stage, shop, desk) {
  step('off line: both go on writing, the customer in two tabs, one of which is closed; a draft outlives a reload');
  const other = await shop.context().newPage();
  await other.goto(`${stage.address}/chat?brand=hetang`);
  await chat(other).getByText('茶壶少了盖子').waitFor();
  await shop.context().setOffline(true);
  await desk.context().setOffline(true);
  await desk.getByText(/网络断开了/).waitFor();
  expect('the dot is green without a line', (await desk.getByRole('img', { name: '实时连接正常' }).count()) === 0);
  await say(shop, next('顾客'));
  await say(other, next('顾客'));
  await say(shop, next('顾客'));
  await shop.getByText('网络断开了').waitFor();
  await reply(desk, next('客服'));
  await shot(desk, '01-off-line-desk');
  await shot(shop, '02-off-line-chat');
  await other.close();
  // Another screen is open when the network is back: what was written goes all the same.
  await desk.getByRole('link', { name: '工单' }).click();
  await shop.context().setOffline(false);
  await chat(shop).getByText(written[2], { exact: true }).waitFor();
  await sent(shop);
  await desk.context().setOffline(false);
  await chat(shop).getByText(written[3], { exact: true }).waitFor();
  await desk.goBack();
  await thread(desk).getByText(written[2], { exact: true }).waitFor();
  await shop.getByLabel('输入消息').fill('写到一半');
  await shop.reload();
  await chat(shop).getByText(written[3], { exact: true }).waitFor();
  expect('the draft is lost', (await shop.getByLabel('输入消息').inputValue()) === '写到一半');
}

async function theLineDropsAgainAndAgain(line, shop, desk) {
  step('a line that drops again and again while both write');
  const drops = setInterval(line.cut, 700);
  try {
    for (let i = 0; i < 4; i++) {
      await say(shop, next('顾客'));
      await chat(desk).getByText(written.at(-1), { exact: true }).waitFor();
      await reply(desk, next('客服'));
      await chat(shop).getByText(written.at(-1), { exact: true }).waitFor();
    }
  } finally {
    clearInterval(drops);
  }
}

async function silentThenAnotherNetwork(line, shop, desk) {
  step('a tunnel: nothing answers, nothing fails; then another network, and nobody waits for the old one');
  line.silence();
  await say(shop, next('顾客'));
  await shop.getByText('发送中').waitFor();
  line.restore();
  await Promise.all([shop, desk].map((page) => page.evaluate(() => dispatchEvent(new Event('online')))));
  await chat(desk).getByText(written.at(-1), { exact: true }).waitFor();
  await desk.getByRole('img', { name: '实时连接正常' }).waitFor();
}

async function asleepForAnHour(shop, desk) {
  step('the customer’s machine sleeps for an hour; frozen, it hears nothing, awake everything');
  const cdp = await shop.context().newCDPSession(shop);
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  await reply(desk, next('客服'));
  await sent(desk);
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  await shop.clock.fastForward('01:00:00');
  await chat(shop).getByText(written.at(-1), { exact: true }).waitFor();
  await say(shop, next('顾客'));
  await chat(desk).getByText(written.at(-1), { exact: true }).waitFor();
}

async function theDeskInTwoTabs(stage, desk) {
  step('the same desk in two tabs, off line: each keeps what was written, nothing is sent twice');
  const copy = await desk.context().newPage();
  await copy.goto(desk.url());
  await chat(copy).getByText(written.at(-1), { exact: true }).waitFor();
  await desk.context().setOffline(true);
  await reply(desk, next('客服'));
  await reply(copy, next('客服'));
  await reply(desk, next('客服'));
  await chat(copy).getByText(written.at(-1), { exact: true }).waitFor();
  await desk.reload({ timeout: 1 }).catch(() => undefined);
  await desk.context().setOffline(false);
  await desk.goto(copy.url());
  await sent(copy);
  await copy.close();
}

async function bothSidesHaveWhatTheServerHas(shop, desk) {
  step('both sides show exactly what the server has');
  await chat(desk).getByText(written.at(-1), { exact: true }).waitFor();
  await chat(shop).getByText(written.at(-1), { exact: true }).waitFor();
  await sent(shop);
  const stored = await desk.evaluate(async () => {
    const id = location.pathname.split('/').at(-1);
    const answer = await fetch(`/api/conversations/${id}/messages?after=0&limit=200`);
    return (await answer.json()).items.filter((item) => item.kind === 'text').map((item) => item.text);
  });
  const ours = (texts) => texts.map((text) => text.trim()).filter((text) => /说第\d+句$/.test(text));
  same('on the server', ours(stored), written);
  same('at the desk', ours(await chat(desk).locator('[class*=bubble]').allInnerTexts()), written);
  same('in the chat', ours(await chat(shop).locator('.said').allInnerTexts()), written);
  await shot(desk, '03-after-the-storms');
}

async function twoOnOneTicket(stage, desk) {
  step('two with one ticket open see each other, and of two changes the second is told of the first');
  await desk.getByRole('button', { name: '转工单' }).click();
  const form = desk.getByRole('dialog', { name: '转为工单' });
  await pick(desk, form.getByLabel('类型'), '售后');
  await form.getByLabel('标题').fill('茶壶补盖');
  await form.getByLabel('订单号').fill('HT20261118001');
  await form.getByLabel('原因').fill('茶壶没有盖');
  await form.getByLabel('下一步').fill('请仓库找盖子');
  await form.getByRole('button', { name: '建立工单' }).click();
  await desk.getByRole('heading', { name: '茶壶补盖' }).waitFor();
  const colleague = await staff(stage, 'manager');
  await colleague.goto(`${stage.address}${new URL(desk.url()).pathname}`);
  await desk.getByRole('status', { name: /也在看/ }).waitFor();
  await plan(desk, '先问仓库要盖子');
  await colleague.getByRole('status', { name: /正在修改/ }).waitFor();
  await plan(colleague, '直接补发整壶');
  await shot(colleague, '04-two-look');
  await desk.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await desk.getByRole('complementary', { name: '工单信息' }).getByText('先问仓库要盖子').waitFor();
  await colleague.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  const told = colleague.getByRole('alert').filter({ hasText: '先问仓库要盖子' });
  await told.waitFor();
  await shot(colleague, '05-told-what-changed');
  expect('the own words are gone', (await colleague.getByRole('dialog').getByLabel('下一步').inputValue()) === '直接补发整壶');
  await told.getByRole('button', { name: '仍然按我的改' }).click();
  await colleague.getByRole('complementary', { name: '工单信息' }).getByText('直接补发整壶').waitFor();
  await desk.getByRole('complementary', { name: '工单信息' }).getByText('直接补发整壶').waitFor();
  await colleague.goto('about:blank');
  await desk.getByRole('status', { name: /也在看/ }).waitFor({ state: 'detached' });
}

async function plan(page, words) {
  await page.getByRole('button', { name: '改期或改内容' }).click();
  await page.getByRole('dialog').getByLabel('下一步').fill(words);
}

function chat(page) {
  return page.getByRole('log');
}

function thread(page) {
  return page.getByRole('log', { name: '消息' });
}

async function say(page, words) {
  await page.getByLabel('输入消息').fill(words);
  await page.getByRole('button', { name: '发送', exact: true }).click();
}

async function reply(desk, words) {
  await desk.getByLabel('回复客户').fill(words);
  await desk.getByLabel('回复客户').press('Enter');
}

/** Nothing waits to be sent any more. */
async function sent(page) {
  await chat(page).getByText(/发送中|恢复后自动发送$/).first().waitFor({ state: 'detached' });
}

function expect(fault, holds) {
  if (!holds) throw new Error(fault);
}

function same(where, have, want) {
  if (JSON.stringify(have) !== JSON.stringify(want)) throw new Error(`${where}: ${have.join(' ')} instead of ${want.join(' ')}`);
}
