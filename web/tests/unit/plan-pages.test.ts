import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';
import { doctrineOf, doctrines, emergencyNumber, forChildren, withoutPack } from '../../src/plan/doctrine';
import { countries, dateIn, likelyCountry, paperOf, yearLater } from '../../src/plan/paper';
import { ALERTS, type Answers, nothing, type Plan, PROCEDURES } from '../../src/plan/plan-format';
import { fromLaw, fromLook, seen } from '../../src/plan/plan-known';
import { MOST_WORDS, pages, words, wordsOf } from '../../src/plan/plan-pages';
import { open, QUESTIONS } from '../../src/plan/plan-questions';

const content = join(import.meta.dirname, '../../../content/i18n');
const languages = ['de', 'en', 'es', 'fr', 'it', 'ru'];
function sayIn(language: string) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const name of readdirSync(join(content, language))) bundle.addResource(new FluentResource(readFileSync(join(content, language, name), 'utf8')));
  return (key: string, variables: Record<string, FluentVariable> = {}) => {
    const value = bundle.getMessage(key)?.value;
    if (!value) throw new Error(`${language} has no ${key}`);
    return bundle.formatPattern(value, variables);
  };
}
const answers: Answers = { country: 'DE', name: 'Saal', address: 'Platz 1', lead: 'Leitung', lead_deputy: 'Stellvertretung', number: '110 / 112', help: 'Begleitung', ok_free: 'yes', ok_exits: 'yes', ok_help: 'yes' };
const plan = (of: Answers = answers): Plan => ({ ...nothing(), answers: of });
/** Letters that the steps of one card have at most: words are longer in some languages than in others. */
const MOST_LETTERS = 420;

describe('the pages of a plan', () => {
  test.each(languages)('have in %s steps of at most sixty words a card, whatever was answered', (language) => {
    for (const alert of ALERTS) {
      for (const number of ['', '110 / 112']) {
        for (const sheet of pages(plan({ ...answers, alert, number }), sayIn(language))) {
          expect(wordsOf(sheet.steps), sheet.title).toBeLessThanOrEqual(MOST_WORDS);
          expect(sheet.steps.map((step) => step.do).join('').length, sheet.title).toBeLessThanOrEqual(MOST_LETTERS);
          expect(sheet.steps.length).toBeLessThanOrEqual(6);
        }
      }
    }
  });

  test('are four, each with who calls it and a function and its deputy for every step', () => {
    const found = pages(plan(), sayIn('en'));
    expect(found.map((sheet) => sheet.procedure)).toEqual([...PROCEDURES]);
    expect(found[0]?.called).toEqual({ function: 'Leitung', deputy: 'Stellvertretung' });
    for (const sheet of found) for (const step of sheet.steps) expect(step.function).toBeTruthy();
  });

  test.each(['ok_free', 'ok_exits', 'ok_help'] as const)('print no words for closing doors or going back in before %s is confirmed', (field) => {
    const missing = (of: Answers) => pages(plan(of), sayIn('en')).map((sheet) => [sheet.words.missing, sheet.after.missing]);
    expect(missing({ ...answers, [field]: '' })).toEqual([[false, true], [false, true], [true, true], [false, true]]);
    expect(missing({ ...answers, [field]: 'before' }), 'what somebody confirmed in a file is asked again').toEqual([[false, true], [false, true], [true, true], [false, true]]);
    expect(open({ ...answers, [field]: 'before' })).toContain('confirm');
    expect(missing(answers).flat()).not.toContain(true);
  });

  test('take what was written in place of our words', () => {
    const written: Plan = { ...plan({ ...answers, say_room: 'Herein!' }), steps: { room: [{ do: 'Hinein.', by: 'all' }, { do: ' ', by: 'lead' }] } };
    const room = pages(written, sayIn('de'))[1];
    expect(room?.steps.map((step) => step.do)).toEqual(['Hinein.']);
    expect(room?.words.text).toBe('Herein!');
    expect(room?.empty, 'what was emptied is counted').toBe(1);
    expect(pages(written, sayIn('de'))[0]?.empty).toBe(0);
  });

  test.each(languages)('ask in %s nobody to go where it is not safe', (language) => {
    const say = sayIn(language);
    for (const step of ['evacuation-2', 'lockdown-2', 'communication-4', 'communication-5']) expect(say(`plan-step-${step}`), step).toMatch(/safe|sicher|sûr|danger|sicur|segur|безопасн/);
  });

  test('count words as people do', () => {
    expect(words('Call 110 / 112 – now, please.')).toBe(5);
    expect(words('  ')).toBe(0);
    expect(words('Выйти наружу')).toBe(2);
  });
});

