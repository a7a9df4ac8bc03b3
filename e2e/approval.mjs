// A compensation beyond an agent's limit: the policy shown, the supervisor asked, granted, and written down as paid.
// How to start it: stage.mjs.
import { pick, play, shot, staff, step, switchTo } from './stage.mjs';

const TITLE = '抱枕开线，客户很生气';
const WHY = '情况属实，同意补偿';

const box = (page) => page.getByRole('region', { name: '退款与补偿' });

await play('the compensation was asked for and granted', async (stage) => {
  const chen = await staff(stage, 'agent.chen');
  await aTicket(chen);
  await moreThanTheLimitIsAskedFor(chen);
  const lin = await staff(stage, 'sup.lin');
  await theSupervisorGrants(lin);
  step('the agent sees what was decided, without reloading');
  await box(chen).getByText('仅记录').waitFor();
  await box(chen).getByText(WHY).waitFor();
  await shot(chen, '04-granted');
  const manager = await staff(stage, 'manager');
  step('the manager finds the money in the journal');
  await manager.goto(`${stage.address}/desk/approvals/payments`);
  await manager.getByText('没有真实付款').waitFor();
  await manager.getByRole('region', { name: '付款' }).getByText('50.00').first().waitFor();
  await shot(manager, '05-payments');
});

async function aTicket(chen) {
  step('the agent opens a ticket');
  await chen.getByRole('link', { name: '工单' }).click();
  await chen.getByRole('button', { name: '新建工单' }).click();
  const form = chen.getByRole('dialog', { name: '新建工单' });
  await form.getByLabel('标题').fill(TITLE);
  await pick(chen, form.getByRole('combobox', { name: '类型' }), '售后');
  await form.getByLabel('订单号').fill('HT20261118001');
  await form.getByLabel('原因').fill('到货破损');
  await form.getByLabel('下一步', { exact: true }).fill('答复客户');
  await form.getByRole('button', { name: '建立工单' }).click();
  await chen.getByRole('heading', { name: TITLE }).waitFor();
}

async function moreThanTheLimitIsAskedFor(chen) {
  step('fifty yuan are beyond the limit: the form says so, shows the policy, and a supervisor is asked');
  await box(chen).getByRole('button', { name: '办理' }).click();
  const dialog = chen.getByRole('dialog', { name: '退款与补偿' });
  await switchTo(dialog, '补偿');
  await dialog.getByLabel('金额（元）').fill('50');
  await dialog.getByText('超出您的额度').waitFor();
  await pick(chen, dialog.getByRole('combobox', { name: '依据的政策' }), '服务不周致歉');
  await dialog.getByText('接受补偿不影响您的其他权利').waitFor();
  await dialog.getByLabel('理由（审批人会看到）').fill('洗过一次就开线，客户很生气');
  await shot(chen, '01-offer');
  await dialog.getByRole('button', { name: '办理' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await box(chen).getByText('待审批').waitFor();
  await shot(chen, '02-asked');
}

async function theSupervisorGrants(lin) {
  step('the supervisor reads the reason beside the clock and grants');
  await lin.getByRole('link', { name: '审批' }).click();
  const row = lin.getByRole('row').filter({ hasText: '洗过一次就开线' });
  await row.getByLabel('意见（不同意时必填）').fill(WHY);
  await shot(lin, '03-decide');
  await row.getByRole('button', { name: '同意', exact: true }).click();
  await row.waitFor({ state: 'hidden' });
}
