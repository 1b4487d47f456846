import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { recordAddress } from '../../src/lib/record-address';

const kinds = ['site_note', 'visit', 'finding', 'duty_assessment'] as const;

test('a record of every kind is linked to a page that the interface has', () => {
  const pages = readFileSync(join(import.meta.dirname, '../../src/App.svelte'), 'utf8');
  for (const kind of kinds) {
    const address = recordAddress({ kind, record: 'record_1', site: 'site_1' });
    const [, page, id] = address.split('/');
    expect(pages, address).toContain(`parts[0] === '${page}' && parts[1]`);
    expect(['record_1', 'site_1'], address).toContain(id);
  }
});
