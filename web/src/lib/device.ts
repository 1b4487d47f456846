/** Browser and system out of what a browser says it is; what says neither stays as it is. */
export function deviceOf(said: string): string {
  const browser = /\b(Edg|OPR)\//.exec(said) ?? /(Firefox|Chrome|Safari)\//.exec(said);
  const system = /\b(Windows|Android|iPhone|iPad|Mac OS X|CrOS|Linux)\b/.exec(said);
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', CrOS: 'ChromeOS', 'Mac OS X': 'macOS' };
  const name = (word: string | undefined) => (word ? (names[word] ?? word) : '');
  return [name(browser?.[1]), name(system?.[1])].filter(Boolean).join(' · ') || said;
}
