// The order of the places that are loaded. The register gives them in some orders; any other holds among these alone.
import type { SiteLine } from '../api/client';

export const ORDERS = ['name', 'category', 'town', 'runs', 'visit', 'status'] as const;
export type Order = (typeof ORDERS)[number];

/** Orders in which the register gives the whole list. */
const OF_REGISTER: readonly Order[] = ['name', 'category', 'status'];

/** What an order may rest on that no line says. */
export interface Beside {
  /** When a place was last visited, as far as the reader may know. */
  visited: (site: string) => string;
}

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

/** What the register is asked for, so that it gives the whole list in this order; nothing where it cannot. */
export function sortOf(word: string): string {
  const { by, down } = orderOf(word);
  return OF_REGISTER.includes(by) && (down || by !== 'name') ? `${down ? '-' : ''}${by}` : '';
}

/** Whether this order holds among the loaded places alone. */
export const isWithin = (word: string): boolean => !OF_REGISTER.includes(orderOf(word).by);

/** Places in an order: as they came, where the register gave them so. What is not known stands at the end, whichever way round. */
export function ordered(sites: SiteLine[], word: string, { visited }: Beside): SiteLine[] {
  if (!isWithin(word)) return sites;
  const { by, down } = orderOf(word);
  const says = (site: SiteLine) => (by === 'town' ? (site.town?.name ?? '') : by === 'runs' ? (site.run_by[0]?.name ?? '') : visited(site.id));
  // The sort is stable: among equals the names stay in order.
  return [...sites].sort((one, other) => {
    const [a, b] = [says(one), says(other)];
    if (!a || !b) return Number(!a) - Number(!b);
    return down ? b.localeCompare(a) : a.localeCompare(b);
  });
}
