import type { Purpose, Schemas } from '../api/client';

/** For what an organisation of each kind reads what others share with it, the usual purpose first. */
const PURPOSES: Record<Schemas['OrganisationKind'], [Purpose, ...Purpose[]]> = {
  authority: ['planning', 'assessment', 'response', 'own_work'],
  adviser_service: ['assessment', 'response', 'own_work'],
  operator: ['own_work', 'response'],
  community: ['own_work', 'response'],
  partner: ['planning', 'response'],
  // Overseers see nothing for any other purpose.
  overseer: ['oversight'],
};

/** For what something can be shared with an organisation. */
export function purposesOf(organisation: { kind: Schemas['OrganisationKind'] }): [Purpose, ...Purpose[]] {
  return PURPOSES[organisation.kind];
}

/** The purpose with which somebody begins to read: the one for which things are usually shared with their organisation. */
export function usualPurpose(account: { organisation: { kind: Schemas['OrganisationKind'] } } | null): Purpose {
  return account ? purposesOf(account.organisation)[0] : 'own_work';
}
