import { expect, test } from 'vitest';
import { Work } from '../../src/lib/work.svelte';

/** A question whose answer comes when the test lets it. */
function asked(name: string, said: string[]) {
  let answer = () => {};
  const work = () => new Promise<void>((resolve) => (answer = () => (said.push(name), resolve())));
  return { work, answer: () => answer() };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('what is asked for while something loads is loaded after it, and of several the last', async () => {
  const said: string[] = [];
  const [first, second, third] = ['first', 'second', 'third'].map((name) => asked(name, said)) as [ReturnType<typeof asked>, ReturnType<typeof asked>, ReturnType<typeof asked>];
  const work = new Work();
  const told: string[] = [];
  for (const [name, { work: asks }] of Object.entries({ first, second, third })) void work.latest(asks).then((done) => told.push(`${name} ${done}`));
  first.answer();
  await settled();
  expect([work.busy, told], 'the last one runs').toEqual([true, ['first true']]);
  third.answer();
  await settled();
  expect([said, work.busy]).toEqual([['first', 'third'], false]);
  expect(told, 'whose place another one took is told of that one').toEqual(['first true', 'second true', 'third true']);
});

test('what waited runs after a failure too, and what a click asked for meanwhile is dropped', async () => {
  const said: string[] = [];
  const work = new Work();
  const later = asked('later', said);
  let fail = () => {};
  void work.run(() => new Promise((_, reject) => (fail = () => reject(new Error('no network')))));
  void work.latest(later.work);
  expect(await work.run(() => Promise.resolve())).toBe(false);
  fail();
  await settled();
  later.answer();
  await settled();
  expect([said, work.problem, work.busy]).toEqual([['later'], null, false]);
});
