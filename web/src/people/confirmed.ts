import { Problem } from '../api/client';
import { me, setMe } from '../lib/me.svelte';
import { passkeysPossible, signInWithPasskey } from './passkey';

/** Runs what needs proof that it is still the same person. Where none was given, the passkey is asked for once more. */
export async function confirmed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    const asked = problem instanceof Problem && problem.key === 'confirmation_needed';
    if (!asked || !me()?.passkeys || !passkeysPossible) throw problem;
    const before = me()?.member;
    const account = await signInWithPasskey();
    setMe(account);
    if (account.member !== before) throw problem;
    return work();
  }
}
