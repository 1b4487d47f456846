import { untrack } from 'svelte';
import { asReader } from './session.svelte';

/** Something the reader asked for: whether it runs, what went wrong, what was done. */
export class Work {
  busy = $state(false);
  problem = $state<unknown>(null);
  said = $state('');

  /** Whose work it is: the reader's, for whom it waits where the session has ended; or that of signing in itself. */
  constructor(private readonly of: 'reader' | 'sign_in' = 'reader') {}

  /** Runs it once at a time; answers whether it was done. An effect that runs it does not depend on what it reads. */
  run(work: () => Promise<unknown>, said = ''): Promise<boolean> {
    return untrack(() => this.once(work, said));
  }

  private async once(work: () => Promise<unknown>, said: string): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.said = '';
    try {
      await (this.of === 'reader' ? asReader(work) : work());
      this.problem = null;
      this.said = said;
      return true;
    } catch (error) {
      this.problem = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
