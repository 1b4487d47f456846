import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';
import { beginning, byDay, enough, isLookOf, sentence, sortOf, together, told } from '../../src/records/journal-words';

const content = join(import.meta.dirname, '../../../content/i18n');
const languages = readdirSync(content).filter((name) => /^\w\w$/.test(name));
const acts = JSON.parse(readFileSync(join(import.meta.dirname, '../../openapi.json'), 'utf8')).components.schemas.JournalAct.enum as string[];

const kinds = JSON.parse(readFileSync(join(import.meta.dirname, '../../openapi.json'), 'utf8')).components.schemas.RecordKind.enum as Parameters<typeof told>[0]['kind'][];

function bundle(language: string): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  for (const file of readdirSync(join(content, language))) made.addResource(new FluentResource(readFileSync(join(content, language, file), 'utf8')));
  return made;
}

const entry = { act: 'open', by: { by: 'member', name: 'Anna Keller', organisation_name: 'Adviser Service North' }, kind: 'site_note', count: 1, about: { id: 'site_1', title: 'St Mary' }, purpose: 'planning', action: 'open_note' } as const;

describe('an entry of the journal', () => {
  test.each(languages)('has a sentence in %s whatever was done, by whomever, about whatever', (language) => {
    const words = bundle(language);
    expect(acts.length).toBeGreaterThan(70);
    for (const act of [...acts, 'unknown']) {
      const message = words.getMessage(`journal-act-${act}`);
      expect(message?.value, act).toBeTruthy();
      for (const by of ['member', 'former', 'organisation', 'unseen', 'nobody', 'command_line'] as const) {
        for (const about of [undefined, { id: 'site_1', title: 'St Mary' }, { id: 'area_1', title: 'North' }, { id: 'org_1' }, { id: 'installation_1', title: '' }]) {
          for (const kind of kinds) {
            const errors: Error[] = [];
            const says = words.formatPattern(message?.value ?? '', told({ ...entry, by: { ...entry.by, by }, about, kind, count: 3 }), errors);
            expect(errors, `${act} ${by}`).toEqual([]);
            expect(says, act).not.toMatch(/\{|undefined|\s\s|\s[.,](?!\w)/);
          }
        }
      }
    }
  }, 30_000);

  test('is told in one sentence', () => {
    const words = bundle('en');
    const say = (act: string, line: Parameters<typeof told>[0]) => words.formatPattern(words.getMessage(`journal-act-${act}`)?.value ?? '', told(line));
    expect(say('open', entry)).toBe('Anna Keller (Adviser Service North) opened a note at “St Mary”, for planning.');
    expect(say('open', { ...entry, by: { by: 'former', organisation_name: 'Adviser Service North' }, count: 3, kind: 'finding' })).toBe('A former member of Adviser Service North opened 3 findings at “St Mary”, for planning.');
    expect(say('backup', { ...entry, by: { by: 'command_line' } })).toBe('The command line of the server made a backup.');
    expect(say('give', { ...entry, organisation: 'org_1', organisation_name: 'Parish' })).toBe('Anna Keller (Adviser Service North) shared a note at “St Mary” with Parish, for planning.');
    expect(say('end_membership', { ...entry, whom: { by: 'former', organisation_name: 'Parish' } })).toBe('Anna Keller (Adviser Service North) ended a membership at Parish.');
  });

  test.each(languages)('names each kind of record in %s, one or several, and in its list', (language) => {
    const words = bundle(language);
    for (const count of [1, 2, 7]) {
      const named = ['journal-records', 'journal-act-list'].map((key) => kinds.map((kind) => words.formatPattern(words.getMessage(key)?.value ?? '', told({ ...entry, kind, count }))));
      for (const of of named) expect(new Set(of).size).toBe(kinds.length);
    }
  });

  test.each(languages)('about a record of no known kind calls it in %s by the name of no kind', (language) => {
    const words = bundle(language);
    for (const key of ['journal-records', 'journal-act-list']) {
      const say = (kind: Parameters<typeof told>[0]['kind']) => words.formatPattern(words.getMessage(key)?.value ?? '', told({ ...entry, kind, count: 2 }));
      expect(kinds.map(say)).not.toContain(say(undefined));
    }
  });

  test('that showed who had read a record says so', () => {
    expect(sentence('open', ['readers'])).toBe('journal-open-readers');
    expect(sentence('open', ['existence', 'text'])).toBe('journal-act-open');
    expect(sentence(undefined, [])).toBe('journal-act-unknown');
  });

  test('is about what the beginning of an id says', () => {
    expect(['site_1', 'area_1', 'org_1', 'installation_1'].map(sortOf)).toEqual(['site', 'area', 'organisation', 'installation']);
  });
});

describe('a list of what was done', () => {
  test('is filtered by whole days of this place', () => {
    const from = new Date(beginning('2026-11-26') ?? '');
    expect([from.getFullYear(), from.getMonth(), from.getDate(), from.getHours()]).toEqual([2026, 10, 26, 0]);
    expect(new Date(beginning('2026-11-30', 1) ?? '').getDate()).toBe(1);
    expect([beginning(''), beginning('soon')]).toEqual([undefined, undefined]);
  });

  test('stands under its days', () => {
    const at = (day: number, hour: number) => ({ at: new Date(2026, 10, day, hour).toISOString() });
    expect(byDay([at(26, 9), at(26, 1), at(25, 23)]).map((one) => one.lines.length)).toEqual([2, 1]);
    expect(byDay([])).toEqual([]);
  });

  test('is asked for again while its pages are short, but not without end', async () => {
    let asked = 0;
    const short = async () => ({ lines: [(asked += 1)], next: 'on' });
    expect((await enough(short, undefined, 3)).lines).toEqual([1, 2, 3]);
    asked = 0;
    expect(await enough(async () => ((asked += 1), { lines: [], next: 'on' }), undefined, 3)).toEqual({ lines: [], next: 'on' });
    expect(asked).toBe(10);
    expect(await enough(async () => ({ lines: [1], next: null }), undefined, 3)).toEqual({ lines: [1], next: undefined });
  });

  test('goes on past what is folded, and for who comes back until as much is there as before', async () => {
    let asked = 0;
    const pages = async () => ({ lines: [(asked += 1), -1, -1], next: 'on' });
    expect((await enough(pages, undefined, 2, (line) => line > 0)).lines).toEqual([1, -1, -1, 2, -1, -1]);
    asked = 0;
    expect((await enough(pages, undefined, 2, (line) => line > 0, 35)).lines).toHaveLength(36);
    asked = 0;
    await enough(async () => ((asked += 1), { lines: [], next: 'on' }), undefined, 3, () => true, 500);
    expect(asked).toBe(40);
  });
});

test('what somebody looked at is theirs alone, and an export or a change is no look', () => {
  const line = { actor: 'member_me', group: 'read', act: 'open' } as const;
  expect([line, { ...line, act: 'list' } as const, { ...line, group: 'exceptions', act: 'list_emergencies' } as const].map((one) => isLookOf('member_me', one))).toEqual([true, true, true]);
  expect([{ ...line, act: 'export' } as const, { ...line, actor: 'member_other' }, { ...line, group: 'changed', act: 'change' } as const, { ...line, group: 'exceptions', act: 'review_emergency' } as const].map((one) => isLookOf('member_me', one))).toEqual([false, false, false, false]);
  expect(isLookOf(undefined, line)).toBe(false);
});

describe('lines of a journal', () => {
  const line = (at: string, says: string) => ({ at, says });
  const lots = (lines: { at: string; says: string }[]) => together(lines, ({ says }) => says).map((lot) => [lot[0]?.says, lot.length]);

  test('that follow each other, say the same and are of one minute are one', () => {
    expect(lots([line('2026-11-05T03:00:40Z', 'looked'), line('2026-11-05T03:00:01Z', 'looked'), line('2026-11-05T03:00:00Z', 'opened'), line('2026-11-05T03:00:00Z', 'looked')])).toEqual([['looked', 2], ['opened', 1], ['looked', 1]]);
  });

  test('of another minute stay apart, and of nothing is nothing', () => {
    expect(lots([line('2026-11-05T03:01:00Z', 'looked'), line('2026-11-05T03:00:59Z', 'looked')])).toEqual([['looked', 1], ['looked', 1]]);
    expect(lots([])).toEqual([]);
  });
});
