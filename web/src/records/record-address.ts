import type { Schemas } from '../api/client';
import { match } from '../routes';

/** Where a record is shown: on the page of its kind, which stands under the beginning of its ids, such as `/notes/note_…`; or, where its kind
 * has no page, with its site. */
export function recordAddress({ record, site }: Pick<Schemas['GivenAnswer'], 'record' | 'site'>): string {
  const address = `/${record.split('_')[0]}s/${record}`;
  return match(address).id === record ? address : `/sites/${site}`;
}
