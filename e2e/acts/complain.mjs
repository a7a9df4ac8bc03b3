import { agree, openConversation, ready, shot, staff, step } from '../stage.mjs';

/** A member of the shop, whose number is known, reaches a person and then complains. */
export async function theCustomerComplains(stage) {
  step('an agent is ready, and a member of the shop asks for a person');
  const desk = await staff(stage, 'agent.chen');
  await ready(desk);
  const shop = await stage.person({ viewport: { width: 1280, height: 800 } });
  await shop.goto(`${stage.address}/shop`);
  const members = shop.getByLabel('会员登录（演示）');
  await members.locator('option').nth(1).waitFor({ state: 'attached' });
  await shop.getByRole('button', { name: /打开在线客服/ }).click();
  await agree(shop);
  await members.selectOption({ index: 2 });
  const number = `第 ${Date.now() % 100_000} 箱`;
  await say(shop, `杯子又碎了，${number}，帮我转人工`);
  await shop.getByText(/正在为您服务/).waitFor();
  await openConversation(desk, number);
  step('the customer complains: the desk asks whether it is a complaint');
  await say(shop, `${number}已经是第二次了，我要投诉你们的客服`);
  const banner = desk.getByRole('alert', { name: '疑似投诉' });
  await banner.getByText('我要投诉').waitFor();
  await shot(desk, '01-suspected');
  return { desk, shop };
}

/** One click. The ticket's number, as the desk shows it. */
export async function theComplaintIsConfirmed(desk, shop) {
  step('a person confirms it with one click');
  await desk.getByRole('alert', { name: '疑似投诉' }).getByRole('button', { name: '是投诉', exact: true }).click();
  const link = desk.getByRole('link', { name: /^工单 T-/ });
  await link.waitFor();
  await shop.getByRole('log').locator('a[href*="/ticket/#"]').last().waitFor();
  await shot(desk, '02-confirmed');
  return (await link.innerText()).match(/T-\d{4}-\d+/)[0];
}

async function say(shop, words) {
  await shop.getByLabel('输入消息').fill(words);
  await shop.getByRole('button', { name: '发送', exact: true }).click();
}
