import { expect, test } from 'vitest';
import { stage, waits } from '../../src/partners/matches';

const match = { id: 'match_1', statement: 'statement_1', told_on: '2026-11-28', ended: false, shows: 'that', consented: 'that', may_consent: 'what' } as const;

test('one waits where one has consented to more than both see, at the last step as well', () => {
  expect(waits(match)).toBe(false);
  expect(waits({ ...match, consented: 'what' })).toBe(true);
  expect(waits({ ...match, shows: 'who', consented: 'agreed' })).toBe(true);
  expect(waits({ ...match, shows: 'agreed', consented: 'agreed' })).toBe(false);
});

test('what has ended waits for nobody and shows nothing', () => {
  const ended = { id: 'match_1', statement: 'statement_1', told_on: '2026-11-28', ended: true };
  expect([stage(ended), waits(ended), stage(match)]).toEqual(['ended', false, 'that']);
});
