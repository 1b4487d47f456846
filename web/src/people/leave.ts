import { api, data } from '../api/client';
import { go } from '../lib/location.svelte';
import { setMe } from '../lib/me.svelte';
import { mayLeave } from '../lib/unsaved.svelte';

/** Ends the session here, or every session of the member, and leads home. */
export async function leave(everywhere = false, keepTokens = false): Promise<void> {
  if (!(await mayLeave())) return;
  await (everywhere ? data(api.POST('/api/v1/sign-out/everywhere', { params: { query: { keep_tokens: keepTokens } } })) : data(api.POST('/api/v1/sign-out')));
  setMe(null);
  go('/');
}
