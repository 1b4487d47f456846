import { expect, test } from 'vitest';

import type { Schemas } from '../../src/api/client';
import { recordAddress } from '../../src/records/record-address';
import { match, recordPages, routes } from '../../src/routes';

const address = (kind: string) => recordAddress({ record: 'record_1', kind: kind as Schemas['RecordKind'], subject: 'site_1' });

test.each(Object.entries(recordPages))('a record of the kind %s is linked to a page that the interface has', (kind, page) => {
  const { route, id } = match(address(kind));
  expect(Object.values(routes)).toContain(route);
  expect(id).toBe(page ? 'record_1' : 'site_1');
});

test('what has no page of its own is shown with what it is about', () => {
  expect(address('finding')).toBe('/findings/record_1');
  expect(address('duty_assessment')).toBe('/sites/site_1');
});
