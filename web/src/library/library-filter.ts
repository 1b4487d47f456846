// Which good practices fit what is asked for; all of it stands in the address.
import type { Schemas } from '../api/client';
import { matches } from '../lib/find';

export type Entry = Schemas['LibraryEntry'];

/** What narrows the library; an empty part narrows nothing. */
export const PARTS = ['q', 'place', 'topic'] as const;
export type Narrowing = Record<(typeof PARTS)[number], string>;

const says = (entry: Entry) => [entry.title, entry.says, entry.why, entry.begin, entry.time, entry.mind].join(' ');

/** Those that fit: what is for a kind of place alone stands before what is for all. */
export function narrowed(entries: Entry[], by: Narrowing): Entry[] {
  const found = entries.filter(
    (entry) =>
      (!by.q.trim() || matches(says(entry), by.q)) &&
      (!by.place || entry.places.length === 0 || entry.places.includes(by.place)) &&
      (!by.topic || entry.topics.includes(by.topic)),
  );
  return by.place ? [...found.filter((entry) => entry.places.length > 0), ...found.filter((entry) => entry.places.length === 0)] : found;
}
