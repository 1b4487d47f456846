import { expect, test } from 'vitest';

import { type Opened, sharing } from '../../src/records/opened';

test('a record is shared with those from whom nobody took it back and whose time runs', () => {
  const to = (organisation: string, until: string, taken_back_at?: string) => ({ id: `given_${organisation}`, organisation, name: organisation, purpose: 'planning', until, taken_back_at });
  const recipients = [to('now', '2027-01-02T00:00:00Z'), to('over', '2026-12-31T00:00:00Z'), to('back', '2027-01-02T00:00:00Z', '2026-12-30T00:00:00Z')];
  expect(sharing({ recipients } as unknown as Opened, new Date('2027-01-01T00:00:00Z'))).toEqual([{ organisation: 'now', purpose: 'planning' }]);
  expect(sharing({} as Opened)).toEqual([]);
});
