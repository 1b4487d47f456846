// What a reader can do next at a place: one thing, the most pressing. Nothing here asks for anything.
import type { Schemas } from '../api/client';

export interface Standing {
  /** The organisation of the reader; nothing for whoever is not signed in. */
  organisation: string | null;
  /** Takes part in visits and findings at all. */
  takesPart: boolean;
  /** Goes to places and looks at them, rather than running one. */
  visits: boolean;
  mayAsk: boolean;
  /** Sees to it that others go to places; may go as well. */
  asksFirst: boolean;
  mayChange: boolean;
  status: Schemas['SiteStatus'];
  /** Findings here that wait for an answer of the reader's organisation. */
  unanswered: number;
  known: Pick<Schemas['VisitAnswer'], 'id' | 'state' | 'basis' | 'created_at'>[];
  requests: Pick<Schemas['VisitRequestAnswer'], 'to' | 'from' | 'from_name' | 'reason' | 'due_on' | 'visit' | 'for_others'>[];
}

export type NextStep =
  | { step: 'answer'; count: number }
  | { step: 'continue'; visit: string; since: string }
  | { step: 'asked'; request: Standing['requests'][number] }
  | { step: 'confirm' }
  | { step: 'visit'; last: string | null }
  /** `goes`: a visit of one's own is the other way. */
  | { step: 'ask'; last: string | null; goes: boolean }
  | { step: 'guest' }
  | null;

/** The most pressing of what the reader can do, or nothing. */
export function nextStep(at: Standing): NextStep {
  if (at.organisation === null) return { step: 'guest' };
  if (at.unanswered > 0) return { step: 'answer', count: at.unanswered };
  const ours = at.known.filter((visit) => visit.state === 'draft' && visit.basis === 'own').sort((one, other) => other.created_at.localeCompare(one.created_at));
  if (at.takesPart && ours[0]) return { step: 'continue', visit: ours[0].id, since: ours[0].created_at };
  const request = at.requests.find((one) => one.to === at.organisation && !one.for_others);
  if (at.takesPart && request) return { step: 'asked', request };
  if (at.status === 'closed' || at.status === 'not_a_site') return null;
  if (at.mayChange && at.status === 'candidate') return { step: 'confirm' };
  const last = at.known.filter((visit) => visit.state === 'current').map((visit) => visit.created_at).sort().at(-1) ?? null;
  const goes = at.takesPart && at.visits;
  if (goes && !(at.asksFirst && at.mayAsk)) return { step: 'visit', last };
  // Who has asked already waits for the answer.
  if (at.mayAsk && !at.requests.some((one) => one.from === at.organisation)) return { step: 'ask', last, goes };
  return null;
}
