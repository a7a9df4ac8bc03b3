// Two ways out are put to a customer, who opens the page of the ticket on a phone by the link in the chat, chooses one
// and writes; the desk goes on with what was chosen. How to start it: stage.mjs.
import { aCustomerReachesAPerson } from './acts/person.mjs';
import { theMatterBecomesATicket } from './acts/ticket.mjs';
import { goOffDuty, play, shot, step } from './stage.mjs';

await play('the customer chose on the phone', async (stage) => {
  const { desk, shop } = await aCustomerReachesAPerson(stage);
  await theMatterBecomesATicket(desk);
  await waysOutAreOffered(desk, shop);
  const phone = await theCustomerOpensThePage(stage, shop);
  await theCustomerChooses(phone);
  await theDeskGoesOnWithIt(desk, shop);
  await goOffDuty(desk);
});

async function waysOutAreOffered(desk, shop) {
  step('two ways out are put to the customer, with cost and time and what there is to do');
  await desk.getByRole('button', { name: '给出方案' }).click();
  const form = desk.getByRole('dialog', { name: '给出方案' });
  const names = form.getByLabel('办法', { exact: true });
  await names.nth(0).fill('补发一只新杯子');
  await names.nth(1).fill('寄回维修');
  await form.getByLabel('不足').nth(1).fill('要等一周');
  await form.getByLabel('客户要付（元）').nth(1).fill('15');
  await form.getByLabel('客户要做的步骤和注意点').nth(1).fill('原盒装好，垫足泡沫，别倒水');
  await shot(desk, '01-offer');
  await form.getByRole('button', { name: '发给客户选' }).click();
  await shop.getByRole('log').getByText(/1\. 补发一只新杯子/).waitFor();
  await shop.getByRole('button', { name: '寄回维修' }).waitFor();
  await shot(desk, '02-offered');
}

async function theCustomerOpensThePage(stage, shop) {
  step('the link in the chat opens the page on a phone; the token is nowhere in the address');
  const link = await shop.getByRole('log').locator('a[href*="/ticket/#"]').first().getAttribute('href');
  const phone = await stage.person({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await phone.goto(`${stage.address}${new URL(link).pathname}${new URL(link).hash}`);
  await phone.getByText('正在处理').waitFor();
  if (phone.url().includes('#')) throw new Error(`the token stayed in ${phone.url()}`);
  await shot(phone, '03-phone');
  return phone;
}

async function theCustomerChooses(phone) {
  step('the customer chooses once and writes a line');
  await phone.getByRole('button', { name: '就选这个: 寄回维修' }).tap();
  await phone.getByText('已选').waitFor();
  await phone.getByRole('textbox').fill('明天就寄出');
  await phone.getByRole('button', { name: '发送' }).tap();
  await phone.getByText('明天就寄出').waitFor();
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (wide) throw new Error('the page is wider than the phone');
  await shot(phone, '04-chosen');
}

async function theDeskGoesOnWithIt(desk, shop) {
  step('the chat and the ticket know what was chosen, and it is the next step');
  await shop.getByRole('log').getByText(/您选了：寄回维修/).waitFor();
  await shop.getByRole('log').getByText('明天就寄出').waitFor();
  const facts = desk.getByRole('complementary', { name: '工单信息' });
  await facts.getByText('按客户所选办理：寄回维修').waitFor();
  await facts.getByText(/客户选了：寄回维修/).waitFor();
  await shot(desk, '05-goes-on');
}
