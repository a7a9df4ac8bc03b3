import { describe, expect, it } from 'vitest';
import { spansOf, weekOf, written } from './week';

describe('a week of opening hours', () => {
  it('is read as people write it', () => {
    expect(spansOf(' 13:30–22:00，10:00-12:30 ')).toEqual(['10:00-12:30', '13:30-22:00']);
    expect(spansOf('10：00-24:00')).toEqual(['10:00-24:00']);
    expect(spansOf('')).toEqual([]);
  });

  it('refuses what no shop can keep', () => {
    for (const bad of ['10-22', '22:00-10:00', '10:00-10:00', '25:00-26:00', '10:00-13:00 12:00-15:00', '10:00-24:30']) expect(spansOf(bad), bad).toBeUndefined();
  });

  it('comes back as it was', () => {
    const shop = { hours: [{ weekday: 2, spans: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }] }] };
    expect(written(shop)).toEqual(['', '09:00-12:00 13:00-18:00', '', '', '', '', '']);
    expect(weekOf(written(shop))).toEqual([{ weekday: 2, spans: ['09:00-12:00', '13:00-18:00'] }]);
  });
});
