// The order of the places. The register gives the whole list in every order but one: by the last visit it would say what is hidden from the
// reader, so that this one holds among the places that are loaded.
import type { SiteLine } from '../api/client';
import { orders } from '../lib/order';

export const ORDERS = ['name', 'category', 'town', 'runs', 'visit', 'status', 'changed'] as const;
export type Order = (typeof ORDERS)[number];

/** What a word stands for, which way it goes, and the next word: of changes the latest comes first. */
export const { of: orderOf, falls, turned } = orders(ORDERS, 'name', ['changed']);

/** Whether this order holds among the loaded places alone. */
export const isWithin = (word: string): boolean => orderOf(word).by === 'visit';

/** What the register is asked for, so that it gives the whole list in this order; nothing where it cannot. */
export function sortOf(word: string): string {
  const { by, down } = orderOf(word);
  if (isWithin(word) || (by === 'name' && !down)) return '';
  return `${down ? '-' : ''}${by === 'runs' ? 'operator' : by}`;
}

/** Places in an order: as they came, where the register gave them so. Those that were never visited, as far as the reader may know, stand at the end,
 * whichever way round. */
export function ordered(sites: SiteLine[], word: string, visited: (site: string) => string): SiteLine[] {
  if (!isWithin(word)) return sites;
  const { down } = orderOf(word);
  // The sort is stable: among equals the names stay in order.
  return [...sites].sort((one, other) => {
    const [a, b] = [visited(one.id), visited(other.id)];
    if (!a || !b) return Number(!a) - Number(!b);
    return down ? b.localeCompare(a) : a.localeCompare(b);
  });
}
