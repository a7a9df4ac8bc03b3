import { shot, step } from '../stage.mjs';

export async function aDraftIsStopped(desk, shop) {
  step('a stonewalling draft is stopped, and an alternative takes its place');
  const composer = desk.getByRole('combobox', { name: '回复客户' });
  await composer.fill('不好意思，这是公司规定');
  await composer.press('Enter');
  const refusal = desk.getByRole('alert').filter({ hasText: 'chat.no-stonewalling' });
  await refusal.waitFor();
  await shot(desk, '02-desk-stopped-draft');
  const alternative = refusal.getByRole('button').first();
  const words = await alternative.innerText();
  await alternative.click();
  await refusal.waitFor({ state: 'detached' });
  if (!(await composer.inputValue()).includes(words)) throw new Error('the alternative did not reach the composer');

  step('the agent says it in better words');
  await composer.fill('您好，我是小念。杯子碎了非常抱歉，我马上为您登记补发，您不用寄回。');
  await composer.press('Enter');
  await shop.getByRole('log').getByText(/马上为您登记补发/).waitFor();
  await shot(desk, '03-desk');
  await shot(shop, '04-shop-person');
}
