// What notes are called. A list gives no text, and to open a note for its name would be to read it. So each is called by its first line once the
// reader has opened or written it in this window, for that purpose and in that version; the window keeps it in memory and nowhere else.
import { SvelteMap } from 'svelte/reactivity';
import type { Note, Purpose } from '../api/client';
import { me } from '../lib/me.svelte';
import { firstLine } from './note-order';

/** So many are kept; the oldest goes first. */
const MOST = 500;

const known = new SvelteMap<string, string>();
const keyOf = (note: Pick<Note, 'id' | 'version'>, purpose: Purpose) => [me()?.member, purpose, note.id, note.version].join(' ');

/** Keeps the first line of a note that was opened. */
export function learnTitle(note: Note, purpose: Purpose): void {
  const line = firstLine(note.text ?? '');
  if (!line || !me()) return;
  known.set(keyOf(note, purpose), line);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
}

/** The first line of a note, where it is known and the reader may still see its text. */
export const titleOf = (note: Note, purpose: Purpose): string => (note.sees.includes('text') ? (known.get(keyOf(note, purpose)) ?? '') : '');

/** Somebody else may be here now. */
export const forgetTitles = (): void => known.clear();
