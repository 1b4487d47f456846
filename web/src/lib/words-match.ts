// Finding by words, as people type them: without regard to capitals and accents.

const folded = (text: string) => text.normalize('NFD').replace(/\p{Mark}/gu, '').toLocaleLowerCase();

/** Whether each word that was typed stands somewhere in a text. */
export function matches(texts: string[], typed: string): boolean {
  const text = folded(texts.join('\n'));
  return folded(typed).split(/\s+/).every((word) => text.includes(word));
}
