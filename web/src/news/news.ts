// Public notices: what narrows the list, names of terms and languages, and paragraphs as they stand on a page.
import type { Schemas } from '../api/client';
import { called } from '../taxonomy/terms';
import { isMessage, language, t } from '../lib/words.svelte';

export type Facet = Schemas['PublicNoticeFacet'];

/** By what the list is narrowed, as it stands in the address. */
export const FACETS = ['field', 'state', 'source', 'meeting', 'kind', 'year', 'written_in'] as const satisfies readonly Facet[];

/** What a language is called in the language of the page. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(language(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What a value is called: the name of a term, a kind, a year, a language. */
export function valueName(facet: Facet, value: string, terms: readonly Schemas['TermAnswer'][]): string {
  if (facet === 'written_in') return languageName(value);
  const kind = `public-notice-kind-${value}`;
  if (facet === 'kind') return isMessage(kind) ? t(kind) : value;
  const term = terms.find((one) => one.id === value);
  return term ? called(term, language()).name : value;
}

/** A paragraph, or lines of a list that stand beside each other. */
export interface Part {
  tag: 'h2' | 'h3' | 'p' | 'blockquote' | 'ul' | 'ol';
  lines: Schemas['NoticeInline'][][];
}

const TAGS = { heading: 'h2', paragraph: 'p', item: 'ul', numbered_item: 'ol', quotation: 'blockquote' } as const;

/** The parts of a text, in which lines of a list that stand beside each other are one list. */
export function parts(blocks: readonly Schemas['NoticeBlock'][]): Part[] {
  const all: Part[] = [];
  for (const block of blocks) {
    const tag = block.kind === 'heading' && block.level > 1 ? 'h3' : TAGS[block.kind];
    const last = all.at(-1);
    if (last && last.tag === tag && (tag === 'ul' || tag === 'ol')) last.lines.push(block.says);
    else all.push({ tag, lines: [block.says] });
  }
  return all;
}
