// Which visits lie on this device, for all that has to know it without opening them.
import { setAlong } from '../lib/along.svelte';
import { type OfflineVisit, offlineVisits } from './offline-store';

const state = $state<{ offlineVisits: OfflineVisit[]; problem: unknown }>({ offlineVisits: [], problem: null });

export function along(): OfflineVisit[] {
  return state.offlineVisits;
}

/** Why it is not known what lies here, where the browser could not read it. */
export function alongProblem(): unknown {
  return state.problem;
}

export async function countAlong(): Promise<void> {
  try {
    state.offlineVisits = await offlineVisits();
    setAlong(state.offlineVisits.length > 0);
    state.problem = null;
  } catch (problem) {
    state.problem = problem;
  }
}
