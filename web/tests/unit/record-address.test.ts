import { expect, test } from 'vitest';

import type { Schemas } from '../../src/api/client';
import { recordAddress } from '../../src/records/record-address';
import { match, recordPages, routes } from '../../src/routes';

const address = (kind: string) => recordAddress({ record: 'record_1', kind: kind as Schemas['RecordKind'] });

test.each(Object.entries(recordPages).map(([kind]) => kind))('a record of the kind %s is linked to a page that the interface has', (kind) => {
  const { route, id } = match(new URL(address(kind), 'http://x').pathname);
  expect(Object.values(routes)).toContain(route);
  expect(id).toBe('record_1');
});

test('the address of a record names nothing but the record', () => {
  expect(address('finding')).toBe('/findings/record_1');
  expect(address('duty_assessment')).toBe('/duty-assessments/record_1');
});
