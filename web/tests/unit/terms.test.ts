import { describe, expect, test } from 'vitest';
import { called, lines, narrowed, PARTS, said, type Narrowing, type Term } from '../../src/taxonomy/terms';

const term = (id: string, names: Record<string, string>, more: Partial<Term> = {}): Term => ({
  id, pack: 'bodies', names: Object.fromEntries(Object.entries(names).map(([language, name]) => [language, { name }])), missing: [], also: {}, narrower: [], iso: [], ended: false,
  replaces: [], exact_match: [], held: [], sources: [], ...more,
});
const all = [
  term('secretariat', { en: 'Secretariat', de: 'Sekretariat' }, { narrower: ['unit', 'archive'] }),
  term('unit', { en: 'Unit', de: 'Gruppe' }, { broader: 'secretariat' }),
  term('archive', { en: 'Archive', de: 'Archiv' }, { broader: 'secretariat', ended: true }),
  term('assembly', { en: 'Assembly', de: 'Versammlung', ru: 'Ассамблея' }),
  term('turkiye', { en: 'Türkiye' }, { pack: 'states', iso: ['TR', 'TUR'], also: { en: ['Turkey'] } }),
];
const nothing = Object.fromEntries(PARTS.map((part) => [part, ''])) as Narrowing;
const found = (by: Partial<Narrowing>) => narrowed(all, { ...nothing, ...by }).map(({ id }) => id);
const shown = (terms: Term[], language: string) => lines(terms, 'bodies', language).map((line) => `${line.depth} ${line.term.id}`);

describe('the taxonomy', () => {
  test('is found by any name in any language, by code and by id', () => {
    expect(found({ q: 'gruppe' })).toEqual(['unit']);
    expect(found({ q: 'ассамблея' })).toEqual(['assembly']);
    for (const q of ['turkey', 'tur', 'Turkiye']) expect(found({ q })).toEqual(['turkiye']);
    expect(found({ q: 'xyzzy' })).toEqual([]);
  });

  test('is narrowed to a list, and to what is current or has ended', () => {
    expect(found({ list: 'states' })).toEqual(['turkiye']);
    expect(found({ still: 'ended' })).toEqual(['archive']);
    expect(found({ still: 'current', list: 'bodies' })).toEqual(['secretariat', 'unit', 'assembly']);
  });

  test('is in the order of the names of the reader, each below the broader one', () => {
    expect(shown(all, 'en')).toEqual(['0 assembly', '0 secretariat', '1 archive', '1 unit']);
    expect(shown(all, 'de')).toEqual(['0 secretariat', '1 archive', '1 unit', '0 assembly']);
    expect(shown(all.filter(({ id }) => id !== 'secretariat'), 'en')).toEqual(['0 archive', '0 assembly', '0 unit']);
  });

  test('says a name in English, or in what there is, where a language lacks it', () => {
    expect(called(all[4] as Term, 'fr')).toEqual({ name: 'Türkiye', lang: 'en' });
    expect(called(term('x', { ru: 'Икс' }), 'fr')).toEqual({ name: 'Икс', lang: 'ru' });
    expect(called(term('x', {}), 'fr').name).toBe('x');
    expect(said({ de: 'Staaten' }, 'de')).toEqual({ text: 'Staaten', language: 'de' });
  });
});
