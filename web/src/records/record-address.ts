import type { Schemas } from '../api/client';
import { match } from '../routes';
import { subjectAddress } from './subject';

/** Where a record is shown: on the page of its kind, which stands under the beginning of its ids, such as `/notes/note_…`; or, where its kind
 * has no page, with what it is about. */
export function recordAddress({ record, subject }: Pick<Schemas['GivenAnswer'], 'record' | 'subject'>): string {
  const address = `/${record.split('_')[0]}s/${record}`;
  return match(address).id === record ? address : subjectAddress(subject);
}
