import { subjectAddress } from '../records/subject';
import type { Lot } from './desk';

/** Where records are: the only one itself, several at their place; findings have a page of their own. */
export function lotAddress(lot: Lot): string {
  if (lot.only) return `/${lot.kind}s/${lot.only}`;
  return lot.kind === 'finding' ? `/findings?place=${lot.subject}` : subjectAddress(lot.subject);
}
