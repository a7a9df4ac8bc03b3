import { agree, openConversation, ready, shot, staff, step } from '../stage.mjs';

export async function aCustomerReachesAPerson(stage) {
  step('an agent signs in and is ready');
  const desk = await staff(stage, 'agent.chen');
  await ready(desk, () => desk.getByRole('button', { name: '我就绪了' }).click());

  step('a customer opens the chat on the shop page and asks the assistant');
  const shop = await stage.person({ viewport: { width: 1280, height: 800 } });
  await shop.goto(`${stage.address}/shop`);
  await shop.getByRole('button', { name: /打开在线客服/ }).click();
  await agree(shop);
  await say(shop, '怎么开发票？');
  await shop.getByRole('log').getByText(/发票/).nth(1).waitFor();
  await shot(shop, '01-shop-assistant');

  step('the customer wants a person and gets the agent');
  // Another play's customer may have said the same: this one's words are found by their number.
  const number = `第 ${Date.now() % 100_000} 只`;
  await say(shop, `杯子收到就是碎的，${number}，帮我转人工`);
  await shop.getByText(/正在为您服务/).waitFor();
  await openConversation(desk, number);
  return { desk, shop };
}

async function say(shop, words) {
  await shop.getByLabel('输入消息').fill(words);
  await shop.getByRole('button', { name: '发送', exact: true }).click();
}
