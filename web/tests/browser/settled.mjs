// When a page is looked at.

/** So long a page is waited for that goes on asking for things, in milliseconds: what it fetches for later is no part of what is looked at. */
const LONGEST = 10_000;

/** Waits until the page has asked for nothing for half a second, or for so long. */
export const settled = (page) => page.waitForLoadState('networkidle', { timeout: LONGEST }).catch(() => undefined);

/** A page answers a new size or new lines in the frame after it has drawn them (a region that came to scroll becomes a stop of the keyboard). */
export const drawn = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));
