// What a browser fetches, gzipped: the entry with all it imports at once, then each lazy part.
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const assets = new URL('../dist/assets/', import.meta.url);
const html = await readFile(new URL('../dist/index.html', import.meta.url), 'utf8');
const sizes = [];
for (const name of await readdir(assets)) {
  const gzip = gzipSync(await readFile(new URL(name, assets))).length;
  sizes.push({ name, gzip, entry: html.includes(name) });
}
sizes.sort((a, b) => Number(b.entry) - Number(a.entry) || b.gzip - a.gzip);
const kb = (n) => `${(n / 1024).toFixed(1).padStart(7)} kB`;
for (const s of sizes) if (s.gzip > 1024) console.log(kb(s.gzip), s.entry ? 'at once' : 'lazy   ', s.name);
console.log(kb(sizes.filter((s) => s.entry).reduce((n, s) => n + s.gzip, 0)), 'before the first route');
