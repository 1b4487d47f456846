// What an organisation says that it needs, can offer or lacks, and what is written of one that is new.
import type { Schemas } from '../api/client';

export type PartnerStatement = Schemas['PartnerStatementAnswer'];
export type StatementContent = Schemas['PartnerStatementContent'];
export type Fields = Required<Schemas['PartnerStatementFields']>;

export const SORTS: Schemas['StatementSort'][] = ['need', 'possibility', 'deficiency'];

export const SUPPORTS: Schemas['SupportKind'][] = [
  'equipment', 'people', 'rooms', 'training', 'advice', 'information', 'money', 'transport', 'translation', 'first_aid', 'technical_measures', 'aftercare',
];

export function blank(): Fields {
  return { sort: 'need', support: 'equipment', title: '', says: '', area: null, from: null, until: null, quantity: '', contact: '' };
}

/** The fields of a statement as it stands, to be changed. */
export function asItIs({ sort, support, title, says, area, from, until, quantity, contact }: StatementContent): Fields {
  return { sort, support, title, says, area: area ?? null, from, until, quantity, contact };
}

/** Those that wait for their organisation first, then by the last day; what has ended last. */
export function inOrder(statements: PartnerStatement[]): PartnerStatement[] {
  const turn = (one: PartnerStatement) => ['resting', 'open', 'coming', 'met', 'dropped'].indexOf(one.content?.standing ?? 'dropped');
  const until = (one: PartnerStatement) => one.content?.until ?? '9999-12-31';
  return [...statements].sort((one, other) => turn(one) - turn(other) || until(one).localeCompare(until(other)));
}
