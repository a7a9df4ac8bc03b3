// The whole way in a real browser, in Chinese: shop page, chat, assistant, person, ticket, solved,
// rated, evidence on the board. Usage: node journey.mjs ADDRESS FOLDER-FOR-SCREENSHOTS [CHROMIUM]
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [base, folder, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
const patience = { timeout: 20_000 };
const problems = [];

async function person(viewport) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => problems.push(String(error)));
  return page;
}
const shot = (page, name) => page.screenshot({ path: `${folder}/${name}.png` });
const step = (text) => console.log(`  ${text}`);

async function signIn(login) {
  const page = await person({ width: 1440, height: 900 });
  await page.goto(`${base}/desk/`);
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill('demo-pledge');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  return page;
}

try {
  step('an agent signs in and is ready');
  const desk = await signIn('agent.chen');
  await desk.getByRole('button', { name: '我就绪了' }).click();

  step('a customer opens the chat on the shop page and asks the assistant');
  const shop = await person({ width: 1280, height: 800 });
  await shop.goto(`${base}/shop`);
  await shop.getByRole('button', { name: /打开在线客服/ }).click();
  const say = async (text) => {
    await shop.getByLabel('输入消息').fill(text);
    await shop.getByRole('button', { name: '发送', exact: true }).click();
  };
  const log = shop.getByRole('log');
  await say('怎么开发票？');
  await log.getByText(/发票/).nth(1).waitFor(patience);
  await shot(shop, '01-shop-assistant');

  step('the customer wants a person and gets the agent');
  await say('杯子收到就是碎的，帮我转人工');
  await shop.getByText(/正在为您服务/).waitFor(patience);
  await desk.getByRole('region', { name: '会话列表' }).getByRole('button', { name: /杯子|已接入|访客/ }).first().click();

  step('a stonewalling draft is stopped with an alternative');
  const composer = desk.getByRole('combobox', { name: '回复客户' });
  await composer.fill('不好意思，这是公司规定');
  await composer.press('Enter');
  await desk.getByText('chat.no-stonewalling').first().waitFor(patience);
  await shot(desk, '02-desk-stopped-draft');
  await composer.fill('您好，我是小念。杯子碎了非常抱歉，我马上为您登记补发，您不用寄回。');
  await composer.press('Enter');

  await log.getByText(/马上为您登记补发/).waitFor(patience);
  await shot(desk, '03-desk');
  await shot(shop, '04-shop-person');

  // What the screens do by forms is done here through the same API and session.
  const api = async (method, path, data) => {
    const answer = await desk.evaluate(
      async ([way, address, body]) => {
        const token = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
        const response = await fetch(address, {
          method: way,
          headers: {
            'Content-Type': 'application/json',
            'X-XSRF-TOKEN': decodeURIComponent((token ?? '=').split('=')[1]),
          },
          ...(body ? { body: JSON.stringify(body) } : {}),
        });
        return { status: response.status, text: await response.text() };
      },
      [method, path, data],
    );
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.text ? JSON.parse(answer.text) : null;
  };
  const { items } = await api('GET', '/api/conversations?scope=mine');
  const id = items[0].id;

  step('the matter becomes a ticket, is solved and told');
  const due = new Date(Date.now() + 2 * 3600_000).toISOString();
  const ticket = await api('POST', `/api/conversations/${id}/ticket`, {
    type: 'after-sales',
    tier: 'normal',
    title: '杯子破损补发',
    nextStep: { text: '仓库补发后告知单号', due },
  });
  await desk.goto(`${base}/desk/tickets/${ticket.id}`);
  await desk.getByText(ticket.number).first().waitFor(patience);
  await shot(desk, '05-ticket');
  await api('POST', `/api/tickets/${ticket.id}/outcome`, { text: '新杯子已发出，三天内送达。' });
  await log.getByText(/新杯子已发出/).waitFor(patience);
  await api('POST', `/api/tickets/${ticket.id}/close`, {});

  step('the gates stand before the end, then the customer confirms and rates');
  await api('PUT', `/api/conversations/${id}/type`, { type: 'after-sales' });
  await api('PUT', `/api/conversations/${id}/record`, {
    need: '补发杯子',
    description: '收到时已碎',
    handling: '登记补发，免寄回',
    result: '新杯子已发出',
    feedback: '',
  });
  await api('POST', `/api/conversations/${id}/closing`);
  await shop.getByText('问题解决了吗？', { exact: true }).waitFor(patience);
  const choose = (name) => shop.locator('label').filter({ hasText: new RegExp(`^${name}$`) }).click();
  await choose('解决了');
  await choose('满意');
  await choose('没有了');
  await shot(shop, '06-shop-closing');
  await shop.getByRole('button', { name: '提交' }).click();
  await shop.getByText('请为这次服务打分').first().waitFor(patience);
  await shop.locator('label').filter({ hasText: /^5 星/ }).click();
  await shop.getByLabel(/想对我们说的话/).fill('处理得很快，谢谢小念');
  await shop.getByRole('button', { name: '提交' }).click();
  await shop.getByText(/感谢您的评价/).first().waitFor(patience);
  await shot(shop, '07-shop-rated');

  step('the board shows it, down to the evidence');
  const board = await signIn('manager');
  await board.goto(`${base}/desk/board`);
  await board.getByText('chat.no-stonewalling').first().waitFor(patience);
  await shot(board, '08-board');
  await board.getByText('chat.no-stonewalling').first().click();
  await board.getByRole('dialog').getByText('拦下').first().waitFor(patience);
  await shot(board, '09-evidence');

  if (problems.length) throw new Error(`the pages threw: ${problems.join('; ')}`);
  console.log('the whole way was gone');
} finally {
  await browser.close();
}
