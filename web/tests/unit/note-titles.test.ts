import { expect, test } from 'vitest';
import type { Note } from '../../src/api/client';
import { setMe } from '../../src/lib/me.svelte';
import { forgetTitles, learnTitle, titleOf } from '../../src/records/note-titles.svelte';

const note = (more: object = {}) => ({ id: 'note_1', version: 1, sees: ['existence', 'text'], text: 'The side door sticks.\nTell the warden.', ...more }) as Note;
const as = (member: string) => setMe({ role: 'adviser', may: [], member, organisation: { id: 'org_1' } } as never);

test('a note is called by its first line only for whoever opened it, for that purpose and as it is', () => {
  as('member_1');
  expect(titleOf(note(), 'own_work')).toBe('');
  learnTitle(note(), 'own_work');
  expect(titleOf(note(), 'own_work')).toBe('The side door sticks.');
  expect(titleOf(note(), 'planning'), 'for another purpose').toBe('');
  expect(titleOf(note({ version: 2 }), 'own_work'), 'it says something else now').toBe('');
  expect(titleOf(note({ sees: ['existence'] }), 'own_work'), 'its text was taken back').toBe('');
  as('member_2');
  expect(titleOf(note(), 'own_work'), 'somebody else').toBe('');
  as('member_1');
  forgetTitles();
  expect(titleOf(note(), 'own_work')).toBe('');
});

test('of very many notes the oldest titles are forgotten', () => {
  as('member_1');
  for (let at = 0; at <= 500; at += 1) learnTitle(note({ id: `note_${at}` }), 'own_work');
  expect([titleOf(note({ id: 'note_0' }), 'own_work'), titleOf(note({ id: 'note_500' }), 'own_work')]).toEqual(['', 'The side door sticks.']);
  forgetTitles();
});
