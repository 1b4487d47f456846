// The order of a list as one word of the address: by what it stands, and with `-` before it from the other end.

/** How the words of a list that can stand in one of these orders are read. In its usual order it has no word; by what stands in `latest`, the
 * latest comes first. */
export function orders<By extends string>(all: readonly By[], usual: By, latest: readonly By[] = []) {
  /** What a word says; the usual order where it says nothing. */
  const of = (word: string): { by: By; down: boolean } => ({ by: all.find((one) => one === word.replace('-', '')) ?? usual, down: word.startsWith('-') });
  return {
    of,
    /** Whether what stands in the column of the order falls from line to line. */
    falls(word: string): boolean {
      const { by, down } = of(word);
      return down !== latest.includes(by);
    },
    /** The word for the order after somebody asked for one: again, it turns round. */
    turned(word: string, by: By): string {
      const now = of(word);
      const next = now.by === by && !now.down ? `-${by}` : by;
      return next === usual ? '' : next;
    },
  };
}
