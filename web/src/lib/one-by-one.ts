// Requests that belong together and are kept or refused each by itself.
import { Problem } from '../api/client';
import { asReader } from './session.svelte';

/** Where these are said of one, they hold for those behind it as well. */
export const FOR_ALL = ['offline', 'sign_in_needed', 'disk_full', 'quota_full', 'not_found', 'forbidden'];

/** What became of each: what came of those that were done, and why others were refused. */
export interface Each<T, Done> {
  done: { one: T; value: Done }[];
  refused: { one: T; problem: Problem }[];
}

/** Does one after the other. What is refused is named with its reason, and the rest goes on, unless the reason holds for all. Where it is to
 * stop, those behind are neither done nor refused. */
export async function oneByOne<T, Done>(all: T[], work: (one: T) => Promise<Done>, forAll: string[] = FOR_ALL, stops: () => boolean = () => false): Promise<Each<T, Done>> {
  const each: Each<T, Done> = { done: [], refused: [] };
  let stopped: Problem | null = null;
  for (const one of all) {
    if (stops()) break;
    try {
      if (stopped) throw stopped;
      each.done.push({ one, value: await asReader(() => work(one)) });
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('internal', '');
      if (forAll.includes(problem.key)) stopped = problem;
      each.refused.push({ one, problem });
    }
  }
  return each;
}
