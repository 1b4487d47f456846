import { expect, test } from 'vitest';
import { emptyLine, letter, MOST_LINES, named, pasted } from '../../src/people/invitations';

test('a list of names that is pasted becomes a line for each, in its place and with the role of its line', () => {
  const lines = [{ ...emptyLine('adviser'), name: 'Ada' }, emptyLine('coordinator'), { ...emptyLine('adviser'), name: 'Zoe' }];
  const after = pasted(lines, lines[1]?.id ?? '', 'Ben Holm\r\n\n  Cleo\tLumstow \rDan');
  expect(after.map(({ name, role }) => [name, role])).toEqual([
    ['Ada', 'adviser'],
    ['Ben Holm', 'coordinator'],
    ['Cleo Lumstow', 'coordinator'],
    ['Dan', 'coordinator'],
    ['Zoe', 'adviser'],
  ]);
  expect(new Set(after.map(({ id }) => id)).size).toBe(5);
});

test('a list of any length is cut where a form would get too long', () => {
  const line = emptyLine('adviser');
  expect(pasted([line], line.id, Array.from({ length: 5_000 }, (_, index) => `Person ${index}`).join('\n'))).toHaveLength(MOST_LINES);
});

test('lines without a name invite nobody', () => {
  expect(named([emptyLine('adviser'), { ...emptyLine('adviser'), name: '  ' }])).toEqual([]);
});

test('a letter holds its words whatever they are, to nobody yet', () => {
  const address = letter('Invitation & welcome', 'Hello \u2068Ada\u2069,\n\nhttps://register.example.org/welcome#secret?');
  expect(address.startsWith('mailto:?subject=Invitation%20%26%20welcome&body=')).toBe(true);
  const body = decodeURIComponent(address.split('&body=')[1] ?? '');
  expect(body).toBe('Hello Ada,\r\n\r\nhttps://register.example.org/welcome#secret?');
});
