import { shot, step, tick } from '../stage.mjs';

export async function theRecordIsWritten(desk) {
  step('without a record it may not end');
  await desk.getByRole('link', { name: '打开会话' }).click();
  await desk.getByRole('button', { name: '结束', exact: true }).click();
  await desk.getByRole('alert').filter({ hasText: 'chat.record' }).getByRole('button', { name: '补记录' }).click();
  await desk.getByLabel('需求').fill('补发杯子');
  await desk.getByLabel('描述').fill('收到时已碎');
  await desk.getByRole('textbox', { name: '处理' }).fill('登记补发，免寄回');
  await desk.getByLabel('结果').fill('新杯子已发出');
  await desk.getByLabel('客户反馈').fill('等新杯子');
  await desk.getByText('记录完整').waitFor();
  await desk.getByText('已保存').waitFor();
  await shot(desk, '07-desk-record');
}

const questionOf = (shop) => shop.getByRole('form', { name: '这次的问题处理好了吗？' });

export async function theCustomerIsAsked(desk, shop) {
  step('the customer is asked');
  await desk.getByRole('button', { name: '询问是否解决' }).click();
  await questionOf(shop).waitFor();
}

export async function theCustomerAnswers(desk, shop) {
  step('the customer answers, and that is the end');
  const question = questionOf(shop);
  await tick(question, '解决了');
  await tick(question, '满意');
  await tick(question, '没有了');
  await shot(shop, '08-shop-closing');
  await question.getByRole('button', { name: '提交' }).click();
  await desk.getByText(/会话已结束/).waitFor();
  await desk.getByRole('button', { name: /^确认，.*完成$/ }).waitFor();
}

export async function theCustomerRates(desk, shop) {
  step('the customer rates, and the agent sees it');
  const card = shop.getByRole('group', { name: '请为这次服务打分' });
  await card.waitFor();
  await tick(card, '5 星');
  await shop.getByLabel(/想对我们说的话/).fill('处理得很快，谢谢小念');
  await shop.getByRole('button', { name: '提交' }).click();
  await shop.getByText(/感谢您的评价/).waitFor();
  await shot(shop, '09-shop-rated');
  await desk.getByRole('log', { name: '消息' }).getByText('客户评价 5 星').waitFor();
}
