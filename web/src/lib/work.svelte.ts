import { untrack } from 'svelte';
import { asReader } from './session.svelte';
import { sending } from './unsaved.svelte';

/** Something the reader asked for: whether it runs, what went wrong, what was done. */
export class Work {
  busy = $state(false);
  problem = $state<unknown>(null);
  said = $state('');

  /** Whose work it is: the reader's, for whom it waits where the session has ended; or that of signing in itself. */
  constructor(private readonly of: 'reader' | 'sign_in' = 'reader') {}

  /** What is to run as soon as this has ended, and who is told whether it was done. */
  private next: { work: () => Promise<unknown>; tell: ((done: boolean) => void)[] } | undefined;

  /** For what is loaded again when the question changes: runs it now or, while something runs, after that, in place of anything that was asked for
   * in between, so that what is shown answers the last question. Answers, once that has run, whether it was done. */
  latest(work: () => Promise<unknown>): Promise<boolean> {
    return untrack(() => {
      if (!this.busy) return this.once(work, '');
      return new Promise<boolean>((tell) => (this.next = { work, tell: [...(this.next?.tell ?? []), tell] }));
    });
  }

  /** Runs it once at a time; answers whether it was done. An effect that runs it does not depend on what it reads. */
  run(work: () => Promise<unknown>, said = ''): Promise<boolean> {
    return untrack(() => this.once(work, said));
  }

  private async once(work: () => Promise<unknown>, said: string): Promise<boolean> {
    if (this.busy) return false;
    const refused = sending();
    this.busy = true;
    this.said = '';
    try {
      await (this.of === 'reader' ? asReader(work) : work());
      this.problem = null;
      this.said = said;
      return true;
    } catch (error) {
      refused?.();
      this.problem = error;
      return false;
    } finally {
      this.busy = false;
      const next = this.next;
      this.next = undefined;
      if (next) void this.once(next.work, this.said).then((done) => next.tell.forEach((tell) => tell(done)));
    }
  }
}
