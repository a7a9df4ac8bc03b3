// A camera that looks at a printed QR code, as a file that chromium plays in the camera's place.
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const WIDTH = 640;
const HEIGHT = 480;
const MODULE = 10;

/** Writes the film and says where it is. The clerk's page has the library that can write codes. */
export async function filmOf(text, folder) {
  const clerk = createRequire(new URL('../../clerk/package.json', import.meta.url));
  const { prepareZXingModule, writeBarcode } = clerk('zxing-wasm/writer');
  const wasm = await readFile(clerk.resolve('zxing-wasm/writer/zxing_writer.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: wasm }, fireImmediately: true });
  const { symbol } = await writeBarcode(text, { format: 'QRCode' });
  const [left, top] = [(WIDTH - symbol.width * MODULE) / 2, (HEIGHT - symbol.height * MODULE) / 2];
  const picture = Buffer.alloc((WIDTH * HEIGHT * 3) / 2, 128);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const [column, row] = [Math.floor((x - left) / MODULE), Math.floor((y - top) / MODULE)];
      const isOn = column >= 0 && column < symbol.width && row >= 0 && row < symbol.height;
      picture[y * WIDTH + x] = isOn && symbol.data[row * symbol.width + column] === 0 ? 30 : 220;
    }
  const film = `${folder}/code.y4m`;
  const frame = Buffer.concat([Buffer.from('FRAME\n'), picture]);
  writeFileSync(film, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\n`), frame, frame]));
  return film;
}
