import { expect, test } from 'vitest';
import { errorText } from './errorText';

const t = (key: string, values?: Record<string, unknown>) => `${key} ${JSON.stringify(values ?? {})}`;

test('a code of ours, a status and a carrier’s code are told apart', () => {
  expect(errorText('no-connection', { t })).toBe('textError.no-connection {}');
  expect(errorText('http-422', { t })).toBe('textError.http {"status":"422"}');
  expect(errorText('gateway:UNDELIV', { t })).toBe('textError.returned {"reason":"UNDELIV"}');
  expect(errorText('gateway', { t })).toBe('textError.gateway {}');
});
