// The areas of the coverage as a tree that is unfolded row by row. Nothing here asks for anything.
import type { Schemas } from '../api/client';

type Line = Schemas['CoverageLine'];
type Area = Pick<Schemas['Area'], 'id' | 'parent'>;

/** The whole, under which the widest areas stand. */
export const WHOLE = '';

export interface Row {
  line: Line;
  /** 0 for the widest areas. */
  depth: number;
  /** The row above within which it lies; nothing for the widest. */
  within: Line | null;
  /** Whether smaller areas lie in it, and stand under it now. */
  folds: 'open' | 'shut' | 'never';
}

/** The rows in the order in which they are read: each area, and under it, where it is unfolded, what lies in it. `held` says whether anything
 * may lie in an area that was not looked into yet. */
export function rows(known: ReadonlyMap<string, Line[]>, open: ReadonlySet<string>, held: (area: string) => boolean): Row[] {
  const under = (area: string, depth: number, within: Line | null): Row[] =>
    (known.get(area) ?? []).flatMap((line) => {
      const inside = known.get(line.key);
      const holds = inside ? inside.length > 0 : held(line.key);
      const folds = !holds ? 'never' : open.has(line.key) && inside ? 'open' : 'shut';
      return [{ line, depth, within, folds } as Row, ...(folds === 'open' ? under(line.key, depth + 1, line) : [])];
    });
  return under(WHOLE, 0, null);
}

/** Whether something may lie in an area: known of all areas, or of some, of which the others may hold anything. */
export function heldBy(areas: Area[], all: boolean): (area: string) => boolean {
  const parents = new Set(areas.map(({ parent }) => parent));
  return (area) => !all || parents.has(area);
}

/** An area and those around it, from the widest to itself; `parentOf` asks for one. A register that goes round in a circle ends as well. */
export async function wayTo(area: string, parentOf: (area: string) => Promise<string | null | undefined>): Promise<string[]> {
  const way = [area];
  for (;;) {
    const parent = await parentOf(way[0] ?? '');
    if (!parent || way.includes(parent)) return way;
    way.unshift(parent);
  }
}

/** The part that was visited, from 0 to 1, and whether it is more than a percentage would say, or less: never “0 %” of what was begun, nor
 * “100 %” of what is not whole. */
export function share({ visited, sites }: Pick<Line, 'visited' | 'sites'>): { part: number; sign: '' | '<' | '>' } {
  const part = sites ? visited / sites : 0;
  if (visited > 0 && part < 0.005) return { part: 0.01, sign: '<' };
  return visited < sites && part >= 0.995 ? { part: 0.99, sign: '>' } : { part, sign: '' };
}
