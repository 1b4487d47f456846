/** The day that it is here, as `2026-11-23`: a day that is kept is the one of its place, and no part of a moment in UTC. */
export function today(): string {
  return dayOf(new Date());
}

/** The day of a moment, as it was here. */
export function dayOf(moment: string | Date): string {
  const at = new Date(moment);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}

/** How many days lie between two days, both as `2026-11-23`; below nothing where the second is over. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
