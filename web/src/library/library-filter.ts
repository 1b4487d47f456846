// Which good practices fit what is asked for; all of it stands in the address.
import type { Schemas } from '../api/client';
import { matches } from '../lib/find';

export type Entry = Schemas['LibraryEntry'];

/** What narrows the library; an empty part narrows nothing. */
export const PARTS = ['q', 'place', 'topic'] as const;
export type Narrowing = Record<(typeof PARTS)[number], string>;

const says = (entry: Entry) => [entry.title, entry.says, entry.why, entry.begin, entry.time, entry.mind].join(' ');

/** Those that have the words: as the server found them by their keys, the best first; where it does not answer, those in which each word begins one. */
function withWords(entries: Entry[], words: string, found: string[] | null): Entry[] {
  if (!words.trim()) return entries;
  if (!found) return entries.filter((entry) => matches(says(entry), words));
  const known = new Map(entries.map((entry) => [entry.key, entry]));
  return found.flatMap((key) => known.get(key) ?? []);
}

/** Those that fit: in the order of what the server found; otherwise what is for a kind of place alone stands before what is for all. */
export function narrowed(entries: Entry[], by: Narrowing, words: string[] | null = null): Entry[] {
  const found = withWords(entries, by.q, words).filter(
    (entry) => (!by.place || entry.places.length === 0 || entry.places.includes(by.place)) && (!by.topic || entry.topics.includes(by.topic)),
  );
  return by.place && !(by.q.trim() && words) ? [...found.filter((entry) => entry.places.length > 0), ...found.filter((entry) => entry.places.length === 0)] : found;
}
