// A complaint from its first word to the customer's own "satisfied": suspected at the desk, confirmed by a person,
// acknowledged by text message, phoned about, not satisfied once, then satisfied. How to start it: stage.mjs.
import { theComplaintIsConfirmed, theCustomerComplains } from './acts/complain.mjs';
import { theFirstVerdictStays, theOfficerCalls, theOutcomeIsTold, whatIsLearntFromIt } from './acts/officer.mjs';
import { goOffDuty, play, shot, staff, step } from './stage.mjs';

await play('the customer was satisfied in the end', async (stage) => {
  const { desk, shop } = await theCustomerComplains(stage);
  const number = await theComplaintIsConfirmed(desk, shop);
  await goOffDuty(desk);
  const manager = await theTextMessageIsOut(stage, number);
  const officer = await staff(stage, 'officer.qin');
  await theOfficerCalls(officer, number);
  await theOutcomeIsTold(officer, '补发一箱新杯子', '新杯子今天发出');
  const phone = await theCustomersPage(stage, shop);
  step('not satisfied: the complaint goes on');
  await phone.getByRole('button', { name: '不满意，请继续处理' }).tap();
  await phone.getByText('正在处理').waitFor();
  await officer.getByRole('region', { name: '投诉', exact: true }).getByText('第 2 轮').first().waitFor();
  await shot(officer, '06-second-round');
  await theOutcomeIsTold(officer, '整箱换新并补偿运费', '整箱换新，运费已退');
  step('satisfied: only now may it close, with its record, cause and measure');
  await phone.reload();
  await phone.getByRole('button', { name: '满意', exact: true }).tap();
  await phone.getByText('您对处理结果满意吗？').waitFor({ state: 'hidden' });
  await whatIsLearntFromIt(officer);
  await theFirstVerdictStays(officer, manager);
});

/** In the recorder, with the time of the call as the officers' hours give it. */
async function theTextMessageIsOut(stage, number) {
  step('the text message is out and names the time of the call');
  const manager = await staff(stage, 'manager');
  await manager.goto(`${stage.address}/desk/people/texts`);
  await manager.getByText(new RegExp(`单号 ${number}，专员将在 \\d\\d-\\d\\d \\d\\d:\\d\\d 前致电您`)).waitFor();
  await shot(manager, '03-text-message');
  return manager;
}

async function theCustomersPage(stage, shop) {
  step('the customer opens their page of the ticket on a phone');
  const link = await shop.getByRole('log').locator('a[href*="/ticket/#"]').last().getAttribute('href');
  const phone = await stage.person({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await phone.goto(`${stage.address}${new URL(link).pathname}${new URL(link).hash}`);
  await phone.getByText('您对处理结果满意吗？').waitFor();
  await shot(phone, '05-page');
  return phone;
}
