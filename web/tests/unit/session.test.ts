import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Account } from '../../src/api/client';

/** Who the register says that we are. */
let now: Account | undefined;
vi.mock('../../src/api/client', async (original) => ({ ...(await original<object>()), api: { GET: () => Promise.resolve({ data: now }) } }));
const { Problem } = await import('../../src/api/client');
const { me, setMe } = await import('../../src/lib/me.svelte');
const { oneByOne } = await import('../../src/lib/one-by-one');
const { asReader, signInAnswered, signInAsked } = await import('../../src/lib/session.svelte');
const { Work } = await import('../../src/lib/work.svelte');

const somebody = (member: string) => ({ member, name: 'Cleo', role: 'adviser', may: [], organisation: { id: 'org_1' } }) as unknown as Account;
/** Refuses the first time, as the register does whoever is not signed in. */
function refusedOnce(key: string) {
  let times = 0;
  const work = () => (++times === 1 ? Promise.reject(new Problem(key, '')) : Promise.resolve(times));
  return { work, times: () => times };
}
const asked = () => vi.waitUntil(signInAsked);

describe('a session that has ended', () => {
  beforeEach(() => {
    signInAnswered(false);
    now = undefined;
    setMe(somebody('member_1'));
  });

  test('is asked for again, nobody is signed out on the page, and the work is done once', async () => {
    const { work, times } = refusedOnce('sign_in_needed');
    const done = asReader(work);
    await asked();
    expect(me()?.member).toBe('member_1');
    signInAnswered(true);
    expect(await done).toBe(2);
    expect(times()).toBe(2);
    expect(signInAsked()).toBe(false);
  });

  test('says so where nobody signs in again, and the work is not done', async () => {
    const { work, times } = refusedOnce('sign_in_needed');
    const done = asReader(work);
    await asked();
    signInAnswered(false);
    await expect(done).rejects.toMatchObject({ key: 'sign_in_needed' });
    expect(times()).toBe(1);
  });

  test('is asked for once, whatever waits for it', async () => {
    const [one, other] = [refusedOnce('sign_in_needed'), refusedOnce('sign_in_needed')];
    const done = Promise.all([asReader(one.work), new Work().run(other.work)]);
    await asked();
    await Promise.resolve();
    signInAnswered(true);
    await vi.waitUntil(() => other.times() === 2 || signInAsked());
    if (signInAsked()) signInAnswered(true);
    expect(await done).toEqual([2, true]);
  });

  test('of many that are sent one by one loses none', async () => {
    const { work } = refusedOnce('sign_in_needed');
    const done = oneByOne([1, 2, 3], work);
    await asked();
    signInAnswered(true);
    expect((await done).done.map(({ one }) => one)).toEqual([1, 2, 3]);
  });
});

describe('what is refused', () => {
  test('to somebody who is signed in is refused', async () => {
    now = somebody('member_1');
    setMe(somebody('member_1'));
    await expect(asReader(refusedOnce('not_found').work)).rejects.toMatchObject({ key: 'not_found' });
    expect(signInAsked()).toBe(false);
  });

  test('to a guest is refused', async () => {
    setMe(null);
    await expect(asReader(refusedOnce('forbidden').work)).rejects.toMatchObject({ key: 'forbidden' });
    expect(signInAsked()).toBe(false);
  });

  test('while signing in asks for nothing', async () => {
    setMe(somebody('member_1'));
    const work = new Work('sign_in');
    expect(await work.run(refusedOnce('sign_in_needed').work)).toBe(false);
    expect(signInAsked()).toBe(false);
  });
});
