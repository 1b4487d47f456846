// Words for what a rights record names.
import { isMessage, t } from '../lib/words.svelte';

/** Where a rights record stands; as the server says it, where that is newer than this page. */
export function stateName(state: string): string {
  const key = `rights-state-${state}`;
  return isMessage(key) ? t(key) : state;
}
