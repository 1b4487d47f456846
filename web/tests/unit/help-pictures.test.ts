import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entries } from '../../src/lib/rail';

const picture = readFileSync(join(import.meta.dirname, '../../src/ui/HelpPicture.svelte'), 'utf8');
const pages = [...entries.map(({ name }) => name).filter((name) => name !== 'help-title'), 'account-title'];

test.each(pages)('the help beside %s has a picture of its own', (name) => {
  expect(picture).toContain(`page === '${name}'`);
});
