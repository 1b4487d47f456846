import { afterEach, expect, test } from 'vitest';
import { date, number } from '../../src/lib/words.svelte';

const before = process.env.TZ;
afterEach(() => {
  process.env.TZ = before;
});

test('a day is the same day on every device, and of a moment it is the day that it was here', () => {
  for (const zone of ['America/Bogota', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Zurich', 'UTC']) {
    process.env.TZ = zone;
    expect(date('2026-11-23'), zone).toBe('23 November 2026');
    expect(date('2026-01-01'), zone).toBe('1 January 2026');
  }
  process.env.TZ = 'America/Bogota';
  expect(date('2026-11-23T02:00:00Z')).toBe('22 November 2026');
});

test('what is rounded to nothing has no sign', () => {
  expect(number(-0)).toBe('0');
  expect(number(-0.0001)).toBe('0');
  expect(number(-1)).toBe('-1');
});
