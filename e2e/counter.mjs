// Goods brought back to a shop's counter, at phone size: the reason first, looked at together with a picture, judged, paid back.
// How to start it: stage.mjs.
import { drawing } from './acts/picture.mjs';
import { play, shot, step } from './stage.mjs';

const ORDER = 'HT2600002';
const LOOKS = { 已拆封: '否', 吊牌完好: '是', 配件齐全: '是', '未使用、不影响再售': '是', 人为损坏: '否' };

await play('settled at the counter', async (stage) => {
  const clerk = await aClerkSignsIn(stage);
  await theGoodsLieOnTheCounter(clerk);
  await theReasonComesFirst(clerk);
  await theMoneyGoesBack(clerk);
  await theCustomerGoes(clerk);
});

async function aClerkSignsIn(stage) {
  step('a clerk opens the counter on the phone');
  const clerk = await stage.person({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await clerk.goto(`${stage.address}/clerk/#/counter`);
  await clerk.getByLabel('账号').fill('clerk.qiao');
  await clerk.getByLabel('密码').fill('demo-pledge');
  await clerk.getByRole('button', { name: '登录' }).tap();
  await clerk.getByRole('link', { name: '柜台' }).tap();
  return clerk;
}

async function theGoodsLieOnTheCounter(clerk) {
  step('the order is found by its number, and the ten minutes begin');
  await clerk.getByRole('button', { name: '客户来退换' }).tap();
  const sheet = clerk.getByRole('dialog', { name: '客户来退换' });
  await sheet.getByLabel(/订单号/).fill(ORDER);
  await shot(clerk, '1-order');
  await sheet.getByRole('button', { name: /开始/ }).tap();
  await clerk.getByRole('img', { name: /柜台限时办完/ }).waitFor();
  await shot(clerk, '2-ring');
}

async function theReasonComesFirst(clerk) {
  step('asked why, looked at together, a picture taken');
  await clerk.getByRole('button', { name: '问原因、查商品' }).tap();
  const sheet = clerk.getByRole('dialog', { name: '问原因、查商品' });
  await sheet.getByRole('radio', { name: '不喜欢、不合适' }).tap();
  await sheet.getByRole('radio', { name: /亚麻抱枕套/ }).tap();
  for (const [field, name] of Object.entries(LOOKS)) await sheet.getByRole('group', { name: field }).getByRole('radio', { name }).tap();
  await sheet.getByLabel(/拍照/).setInputFiles({ name: 'cushion.png', mimeType: 'image/png', buffer: drawing(640, 420, [196, 86, 60]) });
  await sheet.getByText('已拍 1 张').waitFor();
  await shot(clerk, '3-looked');
  await sheet.getByRole('button', { name: '判定' }).tap();
  await clerk.getByText('可以办理').waitFor();
  await shot(clerk, '4-judged');
}

async function theMoneyGoesBack(clerk) {
  step('the money goes back, and the ring has stopped');
  await clerk.getByRole('button', { name: '退款', exact: true }).tap();
  await clerk.getByText('已退款', { exact: true }).waitFor();
  await clerk.getByRole('img', { name: '柜台限时办完：按时做到' }).waitFor();
  await shot(clerk, '5-refunded');
}

async function theCustomerGoes(clerk) {
  step('the customer goes and knows what came of it');
  const card = clerk.getByRole('listitem').filter({ hasText: '已退款' });
  await card.getByRole('button', { name: '客户离开' }).first().tap();
  const sheet = clerk.getByRole('dialog', { name: '客户离开' });
  await sheet.getByRole('button', { name: '客户离开' }).tap();
  await card.first().waitFor({ state: 'detached' });
}
