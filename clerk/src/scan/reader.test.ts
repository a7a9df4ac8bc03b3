import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, it } from 'vitest';
import { prepareZXingModule as prepareReader } from 'zxing-wasm/reader';
import { prepareZXingModule as prepareWriter, writeBarcode } from 'zxing-wasm/writer';
import { readCode } from './reader';

const bytes = (file: string) => {
  const found = readFileSync(createRequire(import.meta.url).resolve(file));
  return found.buffer.slice(found.byteOffset, found.byteOffset + found.byteLength) as ArrayBuffer;
};

beforeAll(async () => {
  await prepareReader({ overrides: { wasmBinary: bytes('zxing-wasm/reader/zxing_reader.wasm') }, fireImmediately: true });
  await prepareWriter({ overrides: { wasmBinary: bytes('zxing-wasm/writer/zxing_writer.wasm') }, fireImmediately: true });
});

/** A photograph of a printed code: larger, on white paper, in grey light. */
async function photograph(text: string, format: 'QRCode' | 'Code128'): Promise<ImageData> {
  const { symbol } = await writeBarcode(text, { format, addQuietZones: true });
  const scale = 4;
  const [width, height] = [symbol.width * scale + 60, Math.max(symbol.height, 20) * scale + 60];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [sx, sy] = [Math.floor((x - 30) / scale), Math.floor((y - 30) / scale)];
      const inside = sx >= 0 && sx < symbol.width && sy >= 0 && y < height - 30;
      const dark = inside && symbol.data[Math.min(sy, symbol.height - 1) * symbol.width + sx] === 0;
      data.set(dark ? [48, 46, 44, 255] : [206, 204, 200, 255], (y * width + x) * 4);
    }
  return { width, height, data, colorSpace: 'srgb' } as ImageData;
}

it('reads the codes orders carry, and nothing where there is none', async () => {
  expect(await readCode(await photograph('HT2600001', 'QRCode'))).toBe('HT2600001');
  expect(await readCode(await photograph('HT2600001', 'Code128'))).toBe('HT2600001');
  const paper = new Uint8ClampedArray(200 * 200 * 4).fill(220);
  expect(await readCode({ width: 200, height: 200, data: paper, colorSpace: 'srgb' } as ImageData)).toBeUndefined();
});
