import { describe, expect, test } from 'vitest';
import { type Entry, narrowed, PARTS, type Narrowing } from '../../src/library/library-filter';

const entry = (key: string, more: Partial<Entry> = {}): Entry => ({
  key, pack: 'good_practices', title: `Title of ${key}`, says: 'Doors open.', why: 'It helps.', begin: 'Ask.', time: 'An hour.', mind: 'Nothing.', places: [], fields: ['countering-terrorism'], topics: ['planning'],
  sources: [], ...more,
});
const all = [
  entry('table'),
  entry('greeting', { places: ['worship'], topics: ['welcome', 'volunteers'] }),
  entry('gates', { places: ['sport'], topics: ['evacuation'], title: 'Öffnen in Sekunden' }),
];
const nothing = Object.fromEntries(PARTS.map((part) => [part, ''])) as Narrowing;
const found = (by: Partial<Narrowing>) => narrowed(all, { ...nothing, ...by }).map(({ key }) => key);

describe('the library of good practices', () => {
  test('is whole where nothing is asked for', () => {
    expect(found({})).toEqual(['table', 'greeting', 'gates']);
    expect(found({ q: '  ' })).toHaveLength(3);
  });

  test('shows for a kind of place first what is made for it, then what is for all', () => {
    expect(found({ place: 'worship' })).toEqual(['greeting', 'table']);
    expect(found({ place: 'school' })).toEqual(['table']);
  });

  test('is narrowed by topic, and by both at once', () => {
    expect(found({ topic: 'volunteers' })).toEqual(['greeting']);
    expect(found({ topic: 'volunteers', place: 'sport' })).toEqual([]);
  });

  test('is in the order in which the server found it, narrowed by the rest', () => {
    const ranked = (by: Partial<Narrowing>, words: string[]) => narrowed(all, { ...nothing, ...by }, words).map(({ key }) => key);
    expect(ranked({ q: 'door' }, ['gates', 'gone', 'table'])).toEqual(['gates', 'table']);
    expect(ranked({ q: 'door', place: 'worship' }, ['table', 'gates', 'greeting'])).toEqual(['table', 'greeting']);
    expect(ranked({ q: 'xyzzy' }, [])).toEqual([]);
    expect(ranked({ q: '', place: 'worship' }, ['table'])).toEqual(['greeting', 'table']);
  });

  test('is searched without the server in all its texts without regard to accents and capitals', () => {
    expect(found({ q: 'offnen' })).toEqual(['gates']);
    expect(found({ q: 'HOUR title' })).toEqual(['table', 'greeting', 'gates'].filter((key) => key !== 'gates'));
    expect(found({ q: 'xyzzy' })).toEqual([]);
  });
});
