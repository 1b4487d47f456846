// The terms of the taxonomy as they are shown: by name in the reader's language, each below the broader one, narrowed by what the address says.
import type { Schemas } from '../api/client';
import { matches } from '../lib/find';

export type Term = Schemas['TermAnswer'];

/** What narrows the taxonomy; an empty part narrows nothing. */
export const PARTS = ['q', 'list', 'still'] as const;
export type Narrowing = Record<(typeof PARTS)[number], string>;

export const STILL = ['current', 'ended'] as const;

/** A text in a language; in English, or in whatever there is, where that lacks it. */
export function said<T>(texts: Record<string, T>, language: string): { text: T | undefined; language: string } {
  const found = [language, 'en', ...Object.keys(texts)].find((one) => texts[one] !== undefined) ?? language;
  return { text: texts[found], language: found };
}

/** What a term is called, and in which language that is. */
export function called(term: Term, language: string): { name: string; lang: string } {
  const found = said(term.names, language);
  return { name: found.text?.name ?? term.id, lang: found.language };
}

/** A term finds whoever knows it by any of its names, in any language, by its code or its id. */
const sought = (term: Term) => [...Object.values(term.names).map(({ name }) => name), ...Object.values(term.also).flat(), ...term.iso, term.id].join(' ');

export function narrowed(terms: Term[], by: Narrowing): Term[] {
  return terms.filter(
    (term) => (!by.q.trim() || matches(sought(term), by.q)) && (!by.list || term.pack === by.list) && (!by.still || (by.still === 'ended') === term.ended),
  );
}

/** A term with how deep it stands among those that are shown. */
export interface Line {
  term: Term;
  depth: number;
}

/** The terms of a pack in the order of their names, each after the broader one; what is broader and not among them is left out. */
export function lines(terms: Term[], pack: string, language: string): Line[] {
  const here = terms.filter((term) => term.pack === pack);
  const ids = new Set(here.map((term) => term.id));
  const compare = new Intl.Collator(language).compare;
  const below = new Map<string, Term[]>();
  for (const term of here) {
    const broader = term.broader && ids.has(term.broader) ? term.broader : '';
    below.set(broader, [...(below.get(broader) ?? []), term]);
  }
  const from = (broader: string, depth: number): Line[] => {
    const beside = [...(below.get(broader) ?? [])].sort((one, other) => compare(called(one, language).name, called(other, language).name));
    return beside.flatMap((term) => [{ term, depth }, ...from(term.id, depth + 1)]);
  };
  return from('', 0);
}
