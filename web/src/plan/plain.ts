// Text is text. What nobody sees, and what turns the letters around it, has no place in a plan: it could make a card say something other
// than what was written. Marks that only give a letter its direction or join it to the next are part of how people write, and stay.

const LINE = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Control characters, soft hyphens, embeddings, overrides and isolates of direction, and other characters without a form. */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
/** Half of a character. */
const HALF = /\p{Surrogate}/gu;

/** A text without them, on one line unless it may have several. */
export function plain(text: string, lines = false): string {
  const written = text.replaceAll(LINE, '\n').replaceAll('\t', ' ').replaceAll(UNSEEN, '').replaceAll(HALF, '\ufffd');
  return lines ? written : written.replaceAll('\n', ' ');
}

/** So many lines an answer has on paper; what follows stands behind them. */
const MOST_LINES = 4;

/** A text as it is printed: without empty lines, and on few enough that a page has room for it. */
export function onPaper(text: string): string {
  const lines = plain(text, true).split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(', ')].filter((line) => line !== '').join('\n');
}
