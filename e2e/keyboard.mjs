// The desk by keys alone, and what tells an agent who looks elsewhere that work has come. How to start it: stage.mjs.
import { agree, goOffDuty, play, ready, shot, staff, step } from './stage.mjs';

await play('no hand left the keyboard', async (stage) => {
  const desk = await staff(stage, 'agent.zhao', { permissions: ['notifications'] }, recordNotices);
  await anAgentIsReady(desk);
  await workComesWhileLookingElsewhere(stage, desk);
  await fromOneToTheNext(desk);
  await aReplyWithAScript(desk);
  await theHelpSheet(desk);
  await theEnd(desk);
  await goOffDuty(desk);
});

async function anAgentIsReady(desk) {
  step('ready by a key; sound is on, desktop notices are switched on');
  await ready(desk, () => press(desk, 'Alt+1'));
  await settings(desk, async (menu) => {
    expect('sound is on', await menu.getByRole('switch', { name: '新工作提示音' }).isChecked());
    await menu.getByRole('switch', { name: '桌面通知' }).press('Space');
  });
}

async function workComesWhileLookingElsewhere(stage, desk) {
  step('a conversation that comes while another window is in front sounds and shows a notice');
  await lookAway(desk, true);
  await aCustomerAsksForAPerson(stage, '第一位，壶盖裂了，转人工');
  await told(desk, { notices: 1, chimes: 1 });
  await press(desk, 'Alt+ArrowDown');
  await thread(desk).getByText('第一位').waitFor();

  step('one that comes while another is being read sounds, without a notice');
  await lookAway(desk, false);
  await aCustomerAsksForAPerson(stage, '第二位，杯垫少了，转人工');
  await told(desk, { notices: 1, chimes: 2 });

  step('one that comes while in another room sounds too');
  await press(desk, 'Alt+Shift+G');
  await desk.getByRole('heading', { name: '工单' }).waitFor();
  await aCustomerAsksForAPerson(stage, '第三位，想改地址，转人工');
  await told(desk, { notices: 1, chimes: 3 });
  await press(desk, 'Alt+Shift+D');
  await rows(desk).nth(2).waitFor();

  step('switched off, nothing sounds and nothing shows');
  await settings(desk, async (menu) => {
    await menu.getByRole('switch', { name: '新工作提示音' }).press('Space');
    await menu.getByRole('switch', { name: '桌面通知' }).press('Space');
  });
  await lookAway(desk, true);
  await aCustomerAsksForAPerson(stage, '第四位，还没收到货，转人工');
  await rows(desk).nth(3).waitFor();
  await told(desk, { notices: 1, chimes: 3 });
  await lookAway(desk, false);
}

async function fromOneToTheNext(desk) {
  step('to the most urgent conversation, to the next and back');
  await press(desk, 'Alt+U');
  await thread(desk).getByText('第一位').waitFor();
  await press(desk, 'Alt+ArrowDown');
  await thread(desk).getByText('第二位').waitFor();
  await press(desk, 'Alt+ArrowUp');
  await thread(desk).getByText('第一位').waitFor();
}

async function aReplyWithAScript(desk) {
  step('a reply, with a script found by /');
  const composer = desk.getByRole('combobox', { name: '回复客户' });
  await press(desk, 'r');
  await focused(composer);
  await desk.keyboard.type('/');
  await desk.getByRole('option', { selected: true }).waitFor();
  await press(desk, 'ArrowDown');
  await desk.locator('[role=option][aria-selected=true][id$="-1"]').waitFor();
  await press(desk, 'Enter');
  await desk.getByRole('listbox', { name: '话术' }).waitFor({ state: 'detached' });
  expect('the script is in the composer', (await composer.inputValue()).length > 1);
  await press(desk, 'Control+A');
  await desk.keyboard.type('您好，我是清禾，马上为您补寄。');
  await press(desk, 'Enter');
  await thread(desk).getByText('马上为您补寄').waitFor();
  expect('the composer is empty', (await composer.inputValue()) === '');
  await press(desk, 'Escape');
}

