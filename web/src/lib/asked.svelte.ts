import { asReader } from './session.svelte';

/** Something that a page shows beside its own: asked for while a component is made, and again when what the question rests on changes
 * (the language, the place). What could not be loaded says so where it stands, with ui/NotLoaded.svelte. */
export class Asked<T> {
  value = $state.raw() as T;
  problem = $state<unknown>(null);
  private round = $state(0);

  /** Until it is there, and while it cannot be loaded, it is `first`; where the question answers nothing, nothing is asked. */
  constructor(question: () => Promise<T> | undefined, first: T) {
    this.value = first;
    $effect(() => {
      void this.round;
      let latest = true;
      let first = question();
      if (!first) return undefined;
      // Where the session has ended it is asked for anew by whoever signs in again.
      const ask = () => {
        const asked = first ?? (question() as Promise<T>);
        first = undefined;
        return asked;
      };
      asReader(ask).then(
        (answer) => {
          if (latest) [this.value, this.problem] = [answer, null];
        },
        (problem) => {
          if (latest) this.problem = problem;
        },
      );
      return () => (latest = false);
    });
  }

  again = () => void (this.round += 1);
}
