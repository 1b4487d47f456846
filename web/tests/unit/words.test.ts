import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';

const content = join(import.meta.dirname, '../../../content/i18n');
const languages = readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
const source = (language: string) => readdirSync(join(content, language)).map((name) => readFileSync(join(content, language, name), 'utf8')).join('\n');

function messages(language: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let key = '';
  for (const line of source(language).split('\n')) {
    const start = /^([a-z][\w-]*) =/.exec(line);
    if (start?.[1]) key = start[1];
    // What explains a file stands before its first message.
    if (!key) continue;
    const variables = [...line.matchAll(/\{ \$(\w+)/g)].map((match) => match[1] ?? '');
    found.set(key, [...new Set([...(found.get(key) ?? []), ...variables])].sort());
  }
  return found;
}

/** The sources of the interface. */
function sources(folder = join(import.meta.dirname, '../../src')): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(svelte|ts)$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Messages that count something: key and variable. */
function counted(language: string): string[] {
  let key = '';
  return source(language).split('\n').flatMap((line) => {
    key = /^([a-z][\w-]*) =/.exec(line)?.[1] ?? key;
    return [...line.matchAll(/\{ \$(\w+) ->/g)].map((match) => `${key} ${match[1]}`);
  });
}

describe('words', () => {
  test('the six working languages are there', () => {
    expect(languages).toEqual(['de', 'en', 'es', 'fr', 'it', 'ru']);
  });

  test.each(languages)('%s has every message of English with the same variables', (language) => {
    expect(messages(language)).toEqual(messages('en'));
  });

  test.each(languages)('%s is valid Fluent', (language) => {
    const errors = new FluentBundle(language).addResource(new FluentResource(source(language)));
    expect(errors).toEqual([]);
    const bundle = new FluentBundle(language);
    bundle.addResource(new FluentResource(source(language)));
    for (const key of messages('en').keys()) expect(bundle.getMessage(key)?.value, key).toBeTruthy();
  });

  test('every rule that a request can break has words, and no other does', () => {
    const { components } = JSON.parse(readFileSync(join(import.meta.dirname, '../../openapi.json'), 'utf8'));
    const worded = [...messages('en').keys()].filter((key) => key.startsWith('invalid-')).map((key) => key.slice('invalid-'.length));
    expect(worded.sort()).toEqual([...components.schemas.Rule.enum].sort());
  });

  test.each(languages)('%s has the plural forms of its language wherever something is counted', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    // French, Italian and Spanish say "a million of": nothing here counts so far.
    const needed = forms.filter((form) => !(form === 'many' && language !== 'ru') && !(form === 'other' && language === 'ru'));
    const blocks = source(language).matchAll(/\{ \$(\w+) ->\n((?: {4}\[\w+\].*\n)* {3}\*\[\w+\].*\n)/g);
    const found = [...blocks].map(([, variable, lines]) => ({ variable, forms: [...(lines ?? '').matchAll(/\[(\w+)\]/g)].map((match) => match[1]) }));
    const counts = ({ variable, forms }: { variable?: string; forms: (string | undefined)[] }) => variable === 'count' || forms.some((form) => ['zero', 'one', 'two', 'few', 'many'].includes(form ?? ''));
    const plural = found.filter(counts);
    expect(plural.length).toBeGreaterThan(12);
    for (const { variable, forms } of plural) expect([...forms].sort(), variable).toEqual([...needed].sort());
  });

  test('what is counted in one language is counted in all, and is passed as a number', () => {
    const english = new Set(counted('en'));
    for (const language of languages) expect(new Set(counted(language).filter((one) => one !== 'date-in-words day' && one !== 'count-of total')), language).toEqual(english);
    const calls = sources().flatMap((text) => [...text.matchAll(/t\('([a-z-_]+)', \{([^}]*)\}/g)].map((match) => ({ key: match[1] ?? '', given: match[2] ?? '' })));
    for (const one of english) {
      const [key, variable] = one.split(' ');
      for (const call of calls.filter((call) => call.key === key)) expect(call.given, one).not.toContain(`${variable}: number(`);
    }
  });

  test.each(languages)('%s sets what something is called apart from what it is, as that language is printed', (language) => {
    const bundle = new FluentBundle(language, { useIsolating: false });
    bundle.addResource(new FluentResource(source(language)));
    const said = bundle.formatPattern(bundle.getMessage('labelled')?.value ?? '', { label: 'A', value: 'B' });
    expect(said).toBe(language === 'fr' ? 'A\u00a0: B' : 'A: B');
  });

  test('what something is called is set apart by the language, never by a colon of ours', () => {
    const glued = sources().flatMap((text) => [...text.replace(/<style>[^]*/, '').matchAll(/^.*\)\}(<\/\w+>)*: .*$/gm)].map(([line]) => line.trim()));
    expect(glued).toEqual([]);
  });

  test('Russian counts in three forms', () => {
    const bundle = new FluentBundle('ru', { useIsolating: false });
    bundle.addResource(new FluentResource(source('ru')));
    const say = (count: number) => bundle.formatPattern(bundle.getMessage('count-places')?.value ?? '', { count });
    expect([1, 3, 5, 21].map(say)).toEqual(['1 общественное место', '3 общественных места', '5 общественных мест', '21 общественное место']);
  });
});
