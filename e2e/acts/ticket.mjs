import { pick, shot, step, tick } from '../stage.mjs';

export async function theMatterBecomesATicket(desk) {
  await aTicketIsMadeOfIt(desk);
  await theAgentTakesItOn(desk);
}

export async function aTicketIsMadeOfIt(desk) {
  step('the conversation may not just end: the agent says what it is about and makes a ticket of it');
  await desk.getByRole('button', { name: '结束', exact: true }).click();
  await desk.getByRole('alert').filter({ hasText: 'triage.type' }).getByRole('button', { name: '定类型' }).click();
  await pick(desk, desk.getByRole('combobox', { name: '咨询类型' }), '售后');
  await desk.getByRole('button', { name: '转工单' }).click();
  const form = desk.getByRole('dialog', { name: '转为工单' });
  await form.getByLabel('标题').fill('杯子破损补发');
  await tick(form, '普通');
  await form.getByLabel('下一步').fill('请仓库补发一只杯子');
  await form.getByLabel('订单号').fill('HT20261118001');
  await form.getByRole('button', { name: '建立工单' }).click();
  await form.getByText('请填写「原因」').waitFor();
  await form.getByLabel('原因').fill('到货破损');
  await form.getByRole('button', { name: '建立工单' }).click();
  await desk.getByRole('heading', { name: '杯子破损补发' }).waitFor();
  await desk.getByRole('complementary', { name: '工单信息' }).getByText('请仓库补发一只杯子').waitFor();
}

async function theAgentTakesItOn(desk) {
  step('the agent takes it on; the first step is done and the next one planned');
  await desk.getByRole('button', { name: '由我处理' }).click();
  await desk.getByText('处理中').first().waitFor();
  await desk.getByRole('button', { name: '改期或改内容' }).click();
  const next = desk.getByRole('dialog', { name: '下一步' });
  await next.getByLabel('下一步').fill('仓库补发后告知单号');
  await next.getByLabel('什么时候之前').fill(tomorrow());
  await next.getByLabel('什么时候之前').press('Enter');
  await tick(next, '前一步已完成');
  await next.getByRole('button', { name: '保存' }).click();
  await desk.getByRole('complementary', { name: '工单信息' }).getByText('仓库补发后告知单号').waitFor();
  await shot(desk, '05-ticket');
}

export async function theTicketIsSolved(desk, shop) {
  step('the ticket may not be closed before the customer was told');
  await desk.getByRole('button', { name: '关闭工单' }).click();
  const refusal = desk.getByRole('alert').filter({ hasText: 'solve.result-feedback' });
  await refusal.getByRole('button', { name: '告知结果' }).click();

  step('the customer hears the outcome and the ticket is closed');
  await desk.getByRole('textbox', { name: '告知结果' }).fill('新杯子已发出，三天内送达。');
  await desk.getByRole('button', { name: '告知客户' }).click();
  await shop.getByRole('log').getByText(/新杯子已发出/).waitFor();
  await desk.getByRole('complementary', { name: '工单信息' }).getByText(/已告知/).waitFor();
  await desk.getByRole('button', { name: '关闭工单' }).click();
  await desk.getByText('已关闭').first().waitFor();
  await shot(desk, '06-ticket-closed');
}

/** This hour of tomorrow, as it is typed where the customer and the agent are. */
function tomorrow() {
  const at = new Date(Date.now() + 24 * 3600_000);
  return at.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).replace(/..$/, '00');
}
