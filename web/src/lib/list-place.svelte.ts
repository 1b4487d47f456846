import { keepHere, keptHere } from './location.svelte';
import { placeIn, readPlace, scrollBack } from './list-place';

/** Brings a reader who comes back to a page with lists to where they were; made while the page is. Filters stand in the address. */
export class PlaceInList<Key extends string> {
  private before = readPlace(keptHere());

  /** `shown` says how many lines of each list are shown; `list` is what scrolls, where that is neither the page nor the window. */
  constructor(
    shown: () => Record<Key, number>,
    private readonly list: () => HTMLElement | undefined = () => undefined,
  ) {
    $effect(() => keepHere((by) => placeIn(this.list(), shown(), by)));
  }

  /** Whether the reader was here, and is not yet where they were. */
  get isAwaited(): boolean {
    return this.before !== undefined;
  }

  /** How many lines of a list are to be shown: as many as there were, and no fewer than `first`. */
  shown(key: Key, first = 0): number {
    return Math.max(first, this.before?.shown[key] ?? 0);
  }

  /** What was shown is there again, and nothing else is about to go or come above it, such as the word that it is being loaded. */
  async back(): Promise<void> {
    const to = this.before;
    this.before = undefined;
    if (to) await scrollBack(this.list(), to);
  }
}
