import { expect, test } from 'vitest';
import { around } from '../../src/map/drawing';
import { matches } from '../../src/lib/words-match';

test('each word has to stand somewhere, without regard to capitals and accents, and nothing typed finds everything', () => {
  expect(matches(['Église de Saint-Rémy', 'Vall'], 'eglise vall')).toBe(true);
  expect(matches(['Église de Saint-Rémy', 'Vall'], 'église hall')).toBe(false);
  expect(matches(['Театр'], 'ТЕАТР')).toBe(true);
  expect(matches([''], '  ')).toBe(true);
});

test('a box around places holds them all, and one around a single place is no point', () => {
  expect(around([[9, 47], [10, 46]])).toEqual([8.9, 45.9, 10.1, 47.1]);
  const [west, south, east, north] = around([[9, 47]]);
  expect(east - west).toBeGreaterThan(0.001);
  expect(north - south).toBeGreaterThan(0.001);
});
