// What a measure at a place is called, and what is written of one that is new.
import type { Schemas } from '../api/client';

export type SiteMeasure = Schemas['SiteMeasureAnswer'];
export type MeasureStatus = Schemas['MeasureStatus'];
export type Fields = Required<Schemas['MeasureFields']>;

/** How a measure that is written down for the first time may stand. */
export const FIRST: MeasureStatus[] = ['needed', 'planned', 'present', 'deficient'];

export function blank(findings: string[], status: MeasureStatus): Fields {
  return { entry: null, says: '', function: null, domain: null, observes_people: false, status, answers_for: '', since: null, until: null, review_on: null, cost: null, findings, remarks: '' };
}

/** The fields of a measure as it stands, to be changed. */
export function asItIs({ entry, says, function: what, domain, observes_people, status, answers_for, since, until, review_on, cost, findings, remarks }: Schemas['MeasureContent']): Fields {
  return { entry: entry ?? null, says, function: what, domain, observes_people, status, answers_for, since: since ?? null, until: until ?? null, review_on: review_on ?? null, cost: cost ? { ...cost } : null, findings: [...findings], remarks };
}

/** The name that the catalogue has for it, otherwise its own words; a key that the catalogue no longer has stands for itself. */
export function titleOf(content: Pick<Schemas['MeasureContent'], 'entry' | 'says'>, catalogue: Schemas['CatalogueMeasureAnswer'][]): string {
  if (!content.entry) return content.says;
  return catalogue.find((one) => one.key === content.entry)?.title ?? (content.says || content.entry);
}

/** Those that wait for somebody first, by the next day; what is in place after them, what has ended last. */
export function inOrder(measures: SiteMeasure[]): SiteMeasure[] {
  const turn = (one: SiteMeasure) => ['deficient', 'needed', 'planned', 'live', 'present', 'expired'].indexOf(one.content?.status ?? 'expired');
  const due = (one: SiteMeasure) => one.content?.due_on ?? '9999-12-31';
  return [...measures].sort((one, other) => turn(one) - turn(other) || due(one).localeCompare(due(other)));
}
