// The day that it is, for what is on a page for longer than a day: a window that was left open says the new day when it is seen again.
import { today } from './dates';

const state = $state({ day: today() });

/** The day that it is here, as `2026-11-23`; what is derived from it follows the day. */
export const thisDay = (): string => state.day;

/** Whether it has become another day since it was looked at last. */
export function lookAtDay(): void {
  state.day = today();
}

/** Looks whenever the window is seen again, and now and then where it is looked at all night. */
export function watchDay(): void {
  const MINUTE = 60_000;
  document.addEventListener('visibilitychange', lookAtDay);
  window.addEventListener('focus', lookAtDay);
  setInterval(lookAtDay, MINUTE);
}