async function theHelpSheet(desk) {
  step('the help sheet opens and closes');
  const sheet = desk.getByRole('dialog', { name: '键盘快捷键' });
  await press(desk, '?');
  await sheet.waitFor();
  await shot(desk, 'keyboard-help');
  await press(desk, 'Escape');
  await sheet.waitFor({ state: 'hidden' });
}

async function theEnd(desk) {
  step('the end: refused, typed, recorded, asked');
  await press(desk, 'Alt+W');
  await desk.getByRole('alert').filter({ hasText: 'triage.type' }).waitFor();
  await press(desk, 'Alt+Y');
  const type = desk.getByRole('combobox', { name: '咨询类型' });
  await focused(type);
  await press(desk, 'Enter');
  await desk.locator('.ant-select-item-option-active').waitFor();
  await press(desk, 'Enter');
  await desk.getByRole('button', { name: /^判断，.*完成/ }).waitFor();
  await press(desk, 'Alt+R');
  await desk.getByLabel('需求').focus();
  for (const words of ['补寄', '到货时少了一件', '已登记补寄', '明天寄出']) {
    await desk.keyboard.type(words);
    await press(desk, 'Tab');
  }
  await desk.getByText('还差 1 项').waitFor();
  await desk.getByText('已保存').waitFor();
  await press(desk, 'Alt+W');
  await desk.getByRole('alert').filter({ hasText: 'chat.confirm' }).waitFor();
  await press(desk, 'Alt+Q');
  await desk.getByText('已询问，等待客户回答').waitFor();
}

// --- the people ------------------------------------------------------------------------------------

async function aCustomerAsksForAPerson(stage, words) {
  const chat = await stage.person({ viewport: { width: 390, height: 844 } });
  await chat.goto(`${stage.address}/chat?brand=hetang`);
  await agree(chat);
  await chat.getByLabel('输入消息').fill(words);
  await chat.keyboard.press('Enter');
  await chat.getByText(/正在为您服务/).waitFor();
}

async function settings(desk, change) {
  const button = desk.getByRole('button', { name: /我的设置$/ });
  await button.press('Enter');
  const menu = desk.getByRole('group', { name: '我的设置' });
  await change(menu);
  await button.press('Enter');
  await menu.waitFor({ state: 'hidden' });
  await button.blur();
}

// --- what is seen and heard ------------------------------------------------------------------------

/** Stands in for what the page can't see itself: notices of the desktop, tones, and a window behind another. */
function recordNotices() {
  const heard = { notices: [], chimes: 0, away: false };
  window.heard = heard;
  window.Notification = class {
    static permission = 'granted';
    static requestPermission = async () => 'granted';
    constructor(title, options) {
      heard.notices.push(`${title} ${options.body}`);
    }
    close() {}
  };
  const createGain = AudioContext.prototype.createGain;
  AudioContext.prototype.createGain = function () {
    heard.chimes += 0.5; // two tones a chime
    return createGain.call(this);
  };
  document.hasFocus = () => !heard.away;
  Object.defineProperty(document, 'visibilityState', { get: () => (heard.away ? 'hidden' : 'visible') });
}

function lookAway(desk, away) {
  return desk.evaluate((is) => {
    window.heard.away = is;
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event(is ? 'blur' : 'focus'));
  }, away);
}

async function told(desk, { notices, chimes }) {
  await desk.waitForFunction(
    (n) => window.heard.notices.length >= n.notices && window.heard.chimes >= n.chimes,
    { notices, chimes },
  );
  const heard = await desk.evaluate(() => window.heard);
  expect(`${notices} notices and ${chimes} chimes, not ${JSON.stringify(heard)}`, heard.notices.length === notices && heard.chimes === chimes);
}

function press(desk, key) {
  return desk.keyboard.press(key);
}

function thread(desk) {
  return desk.getByRole('log', { name: '消息' });
}

function rows(desk) {
  return desk.getByRole('region', { name: '会话列表' }).getByRole('listitem');
}

function focused(field) {
  return field.and(field.page().locator(':focus')).waitFor();
}

function expect(what, is) {
  if (!is) throw new Error(`expected: ${what}`);
}
