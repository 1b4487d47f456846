import { expect, test } from 'vitest';
import { readPlace } from '../../src/lib/list-place';

test('the place in a list is what an entry of the history holds of that form, and nothing else is', () => {
  expect(readPlace({ shown: 250, tops: [4000, 0, 0] })).toEqual({ shown: 250, tops: [4000, 0, 0] });
  for (const other of [undefined, null, {}, 'x', { shown: 250 }, { shown: '250', tops: [0, 0, 0] }, { shown: 1, tops: [0, 0] }, { shown: Number.NaN, tops: [0, 0, 0] }, { shown: 1, tops: [0, -1, 0] }]) expect(readPlace(other)).toBeUndefined();
});
