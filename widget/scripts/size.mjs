// What a customer's phone fetches, gzipped; the build fails when the chat outgrows its promise.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const LIMIT = 40 * 1024;
const bytes = gzipSync(await readFile(new URL('../dist/widget.js', import.meta.url)), { level: 6 }).length;
const kib = (n) => `${(n / 1024).toFixed(1)} KiB`;
if (bytes > LIMIT) {
  process.stderr.write(`widget.js is ${kib(bytes)} gzipped, more than ${kib(LIMIT)}\n`);
  process.exit(1);
}
process.stdout.write(`widget.js is ${kib(bytes)} gzipped (at most ${kib(LIMIT)})\n`);
