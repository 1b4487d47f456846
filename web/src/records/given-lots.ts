// What is shared, brought together: a visit is shared with all that was found on it, and is one line here. Nothing asks for anything.
import type { Schemas } from '../api/client';

type Given = Schemas['ShareAnswer'];

/** Records about one place that are shared with one organisation for one purpose until one day, or no longer are since one day. */
export interface GivenLot {
  /** Of the first of them. */
  id: string;
  first: Given;
  lines: Given[];
  readings: number;
}

export function givenLots(given: Given[]): GivenLot[] {
  const found = new Map<string, GivenLot>();
  for (const line of given) {
    const key = [line.subject, line.organisation, line.purpose, line.until.slice(0, 10), line.taken_back_at?.slice(0, 10) ?? ''].join(' ');
    const lot = found.get(key) ?? { id: line.id, first: line, lines: [], readings: 0 };
    lot.lines.push(line);
    lot.readings += line.readings;
    found.set(key, lot);
  }
  return [...found.values()];
}

/** How many of each kind there are, in the order in which they came. */
export function kinds(lines: Pick<Given, 'kind'>[]): { kind: Given['kind']; count: number }[] {
  const found = new Map<Given['kind'], number>();
  for (const { kind } of lines) found.set(kind, (found.get(kind) ?? 0) + 1);
  return [...found].map(([kind, count]) => ({ kind, count }));
}

/** Those that are still shared. */
export function running(lines: Given[], now: number): Given[] {
  return lines.filter((line) => !line.taken_back_at && new Date(line.until).getTime() > now);
}
