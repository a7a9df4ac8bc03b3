// A clerk with two shops and a phone whose clock is an hour ahead: a visit told at once, one told from a cellar, over a
// restart of the page, and judged by its real times; goods scanned with the camera. How to start it: stage.mjs.
import { filmOf } from './acts/camera.mjs';
import { clerk, play, shot, step } from './stage.mjs';

const AHEAD = 3_600_000;
const CAMERA = 'SK-009';

await play('the cellar\'s visit was judged by its real times', theVisits, { camera: (folder) => filmOf(CAMERA, folder) });

async function theVisits(stage) {
  const ahead = {
    ...stage,
    person: async (options) => {
      const page = await stage.person(options);
      await page.addInitScript((ms) => {
        const real = Date.now;
        Date.now = () => real() + ms;
      }, AHEAD);
      return page;
    },
  };
  const phone = await clerk(ahead, 'clerk.shu', /西溪店/);
  await theShopIsSwitched(phone);
  await aVisitIsTold(phone);
  await goodsAreScanned(phone);
  await aVisitInTheCellar(phone);
}

async function theShopIsSwitched(phone) {
  step('the other shop and back');
  for (const [from, to] of [['西溪店', '平江店'], ['平江店', '西溪店']]) {
    await phone.getByRole('button', { name: new RegExp(`换一家店.*${from}`) }).click();
    await phone.getByRole('button', { name: new RegExp(to) }).click();
    await phone.getByRole('button', { name: new RegExp(`换一家店.*${to}`) }).waitFor();
  }
}

async function aVisitIsTold(phone) {
  step('somebody comes in and is greeted');
  await phone.getByRole('button', { name: '进店 +1' }).click();
  await phone.getByRole('img', { name: /^进店问候：(剩余|只剩|已暂停)/ }).first().waitFor();
  await phone.getByRole('button', { name: '重物' }).click();
  await phone.getByRole('button', { name: '已问候' }).click();
  await phone.getByRole('img', { name: '进店问候：按时做到' }).first().waitFor();
  await phone.getByRole('button', { name: '已帮忙' }).click();
  await shot(phone, '1-greeted');
}

async function goodsAreScanned(phone) {
  step('goods are scanned with the camera');
  await phone.getByRole('button', { name: '试用' }).first().click();
  await phone.getByRole('button', { name: '扫码' }).click();
  await phone.getByRole('dialog', { name: '扫一扫' }).waitFor();
  await shot(phone, '2-scanner');
  await phone.waitForFunction((code) => document.querySelector('dialog input')?.value === code, CAMERA);
  await phone.getByRole('button', { name: '保存' }).click();

  step('what goes with it is recommended, with the reason');
  const advice = phone.getByRole('dialog', { name: '可以推荐' });
  await advice.getByRole('listitem').getByText(/同类|也买了|也试了/).first().waitFor();
  await shot(phone, '2-advice');
  await advice.getByRole('button', { name: '已推荐' }).first().click();
  await advice.getByRole('button', { name: '关闭' }).click();
  // By its name: then the server knows it.
  await phone.getByText(/^试过 (?!SK)/).first().waitFor();
}

async function aVisitInTheCellar(phone) {
  step('no network: greeted, the page started anew');
  await phone.evaluate(async () => (await navigator.serviceWorker.ready).active.state);
  const before = await seenByTheServer(phone);
  await phone.context().setOffline(true);
  const entered = Date.now();
  await phone.getByRole('button', { name: '进店 +1' }).click();
  await phone.getByRole('button', { name: '已问候' }).click();
  await phone.getByRole('button', { name: '2 条未发送' }).waitFor();
  const greeted = Date.now();
  await phone.reload();
  await phone.getByRole('button', { name: '2 条未发送' }).waitFor();
  await phone.getByText('没有网络').waitFor();
  await shot(phone, '3-cellar');

  step('the network is back');
  await phone.context().setOffline(false);
  await phone.getByRole('button', { name: '2 条未发送' }).waitFor({ state: 'detached' });
  const [visit, ...others] = (await seenByTheServer(phone)).filter(({ id }) => !before.some((it) => it.id === id));
  if (!visit || others.length) throw new Error('there should be one more visit');
  const [came, met] = [Date.parse(visit.enteredAt), Date.parse(visit.greetedAt)];
  if (came < entered - 1_500 || met > greeted + 1_500 || met < came) throw new Error(`told ${visit.enteredAt}, ${visit.greetedAt}`);
  if (met > Date.parse(visit.greetBy)) throw new Error('the greeting should be in time');
  await shot(phone, '4-judged');
}

function seenByTheServer(phone) {
  return phone.evaluate(async () => {
    const shop = JSON.parse(localStorage.getItem('pledge.clerk.shop'));
    return (await (await fetch(`/api/shops/${shop}/visits`)).json()).items;
  });
}
