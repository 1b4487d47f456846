import { expect, test } from 'vitest';
import { besides, digest, emptyPoint, held, holdsPhoto, type Kept } from '../../src/visits/walk-answers';

const kept = (answer: string, part: Partial<Kept> = {}): Kept => ({ points: [emptyPoint(answer)], at: '2026-11-25T08:00:00Z', seen: 0, pending: false, ...part });
const answered = (answer: string, revision = 1) => ({ points: [emptyPoint(answer)], at: '', device: 'tablet', revision });

test('an answer is held where it stands, or stands beside what does', () => {
  expect(held({ answers: { exits: answered('2') }, conflicts: {} }, 'exits', kept('2', { pending: true }))).toBe(true);
  expect(held({ answers: { exits: answered('2') }, conflicts: { exits: [answered('3')] } }, 'exits', kept('3'))).toBe(true);
  expect(held({ answers: {}, conflicts: {} }, 'exits', kept('2', { seen: 1 }))).toBe(false);
  expect(held({ answers: {}, conflicts: {} }, 'exits', { ...kept(''), points: [] })).toBe(true);
});

test('an answer that was home, and in whose place another came that had seen it, is not sent over it', () => {
  const walk = { answers: { exits: answered('4', 3) }, conflicts: {} };
  expect(held(walk, 'exits', kept('2', { seen: 2 }))).toBe(true);
  expect(held(walk, 'exits', kept('2', { seen: 2, pending: true }))).toBe(false);
  expect(held(walk, 'exits', kept('2', { seen: 3 }))).toBe(false);
});

test('what differs in words, place or photographs alone differs', () => {
  for (const part of [{ whereabouts: 'north door' }, { position: [9, 47] }, { photos: ['a.jpg'] }]) {
    expect(held({ answers: { exits: answered('2') }, conflicts: {} }, 'exits', { ...kept('2'), points: [{ ...emptyPoint('2'), ...part }] })).toBe(false);
  }
});

test('what stands beside an answer is kept once, and not where it says the same', () => {
  const [one, two] = [[emptyPoint('1')], [emptyPoint('2')]];
  expect(besides(one, [two, one, [], [emptyPoint('2')]])).toEqual([two]);
});

test('a photograph is held where what came is what was sent, whatever it is called there', async () => {
  const sum = await digest(new Blob(['abc']));
  expect(sum).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  const file = { id: 'file_1', name: 'door (2).jpg', size: 3, added_at: '' };
  expect(holdsPhoto([{ ...file, received: sum }], 'door.jpg', sum)).toBe(true);
  expect(holdsPhoto([{ ...file, name: 'door.jpg', received: '0'.repeat(64) }], 'door.jpg', sum)).toBe(false);
  expect(holdsPhoto([{ ...file, name: 'door.jpg' }], 'door.jpg', sum)).toBe(true);
  expect(holdsPhoto([], 'door.jpg', sum)).toBe(false);
});
