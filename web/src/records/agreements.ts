// Agreements between organisations, and what is written of one that is new.
import type { Marking, Schemas } from '../api/client';
import type { MessageKey } from '../lib/message-keys';
import { kinds } from './kinds';

export type Agreement = Schemas['AgreementAnswer'];
export type AgreementContent = Schemas['AgreementContent'];
export type Terms = Required<Schemas['AgreementTerms']>;

type Kind = Schemas['RecordKind'];

export const called = (kind: Kind): MessageKey => `journal-kind-${kind}`;

/** Markings up to which something can be exchanged: red is given to nobody. */
export const MARKINGS: Marking[] = ['clear', 'green', 'amber', 'amber_strict'];

/** Texts of an agreement, in the order in which they are written and read. */
export const TEXTS = ['legal_basis', 'least_view', 'onward_use', 'assessment', 'transfer_basis', 'recall', 'contact'] as const;

export function blank(): Terms {
  return {
    title: '', purpose: '', legal_basis: '', other_parties: [], exchanged: [], least_view: '', onward_use: '', assessment: '', personal_data: false, transfer_basis: '',
    recall: '', contact: '', from: null, until: null, review_on: null,
  };
}

/** What an agreement says, to be changed. */
export function asItIs(content: AgreementContent): Terms {
  return { ...blank(), ...content.terms, exchanged: [...(content.terms.exchanged ?? [])], other_parties: [...(content.terms.other_parties ?? [])] };
}

/** What is exchanged once a kind is exchanged up to a marking, or not at all. */
export function exchanging(exchanged: Terms['exchanged'], kind: Kind, upTo: Marking | ''): Terms['exchanged'] {
  const others = exchanged.filter((one) => one.kind !== kind);
  const all = upTo ? [...others, { kind, up_to: upTo }] : others;
  return kinds.flatMap((one) => all.filter((found) => found.kind === one));
}

/** The names of other parties, one a line. */
export const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean);
