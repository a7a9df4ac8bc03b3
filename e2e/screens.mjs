// Every screen with long lists and long names, in both languages and both themes, as pictures to be looked at by a person:
// fills a demo through the public API, then walks. Not a test of its own. How to start it: stage.mjs; SCREENS_ROWS=200 says
// how long the lists become (0: as they are), SCREENS_ONLY=routing,board walks these alone.
import { fillTheShop } from './acts/fill.mjs';
import { go, play, shot, staff, step } from './stage.mjs';

const rows = Number(process.env.SCREENS_ROWS ?? 200);
const only = process.env.SCREENS_ONLY?.split(',');

/** Whose screen, its name, its address, and what else is opened on it. */
const screens = [
  ['agent.chen', 'desk', 'inbox', openFirst],
  ['agent.chen', 'desk-ticket', 'inbox', openTicketDialog],
  ['manager', 'tickets', 'tickets?scope=all'],
  ['manager', 'ticket', 'tickets?scope=all', openFirstRow],
  ['manager', 'visits', 'visits'],
  ['manager', 'approvals', 'approvals'],
  ['manager', 'aftersales', 'aftersales'],
  ['manager', 'aftersales-figures', 'aftersales/figures'],
  ['manager', 'aftersales-rules', 'aftersales/rules'],
  ['manager', 'orders', 'orders/late'],
  ['manager', 'orders-import', 'orders/import'],
  ['manager', 'shops-visits', 'shops/visits'],
  ['manager', 'shops-pickups', 'shops/pickups'],
  ['manager', 'shops-calls', 'shops/calls'],
  ['manager', 'shops-figures', 'shops/figures'],
  ['manager', 'shops-compare', 'shops/compare'],
  ['manager', 'shops-places', 'shops/places'],
  ['manager', 'shop', 'shops/places', openFirstRow],
  ['manager', 'complaints', 'complaints'],
  ['manager', 'suspected', 'complaints/suspected'],
  ['manager', 'patterns', 'complaints/patterns'],
  ['manager', 'search', 'inbox', openSearch],
  ['manager', 'customers', 'customers'],
  ['manager', 'customer', 'customers', openCustomer],
  ['manager', 'floor', 'floor'],
  ['manager', 'board', 'board'],
  ['manager', 'evidence', 'board', openEvidence],
  ['manager', 'disputes', 'disputes'],
  ['manager', 'clauses', 'standard/clauses'],
  ['manager', 'limits', 'standard/limits'],
  ['manager', 'calendars', 'standard/calendars'],
  ['manager', 'words', 'standard/words'],
  ['manager', 'versions', 'standard/versions'],
  ['manager', 'knowledge', 'knowledge'],
  ['manager', 'article', 'knowledge', openFirstRow],
  ['manager', 'people', 'people'],
  ['manager', 'teams', 'people/teams'],
  ['manager', 'routing', 'people/routing'],
  ['manager', 'shifts', 'people/routing', scrollDown],
  ['manager', 'leaks', 'people/leaks'],
  ['manager', 'leak', 'people/leaks', openFirstRow],
  ['manager', 'audit', 'people/audit'],
  ['admin', 'staff', 'people/staff'],
  ['admin', 'person', 'people/staff', openFirstRow],
  ['admin', 'team', 'people/teams', openFirstRow],
  ['admin', 'keys', 'people/keys'],
  ['admin', 'webhooks', 'people/webhooks'],
  ['admin', 'webhook', 'people/webhooks', openFirstRow],
  ['manager', 'alarms', 'floor', openAlarms],
  ['manager', 'settings', 'tickets', openSettings],
  ['clerk.jiang', 'confidentiality', ''],
].filter(([, name]) => !only || only.includes(name));

await play('every screen has its pictures', async (stage) => {
  const leave = rows > 0 ? await fillTheShop(stage.address, rows, step) : () => undefined;
  for (const login of new Set(screens.map(([who]) => who))) {
    step(login);
    const page = await staff(stage, login).catch(() => undefined);
    if (!page) continue;
    page.setDefaultTimeout(5_000);
    for (const locale of ['zh', 'en']) {
      await page.evaluate((to) => localStorage.setItem('pledge.prefs', JSON.stringify({ locale: to, theme: 'system' })), locale);
      await page.reload();
      await page.locator('main').waitFor();
      for (const [, name, path, open] of screens.filter(([who]) => who === login)) {
        await page.keyboard.press('Escape');
        if (path) await go(page, path);
        await calm(page);
        await open?.(page)?.catch((e) => step(`${name}: ${e.message.split('\n')[0]}`));
        await inBothThemes(page, `${name}-${locale}`);
      }
    }
    await page.context().close();
  }
  await theCustomers(stage);
  leave();
});

