import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { Problem } from '../../src/api/client';
import { saidOf } from '../../src/lib/said';
import { setLanguage } from '../../src/lib/words.svelte';

const content = join(import.meta.dirname, '../../../content/i18n');

beforeAll(async () => {
  vi.stubGlobal('fetch', async (address: string) => new Response(readFileSync(join(content, address.split('/').pop() ?? '', 'web.ftl'), 'utf8')));
  vi.stubGlobal('document', { documentElement: {} });
  await setLanguage('fr');
});

test('a rule that was broken is said in the language of the reader, with its figures', () => {
  const told = Problem.told({ error: 'invalid', message: 'a note has 1 to 20000 characters', rule: 'text_length', with: { most: 20000 } });
  expect(saidOf(told).text.replaceAll(/\s/g, ' ')).toBe('Écrivez de 1 à 20 000 caractères.');
  expect(saidOf(told).english).toBe('');
});

test('what has no words of its own is told as the server says it, marked as English', () => {
  expect(saidOf(Problem.told({ error: 'invalid', message: '"q1" has no point 7' }))).toEqual({ text: 'Votre saisie n’a pas été acceptée.', english: '"q1" has no point 7' });
  expect(saidOf(Problem.told({ error: 'invalid', message: 'later', rule: 'of_a_later_version' })).english).toBe('later');
  expect(saidOf(Problem.told({ error: 'forbidden', message: 'no' })).english).toBe('');
  expect(saidOf(new TypeError('x')).text).toContain('Un problème est survenu');
});
