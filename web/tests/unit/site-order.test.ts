import { expect, test } from 'vitest';
import type { SiteLine } from '../../src/api/client';
import { ordered, orderOf, turned } from '../../src/places/site-order';

const line = (id: string, status: SiteLine['status']) => ({ id, title: id, category: 'education', status, position: { lon: 0, lat: 0 }, vanished: false }) as SiteLine;
const sites = [line('a', 'confirmed'), line('b', 'candidate'), line('c', 'confirmed'), line('d', 'closed')];
const ids = (all: SiteLine[]) => all.map((one) => one.id).join('');

test('a heading sorts by it, once more the other way round, and the name is the order of the register', () => {
  expect(turned('', 'status')).toBe('status');
  expect(turned('status', 'status')).toBe('-status');
  expect(turned('-status', 'status')).toBe('status');
  expect(turned('-status', 'name')).toBe('');
  expect(turned('', 'name')).toBe('-name');
  expect(orderOf('nonsense')).toEqual({ by: 'name', down: false });
});

test('among equals the names stay in order, and the list itself is not changed', () => {
  expect(ids(ordered(sites, 'status'))).toBe('bdac');
  expect(ids(ordered(sites, '-status'))).toBe('acdb');
  expect(ids(ordered(sites, '-name'))).toBe('dcba');
  expect(ids(sites)).toBe('abcd');
});
