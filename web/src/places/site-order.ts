// The order of the places that are loaded. The register gives them by name; any other order holds among these alone.
import type { SiteLine } from '../api/client';

export const ORDERS = ['name', 'status'] as const;
export type Order = (typeof ORDERS)[number];

/** Whether a word stands for an order, and whether from the end. */
export function orderOf(word: string): { by: Order; down: boolean } {
  const down = word.startsWith('-');
  const by = ORDERS.find((one) => one === word.replace('-', '')) ?? 'name';
  return { by, down };
}

/** The word for the order after somebody asked for one: again, it turns round. */
export function turned(word: string, by: Order): string {
  const now = orderOf(word);
  const next = now.by === by && !now.down ? `-${by}` : by;
  return next === 'name' ? '' : next;
}

/** Places in an order. */
export function ordered(sites: SiteLine[], word: string): SiteLine[] {
  const { by, down } = orderOf(word);
  if (by === 'name') return down ? [...sites].reverse() : sites;
  // The sort is stable: among equals the names stay in order.
  return [...sites].sort((one, other) => (down ? other.status.localeCompare(one.status) : one.status.localeCompare(other.status)));
}
