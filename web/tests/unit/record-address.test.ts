import { expect, test } from 'vitest';

import { recordAddress } from '../../src/records/record-address';
import { match, routes } from '../../src/routes';

const kinds = ['site_note', 'visit', 'finding', 'duty_assessment'] as const;

test('a record of every kind is linked to a page that the interface has', () => {
  for (const kind of kinds) {
    const address = recordAddress({ kind, record: 'record_1', site: 'site_1' });
    const { route, id } = match(address);
    expect(Object.values(routes), address).toContain(route);
    expect(['record_1', 'site_1'], address).toContain(id);
  }
});
