import { expect, test } from 'vitest';
import { Problem } from '../../src/api/client';
import { oneByOne } from '../../src/lib/one-by-one';

test('each is kept or refused by itself, one after the other', async () => {
  const order: number[] = [];
  const each = await oneByOne([1, 2, 3], async (one) => {
    order.push(one);
    if (one === 2) throw new Problem('conflict', '');
    return one * 10;
  });
  expect(order).toEqual([1, 2, 3]);
  expect(each.done).toEqual([{ one: 1, value: 10 }, { one: 3, value: 30 }]);
  expect(each.refused.map(({ one, problem }) => [one, problem.key])).toEqual([[2, 'conflict']]);
});

test('where it is to stop, those behind are neither done nor refused', async () => {
  let done = 0;
  const each = await oneByOne([1, 2, 3, 4], async () => (done += 1), undefined, () => done === 2);
  expect(each.done.map(({ one }) => one)).toEqual([1, 2]);
  expect(each.refused).toEqual([]);
});

test('what holds for all is not tried again, as far as it does hold for all here', async () => {
  let tried = 0;
  const gone = () => ((tried += 1), Promise.reject(new Problem('not_found', '')));
  expect((await oneByOne([1, 2, 3], gone)).refused).toHaveLength(3);
  expect(tried).toBe(1);
  expect((await oneByOne([1, 2, 3], gone, ['offline'])).refused).toHaveLength(3);
  expect(tried).toBe(4);
});
