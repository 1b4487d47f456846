// Where a reader was in a long list: how much of it was shown, how far it was scrolled, and by which link they left. It stays with the entry
// of the history.
import { tick } from 'svelte';

export interface ListPlace {
  /** So many lines of each list of the page were shown. */
  shown: Record<string, number>;
  /** How far the list, the page and, on a phone, the window were scrolled, in CSS px. */
  tops: [number, number, number];
  /** The link that was followed: its address, the how many-eth with that address it was, and how far below the upper edge of the window it stood. */
  link?: { href: string; nth: number; at: number };
}

/** So many lines are shown again, at most: each page of them is a request. */
const MOST = 2000;

/** So long the next picture of the page is waited for, in milliseconds. */
const PATIENCE = 200;

const isNumber = (one: unknown): one is number => typeof one === 'number' && Number.isFinite(one);
const isCount = (one: unknown): one is number => isNumber(one) && one >= 0;

/** What an entry of the history holds, where it is the place in a list. */
export function readPlace(kept: unknown): ListPlace | undefined {
  const { shown, tops, link } = (kept ?? {}) as Partial<ListPlace>;
  if (typeof shown !== 'object' || shown === null || !Object.values(shown).every(isCount)) return undefined;
  if (!Array.isArray(tops) || tops.length !== 3 || !tops.every(isCount)) return undefined;
  const counts = Object.fromEntries(Object.entries(shown).map(([key, count]) => [key, Math.min(count, MOST)]));
  const isLink = link && typeof link.href === 'string' && isCount(link.nth) && isNumber(link.at);
  return { shown: counts, tops: [...tops] as ListPlace['tops'], ...(isLink && { link: { href: link.href, nth: link.nth, at: link.at } }) };
}

const page = () => document.getElementById('content');
const linksTo = (href: string) => [...(page()?.querySelectorAll('a') ?? [])].filter((link) => link.getAttribute('href') === href);

/** The place now; `by` is the link that the reader follows. */
export function placeIn(list: HTMLElement | undefined, shown: Record<string, number>, by?: HTMLAnchorElement): ListPlace {
  const place: ListPlace = { shown, tops: [list?.scrollTop ?? 0, page()?.scrollTop ?? 0, window.scrollY] };
  const href = by?.getAttribute('href');
  const nth = by && href ? linksTo(href).indexOf(by) : -1;
  return by && href && nth >= 0 ? { ...place, link: { href, nth, at: by.getBoundingClientRect().top } } : place;
}

/** What scrolls here: the list, the page or, on a phone, the window. */
const scroller = (list: HTMLElement | undefined) => [list, page()].find((one) => one && one.scrollHeight > one.clientHeight && getComputedStyle(one).overflowY !== 'visible') ?? window;

/** So long what comes later may move what is shown, in milliseconds. */
const SETTLES = 5000;

/** What a reader does who goes on by themselves. */
const GOES_ON = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

/** Scrolls again whenever a part of the page grows or shrinks, until the reader does something or `isThere` is no longer true. */
function whileItSettles(scroll: () => void, isThere: () => boolean): void {
  const ended = new AbortController();
  const grows = new ResizeObserver(() => (isThere() ? scroll() : ended.abort()));
  ended.signal.addEventListener('abort', () => grows.disconnect());
  for (const part of page()?.children ?? []) grows.observe(part);
  for (const does of GOES_ON) window.addEventListener(does, () => ended.abort(), { signal: ended.signal, capture: true, passive: true });
  setTimeout(() => ended.abort(), SETTLES);
}

/** Scrolls to where the reader was, once the lines are there, and gives the focus back to the link by which they left. */
export async function scrollBack(list: HTMLElement | undefined, { tops: [top, whole, screen], link }: ListPlace): Promise<void> {
  await tick();
  // A page that was gone to is seen from its beginning first. A window that is out of sight draws nothing.
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, PATIENCE);
  });
  const there = link && linksTo(link.href)[link.nth];
  const scroll = () => {
    list?.scrollTo({ top });
    page()?.scrollTo({ top: whole });
    window.scrollTo({ top: screen });
    // Lines may have come above it meanwhile.
    if (there) scroller(list).scrollBy({ top: there.getBoundingClientRect().top - link.at });
  };
  scroll();
  const [shown] = page()?.children ?? [];
  // What comes later below it makes the page long enough to be scrolled so far.
  whileItSettles(scroll, () => (there ?? shown)?.isConnected === true);
  if (!there) return;
  const now = document.activeElement;
  if (!now || now === document.body || now.matches('#content, #content h1')) there.focus({ preventScroll: true });
}