/** The customer's pages, on a phone and beside a shop's page, before and after the first word. */
async function theCustomers(stage) {
  const places = [
    ['shop', '/shop', { width: 1440, height: 900 }, openChat],
    ['shop-phone', '/shop', { width: 390, height: 844 }],
    ['chat', '/chat?brand=hetang', { width: 390, height: 844 }],
    ['chat-said', '/chat?brand=hetang', { width: 390, height: 844 }, saySomething],
    ['rate', '/rate/', { width: 390, height: 844 }],
    ['sign-in', '/desk/', { width: 1440, height: 900 }],
  ].filter(([name]) => !only || only.includes(name));
  for (const [name, path, viewport, open] of places) {
    for (const locale of ['zh', 'en']) {
      const page = await stage.person({ viewport, locale: locale === 'zh' ? 'zh-CN' : 'en-GB' });
      await page.addInitScript((to) => localStorage.setItem('pledge.prefs', JSON.stringify({ locale: to, theme: 'system' })), locale);
      await page.goto(`${stage.address}${path}${path.includes('?') ? '&' : '?'}lang=${locale}`);
      await calm(page);
      await open?.(page)?.catch((e) => step(`${name}: ${e.message.split('\n')[0]}`));
      await inBothThemes(page, `${name}-${locale}`);
      await page.context().close();
    }
  }
}

async function openSearch(page) {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('订单');
  await page.getByRole('dialog').locator('mark').first().waitFor();
}

async function openChat(page) {
  await page.getByRole('button', { name: /打开在线客服|Open/ }).click();
  await calm(page);
}

async function saySomething(page) {
  await page.getByRole('button', { name: /同意并开始|Agree/ }).click();
  for (const words of ['怎么开发票？', 'The kettle arrived with a very long scratch: https://shop.hetang.example/orders/a-rather-long-address-without-a-break']) {
    await page.getByRole('textbox').fill(words);
    await page.getByRole('textbox').press('Enter');
    await page.waitForTimeout(1_500);
  }
}

async function inBothThemes(page, name) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await calm(page);
    await shot(page, `${name}-${colorScheme}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) step(`${name}: ${wide} px wider than the window`);
}

/** What is fetched has come. */
async function calm(page) {
  await page.waitForTimeout(400);
  await page.getByRole('status', { name: /^(正在载入|Loading)$/ }).first().waitFor({ state: 'detached' });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function openFirst(page) {
  await page.getByRole('region', { name: /会话列表|Conversation/ }).getByRole('listitem').first().getByRole('button').first().click();
  await page.getByRole('log').first().waitFor();
  await calm(page);
}

async function openTicketDialog(page) {
  await openFirst(page);
  await page.getByRole('button', { name: /转工单|Make a ticket|ticket/i }).first().click();
  await calm(page);
}

async function openFirstRow(page) {
  await page.locator('main table tbody tr').filter({ visible: true }).first().click();
  await calm(page);
}

async function openCustomer(page) {
  await page.getByRole('searchbox').fill('19900001002');
  await page.getByRole('searchbox').press('Enter');
  await openFirstRow(page);
}

async function openEvidence(page) {
  await page.getByRole('row').filter({ hasText: 'chat.empathy' }).first().click();
  await calm(page);
}

async function openAlarms(page) {
  await page.getByRole('button', { name: /警报|告警|alarm/i }).first().click();
  await calm(page);
}

async function openSettings(page) {
  await page.getByRole('button', { name: /我的设置|My settings/ }).click();
  await calm(page);
}

async function scrollDown(page) {
  await page.mouse.move(700, 600);
  await page.mouse.wheel(0, 100_000);
  await page.getByRole('table').last().scrollIntoViewIfNeeded();
  await calm(page);
}
