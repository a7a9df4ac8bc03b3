// What every browser test needs: a browser, people in front of it, pictures, and an end that tells what went wrong.
// Usage of each: node TEST.mjs ADDRESS FOLDER-FOR-SCREENSHOTS [CHROMIUM]
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [address, folder, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
// A microphone that beeps, and nobody asked about it.
const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

const began = Date.now();

export const step = (text) => console.log(`  ${((Date.now() - began) / 1000).toFixed(1)} s  ${text}`);
export const shot = (page, name) => page.screenshot({ path: `${folder}/${name}.png` });

/**
 * Runs a play in a browser of its own and says its last line once all of it went well. `camera` writes into a folder what its
 * cameras see, and says where.
 */
export async function play(lastLine, acts, { camera } = {}) {
  mkdirSync(folder, { recursive: true });
  const seen = camera ? [`--use-file-for-fake-video-capture=${await camera(folder)}`] : [];
  const browser = await chromium.launch({ executablePath, args: [...quiet, ...microphone, ...seen] });
  const thrown = [];
  try {
    await acts({ address, person: (options) => person(browser, thrown, options) });
    if (thrown.length) throw new Error(`the pages threw: ${thrown.join('; ')}`);
    console.log(lastLine);
  } catch (e) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    await Promise.all(pages.map((page, i) => shot(page, `failed-${i + 1}`)));
    throw e;
  } finally {
    await browser.close();
  }
}

/** Somebody with a browser of their own, as it comes in China. */
async function person(browser, thrown, options) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  page.on('pageerror', (error) => thrown.push(String(error)));
  return page;
}

/** A member of the demo's staff, signed in at the desk; `before` runs in the page ahead of its own scripts. */
export async function staff(stage, login, options, before = () => undefined) {
  const page = await stage.person(options);
  await page.addInitScript(before);
  await page.goto(`${stage.address}/desk/`);
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill('demo-pledge');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  return page;
}

/** A clerk with the shop's page on a phone, signed in and in one of their shops. */
export async function clerk(stage, login, shop, options) {
  const page = await stage.person({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, ...options });
  await page.goto(`${stage.address}/clerk/`);
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill('demo-pledge');
  await page.getByRole('button', { name: '登录' }).click();
  if (shop) await page.getByRole('button', { name: shop }).click();
  await page.getByRole('navigation', { name: '栏目' }).waitFor();
  return page;
}

/** Ready for customers: once a shift the desk asks whether everything is prepared, so not in every play. */
export async function ready(desk, begin = () => desk.keyboard.press('Alt+1')) {
  const confirm = desk.getByRole('button', { name: '都已做好，就绪' });
  const first = answer(desk);
  await begin();
  if ((await first).status() === 409) {
    const second = answer(desk);
    await confirm.press('Enter');
    await second;
    await confirm.waitFor({ state: 'hidden' });
  }
  await desk.getByRole('button', { name: /^在岗状态.*就绪$/ }).waitFor();
}

function answer(desk) {
  return desk.waitForResponse((it) => it.url().endsWith('/api/presence') && it.request().method() === 'PUT');
}

/** Agrees to the chat's notice, which every new browser is asked once. */
export async function agree(chat) {
  await chat.getByRole('button', { name: '同意并开始' }).click();
}

/** Opens the conversation in which this was said, whatever else the agent was given. */
export async function openConversation(desk, words) {
  const rows = desk.getByRole('region', { name: '会话列表' }).getByRole('button', { name: /访客|已接入|转人工/ });
  const said = desk.getByRole('log', { name: '消息' }).getByText(words);
  await rows.first().waitFor();
  for (let round = 0; round < 20; round++) {
    await rows.nth(round % (await rows.count())).click();
    if (await said.first().waitFor({ timeout: 1_000 }).then(() => true, () => false)) return;
  }
  throw new Error(`no conversation says ${words}`);
}

/** So that the next play's work doesn't come here. */
export async function goOffDuty(desk) {
  await desk.keyboard.press('Alt+4');
  await desk.getByRole('button', { name: /^在岗状态.*离岗$/ }).waitFor();
}

/** To another room as a link goes, without loading the page anew. */
export async function go(page, path) {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/desk/${path}`);
  const { pathname, searchParams } = new URL(path, 'https://desk/');
  const [room, tab = searchParams.get('tab')] = pathname.slice(1).split('/');
  await page.waitForFunction(
    ([to, of]) =>
      document.querySelector('nav a[aria-current=page]')?.getAttribute('href') === `/desk/${to}` &&
      (!of || document.querySelector('.ant-tabs-tab-active')?.getAttribute('data-node-key') === of),
    [room, tab],
  );
}

/** Picks from one of the desk's select boxes, whose list floats at the end of the page; again if the list was still opening, or closed. */
export async function pick(page, box, option) {
  const list = page.locator('.ant-select-dropdown:visible');
  for (let left = 5; left > 0; left--) {
    if (!(await list.isVisible())) await box.click();
    const picked = await list.getByTitle(option, { exact: true }).click({ timeout: 4_000 }).then(() => true, () => false);
    if (picked && (await list.waitFor({ state: 'hidden', timeout: 2_000 }).then(() => true, () => false))) return;
  }
  throw new Error(`${option} can't be picked`);
}

/** Chooses one of a row of switches, once more if the box was still opening. */
export async function switchTo(within, words) {
  const chosen = within.locator('.ant-segmented-item-selected').filter({ hasText: words });
  for (let left = 3; left > 0; left--) {
    await within.locator('label').filter({ hasText: words }).first().click();
    if (await chosen.waitFor({ timeout: 2_000 }).then(() => true, () => false)) return;
  }
  throw new Error(`${words} can't be chosen`);
}

/** Ticks a radio button by the words beside it, as people do: the button itself is drawn by its label. */
export const tick = (within, words) => within.locator('label').filter({ hasText: new RegExp(`^${words}`) }).click();
