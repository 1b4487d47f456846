import type { Schemas } from '../api/client';
import { recordPages } from '../routes';

/** Where a record is shown: on the page of its kind. */
export function recordAddress({ record, kind }: Pick<Schemas['ShareAnswer'], 'record' | 'kind'>): string {
  return recordPages[kind].replace(':id', record);
}
