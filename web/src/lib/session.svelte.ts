// A session that ends under a page: what is on the page stays, signing in is asked for over it, and what was under way goes on.
import { api, data, Problem, type Account } from '../api/client';
import { me } from './me.svelte';

const state = $state({ asked: false });
let waiting: ((isBack: boolean) => void)[] = [];

/** Whether somebody is to sign in over the page. */
export const signInAsked = () => state.asked;

/** Asks over the page for signing in; answers whether the reader is back. */
export function askToSignIn(): Promise<boolean> {
  state.asked = true;
  return new Promise((resolve) => waiting.push(resolve));
}

/** What came of it: everything that waits for it goes on, or says that it could not. */
export function signInAnswered(isBack: boolean): void {
  const all = waiting;
  [state.asked, waiting] = [false, []];
  for (const resolve of all) resolve(isBack);
}

/** Whoever is signed in by now, elsewhere in this browser perhaps; nobody where the register does not answer. */
export async function signedInNow(): Promise<Account | null> {
  return (await data(api.GET('/api/v1/me')).catch(() => null)) ?? null;
}

/** Whether what went wrong is that the session of the reader has ended, or that somebody else has signed in since. */
const hasEnded = (error: unknown) => me() !== null && error instanceof Problem && error.key === 'sign_in_needed';

/** Does what only the reader may do. Where the session has ended it is done once they have signed in again. */
export async function asReader<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!hasEnded(error)) throw error;
    if (await askToSignIn()) return work();
    throw new Problem('sign_in_needed', '');
  }
}
