// Tickets that belong together: two of one customer seen as duplicates, previewed, merged and parted again; a link made
// and taken away; a second matter of a conversation split off. How to start it: stage.mjs.
import { aCustomerReachesAPerson } from './acts/person.mjs';
import { aTicketIsMadeOfIt } from './acts/ticket.mjs';
import { goOffDuty, pick, play, shot, step } from './stage.mjs';

const MEMBER = 'LH100014';
const PHONE = '19900001002';
const FIRST = '茶盘漏水，客户来电';
const AGAIN = '茶盘漏水，又来电问';
const INVOICE = `发票抬头写错，要重开第 ${Date.now() % 100_000} 张`;

const kin = (desk) => desk.getByRole('region', { name: '关联事项' });
const number = (desk) => desk.getByRole('main').getByText(/^T-\d{4}-\d+$/).first().innerText();

await play('they belonged together, and apart again', async (stage) => {
  const { desk, shop } = await aCustomerReachesAPerson(stage);
  await twoMattersInOneConversation(desk, shop);
  await theSecondMatterIsSplitOff(desk);
  await goOffDuty(desk);
  const first = await aTicket(desk, FIRST);
  const again = await aTicket(desk, AGAIN);
  await theyAreSeenAsOne(desk, first);
  await theEarlierOneIsMerged(desk, first, again);
  await theMergeIsUndone(desk, first);
  await theyAreLinkedAndUnlinked(desk, again);
});

async function twoMattersInOneConversation(desk, shop) {
  step('the customer speaks of a second matter');
  await shop.getByLabel('输入消息').fill(INVOICE);
  await shop.getByRole('button', { name: '发送', exact: true }).click();
  await desk.getByRole('log', { name: '消息' }).getByText(INVOICE).waitFor();
  await aTicketIsMadeOfIt(desk);
}

async function theSecondMatterIsSplitOff(desk) {
  step('its words become a ticket of their own, which says what it is made of');
  const one = await number(desk);
  await kin(desk).getByRole('button', { name: '拆分…' }).click();
  const dialog = desk.getByRole('dialog', { name: '把第二件事拆成新工单' });
  await dialog.locator('label').filter({ hasText: INVOICE }).click();
  await dialog.getByLabel('新工单标题').fill(INVOICE);
  await shot(desk, '06-split');
  await dialog.getByRole('button', { name: '拆分', exact: true }).click();
  await desk.getByRole('heading', { name: INVOICE }).waitFor();
  await kin(desk).getByText('拆分自').waitFor();
  await kin(desk).getByRole('link', { name: one }).waitFor();
  await kin(desk).getByRole('listitem').getByText(INVOICE).waitFor();
  await shot(desk, '07-split-off');
}

async function aTicket(desk, title) {
  step(`the same customer calls: ${title}`);
  await desk.getByRole('link', { name: '工单' }).click();
  await desk.getByRole('button', { name: '新建工单' }).click();
  const form = desk.getByRole('dialog', { name: '新建工单' });
  await form.getByLabel('标题').fill(title);
  await form.getByRole('combobox', { name: '查找客户' }).fill(PHONE);
  await desk.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: MEMBER }).click();
  await pick(desk, form.getByRole('combobox', { name: '类型' }), '售后');
  await form.getByLabel('订单号').fill('HT20261118001');
  await form.getByLabel('原因').fill('到货破损');
  await form.getByLabel('下一步', { exact: true }).fill('请仓库看看这一批');
  await form.getByRole('button', { name: '建立工单' }).click();
  await desk.getByRole('heading', { name: title }).waitFor();
  return number(desk);
}

async function theyAreSeenAsOne(desk, first) {
  step('the second ticket says that the first one may be the same matter; the agent opens that one');
  await kin(desk).getByText('可能是同一件事').waitFor();
  await shot(desk, '08-suggested');
  await kin(desk).getByRole('link', { name: first }).click();
  await desk.getByRole('heading', { name: FIRST }).waitFor();
}

async function theEarlierOneIsMerged(desk, first, again) {
  step('the preview tells whose time rules; merged, the main ticket carries it and the duplicate leads there');
  await kin(desk).locator(`div:has(> span > a:text-is("${again}"))`).getByRole('button', { name: '合并…' }).click();
  const drawer = desk.getByRole('dialog', { name: '合并重复工单' });
  await drawer.getByText(/以这边更早的/).first().waitFor();
  await drawer.getByLabel('为什么是同一件事（可不填）').fill('同一个茶盘，问了两次');
  await shot(desk, '09-preview');
  await drawer.getByRole('button', { name: '合并', exact: true }).click();
  await desk.getByRole('heading', { name: AGAIN }).waitFor();
  await kin(desk).getByText('合并进来的').waitFor();
  await kin(desk).getByRole('link', { name: first }).waitFor();
  await desk.getByText('同一个茶盘，问了两次').waitFor();
  await shot(desk, '10-merged');
  await kin(desk).getByRole('link', { name: first }).click();
  await desk.getByRole('heading', { name: FIRST }).waitFor();
  await kin(desk).getByRole('link', { name: again }).waitFor();
  await shot(desk, '11-duplicate');
}

async function theMergeIsUndone(desk, first) {
  step('undone with a reason: what was owed is back');
  await kin(desk).getByRole('button', { name: '撤销合并' }).click();
  const dialog = desk.getByRole('dialog', { name: '撤销合并' });
  await dialog.getByLabel('为什么不是同一件事').fill('核对过订单，是两个茶盘');
  await shot(desk, '12-undo');
  await dialog.getByRole('button', { name: '撤销合并' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await kin(desk).getByRole('button', { name: '撤销合并' }).waitFor({ state: 'detached' });
  await desk.getByText('核对过订单，是两个茶盘').waitFor();
  if ((await number(desk)) !== first) throw new Error(`the page isn't ${first}`);
  await shot(desk, '13-undone');
}

async function theyAreLinkedAndUnlinked(desk, again) {
  step('linked as a follow-up of what is found by words, and the link taken away');
  await kin(desk).getByRole('button', { name: '关联…' }).click();
  const dialog = desk.getByRole('dialog', { name: '关联工单' });
  await pick(desk, dialog.getByRole('combobox', { name: '这张工单是对方的' }), '后续');
  await dialog.getByRole('combobox', { name: '单号或标题' }).fill(AGAIN);
  await desk.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: again }).click();
  await shot(desk, '14-link');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await kin(desk).getByText('后续').waitFor();
  await shot(desk, '15-linked');
  await kin(desk).getByRole('button', { name: /^取消与 .* 的关联$/ }).click();
  await kin(desk).getByText('后续').waitFor({ state: 'detached' });
}
