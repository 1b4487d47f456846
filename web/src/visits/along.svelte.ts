// Which visits lie on this device, for all that has to know it without opening them.
import { type Bag, bags } from './luggage';

const state = $state<{ bags: Bag[]; problem: unknown }>({ bags: [], problem: null });

export function along(): Bag[] {
  return state.bags;
}

/** Why it is not known what lies here, where the browser could not read it. */
export function alongProblem(): unknown {
  return state.problem;
}

export async function countAlong(): Promise<void> {
  try {
    state.bags = await bags();
    state.problem = null;
  } catch (problem) {
    state.problem = problem;
  }
}
