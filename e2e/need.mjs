// A need whose department is asked: by a link without an account, on a phone, and the answer stands on the ticket.
// How to start it: stage.mjs.
import { pick, play, shot, staff, step } from './stage.mjs';

const TITLE = `刻字保温杯 ${Date.now() % 100_000} 只，年会用`;
const QUESTION = '杯身刻两个字，两周内能做完吗？';

const asked = (page) => page.getByRole('region', { name: '询问其他部门' });

await play('the department answered without an account', async (stage) => {
  const chen = await staff(stage, 'agent.chen', { permissions: ['clipboard-read', 'clipboard-write'] });
  await aNeed(chen);
  const link = await aDepartmentIsAsked(chen);
  await theyAnswerOnAPhone(stage, link);
  step('the agent reads it on the ticket');
  await chen.reload();
  await asked(chen).getByText('部分可行').waitFor();
  await asked(chen).getByText(/一次一百只/).waitFor();
  await shot(chen, '04-answered');
});

async function aNeed(chen) {
  step('a customer needs something special');
  await chen.getByRole('link', { name: '工单' }).click();
  await chen.getByRole('button', { name: '新建工单' }).click();
  const form = chen.getByRole('dialog', { name: '新建工单' });
  await form.getByLabel('标题').fill(TITLE);
  await pick(chen, form.getByRole('combobox', { name: '类型' }), '需求');
  await form.getByLabel('下一步', { exact: true }).fill('问过定制车间再答复');
  await form.getByRole('button', { name: '建立工单' }).click();
  await form.getByText('请填写「紧急程度」').waitFor();
  await pick(chen, form.getByRole('combobox', { name: '紧急程度' }), '一个月内');
  await pick(chen, form.getByRole('combobox', { name: '需求分类' }), '定制或刻字');
  await shot(chen, '01-need');
  await form.getByRole('button', { name: '建立工单' }).click();
  await chen.getByRole('heading', { name: TITLE }).waitFor();
}

async function aDepartmentIsAsked(chen) {
  step('the workshop is asked whether it can be done');
  await asked(chen).getByRole('button', { name: '询问部门' }).click();
  const form = chen.getByRole('dialog', { name: '询问部门' });
  await form.getByLabel('部门').fill('定制车间');
  await form.getByLabel(/想知道什么/).fill(QUESTION);
  await form.getByRole('button', { name: /保\s?存/ }).click();
  await asked(chen).getByRole('button', { name: '复制链接' }).click();
  await chen.getByText('链接已复制').waitFor();
  return chen.evaluate(() => navigator.clipboard.readText());
}

async function theyAnswerOnAPhone(stage, link) {
  step('they open the link on a phone: the question, and nothing of whose it is');
  const page = await stage.person({ viewport: { width: 390, height: 844 } });
  await page.goto(link);
  await page.getByText(QUESTION).waitFor();
  await shot(page, '02-asked');
  await page.getByRole('radio', { name: '部分可以' }).check();
  await page.getByLabel('怎么做、有什么条件').fill('能做，一次一百只，两批交货');
  await page.getByLabel(/可以替代的办法/).fill('也可以贴金属铭牌，一周做完');
  await page.getByLabel('您的姓名').fill('老周');
  await page.getByRole('button', { name: '提交答复' }).click();
  await page.getByText('答复已收到，谢谢！').waitFor();
  await shot(page, '03-sent');
}
