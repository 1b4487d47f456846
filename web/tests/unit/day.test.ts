import { afterEach, expect, test, vi } from 'vitest';
import { lookAtDay, thisDay, watchDay } from '../../src/lib/day.svelte';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a window that was left open overnight says the new day when it is seen again', () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval'] });
  vi.setSystemTime(new Date(2026, 10, 27, 22));
  const [document, window] = [new EventTarget(), new EventTarget()];
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', window);
  watchDay();
  lookAtDay();
  expect(thisDay()).toBe('2026-11-27');
  vi.setSystemTime(new Date(2026, 10, 28, 7));
  expect(thisDay()).toBe('2026-11-27');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(thisDay()).toBe('2026-11-28');
  vi.setSystemTime(new Date(2026, 10, 29, 7));
  window.dispatchEvent(new Event('focus'));
  expect(thisDay()).toBe('2026-11-29');
  vi.setSystemTime(new Date(2026, 10, 30, 7));
  vi.advanceTimersByTime(60_000);
  expect(thisDay()).toBe('2026-11-30');
});
