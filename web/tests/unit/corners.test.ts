import { expect, test } from 'vitest';
import { cornersOf, cornersText, featureOf } from '../../src/places/corners';
import { filterQuery } from '../../src/places/filters';

test('corners are read from lines and what is none is left out', () => {
  expect(cornersOf('9.5, 47.1\n9.6;47.2\nnonsense\n9,\n200, 1\n9.7 47.3')).toEqual([
    [9.5, 47.1],
    [9.6, 47.2],
    [9.7, 47.3],
  ]);
});

test('corners read back what was written', () => {
  const corners: [number, number][] = [[9.5, 47.1], [-0.25, -47]];
  expect(cornersOf(cornersText(corners))).toEqual(corners);
});

test('a drawn area is a closed ring with a name', () => {
  const feature = JSON.parse(featureOf('Old town', [[0, 0], [1, 0], [1, 1]]));
  expect(feature.properties.name).toBe('Old town');
  expect(feature.geometry.coordinates[0]).toHaveLength(4);
  expect(feature.geometry.coordinates[0][3]).toEqual([0, 0]);
});

test('equal filters give equal queries and empty ones none', () => {
  expect(filterQuery({ text: ' ', category: '', area: '', status: '', vanished: '', mine: '' })).toBe('');
  expect(filterQuery({ status: 'confirmed', text: 'old', category: 'worship', area: '', vanished: '', mine: '' })).toBe('text=old&category=worship&status=confirmed');
});
