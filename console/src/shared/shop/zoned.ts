/**
 * Times as they are typed in and shown on a shop's own clock, wherever the device is: `2026-11-22T20:30`, without a zone,
 * as a time field holds them.
 */

const minuteMs = 60_000;

/** What the zone's clocks show at an instant, to the minute. */
export function wallClock(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

const aheadOfUtc = (at: number, zone: string) => Date.parse(`${wallClock(at, zone)}Z`) - Math.floor(at / minuteMs) * minuteMs;

/**
 * The instant at which the zone's clocks show this. Of a time that they show twice, the first; one that they leap over counts
 * on from before the leap.
 */
export function zonedInstant(local: string, zone: string): string {
  const shown = Date.parse(`${local}Z`);
  // The offset is that of one of the days around: try the earlier side first.
  const before = shown - aheadOfUtc(shown - 24 * 60 * minuteMs, zone);
  const after = shown - aheadOfUtc(shown + 24 * 60 * minuteMs, zone);
  const right = [before, after].sort((a, b) => a - b).find((at) => wallClock(at, zone) === local);
  return new Date(right ?? before).toISOString();
}

/** Whether this device's clock shows another time than the zone's then. */
export function isElsewhere(zone: string, at = Date.now()): boolean {
  return wallClock(at, zone) !== wallClock(at, Intl.DateTimeFormat().resolvedOptions().timeZone);
}
