import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { knownOf } from '../../src/assess/known';

const pack = readFileSync(join(import.meta.dirname, '../../../content/duties/uk_2025_10/pack.toml'), 'utf8');
const capacity = { people: 180, method: 'fire_safe_occupancy' as const };

describe('what is known of a place when a law is checked for it', () => {
  test('is its use and how many people it holds', () => {
    expect(knownOf('uk_2025_10', { category: 'worship', capacity })).toEqual({ subject: 'premises', use: 'worship', people: '180', people_method: 'fire_safe_occupancy' });
  });

  test('is no use where its kind may be several, and no number where none was said', () => {
    expect(knownOf('uk_2025_10', { category: 'transport' })).toEqual({ subject: 'premises' });
    expect(knownOf('uk_2025_10', { category: 'constructor' })).toEqual({ subject: 'premises' });
  });

  test('is nothing where the law asks for other things', () => {
    expect(knownOf('eu_2022_2557', { category: 'worship', capacity })).toEqual({});
  });

  test.each(['worship', 'retail', 'food_drink', 'accommodation', 'health'])('answers with words that the law has (%s)', (category) => {
    for (const method of ['fire_safe_occupancy', 'historic_attendance', 'seats', 'tickets', 'imposed_limit', 'other'] as const) {
      const { people, ...chosen } = knownOf('uk_2025_10', { category, capacity: { ...capacity, method } });
      expect(people).toBe('180');
      expect(Object.keys(chosen)).toHaveLength(3);
      for (const [input, answer] of Object.entries(chosen)) expect(pack.includes(`key = "${input}"`) && pack.includes(`{ key = "${answer}", `), `${input} ${answer}`).toBe(true);
    }
  });
});
