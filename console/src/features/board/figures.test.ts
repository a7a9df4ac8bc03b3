import { describe, expect, it } from 'vitest';
import { spoken } from './figures';

describe('durations', () => {
  it('are read as people say them', () => {
    expect(spoken('PT30S', 'zh')).toBe('30秒');
    expect(spoken('PT1H30M', 'en')).toBe('1 h 30 min');
    expect(spoken('P3D', 'zh')).toBe('3天');
  });
  it('stay as they are when they are something else', () => {
    expect(spoken('3 rings', 'en')).toBe('3 rings');
    expect(spoken('P', 'en')).toBe('P');
  });
});
