// Lists that come page by page.

/** A page of a list as the server answers it. */
interface Page<T> {
  lines: T[];
  next?: string | null;
}

/** The largest page that the server gives. */
export const LARGEST = 500;

/** All pages of a list, one after the other; so many at most. */
export async function every<T>(ask: (page: { page_size: number; after?: string }) => Promise<Page<T>>, most = 20): Promise<T[]> {
  const lines: T[] = [];
  let after: string | undefined;
  for (let turn = 0; turn < most; turn += 1) {
    const page = await ask({ page_size: LARGEST, ...(after ? { after } : {}) });
    lines.push(...page.lines);
    if (!page.next) break;
    after = page.next;
  }
  return lines;
}
