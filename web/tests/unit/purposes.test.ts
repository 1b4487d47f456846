import { expect, test } from 'vitest';
import { purposesOf, usualPurpose } from '../../src/lib/purposes';

const kinds = ['authority', 'adviser_service', 'operator', 'community', 'partner', 'overseer'] as const;

test('what is shared for the purpose that is offered first is seen by those who begin to read', () => {
  for (const kind of kinds) expect(usualPurpose({ organisation: { kind } }), kind).toBe(purposesOf({ kind })[0]);
  expect(usualPurpose(null)).toBe('own_work');
});

test('a place is assessed by those who advise, and nothing is shared for it with those who run one', () => {
  const assess = kinds.filter((kind) => purposesOf({ kind }).includes('assessment'));
  expect(assess).toEqual(['authority', 'adviser_service']);
  expect(purposesOf({ kind: 'overseer' })).toEqual(['oversight']);
});
