/** A number of people as a plan on paper has it (`grouped` of `crates/documents`): thousands apart, and one of four digits whole. */
export function people(count: number | null | undefined): string {
  if (count === null || count === undefined) return '';
  return new Intl.NumberFormat(globalThis.document?.documentElement.lang || 'en', { useGrouping: 'min2' }).format(count);
}
