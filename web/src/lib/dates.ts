/** The day that it is here, as `2026-11-23`: a day that is kept is the one of its place, and no part of a moment in UTC. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
