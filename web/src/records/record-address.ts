import type { Schemas } from '../api/client';
import { recordPages } from '../routes';
import { subjectAddress } from './subject';

/** Where a record is shown: on the page of its kind, or, where its kind has no page, with what it is about. */
export function recordAddress({ record, kind, subject }: Pick<Schemas['ShareAnswer'], 'record' | 'kind' | 'subject'>): string {
  return recordPages[kind]?.replace(':id', record) ?? subjectAddress(subject);
}
