// How somebody looks at the list of places on this device: whether the filters stand open, which columns there are, and what is selected.
import { SvelteMap } from 'svelte/reactivity';
import type { SiteLine } from '../api/client';
import { stored } from '../lib/stored';

/** Places that are selected together, at most: each is one request. */
export const MOST_SELECTED = 200;

const FILTERS_KEY = 'places:filters';
const SELECTED_KEY = 'places:selected';

function kept<T>(key: string, otherwise: T): T {
  try {
    return (JSON.parse(stored.get(key) ?? 'null') as T | null) ?? otherwise;
  } catch {
    return otherwise;
  }
}
const keep = (key: string, value: unknown) => stored.set(key, JSON.stringify(value));

const state = $state<{ open: boolean }>({ open: kept<boolean>(FILTERS_KEY, false) === true });

export const filtersOpen = (): boolean => state.open;
export function openFilters(open: boolean): void {
  state.open = open;
  keep(FILTERS_KEY, open);
}

/** Columns beside the name, in their order; all but the category and the last change stand there until somebody chooses. */
export const COLUMNS = ['category', 'town', 'runs', 'visit', 'status', 'changed'] as const;
export type Column = (typeof COLUMNS)[number];
const COLUMNS_KEY = 'places:columns';
const chosen = kept<unknown>(COLUMNS_KEY, null);
const columns = $state<Record<Column, boolean>>(Object.fromEntries(COLUMNS.map((one) => [one, Array.isArray(chosen) ? chosen.includes(one) : one !== 'category' && one !== 'changed'])) as Record<Column, boolean>);

export const hasColumn = (column: Column): boolean => columns[column];
export function setColumn(column: Column, on: boolean): void {
  columns[column] = on;
  keep(
    COLUMNS_KEY,
    COLUMNS.filter((one) => columns[one]),
  );
}

/** What is known of a selected place: enough to name it, also while it stands on no page that is loaded. */
export type Selected = Pick<SiteLine, 'id' | 'title'> & { position?: SiteLine['position'] | undefined };

const selection = new SvelteMap<string, Selected>();
const before = kept<Selected[]>(SELECTED_KEY, []);
for (const one of Array.isArray(before) ? before.slice(0, MOST_SELECTED) : []) if (typeof one?.id === 'string' && typeof one.title === 'string') selection.set(one.id, one);
const keepSelection = () => keep(SELECTED_KEY, [...selection.values()]);

export const selected = (): Selected[] => [...selection.values()];
export const isSelected = (id: string): boolean => selection.has(id);

/** Selects places, or leaves them out; as many as there is room for. Answers whether all of them were taken. */
export function select(sites: Selected[], on: boolean): boolean {
  let all = true;
  for (const { id, title, position } of sites) {
    if (!on) selection.delete(id);
    else if (selection.has(id) || selection.size < MOST_SELECTED) selection.set(id, { id, title, position });
    else all = false;
  }
  keepSelection();
  return all;
}
export function selectNone(): void {
  selection.clear();
  keepSelection();
}
