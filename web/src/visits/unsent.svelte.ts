// What of the visits on this device nobody else has yet.
import { along } from './along.svelte';
import { waitingOf } from './offline-store';

export interface Unsent {
  answers: number;
  photos: number;
}

const state = $state<{ of: Record<string, Unsent> }>({ of: {} });

/** What of a visit is not sent yet; nothing until it was counted. */
export function unsentOf(visit: string): Unsent | undefined {
  return state.of[visit];
}

/** How many answers and photographs are not sent yet, of all visits on this device. */
export function unsent(): number {
  return Object.values(state.of).reduce((sum, one) => sum + one.answers + one.photos, 0);
}

export async function countUnsent(): Promise<void> {
  try {
    state.of = Object.fromEntries(await Promise.all(along().map(async ({ id }) => [id, await waitingOf(id)] as const)));
  } catch {
    // The list of what lies here says why it cannot be read.
  }
}
