import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const folder = join(import.meta.dirname, '../../../content/i18n/en');
const english = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
vi.mock('../../src/lib/words.svelte', () => ({ t: (key: string) => key }));
const { beside } = await import('../../src/lib/help');
const { entries } = await import('../../src/lib/rail');
const { setMe } = await import('../../src/lib/me.svelte');

const has = (key: string) => new RegExp(`^${key} = `, 'm').test(english);

describe('the help beside a page', () => {
  beforeEach(() => setMe({ role: 'adviser', may: [], member: 'member_1', organisation: { id: 'org_1' } } as never));

  test.each(entries.map(({ name }) => name).filter((name) => name !== 'help-title'))('of %s is about that page, and explains words of it', (name) => {
    const help = beside(name);
    expect([help.page, help.title]).toEqual([name, name]);
    expect(help.text.split(/\s/).every(has), help.text).toBe(true);
    expect(help.words.length).toBeGreaterThan(1);
    for (const { term, means } of help.words) expect([term, means].filter((key) => !has(key))).toEqual([]);
  });

  test.each([undefined, 'sign-in', '__proto__', 'constructor'])('of a page without one is the help of all (%s)', (name) => {
    expect(beside(name)).toEqual({ page: 'help-title', title: 'help-title', text: 'help-intro', words: [] });
  });

  test('says on the home page of a guest what a guest can do', () => {
    setMe(null);
    expect(beside('nav-home').text).toBe('guest-lead');
  });
});
