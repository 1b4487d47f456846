import { expect, test } from 'vitest';

import { recordAddress } from '../../src/records/record-address';
import { match, routes } from '../../src/routes';

test.each([
  ['note_1', '/notes/note_1'],
  ['visit_1', '/visits/visit_1'],
  ['finding_1', '/findings/finding_1'],
  ['duty_1', '/sites/site_1'],
])('%s is linked to %s, a page that the interface has', (record, address) => {
  expect(recordAddress({ record, subject: 'site_1' })).toBe(address);
  expect(Object.values(routes)).toContain(match(address).route);
});
