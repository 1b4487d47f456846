// Which visits lie on this device, for all that has to know it without opening them.
import { type Bag, bags } from './luggage';

const state = $state<{ bags: Bag[] }>({ bags: [] });

export function along(): Bag[] {
  return state.bags;
}

export async function countAlong(): Promise<void> {
  try {
    state.bags = await bags();
  } catch {
    // A browser that keeps nothing has nothing along.
  }
}
