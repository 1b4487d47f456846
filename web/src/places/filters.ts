export interface Filters {
  text: string;
  category: string;
  area: string;
  status: string;
  vanished: string;
  mine: string;
}

/** The query that table and map share; empty parts are left out, in a fixed order, so that equal filters are equal. */
export function filterQuery(filters: Filters): string {
  const query = new URLSearchParams();
  for (const key of ['text', 'category', 'area', 'status', 'vanished', 'mine'] as const) {
    const value = filters[key].trim();
    if (value) query.set(key, value);
  }
  return query.toString();
}
