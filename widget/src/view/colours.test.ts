import { expect, it } from 'vitest';
import { contrast, palette, parse } from './colours';

const rgb = (css: string) => css.match(/\d+/g)?.map(Number) as [number, number, number];

it('keeps text readable on and in every brand colour', () => {
  for (let i = 0; i < 400; i++) {
    const colour = `#${((i * 41_893) % 0x1000000).toString(16).padStart(6, '0')}`;
    const { brand, ink, onLight, onDark } = palette(colour);
    expect(contrast(rgb(brand), rgb(ink)), colour).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(onLight), [255, 255, 255]), colour).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(onDark), [38, 43, 41]), colour).toBeGreaterThanOrEqual(4.5);
  }
});

it('reads colours as pages write them and falls back on nonsense', () => {
  expect(parse('#1f7a66')).toEqual([31, 122, 102]);
  expect(parse('#FFF')).toEqual([255, 255, 255]);
  expect(parse('red; background: url(x)')).toBeNull();
  expect(palette('nonsense')).toEqual(palette(null));
});
