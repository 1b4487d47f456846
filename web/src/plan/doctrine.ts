// What people are told to do for themselves, in the words of their country: one doctrine a country, never two on one card. Last resorts
// (such as the third word of the American one) are never printed. `source` says where the words were read.

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

interface Country {
  /** The number to call, first that of the police where there are two. */
  number: string;
  doctrine?: Doctrine;
}

const EUROPEAN = '112';
const country = (number: string, doctrine?: Doctrine): Country => (doctrine ? { number, doctrine } : { number });
const slogan = (words: string, language: string, standing: Standing, source: string): Doctrine => ({ words, language, standing, source });
const escape = (source: string) => slogan('Escape. Hide. Tell.', 'en', 'official', source);

/** By ISO 3166. A country that is not here has neutral words, and no number is printed that nobody checked. */
const COUNTRIES: Record<string, Country> = {
  GB: country('999', slogan('Run. Hide. Tell.', 'en', 'official', 'NaCTSO, ProtectUK')),
  US: country('911', { ...slogan('Run. Hide.', 'en', 'in_use', '“Run. Hide. Fight.”, as taught in the United States'), shortened: true }),
  CA: country('911'),
  AU: country('000', escape('nationalsecurity.gov.au')),
  NZ: country('111', escape('New Zealand Police')),
  FR: country('17 / 112', slogan('S’échapper. Se cacher. Alerter.', 'fr', 'official', 'Gouvernement français, « Réagir en cas d’attaque terroriste »')),
  DE: country('110 / 112', slogan('Fliehen. Verstecken. Alarmieren.', 'de', 'in_use', 'BBK, „Verhalten bei besonderen Gefahrenlagen“ (2017)')),
  AT: country('133 / 112', { ...slogan('Flüchten. Verstecken. Notruf wählen.', 'de', 'official', 'Bundesministerium für Inneres (2018)'), shortened: true }),
  CH: country('117 / 112', slogan('Fliehen. Verstecken. Alarmieren.', 'de', 'in_use', 'fedpol (2017)')),
  SE: country('112', slogan('Fly. Sök skydd. Larma.', 'sv', 'official', 'MSB, krisinformation.se')),
  ES: country('112', slogan('Alejarse. Ocultarse. Alertar.', 'es', 'ours', 'Ministerio del Interior, decálogo (2017)')),
  IT: country('112', slogan('Allontanatevi. Nascondetevi. Date l’allarme.', 'it', 'ours', 'stampa italiana')),
  RU: country('102 / 112', slogan('Уходите. Укройтесь. Сообщите.', 'ru', 'ours', 'памятки для населения')),
  LU: country('113 / 112'),
  ...Object.fromEntries(['BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'GR', 'HU', 'IE', 'LV', 'LT', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK', 'SI'].map((code) => [code, country(EUROPEAN)])),
};

const of = (code: string): Country | undefined => (Object.hasOwn(COUNTRIES, code) ? COUNTRIES[code] : undefined);

/** The number to call in a country; nothing where we have not checked it. */
export const emergencyNumber = (code: string): string => of(code)?.number ?? '';

/** The doctrine of a country for those who read a language. Official words stand as they are known in the country; words of no authority are
 * not shown to those who would not read them. */
export function doctrineOf(code: string, language: string): Doctrine | undefined {
  const doctrine = of(code)?.doctrine;
  return doctrine && (doctrine.language === language || doctrine.standing === 'official') ? doctrine : undefined;
}

/** Every country with words, for the tests of this table. */
export const doctrines = (): [string, Doctrine][] => Object.entries(COUNTRIES).flatMap(([code, { doctrine }]) => (doctrine ? [[code, doctrine]] : []));
