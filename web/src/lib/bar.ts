// Which entries stand in the bar at the foot of a phone, and which behind “More”.

/** So many fit beside each other; the last of them is “More” where there are more. */
const FIT = 5;

/** What comes first after the home page, for those who use it most: the earlier, the nearer to the thumb. */
const NEAR: Record<string, string[]> = {
  adviser: ['nav-map', 'nav-visits', 'nav-findings'],
  coordinator: ['nav-map', 'coverage-title', 'nav-visits'],
  operator_manager: ['nav-findings', 'nav-map', 'nav-visits'],
  operator_contributor: ['nav-findings', 'nav-map', 'nav-visits'],
  community_member: ['nav-findings', 'nav-assess', 'nav-map'],
  overseer: ['nav-journal', 'nav-emergency', 'nav-map'],
  partner_installation: ['nav-notes', 'nav-map', 'nav-organisations'],
  administrator: ['nav-organisations', 'nav-map', 'nav-identify'],
};

/** Divides the entries of the rail, by their names; each stays in the order of the rail. */
export function divided<T extends { name: string }>(entries: T[], role: string | undefined): { bar: T[]; more: T[] } {
  if (entries.length <= FIT) return { bar: entries, more: [] };
  const near = ['nav-home', ...(NEAR[role ?? ''] ?? [])];
  const first = [...near, ...entries.map((entry) => entry.name)].filter((name, at, all) => entries.some((entry) => entry.name === name) && all.indexOf(name) === at).slice(0, FIT - 1);
  return { bar: entries.filter((entry) => first.includes(entry.name)), more: entries.filter((entry) => !first.includes(entry.name)) };
}
