import { afterEach, expect, test, vi } from 'vitest';
import { dayOf, daysBetween, today } from '../../src/lib/dates';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
  vi.useRealTimers();
});

test.each([['America/Bogota', '2026-11-04'], ['UTC', '2026-11-05'], ['Pacific/Kiritimati', '2026-11-05']])('the day in %s is the one of its clocks', (place, day) => {
  process.env.TZ = place;
  vi.useFakeTimers({ now: new Date('2026-11-05T03:00:00Z') });
  expect(today()).toBe(day);
  expect(dayOf('2026-11-05T03:00:00Z')).toBe(day);
});

test.each([['2026-11-26', '2026-11-26', 0], ['2026-11-26', '2026-12-05', 9], ['2026-11-26', '2026-11-25', -1], ['2026-03-28', '2026-03-30', 2]])('from %s to %s', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
