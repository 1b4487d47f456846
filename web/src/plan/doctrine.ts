// What people are told to do for themselves, in the words of their country: one doctrine a country, never two on one card. Last resorts
// (such as the third word of the American one) are never printed. The words are those of the packs (`content/doctrine`): `doctrines.json` is
// written from them by the test that compares both (`WRITE=1 cargo test --package parvis-packs --test pages`).
import packs from './doctrines.json';

/** `official`: an authority of the country says so. `in_use`: said in the country, by no authority for all of it. `ours`: our wording of
 * its rules. */
export type Standing = 'official' | 'in_use' | 'ours';

export interface Doctrine {
  words: string;
  language: string;
  standing: Standing;
  source: string;
  /** The national wording goes on with a last resort, which is left out. */
  shortened?: true;
}

interface Pack {
  audience: string;
  numbers: Partial<Record<string, string[]>>;
  standing: string;
  language?: string;
  said_by?: string;
  in_its_language?: string;
  without_last_resort?: string;
  slogan: Partial<Record<string, string>>;
}
const PACKS: Pack[] = packs;

/** Numbers of countries without a doctrine, first that of the police where there are two. Of any other country no number is printed: nobody
 * checked it. */
const NUMBERS: Record<string, string[]> = {
  CA: ['911'],
  LU: ['113', '112'],
  ...Object.fromEntries(['BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'GR', 'HU', 'IE', 'LV', 'LT', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK', 'SI'].map((code) => [code, ['112']])),
};

const of = (code: string): Pack | undefined => PACKS.find(({ numbers }) => Object.hasOwn(numbers, code));

/** The number to call in a country; nothing where we have not checked it. */
export const emergencyNumber = (code: string): string => (of(code)?.numbers[code] ?? (Object.hasOwn(NUMBERS, code) ? NUMBERS[code] : undefined) ?? []).join(' / ');

/** The doctrine of a country for those who read a language. Official words stand as they are known in the country; words in use are not
 * shown to those who would not read them; ours are in every language. */
export function doctrineOf(code: string, language: string): Doctrine | undefined {
  const pack = of(code);
  const own = pack?.language ?? '';
  if (!pack || (pack.standing === 'in_use' && own !== language)) return undefined;
  const shown = pack.standing === 'ours' && pack.slogan[language] ? language : own;
  const words = shown === own ? (pack.without_last_resort ?? pack.in_its_language ?? pack.slogan[own]) : pack.slogan[shown];
  return words ? { words, language: shown, standing: pack.standing as Standing, source: pack.said_by ?? '', ...(pack.without_last_resort ? { shortened: true } : {}) } : undefined;
}

/** What is said where there are children: the adults lead. */
export const forChildren = (language: string): string => PACKS.find(({ audience }) => audience === 'minors')?.slogan[language] ?? '';

/** Every country with words, for the tests of this table. */
export const doctrines = (): [string, Doctrine][] =>
  PACKS.flatMap((pack) => Object.keys(pack.numbers)).flatMap((code) => {
    const doctrine = doctrineOf(code, of(code)?.language ?? '');
    return doctrine ? [[code, doctrine]] : [];
  });
/** Countries whose number stands here, because no pack is theirs. */
export const withoutPack = (): string[] => Object.keys(NUMBERS);
