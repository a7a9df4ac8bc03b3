import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue';

const src = path.resolve(import.meta.dirname, '..');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(ts|tsx)$/.test(file) && !file.includes('.test.') && !file.startsWith('texts'),
);

/** The source without its comments, which may say anything. */
const bare = (file: string) =>
  readFileSync(path.join(src, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');

describe('the catalogue', () => {
  it('has every text in both languages, with the same blanks', () => {
    const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([b]) => b).sort();
    for (const [key, texts] of Object.entries(catalogue)) {
      expect(texts, key).toHaveLength(2);
      for (const text of texts) expect(text.trim(), key).not.toBe('');
      expect(/[\u3400-\u9fff]/.test(texts[1]), `${key} is not English`).toBe(false);
      expect(blanks(texts[0]), key).toEqual(blanks(texts[1]));
    }
  });
  it('is where all Chinese stands: no component holds any', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((file) => /[\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]/.test(bare(file)))).toEqual([]);
  });
  it('holds nothing that nobody shows', () => {
    const all = sources.map(bare).join('\n');
    const built = [...all.matchAll(/`((?:[a-zA-Z]+\.)+)\$\{/g)].map(([, prefix]) => prefix as string);
    const coded = [...all.matchAll(/code\(\s*'([^']+)'/g)].map(([, prefix]) => prefix as string);
    const unused = Object.keys(catalogue).filter(
      (key) => !all.includes(`'${key}'`) && ![...built, ...coded].some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});