describe('the words of a country', () => {
  test('are one doctrine, with its source, and no last resort', () => {
    for (const [code, doctrine] of doctrines()) {
      expect(doctrine.source, code).toBeTruthy();
      expect(words(doctrine.words), code).toBeLessThanOrEqual(6);
      expect(doctrine.words, code).not.toMatch(/fight|kämpf|verteidig|résist|defiéndan/i);
      expect(emergencyNumber(code), code).toMatch(/^[\d /]+$/);
    }
  });

  test('are those of the packs, and no country has a number of its own beside them', () => {
    expect(doctrineOf('IT', 'it')?.words).toBe('Scappare. Nascondersi. Dare l’allarme.');
    expect(doctrineOf('AT', 'de')).toEqual({ words: 'Flüchten. Verstecken. Notruf.', language: 'de', standing: 'official', source: 'Bundesministerium für Inneres (2018)', shortened: true });
    expect(doctrineOf('SE', 'en')?.words).toBe('Fly. Sök skydd. Larma.');
    expect(doctrines().map(([code]) => code).filter((code) => withoutPack().includes(code))).toEqual([]);
    for (const language of languages) expect(forChildren(language), language).toMatch(/^.+\. .+\. .+\.$/u);
  });

  test('are official ones in any language, ours in that of the reader, those in use only for those who read them, and neutral elsewhere', () => {
    expect(doctrineOf('GB', 'de')?.words).toBe('Run. Hide. Tell.');
    expect(doctrineOf('IT', 'de')).toMatchObject({ words: 'Fliehen. Verstecken. Alarm geben.', language: 'de', standing: 'ours' });
    expect(doctrineOf('DE', 'de')?.standing).toBe('in_use');
    expect([doctrineOf('CH', 'fr'), doctrineOf('DE', 'en'), doctrineOf('PL', 'en'), doctrineOf('', 'en'), doctrineOf('constructor', 'en')]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(emergencyNumber('__proto__')).toBe('');
  });

  test('stand on the paper of the country, with its dates', () => {
    expect([paperOf('US'), paperOf('CA'), paperOf('DE'), paperOf('')]).toEqual(['letter', 'letter', 'a4', 'a4']);
    expect([dateIn('US', 'en', '2026-11-27'), dateIn('', 'en', '2026-11-27'), dateIn('AT', 'de', '2026-01-27'), dateIn('RU', 'ru', '2026-11-27')]).toEqual(['November 27, 2026', '27 November 2026', '27. Jänner 2026', '27 ноября 2026 года']);
    expect([yearLater('2026-11-27'), yearLater('2028-02-29')]).toEqual(['2027-11-27', '2029-03-01']);
    expect(new Set(countries('de').map((one) => one.code)).size).toBe(249);
    expect([likelyCountry(['de', 'de-AT']), likelyCountry(['en']), likelyCountry(['x-ZZ'])]).toEqual(['AT', '', '']);
  });
});

describe('what a device knows', () => {
  test('begins a plan', () => {
    expect(fromLaw('uk_2025_10', { use: 'worship', people: '300' })).toEqual({ kind: 'worship', country: 'GB', people: '300' });
    expect(fromLaw('uk_2025_10', { use: 'hall,worship', principal: 'worship' })).toEqual({ kind: 'worship', country: 'GB' });
    // Several uses are several kinds of place: the plan asks which.
    expect(fromLaw('uk_2025_10', { use: 'hall,worship' })).toEqual({ country: 'GB' });
    expect(fromLaw('uk_2025_10', { use: 'worship,health_care' })).toEqual({ country: 'GB' });
    expect(fromLaw('uk_2025_10', { use: 'shops,food_drink' })).toEqual({ kind: 'guests', country: 'GB' });
    expect(fromLaw('no_law', { people: 'many', use: '__proto__' })).toEqual({});
    expect(fromLook({ safer_room: '1', how_told: '1', exits: '3' })).toEqual({ room_none: 'yes', alert: 'voice' });
    expect(fromLook({})).toEqual({});
  });

  test('says where something is still to be agreed', () => {
    expect(seen('exits', { exits: '3', exit_free: '1' })).toBe('open');
    expect(seen('exits', { exits: '3', exit_free: '3' })).toBe('in_place');
    expect([seen('exits', { exits: 'not_applicable' }), seen('kind', { exits: '1' }), seen('after', {})]).toEqual([undefined, undefined, undefined]);
  });

  test('and what is not answered is named, each question once', () => {
    expect(QUESTIONS).toHaveLength(14);
    expect(open({})).toHaveLength(14);
    expect(open({ room_none: 'yes' })).not.toContain('room');
    expect(open({ lead: 'A' })).toContain('lead');
    expect(open({ lead: 'A', lead_deputy: 'B' })).not.toContain('lead');
  });
});
