import { expect, test, vi } from 'vitest';

vi.mock('../../src/lib/words.svelte', () => ({
  t: (key: string, said: Record<string, unknown> = {}) => [key, ...Object.values(said)].join(' '),
  list: (parts: string[]) => parts.join(', '),
}));
const { whatWasRead } = await import('../../src/records/what-was-read');

test('what was read of a record is said by the names of its parts, in one order, and for what', () => {
  expect(whatWasRead({ purpose: 'planning', groups: ['recipients', 'existence', 'text'] })).toBe('readers-said planning readers-group-text, readers-group-recipients');
  expect(whatWasRead({ purpose: 'own_work', groups: ['existence'] }), 'who saw nothing more').toBe('readers-said own_work readers-group-existence');
  expect(whatWasRead({ groups: ['history'] })).toBe('readers-said none readers-group-history');
});

test('an entry of which nothing is known any more says so, and shows no word of the rules', () => {
  expect(whatWasRead({ groups: [] })).toBe('readers-unsaid');
  expect(whatWasRead({ purpose: 'response', groups: ['take_back'] })).toBe('readers-unsaid');
});
