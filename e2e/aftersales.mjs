// Goods come back: asked for at the desk from a line of an order, judged with its reasons, looked at when they arrive, paid back.
// How to start it: stage.mjs.
import { aCustomerReachesAPerson } from './acts/person.mjs';
import { goOffDuty, pick, play, shot, step, switchTo } from './stage.mjs';

const PHONE = '19900001008';
const box = (desk) => desk.getByRole('region', { name: '退换与维修' });

await play('the money is back', async (stage) => {
  const { desk, shop } = await aCustomerReachesAPerson(stage);
  await theReasonComesFirst(desk);
  await theRulesAreRead(desk);
  await theGoodsArriveAndAreLookedAt(desk);
  await theMoneyGoesBack(desk, shop);
  await theBoardHasIt(desk);
  await desk.getByRole('link', { name: '工作台' }).click();
  await goOffDuty(desk);
});

async function theReasonComesFirst(desk) {
  step('the agent finds the customer and begins a return from a line of their order');
  const panel = desk.getByRole('complementary', { name: '客户面板' });
  await panel.getByRole('combobox', { name: '查找客户' }).fill(PHONE);
  await desk.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  const bought = desk.getByRole('region', { name: '售后' }).getByRole('listitem').filter({ hasText: 'HT2600002' });
  await bought.last().getByRole('button').click();
  const form = desk.getByRole('dialog', { name: '登记申请' });
  await form.getByRole('button', { name: '登记并判定' }).click();
  await form.getByText('必填').first().waitFor();
  await pick(desk, form.getByRole('combobox', { name: '原因' }), '不喜欢、不合适');
  await shot(desk, '03-asked');
  await form.getByRole('button', { name: '登记并判定' }).click();
  await form.waitFor({ state: 'hidden' });
}

async function theRulesAreRead(desk) {
  step('on the ticket the decision stands with its rules and the policy of the day of purchase');
  await desk.getByRole('region', { name: '售后' }).getByRole('link', { name: /退货退款/ }).click();
  await box(desk).getByText('七天无理由退货').first().waitFor();
  await box(desk).getByText('在规定期限内').waitFor();
  await shot(desk, '04-judged');
  await box(desk).getByRole('button', { name: '同意' }).click();
}

async function theGoodsArriveAndAreLookedAt(desk) {
  step('the goods arrive, are looked at, and the rules are asked again');
  await box(desk).getByRole('button', { name: '商品已到' }).click();
  await box(desk).getByRole('button', { name: '查验' }).click();
  const form = desk.getByRole('dialog', { name: '查验' });
  for (const [field, words] of Object.entries({ 已拆封: '否', 吊牌完好: '是', 配件齐全: '是', '未使用、不影响再售': '是', 人为损坏: '否' }))
    await switchTo(form.getByRole('radiogroup', { name: field }), words);
  await form.getByLabel('查验结果').fill('完好，吊牌都在');
  await shot(desk, '05-inspected');
  await form.getByRole('button', { name: '查验' }).click();
  await form.waitFor({ state: 'hidden' });
}

async function theMoneyGoesBack(desk, shop) {
  step('the share of these pieces is paid back, and the customer reads it');
  await box(desk).getByRole('button', { name: '退款' }).click();
  const form = desk.getByRole('dialog', { name: '退款' });
  await form.getByRole('button', { name: '退款' }).click();
  await form.waitFor({ state: 'hidden' });
  await box(desk).getByText('已退款').first().waitFor();
  await box(desk).getByText('实退').waitFor();
  await shop.getByText(/已为您退款/).first().waitFor();
  await shot(desk, '06-refunded');
}

async function theBoardHasIt(desk) {
  step('the board lists it');
  await desk.getByRole('link', { name: '售后' }).click();
  await switchTo(desk.getByRole('main'), '全部');
  await desk.getByRole('region', { name: '售后' }).getByRole('row').filter({ hasText: '已退款' }).first().waitFor();
  await shot(desk, '07-board');
}
