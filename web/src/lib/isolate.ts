/** Letters of scripts that run right to left, such as Hebrew, Arabic, Syriac, Thaana, N’Ko and Adlam. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const TURNS = /[\u202a-\u202e]/g;
const ISOLATES = /[\u2066-\u2069]/g;

/** A text that turns nothing around it: without embeddings and overrides, and without isolates that do not end in it, or end before they began. */
function harmless(text: string): string {
  const turned = text.replaceAll(TURNS, '');
  let open = 0;
  const ends = (turned.match(ISOLATES) ?? []).every((mark) => (open += mark === '\u2069' ? -1 : 1) >= 0);
  return ends && open === 0 ? turned : turned.replaceAll(ISOLATES, '');
}

/** A text that keeps its direction inside a sentence (FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE, UAX #9). Only a text that could turn
 * its surroundings is wrapped: some screen readers say the marks, and what is compared or copied should not hold them for nothing. */
export function isolate(given: string): string {
  const text = harmless(given);
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
