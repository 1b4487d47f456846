/** Letters of scripts that run right to left, such as Hebrew, Arabic, Syriac, Thaana, N’Ko and Adlam. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A text that keeps its direction inside a sentence (FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE, UAX #9). Only a text that could turn
 * its surroundings is wrapped: some screen readers say the marks, and what is compared or copied should not hold them for nothing. */
export function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
