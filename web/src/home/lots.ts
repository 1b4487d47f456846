import { subjectAddress } from '../records/subject';
import type { Lot } from './desk';

/** Where records are: the only one itself, several at their place; findings have a page of their own, measures and plans a part of that of the place. */
export function lotAddress(lot: Lot): string {
  if (lot.only) return `/${lot.kind}s/${lot.only}`;
  if (lot.kind === 'measure' || lot.kind === 'plan') return `${subjectAddress(lot.subject)}?tab=${lot.kind}s`;
  return lot.kind === 'finding' ? `/findings?place=${lot.subject}` : subjectAddress(lot.subject);
}
