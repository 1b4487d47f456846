import { expect, test } from 'vitest';
import { Problem } from '../../src/api/client';
import { type Kept, sendAll } from '../../src/records/upload';

const file = (name: string) => ({ name }) as File;
const kept = (name: string) => ({ name }) as Kept;

test('what is refused is named with its reason and the rest goes on', async () => {
  const outcome = await sendAll([file('a.jpg'), file('b.heic'), file('a.jpg')], async ({ name }) => {
    if (name === 'b.heic') throw new Problem('invalid', '"b.heic": this is a HEIC photograph');
    return kept('a (2).jpg');
  });
  expect(outcome.kept).toEqual([
    { name: 'a.jpg', as: 'a (2).jpg' },
    { name: 'a.jpg', as: 'a (2).jpg' },
  ]);
  expect(outcome.refused.map(({ name, problem }) => [name, problem.key])).toEqual([['b.heic', 'invalid']]);
});

test('what holds for all is not tried again for each, and each is named', async () => {
  let tried = 0;
  const outcome = await sendAll([file('a.jpg'), file('b.jpg'), file('c.jpg')], async () => {
    tried += 1;
    if (tried === 2) throw new Problem('offline', '');
    return kept('a.jpg');
  });
  expect(tried).toBe(2);
  expect(outcome.refused.map(({ name }) => name)).toEqual(['b.jpg', 'c.jpg']);
});

test('a fault of the page itself is a refusal as well', async () => {
  const outcome = await sendAll([file('a.jpg')], () => Promise.reject(new TypeError('x')));
  expect(outcome.refused[0]?.problem.key).toBe('internal');
});
