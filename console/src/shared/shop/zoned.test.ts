import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatters } from '@/shared/i18n/i18n';
import { isElsewhere, wallClock, zonedInstant } from './zoned';

const shanghai = 'Asia/Shanghai';
const summer = 'Europe/Berlin';

describe.each(['America/Los_Angeles', 'Asia/Shanghai', 'Asia/Kathmandu'])('on a device in %s', (device) => {
  let before: string | undefined;
  beforeEach(() => {
    before = process.env['TZ'];
    process.env['TZ'] = device;
  });
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it("means the shop's own time", () => {
    expect(zonedInstant('2026-11-22T20:30', shanghai)).toBe('2026-11-22T12:30:00.000Z');
    expect(wallClock(Date.parse('2026-11-22T12:30:00Z'), shanghai)).toBe('2026-11-22T20:30');
    expect(zonedInstant('2026-11-23T00:00', shanghai)).toBe('2026-11-22T16:00:00.000Z');
  });

  it('reads every hour of a year back as it was typed', () => {
    for (let at = Date.parse('2026-01-01T00:00Z'); at < Date.parse('2027-01-01T00:00Z'); at += 3_600_000 * 31) {
      const typed = wallClock(at, summer);
      expect(wallClock(Date.parse(zonedInstant(typed, summer)), summer)).toBe(typed);
    }
  });

  it('takes the first of two, and goes on over a leap', () => {
    expect(zonedInstant('2026-10-25T02:30', summer)).toBe('2026-10-25T00:30:00.000Z');
    expect(zonedInstant('2026-03-29T02:30', summer)).toBe('2026-03-29T01:30:00.000Z');
  });

  it("shows the shop's own time", () => {
    expect(formatters('en', shanghai).time('2026-11-22T12:30:00Z')).toBe('20:30');
    expect(formatters('zh', shanghai).date('2026-11-22T16:30:00Z')).toBe('2026/11/23');
  });

  it('says whether it is elsewhere', () => {
    expect(isElsewhere(shanghai)).toBe(device !== shanghai);
  });
});
