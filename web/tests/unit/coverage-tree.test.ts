import { describe, expect, test } from 'vitest';
import { heldBy, rows, share, wayTo } from '../../src/visits/coverage-tree';
import { marks, positionsOf } from '../../src/visits/coverage-marks';

const line = (key: string) => ({ key, name: key.toUpperCase(), sites: 10, visited: 1, due: 2, never: 7 });
const known = new Map([['', [line('land')]], ['land', [line('east'), line('west')]], ['east', [line('town')]], ['town', []]]);
const seen = (open: string[], held = () => false) => rows(known, new Set(open), held).map(({ line: { key }, depth, folds, within }) => `${'  '.repeat(depth)}${key} ${folds}${within ? ` in ${within.key}` : ''}`);

describe('the tree of areas', () => {
  test('shows what lies in an area under it, indented, only while it is unfolded', () => {
    expect(seen([])).toEqual(['land shut']);
    expect(seen(['land'])).toEqual(['land open', '  east shut in land', '  west never in land']);
    expect(seen(['land', 'east'])).toEqual(['land open', '  east open in land', '    town never in east', '  west never in land']);
  });

  test('keeps what is unfolded inside an area that is folded for later', () => {
    expect(seen(['east'])).toEqual(['land shut']);
  });

  test('offers to look into an area that may hold others, and says that it holds none once that is known', () => {
    expect(seen(['land'], () => true)).toContain('  west shut in land');
    expect(seen(['land', 'east', 'town'], () => true)).toContain('    town never in east');
  });

  test('knows what may hold others from all areas, and of a part of them takes anything to', () => {
    const areas = [{ id: 'land', parent: null }, { id: 'east', parent: 'land' }];
    expect([heldBy(areas, true)('land'), heldBy(areas, true)('east')]).toEqual([true, false]);
    expect(heldBy(areas, false)('east')).toBe(true);
  });

  test('is unfolded down to an area from the widest, and ends where a register goes round in a circle', async () => {
    const parents: Record<string, string | null> = { town: 'east', east: 'land', land: null, a: 'b', b: 'a' };
    expect(await wayTo('town', async (id) => parents[id])).toEqual(['land', 'east', 'town']);
    expect(await wayTo('a', async (id) => parents[id])).toEqual(['b', 'a']);
    expect(await wayTo('gone', async () => undefined)).toEqual(['gone']);
  });
});

test('a part is never 0 % of what was begun, nor 100 % of what is not whole', () => {
  expect(share({ visited: 0, sites: 0 })).toEqual({ part: 0, sign: '' });
  expect(share({ visited: 1, sites: 4 })).toEqual({ part: 0.25, sign: '' });
  expect(share({ visited: 1, sites: 1000 })).toEqual({ part: 0.01, sign: '<' });
  expect(share({ visited: 999, sites: 1000 })).toEqual({ part: 0.99, sign: '>' });
  expect(share({ visited: 5, sites: 5 })).toEqual({ part: 1, sign: '' });
});

describe('a map of coverage', () => {
  const at = (lon: number) => ({ lon, lat: 47 });

  test('marks each place of the table that lies somewhere, what is visited over the rest, and nothing else', () => {
    const positions = new Map([['a', at(1)], ['b', at(2)], ['c', at(3)], ['d', at(4)]]);
    expect(marks([{ site: 'a', state: 'visited' }, { site: 'b', state: 'never' }, { site: 'c', state: 'due' }, { site: 'x', state: 'never' }], positions)).toEqual([
      { site: 'b', state: 'never', at: [2, 47] },
      { site: 'c', state: 'due', at: [3, 47] },
      { site: 'a', state: 'visited', at: [1, 47] },
    ]);
  });

  test('looks for places page by page, no further than it has to, and not without end', async () => {
    const asked: (string | undefined)[] = [];
    const page = (id: string, next?: string) => ({ sites: [{ id, position: at(1), title: id, category: 'school', status: 'confirmed' as const, vanished: false }], ...(next ? { next } : {}) });
    const found = await positionsOf(new Set(['b']), async (after) => (asked.push(after), after ? page('b', 'third') : page('a', 'second')));
    expect([...found.keys()]).toEqual(['b']);
    expect(asked).toEqual([undefined, 'second']);
    let turns = 0;
    await positionsOf(new Set(['never there']), async () => (turns++, page('a', 'again')));
    expect(turns).toBe(6);
  });
});
