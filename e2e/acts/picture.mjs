import { deflateSync } from 'node:zlib';
import { shot, step } from '../stage.mjs';

/** The customer sends a picture and a voice note from the shop's page; the agent sees and hears them and answers with a picture. */
export async function aPictureAndAVoiceNoteArrive(desk, shop) {
  step('the customer sends a picture');
  const mine = shop.getByRole('log');
  await shop.locator('input[type=file]').setInputFiles({ name: 'broken.png', mimeType: 'image/png', buffer: drawing(640, 420, [196, 86, 60]) });
  await mine.getByRole('button', { name: /图片/ }).locator('img').waitFor();
  await mine.getByText('发送中').waitFor({ state: 'detached' });

  step('the agent sees it, and sees it large');
  const log = desk.getByRole('log', { name: '消息' });
  const picture = log.getByRole('img', { name: '图片' }).first();
  await picture.waitFor();
  await desk.getByRole('region', { name: '会话列表' }).getByText('[图片]').first().waitFor();
  await desk.waitForFunction(() => [...document.querySelectorAll('img[src*="/media/"]')].some((img) => img.naturalWidth > 0));
  await shot(desk, 'picture-desk');
  await picture.click({ force: true });
  await desk.locator('.ant-image-preview-img').waitFor();
  await desk.waitForFunction(() => document.querySelector('.ant-image-preview-img')?.naturalWidth === 640);
  await shot(desk, 'picture-large');
  await desk.keyboard.press('Escape');
  await desk.locator('.ant-image-preview-img').waitFor({ state: 'hidden' });

  step('the customer records a voice note');
  await shop.getByRole('button', { name: '录一段语音' }).click();
  await shop.getByRole('timer').getByText(/0:0[23]/).waitFor();
  await shot(shop, 'picture-recording');
  await shop.getByRole('button', { name: '发送语音' }).click();
  await mine.getByRole('button', { name: /播放 语音/ }).waitFor();
  await mine.getByText('发送中').waitFor({ state: 'detached' });

  step('the agent hears it');
  const voice = log.locator('audio').first();
  await voice.waitFor();
  await voice.evaluate((audio) => audio.play());
  await desk.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.5);
  await mine.getByRole('button', { name: /播放 语音/ }).click();
  await mine.getByRole('button', { name: /暂停 语音/ }).waitFor();

  step('the agent answers with a picture');
  await desk.locator('input[type=file]').setInputFiles({ name: 'part.png', mimeType: 'image/png', buffer: drawing(300, 200, [70, 140, 120]) });
  await desk.getByRole('button', { name: '移除', exact: true }).waitFor();
  await desk.getByRole('combobox', { name: '回复' }).or(desk.locator('textarea').first()).first().fill('请看，是这个零件吗？');
  const send = desk.getByRole('button', { name: /^发\s?送$/ });
  await desk.waitForFunction(() => [...document.querySelectorAll('button')].some((b) => /^发\s?送/.test(b.textContent ?? '') && !b.disabled));
  await shot(desk, 'picture-attached');
  await send.click();
  await shop.getByText('请看，是这个零件吗？').waitFor();
  await shop.waitForFunction(() => {
    const root = document.querySelector('#pledge-chat')?.shadowRoot;
    return [...(root?.querySelectorAll('.picture img') ?? [])].filter((img) => img.naturalWidth > 0).length >= 2;
  });
  await shot(shop, 'picture-shop');

  step('the customer looks at it large');
  await mine.getByRole('button', { name: /图片/ }).last().click();
  await shop.getByRole('dialog', { name: '图片' }).getByRole('img').waitFor();
  await shot(shop, 'picture-shop-large');
  await shop.keyboard.press('Escape');
  await shop.getByRole('dialog', { name: '图片', exact: true }).waitFor({ state: 'detached' });
}

/** A PNG with a lighter stripe, so that one sees something. */
export function drawing(width, height, [red, green, blue]) {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0, at = 0; y < height; y++) {
    rows[at++] = 0;
    for (let x = 0; x < width; x++) {
      const light = Math.abs(x - y) < 40 ? 60 : 0;
      rows[at++] = Math.min(255, red + light);
      rows[at++] = Math.min(255, green + light);
      rows[at++] = Math.min(255, blue + light);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type, body) => {
    const whole = Buffer.concat([Buffer.from(type, 'latin1'), body]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(body.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(whole));
    return Buffer.concat([size, whole, sum]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let k = 0; k < 8; k++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
