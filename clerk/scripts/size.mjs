// What a clerk's phone fetches to begin with, gzipped; the build fails when the page outgrows its promise. The scanner's
// part is fetched when it is first needed and kept by the service worker.
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const LIMIT = 60 * 1024;
const dist = new URL('../dist/', import.meta.url);
const page = await readFile(new URL('index.html', dist), 'utf8');
const size = async (file) => gzipSync(await readFile(new URL(`assets/${file}`, dist)), { level: 6 }).length;
const kib = (n) => `${(n / 1024).toFixed(1)} KiB`;

let first = 0;
let later = 0;
for (const file of await readdir(new URL('assets/', dist))) {
  if (page.includes(file)) first += await size(file);
  else later += await size(file);
}
if (first > LIMIT) {
  process.stderr.write(`the clerk's page is ${kib(first)} gzipped, more than ${kib(LIMIT)}\n`);
  process.exit(1);
}
process.stdout.write(`the clerk's page is ${kib(first)} gzipped (at most ${kib(LIMIT)}); the scanner ${kib(later)}, when it is first opened\n`);
