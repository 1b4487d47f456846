import { expect, test } from 'vitest';
import { readPlace } from '../../src/lib/list-place';

test('the place in a list is what an entry of the history holds of that form, and nothing else is', () => {
  const place = { shown: { sites: 250 }, tops: [4000, 0, 0] };
  expect(readPlace(place)).toEqual(place);
  for (const other of [undefined, null, {}, 'x', { shown: { sites: 250 } }, { shown: 250, tops: [0, 0, 0] }, { shown: { sites: '250' }, tops: [0, 0, 0] }, { shown: { sites: 1 }, tops: [0, 0] }, { shown: { sites: Number.NaN }, tops: [0, 0, 0] }, { shown: { sites: 1 }, tops: [0, -1, 0] }]) expect(readPlace(other)).toBeUndefined();
});

test('the link by which the reader left is kept, and one that says something else is left out', () => {
  const place = { shown: {}, tops: [0, 0, 0] };
  const link = { href: '/notes/one', nth: 2, at: -12.5 };
  expect(readPlace({ ...place, link })?.link).toEqual(link);
  for (const other of [null, 'x', {}, { ...link, nth: -1 }, { ...link, at: '3' }, { ...link, href: 1 }]) expect(readPlace({ ...place, link: other })).toEqual(place);
});

test('no entry of the history asks for lines without end', () => {
  expect(readPlace({ shown: { sites: 1e9 }, tops: [0, 0, 0] })?.shown).toEqual({ sites: 2000 });
});
