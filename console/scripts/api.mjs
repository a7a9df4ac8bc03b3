// Writes src/shared/api/schema.d.ts from openapi.json, the committed copy of the server's /openapi.json.
// `npm run api -- http://localhost:8080` fetches a fresh copy first.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const copy = new URL('../openapi.json', import.meta.url);
const server = process.argv[2];
if (server) {
  const answer = await fetch(new URL('/openapi.json', server));
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  const fresh = await answer.json();
  delete fresh.servers; // the address of one run says nothing
  await writeFile(copy, JSON.stringify(fresh, null, 1) + '\n');
}
const document = JSON.parse(await readFile(copy, 'utf8'));
const ast = await openapiTS(document);
const head = '// Made by `npm run api` from openapi.json. Do not edit.\n';
await writeFile(new URL('../src/shared/api/schema.d.ts', import.meta.url), head + astToString(ast));

// Who may call what, from the same document: screens hide what would only be refused.
const lines = [];
for (const [path, operations] of Object.entries(document.paths))
  for (const [method, operation] of Object.entries(operations)) {
    const rule = operation['x-allowed'];
    if (!rule || !(rule.anyStaff || rule.anyone || rule.staff?.length)) continue;
    const roles = rule.anyStaff || rule.anyone ? `'any'` : JSON.stringify([...rule.staff].sort()).replaceAll('"', "'");
    lines.push(`  '${method.toUpperCase()} ${path}': ${roles},`);
  }
lines.sort();
await writeFile(
  new URL('../src/shared/access/allowed.ts', import.meta.url),
  `${head}export const allowed = {\n${lines.join('\n').replaceAll(',', ', ').replaceAll(',  ', ', ').replaceAll(/, $/gm, ',')}\n} as const;\n`,
);
