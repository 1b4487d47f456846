// Answers that stand inside words that somebody wrote: the number to call, the name and the address. What is kept has a place for
// them, so that a card never says an old number or address once they are changed.
import type { Answers } from './plan-format';

const PLACES = ['number', 'address', 'name'] as const;
/** Shorter ones are too likely to stand for something else. */
const SHORTEST = 3;

const onOneLine = (text: string) => text.trim().replaceAll(/\s*\n\s*/g, ', ');

/** Words as they are kept: with places for the answers that stand in them. */
export function withPlaces(text: string, answers: Answers): string {
  let kept = text;
  for (const place of PLACES) {
    const answer = onOneLine(answers[place] ?? '');
    if (answer.length >= SHORTEST) kept = kept.replaceAll(answer, `{${place}}`);
  }
  return kept;
}

/** Words as they are read: with the answers as they are now, or a gap to write on. On paper an answer may have to be kept apart from the
 * words around it, so that both keep their direction. */
export function filled(text: string, answers: Answers, apart = (answer: string) => answer): string {
  return text.replaceAll(/\{(number|address|name)\}/g, (_, place: (typeof PLACES)[number]) => apart(onOneLine(answers[place] ?? '')) || '…');
}
