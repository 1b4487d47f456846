import { expect, test } from 'vitest';
import type { SiteLine } from '../../src/api/client';
import { exportAddress } from '../../src/places/export';
import { falls, isWithin, ordered, orderOf, sortOf, turned } from '../../src/places/site-order';

const line = (id: string, town: string, runs: string[]) => ({ id, title: id, category: 'education', status: 'candidate', position: { lon: 0, lat: 0 }, vanished: false, ...(town ? { town: { id: town, name: town } } : {}), run_by: runs.map((name) => ({ name })), changed_at: '2026-01-01T00:00:00Z' }) as SiteLine;
const sites = [line('a', 'Vall', ['Schools']), line('b', '', []), line('c', 'Aare', ['Town']), line('d', 'Vall', ['Parish', 'Town'])];
const visited = (id: string) => ({ a: '2026-03-01', c: '2025-12-01' })[id] ?? '';
const ids = (all: SiteLine[]) => all.map((one) => one.id).join('');

test('a heading sorts by it, once more the other way round, and the name is the order of the register', () => {
  expect(turned('', 'status')).toBe('status');
  expect(turned('status', 'status')).toBe('-status');
  expect(turned('-status', 'status')).toBe('status');
  expect(turned('-status', 'name')).toBe('');
  expect(turned('', 'name')).toBe('-name');
  expect(orderOf('nonsense')).toEqual({ by: 'name', down: false });
});

test('the register is asked for the orders in which it gives the whole list, and for no other', () => {
  expect(['', '-name', '-category', 'status', 'town', '-runs', 'changed', 'visit', '-visit', 'nonsense'].map(sortOf)).toEqual(['', '-name', '-category', 'status', 'town', '-operator', 'changed', '', '', '']);
  expect(['', '-name', 'status', 'town', '-runs', 'changed', 'visit', '-visit'].map(isWithin)).toEqual([false, false, false, false, false, false, true, true]);
});

test('an arrow says which way the column goes: of changes the latest comes first', () => {
  expect(['', '-name', 'town', '-town', 'changed', '-changed'].map(falls)).toEqual([false, true, false, true, true, false]);
});

test('among equals the names stay in order, what is not known stands at the end, and the list itself is not changed', () => {
  expect(ids(ordered(sites, 'visit', visited))).toBe('cabd');
  expect(ids(ordered(sites, '-visit', visited))).toBe('acbd');
  expect(['-name', 'town', '-runs', 'changed'].map((word) => ids(ordered(sites, word, visited)))).toEqual(['abcd', 'abcd', 'abcd', 'abcd']);
  expect(ids(sites)).toBe('abcd');
});

test('an export is of what is selected, or of what the list shows, and only a table begins with a mark', () => {
  const how = { layer: 'register', format: 'csv', mark: true } as const;
  expect(exportAddress(how, ['a', 'b'], 'text=x')).toBe('/api/v1/sites/export?layer=register&format=csv&byte_order_mark=true&sites=a,b');
  expect(exportAddress({ ...how, format: 'geojson' }, null, 'text=x&mine=only')).toBe('/api/v1/sites/export?layer=register&format=geojson&text=x&mine=only');
  expect(exportAddress({ ...how, mark: false }, null, '')).toBe('/api/v1/sites/export?layer=register&format=csv');
});
