// A customer who once opened a second account: seen, merged, one timeline; undone by one click, everything back.
// How to start it: stage.mjs.
import { pick, play, shot, staff, step } from './stage.mjs';

const MEMBER = 'LH100014';
const PHONE = '19900001002';

const merging = (page) => page.getByRole('region', { name: '合并' });
const timeline = (page) => page.getByRole('region', { name: '时间线' });
const happened = (page) => timeline(page).getByRole('list').innerText();

await play('two were one, and two again', async (stage) => {
  const lin = await staff(stage, 'sup.lin');
  await theSecondAccountHasATicket(lin);
  await open(lin, (row) => row.filter({ hasText: MEMBER }));
  const before = await happened(lin);
  await theyAreMerged(lin);
  await theMergeIsUndone(lin, before);
  await open(lin, (row) => row.filter({ hasNotText: MEMBER }));
  await timeline(lin).getByText('开了工单').first().waitFor();
});

async function theSecondAccountHasATicket(lin) {
  step('the second account calls about an invoice');
  await lin.getByRole('link', { name: '工单' }).click();
  await lin.getByRole('button', { name: '新建工单' }).click();
  const form = lin.getByRole('dialog', { name: '新建工单' });
  await form.getByLabel('标题').fill('第二个账号要补发票');
  await form.getByRole('combobox', { name: '查找客户' }).fill(PHONE);
  await lin.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasNotText: MEMBER }).click();
  await pick(lin, form.getByRole('combobox', { name: '类型' }), '售后');
  await form.getByLabel('订单号').fill('HT20261118001');
  await form.getByLabel('原因').fill('少了发票');
  await form.getByLabel('下一步', { exact: true }).fill('开好发票发给客户');
  await form.getByRole('button', { name: '建立工单' }).click();
  await lin.getByRole('heading', { name: '第二个账号要补发票' }).waitFor();
}

async function open(lin, which) {
  await lin.getByRole('link', { name: '客户', exact: true }).click();
  await lin.getByRole('searchbox').fill(PHONE);
  await lin.getByRole('searchbox').press('Enter');
  const rows = lin.getByRole('region', { name: '客户' }).getByRole('row').filter({ hasText: `199****${PHONE.slice(-4)}` });
  await rows.nth(1).waitFor();
  await which(rows).click();
  await timeline(lin).getByRole('listitem').first().waitFor();
}

async function theyAreMerged(lin) {
  step('the preview shows what would come together; the supervisor merges and sees one timeline');
  await merging(lin).getByRole('button', { name: '预览合并' }).click();
  const dialog = lin.getByRole('dialog', { name: '合并后会并到一起的' });
  await dialog.getByRole('row').filter({ hasText: '工单' }).waitFor();
  await dialog.getByLabel('为什么是同一个人').fill('来电核对过订单和手机号');
  await shot(lin, '01-preview');
  await dialog.getByRole('button', { name: '合并', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await timeline(lin).getByText('开了工单').first().waitFor();
  await timeline(lin).getByText('下单').first().waitFor();
  await shot(lin, '02-merged');
}

async function theMergeIsUndone(lin, before) {
  step('undone by one click: everything is where it was');
  await merging(lin).getByRole('button', { name: '撤销合并' }).click();
  await merging(lin).getByRole('button', { name: '预览合并' }).waitFor();
  await timeline(lin).getByText('开了工单').first().waitFor({ state: 'detached' });
  const after = await happened(lin);
  if (after !== before) throw new Error(`the timeline was\n${before}\nand is\n${after}`);
  await shot(lin, '03-undone');
}
