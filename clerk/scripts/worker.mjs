// Writes the service worker beside the page: it names every file of this build, and changes when one of them does.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';

const dist = new URL('../dist/', import.meta.url);
const files = (await readdir(dist, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'worker.js')
  .map((entry) => `${entry.parentPath.slice(new URL(dist).pathname.length)}/${entry.name}`.replace(/^\//, ''))
  .sort();
const hash = createHash('sha256');
for (const file of files) hash.update(file).update(await readFile(new URL(file, dist)));
const worker = (await readFile(new URL('../src/worker.js', import.meta.url), 'utf8'))
  .replace("'BUILD'", JSON.stringify(hash.digest('hex').slice(0, 16)))
  .replace("['FILES']", JSON.stringify(files.map((file) => (file === 'index.html' ? '/clerk/' : `/clerk/${file}`))));
await writeFile(new URL('worker.js', dist), worker);
process.stdout.write(`the service worker keeps ${files.length} files\n`);
