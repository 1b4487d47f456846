import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';

const content = join(import.meta.dirname, '../../../content/i18n');
const languages = readdirSync(content).sort();
const source = (language: string) => readFileSync(join(content, language, 'web.ftl'), 'utf8');

function messages(language: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let key = '';
  for (const line of source(language).split('\n')) {
    const start = /^([a-z][\w-]*) =/.exec(line);
    if (start?.[1]) key = start[1];
    const variables = [...line.matchAll(/\{ \$(\w+)/g)].map((match) => match[1] ?? '');
    found.set(key, [...new Set([...(found.get(key) ?? []), ...variables])].sort());
  }
  return found;
}

/** Keys in the components, those put together from parts included. */
function usedKeys(): Set<string> {
  const used = new Set<string>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.(svelte|ts)$/.test(entry.name)) for (const match of readFileSync(path, 'utf8').matchAll(/['"`]([a-z]+(?:-[a-z_]+)+)['"`]/g)) if (match[1]) used.add(match[1]);
    }
  };
  walk(join(import.meta.dirname, '../../src'));
  return used;
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

  test('every word that the interface names exists', () => {
    const known = messages('en');
    const prefixes = ['nav-', 'keys-', 'theme-', 'filter-', 'status-', 'site-', 'areas-', 'identify-', 'difference-', 'error-', 'map-', 'layout-', 'register-', 'column-', 'count-', 'empty-'];
    const named = [...usedKeys()].filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
    expect(named.length).toBeGreaterThan(50);
    // Names of layers, of elements in the page and keys of the interface share no prefix but these.
    const elements = ['keys-title', 'areas-hint'];
    expect(named.filter((key) => !known.has(key) && !elements.includes(key))).toEqual([]);
  });

  test('Russian counts in three forms', () => {
    const bundle = new FluentBundle('ru', { useIsolating: false });
    bundle.addResource(new FluentResource(source('ru')));
    const say = (count: number) => bundle.formatPattern(bundle.getMessage('count-places')?.value ?? '', { count });
    expect([1, 3, 5, 21].map(say)).toEqual(['1 место', '3 места', '5 мест', '21 место']);
  });
});
