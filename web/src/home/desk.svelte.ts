// What waits for the reader: asked for when the home page opens, and counted beside the rail while they are here. Each list is a reading,
// which the journal notes once; what a role has no part in is not asked for.
import { api, data, type Import, type Purpose, type Schemas } from '../api/client';
import { dayAfter } from '../due/due';
import { today } from '../lib/dates';
import { me, may } from '../lib/me.svelte';
import { every } from '../lib/pages';
import { usualPurpose } from '../lib/purposes';
import { ownsRecords } from '../lib/rail';
import { standing } from '../lib/standing';
import { stored } from '../lib/stored';
import { loadFindings } from '../records/findings.svelte';
import { draftsOf } from '../site-plan/draft-shelf';
import { begun, type Records, requestsOf, type Stay, stayAt, waitingRequests } from './desk';

export interface Desk extends Records {
  requests: Schemas['VisitRequestAnswer'][];
  answered: Schemas['AnsweredVisitRequest'][];
  queue: Schemas['QueueAnswer'] | null;
  due: Schemas['DueLine'][];
  imports: Import[];
  coverage: Schemas['CoverageAnswer'] | null;
  budget: Schemas['BudgetRequestAnswer'][];
  same: Schemas['SamePlace'][];
  sharing: Schemas['WaitingSharing'][];
  /** What was written in plans and lies unsaved in this browser. */
  drafts: { plan: string; version: number; at: string }[];
}

const empty: Desk = { visits: [], findings: [], notes: [], measures: [], plans: [], requests: [], answered: [], queue: null, due: [], imports: [], coverage: null, budget: [], same: [], sharing: [], drafts: [] };
const state = $state<{ desk: Desk; of: string; loaded: boolean; problem: unknown }>({ desk: empty, of: '', loaded: false, problem: null });

export const desk = () => state.desk;
/** Whether all that was asked for is there. */
export const deskLoaded = () => state.loaded;
/** Why something could not be loaded; the rest is there. */
export const deskProblem = () => state.problem;

export function forgetDesk(): void {
  Object.assign(state, { desk: empty, of: '', loaded: false, problem: null });
}

const takesPart = (role: Schemas['Role']) => !['administrator', 'overseer', 'partner_installation'].includes(role);
const asksVisits = (purpose: Purpose) => every((page) => data(api.GET('/api/v1/visits', { params: { query: { purpose, ...page } } })));
const asksBudget = () => data(api.GET('/api/v1/budget-requests'));
const asksRequests = () => every((page) => data(api.GET('/api/v1/visit-requests', { params: { query: page } })));

const asksAnswered = () => every((page) => data(api.GET('/api/v1/visit-requests/answered', { params: { query: page } })));

/** Visits that wait for the reader: begun and not finished, or asked for. */
export function waitingVisits(): number {
  return begun(state.desk.visits).length + requestsOf(state.desk.requests, me()?.organisation.id ?? '').toUs.length;
}

/** Requests of others that wait for the reader to decide. */
export const waitingDecisions = (): number => waitingRequests(state.desk.budget, me()?.member ?? '').length;

/** What was asked for today, as it was just read. */
export function setBudget(budget: Desk['budget']): void {
  state.desk = { ...state.desk, budget };
}

/** A request that was just made. */
export function addRequest(request: Schemas['VisitRequestAnswer']): void {
  state.desk = { ...state.desk, requests: [...state.desk.requests, request] };
}

/** What was asked for and what became of it, as it is now. */
export async function loadAsked(): Promise<void> {
  const [requests, answered] = await Promise.all([asksRequests(), asksAnswered()]);
  state.desk = { ...state.desk, requests, answered };
}

/** An answer that was read and taken off the list. */
export function forgetAnswer(id: string): void {
  state.desk = { ...state.desk, answered: state.desk.answered.filter((one) => one.id !== id) };
}

/** Counts what waits, wherever the reader begins; the home page asks for these lists itself. */
export async function countWaiting(): Promise<void> {
  const account = me();
  if (!account || state.of === account.member || !takesPart(account.role)) return;
  forgetDesk();
  state.of = account.member;
  try {
    const [visits, requests, budget] = await Promise.all([asksVisits(usualPurpose(account)), asksRequests(), may('decide_requests') ? asksBudget() : []]);
    if (me()?.member === account.member && !state.loaded) state.desk = { ...state.desk, visits, requests, budget };
  } catch {
    // The page of visits says what is wrong; a count that is missing says nothing.
  }
}

let asked = 0;

/** Asks for everything that the home page of this reader shows. What was asked for last counts, whichever answer comes last. */
export async function loadDesk(): Promise<void> {
  const turn = ++asked;
  const account = me();
  if (!account) return;
  const purpose = usualPurpose(account);
  const { role } = account;
  if (state.of !== account.member) forgetDesk();
  const reads = role !== 'administrator';
  const visits = takesPart(role);
  const asks: { [key in keyof Desk]?: () => Promise<Desk[key]> } = {
    imports: () => data(api.GET('/api/v1/imports')),
    due: () => every((page) => data(api.GET('/api/v1/due', { params: { query: { until: dayAfter(today(), 30), ...page } } }))),
    ...(reads && {
      visits: () => asksVisits(purpose),
      // One that a later visit found again is counted with the later one, as beside the rail.
      findings: async () => standing(await every((page) => data(api.GET('/api/v1/findings', { params: { query: { purpose, ...page } } })))),
      notes: () => every((page) => data(api.GET('/api/v1/notes', { params: { query: { purpose, ...page } } }))),
      measures: () => every((page) => data(api.GET('/api/v1/measures', { params: { query: { purpose, ...page } } }))),
      plans: () => every((page) => data(api.GET('/api/v1/plans', { params: { query: { purpose, ...page } } }))),
      sharing: () => data(api.GET('/api/v1/sharing-to-review')),
    }),
    ...(visits && {
      drafts: () => draftsOf(account.member),
      requests: asksRequests,
      answered: asksAnswered,
      queue: () => data(api.GET('/api/v1/visit-queue')),
    }),
    ...(role === 'coordinator' && { coverage: () => data(api.GET('/api/v1/coverage', { params: { query: { purpose } } })) }),
    ...(may('decide_requests') && { budget: asksBudget }),
    ...(may('manage_imports') && { same: () => data(api.GET('/api/v1/same-places')) }),
  };
  let problem: unknown = null;
  const counted = ownsRecords() ? loadFindings().catch((error) => (problem = error)) : undefined;
  const found = await Promise.all(
    Object.entries(asks).map(async ([key, ask]) => {
      try {
        return [key, await ask()] as const;
      } catch (error) {
        problem = error;
        return undefined;
      }
    }),
  );
  await counted;
  // Somebody else may have signed in meanwhile.
  if (me()?.member !== account.member || turn !== asked) return;
  Object.assign(state, { desk: { ...state.desk, ...Object.fromEntries(found.filter((one) => one !== undefined)) }, of: account.member, loaded: true, problem });
}

/** When the reader was here before, as this browser knows it; kept by member, so that nobody sees what is new to somebody else. */
export function stay(): Stay {
  const key = `stay:${me()?.member ?? ''}`;
  let before: Stay | undefined;
  try {
    const kept = JSON.parse(stored.get(key) ?? 'null') as Partial<Stay> | null;
    if (typeof kept?.since === 'number' && typeof kept.last === 'number') before = { since: kept.since, last: kept.last };
  } catch {
    // What is there is not ours.
  }
  const now = stayAt(before, Date.now());
  stored.set(key, JSON.stringify(now));
  return now;
}
