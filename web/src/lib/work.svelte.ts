import { untrack } from 'svelte';
import { Problem } from '../api/client';
import { loadMe, me, setMe } from './me.svelte';

/** Where the session has run out, much is not found: then that is said, and what is shown for nobody is shown. */
async function whatItIs(error: unknown): Promise<unknown> {
  if (!(error instanceof Problem)) return error;
  if (error.key === 'sign_in_needed') setMe(null);
  if (!me() || !['not_found', 'forbidden'].includes(error.key)) return error;
  await loadMe().catch(() => undefined);
  return me() ? error : new Problem('sign_in_needed', '');
}

/** Something the reader asked for: whether it runs, what went wrong, what was done. */
export class Work {
  busy = $state(false);
  problem = $state<unknown>(null);
  said = $state('');

  /** Runs it once at a time; answers whether it was done. An effect that runs it does not depend on what it reads. */
  run(work: () => Promise<unknown>, said = ''): Promise<boolean> {
    return untrack(() => this.once(work, said));
  }

  private async once(work: () => Promise<unknown>, said: string): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.said = '';
    try {
      await work();
      this.problem = null;
      this.said = said;
      return true;
    } catch (error) {
      this.problem = await whatItIs(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
