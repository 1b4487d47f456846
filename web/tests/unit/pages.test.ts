import { expect, test } from 'vitest';
import { every } from '../../src/lib/pages';

test('all pages of a list are asked for, each behind the one before, and no more than so many', async () => {
  const asked: (string | undefined)[] = [];
  const ask = async ({ after }: { after?: string }) => {
    asked.push(after);
    const from = Number(after ?? 0);
    return { lines: [from, from + 1], next: from < 8 ? String(from + 2) : null };
  };
  expect(await every(ask)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(asked).toEqual([undefined, '2', '4', '6', '8']);
  expect(await every(ask, 2)).toEqual([0, 1, 2, 3]);
});

test('a page without lines goes on while there is a next one', async () => {
  const pages = [{ lines: [], next: 'a' }, { lines: [1], next: null }];
  expect(await every(async () => pages.shift() ?? { lines: [] })).toEqual([1]);
});
