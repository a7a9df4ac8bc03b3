import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

// From our own origin: the library would fetch its program from somebody else's.
prepareZXingModule({ overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasm : prefix + path) } });

/** The text of the first code in the picture: an order's (QR, Code 128) or the one on goods (EAN). */
export async function readCode(picture: ImageData): Promise<string | undefined> {
  const found = await readBarcodes(picture, {
    formats: ['QRCode', 'Code128', 'EAN13', 'EAN8'],
    tryHarder: true,
    maxNumberOfSymbols: 1,
  });
  const text = found.find((code) => code.isValid)?.text.trim();
  return text === '' ? undefined : text;
}
