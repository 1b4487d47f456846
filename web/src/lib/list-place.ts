// Where a reader was in a long list: how much of it was shown, and how far it was scrolled. It stays with the entry of the history.
import { tick } from 'svelte';

export interface ListPlace {
  /** So many lines were shown. */
  shown: number;
  /** How far the list, the page and, on a phone, the window were scrolled, in CSS px. */
  tops: [number, number, number];
}

/** What an entry of the history holds, where it is the place in a list. */
export function readPlace(kept: unknown): ListPlace | undefined {
  const { shown, tops } = (kept ?? {}) as Partial<ListPlace>;
  const isCount = (one: unknown) => typeof one === 'number' && one >= 0 && Number.isFinite(one);
  return isCount(shown) && Array.isArray(tops) && tops.length === 3 && tops.every(isCount) ? { shown: shown as number, tops: [...tops] as ListPlace['tops'] } : undefined;
}

const page = () => document.getElementById('content');

export const placeIn = (list: HTMLElement | undefined, shown: number): ListPlace => ({ shown, tops: [list?.scrollTop ?? 0, page()?.scrollTop ?? 0, window.scrollY] });

/** Scrolls to where the reader was, once the lines are there. */
export async function scrollBack(list: HTMLElement | undefined, { tops: [top, whole, screen] }: ListPlace): Promise<void> {
  await tick();
  list?.scrollTo({ top });
  page()?.scrollTo({ top: whole });
  window.scrollTo({ top: screen });
}
