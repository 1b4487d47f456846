// What the search of the whole register finds on this side: names that are here already, compared without capitals and accents.
import type { Schemas } from '../api/client';

/** Something that was found: where it is, what it is called, and what tells it from others of that name. */
export interface Found {
  href: string;
  title: string;
  detail: string;
}

/** What was found of one kind; `total` in words, where more was found than is shown. */
export interface Group {
  kind: 'places' | 'areas' | 'organisations' | 'people' | 'relations' | 'records' | 'help';
  found: Found[];
  total: number;
  isMore?: boolean;
  /** Where all of them are. */
  all?: string;
}

/** So many of a kind are shown. */
export const SHOWN = 5;

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Whether anything that was typed can begin a word: of signs alone nothing is called. */
export const hasWords = (asked: string): boolean => /[\p{L}\p{N}]/u.test(asked);

/** Whether each word that was asked for begins a word of a text. */
export function matches(text: string, asked: string): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  const wanted = plain(asked).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return wanted.length > 0 && wanted.every((part) => words.some((word) => word.startsWith(part)));
}

/** Those of a kind whose words match, the first of them shown. */
export function group(kind: Group['kind'], all: (Found & { text?: string })[], asked: string): Group {
  const found = all.filter((one) => matches(one.text ?? `${one.title} ${one.detail}`, asked));
  return { kind, found: found.slice(0, SHOWN).map(({ href, title, detail }) => ({ href, title, detail })), total: found.length };
}

/** The help as a whole, which is found by its name, and what it says of each page. */
export function helpPages(name: string, topics: { id: string; title: string; text: string }[]): (Found & { text?: string })[] {
  return [{ href: '/help', title: name, detail: '' }, ...topics.map((topic) => ({ href: `/help#${topic.id}`, title: topic.title, detail: name, text: `${topic.title} ${topic.text}` }))];
}

/** A record as it stands in a list, without what it says. */
export interface Head {
  id: string;
  subject_title: string;
  created_at: string;
}

/** The page of the register that shows all places of a name. */
export const placesNamed = (text: string) => `/places?text=${encodeURIComponent(text)}`;

/** The page of the links to places, with those of a name; of one organisation alone, where it is said. */
export const linksNamed = (text: string, organisation = '') => `/relations?${new URLSearchParams({ text, ...(organisation && { of: organisation }) })}`;

/** The page of an organisation, for those who may open it; the list for everybody else. */
export function organisationAddress(organisation: Schemas['OrganisationAnswer'], own: string | undefined, manages: boolean): string {
  return manages || organisation.id === own ? `/organisations/${organisation.id}` : '/organisations';
}
