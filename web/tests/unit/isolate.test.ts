import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { isolate } from '../../src/lib/isolate';
import { setLanguage, t } from '../../src/lib/words.svelte';

const source = (language: string) => readFileSync(join(import.meta.dirname, `../../../content/i18n/${language}/web.ftl`), 'utf8');

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  vi.stubGlobal('fetch', async (path: string) => new Response(source(path.slice(-2))));
  await setLanguage('en');
});

describe('names that run right to left', () => {
  test('keep their direction inside a sentence', () => {
    expect(t('areas-remove', { name: 'בית הכנסת' })).toBe('Remove \u2068בית הכנסת\u2069');
    expect(t('welcome-invited', { name: 'Ada', organisation: 'مسجد (2)' })).toBe('Ada, you have been invited to join \u2068مسجد (2)\u2069.');
    expect(t('member-left-said', { name: 'משה 3' }).match(/\u2068משה 3\u2069/g)).toHaveLength(1);
  });

  test('carry no marks where nothing could turn, and numbers stay numbers', () => {
    expect(t('areas-remove', { name: 'Церковь' })).toBe('Remove Церковь');
    expect(t('count-places', { count: 1 })).toBe('1 public place');
    expect(t('count-places', { count: 1234 })).toBe('1,234 public places');
  });

  test('turn nothing around them, whatever marks somebody wrote into them', () => {
    expect(isolate('ab\u202ecd\u202c')).toBe('abcd');
    expect(isolate('x\u2069 y\u2067')).toBe('x y');
    expect(isolate('\u2068בית\u2069 a')).toBe('\u2068\u2068בית\u2069 a\u2069');
  });

  test.each(['א', 'ا', 'ܐ', 'ހ', 'ߊ', 'ﷲ', '\u{1e900}', '\u{10900}'])('%s is seen as such a letter', (letter) => expect(isolate(`a ${letter}`)).toBe(`\u2068a ${letter}\u2069`));
});
