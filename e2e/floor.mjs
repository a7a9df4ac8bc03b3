// The live floor: a supervisor sees the wall, looks in and whispers; a conversation is handed on with all it carries, sent
// one step back, and taken over. How to start it: stage.mjs.
import { agree, goOffDuty, openConversation, play, ready, shot, staff, step } from './stage.mjs';

await play('everybody knew whose it was', async (stage) => {
  const chen = await onDuty(stage, 'agent.chen');
  const shop = await aCustomerWantsAPerson(stage);
  await openConversation(chen, '花瓶裂了一道');
  const lin = await theSupervisorLooksInAndWhispers(stage, chen);
  const zhao = await onDuty(stage, 'agent.zhao');
  await itIsHandedOn(chen, zhao, shop);
  await itGoesOneStepBack(zhao, chen);
  await theSupervisorTakesOver(lin, shop, chen);
  await itGoesBackToTheAssistant(lin, shop);
  await goOffDuty(chen);
  await goOffDuty(zhao);
  await goOffDuty(lin);
});

async function onDuty(stage, login) {
  step(`${login} is ready`);
  const desk = await staff(stage, login);
  await ready(desk);
  return desk;
}

async function aCustomerWantsAPerson(stage) {
  const shop = await stage.person({ viewport: { width: 420, height: 800 } });
  await shop.goto(`${stage.address}/chat?brand=hetang`);
  await agree(shop);
  await shop.getByLabel('输入消息').fill('花瓶裂了一道，转人工');
  await shop.getByRole('button', { name: '发送', exact: true }).click();
  await shop.getByText(/正在为您服务/).first().waitFor();
  return shop;
}

async function theSupervisorLooksInAndWhispers(stage, chen) {
  step('the wall shows who has whom; the supervisor looks in and whispers, the agent alone reads it');
  const lin = await staff(stage, 'sup.lin');
  await lin.getByRole('link', { name: '现场' }).click();
  const row = lin.getByRole('region', { name: '人员' }).getByRole('row').filter({ hasText: '陈' });
  await row.getByRole('link').first().waitFor();
  await shot(lin, '01-wall');
  await row.getByRole('link').first().click();
  await lin.getByRole('log', { name: '消息' }).getByText('花瓶裂了一道').waitFor();
  await lin.getByRole('textbox', { name: /^悄悄告诉/ }).fill('这位是老客户，先问清有没有受伤');
  await lin.getByRole('textbox', { name: /^悄悄告诉/ }).press('Enter');
  await notes(chen).getByText('先问清有没有受伤').waitFor();
  await shot(chen, '02-whisper');
  return lin;
}

async function itIsHandedOn(chen, zhao, shop) {
  step('handed on to a colleague with what they must know; the customer is told');
  await chen.getByRole('button', { name: '转接', exact: true }).click();
  const dialog = chen.getByRole('dialog', { name: '转接给谁' });
  await choose(chen, dialog.getByLabel('团队'), /前台|在线|一线/);
  await choose(chen, dialog.getByLabel('同事'), /赵/);
  await dialog.getByLabel('接手的人要知道什么').fill('花瓶瓶口裂了一道，客户要换货');
  await shot(chen, '03-hand-on');
  await dialog.getByRole('button', { name: '转接', exact: true }).click();
  await openConversation(zhao, '花瓶裂了一道');
  await notes(zhao).getByText('客户要换货').waitFor();
  await zhao.getByText(/转来/).first().waitFor();
  await shot(zhao, '04-handed-on');
  await shop.getByText(/小?.*(接入|为您服务)/).last().waitFor();
}

async function itGoesOneStepBack(zhao, chen) {
  step('it came to the wrong person: one step back, with the reason');
  await zhao.getByRole('button', { name: '退回上一步' }).click();
  const dialog = zhao.getByRole('dialog', { name: '退回上一步' });
  await dialog.getByLabel('为什么不该到这里').fill('换货由陈晨跟进');
  await dialog.getByRole('button', { name: '退回上一步' }).click();
  await openConversation(chen, '花瓶裂了一道');
  await notes(chen).getByText('换货由陈晨跟进').waitFor();
}

async function theSupervisorTakesOver(lin, shop, chen) {
  step('the supervisor takes over; the customer is told and answered');
  await lin.getByRole('button', { name: '接管' }).click();
  await lin.getByRole('tooltip').getByRole('button').last().click();
  await lin.getByLabel('回复客户').fill('我是主管，花瓶马上为您换新');
  await lin.getByLabel('回复客户').press('Enter');
  await shop.getByRole('log').getByText('花瓶马上为您换新').waitFor();
  await chen.getByText('由 林知夏 接待').waitFor();
  await shot(lin, '05-taken-over');
}

async function itGoesBackToTheAssistant(lin, shop) {
  step('done: the assistant is with the customer again');
  await lin.getByRole('button', { name: '交回助手' }).click();
  await lin.getByRole('tooltip').getByRole('button').last().click();
  await shop.getByRole('log').getByText(/同事已经处理完/).waitFor();
}

async function choose(page, box, option) {
  await box.click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first().click();
}

function notes(page) {
  return page.getByRole('region', { name: '同事之间的话' });
}
