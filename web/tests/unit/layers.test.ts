import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const lib = join(import.meta.dirname, '../../src/lib');

test('what every page stands on rests on no page: lib imports the client of the API and itself', () => {
  const files = readdirSync(lib).filter((name) => /\.(ts|svelte)$/.test(name));
  expect(files.length).toBeGreaterThan(20);
  const upwards = files.flatMap((name) => [...readFileSync(join(lib, name), 'utf8').matchAll(/(?:from|import\() ?'(\.\.\/[^']+)'/g)].map(([, path]) => `${name}: ${path}`));
  expect(upwards.filter((one) => !one.endsWith(': ../api/client'))).toEqual([]);
});
