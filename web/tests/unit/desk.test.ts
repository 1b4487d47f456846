import { describe, expect, test } from 'vitest';
import type { Schemas } from '../../src/api/client';
import { begun, brought, bySubject, changed, changes, findingsAt, importCounts, plansToReview, requestsOf, shared, stayAt, steps, unsavedPlans, waitingRequests } from '../../src/home/desk';
import { lotAddress } from '../../src/home/lots';

const HOUR = 3600 * 1000;
const head = (id: string, more: object = {}) => ({ id, subject: 'site_1', subject_title: 'Old Church', owner_name: 'Advisers', basis: 'given', state: 'current', created_at: '2026-03-01T10:00:00Z', changed_at: '2026-03-01T10:00:00Z', version: 1, ...more });
const records = (visits: object[] = [], findings: object[] = [], notes: object[] = [], measures: object[] = [], plans: object[] = []) => ({ plans: plans as Schemas['PlanAnswer'][], measures: measures as Schemas['SiteMeasureAnswer'][], visits: visits as Schemas['VisitAnswer'][], findings: findings as Schemas['FindingAnswer'][], notes: notes as Schemas['NoteAnswer'][] });

describe('a stay', () => {
  test('goes on while somebody is here, and ends with half an hour of nothing', () => {
    const first = stayAt(undefined, 100 * 24 * HOUR);
    expect(first).toEqual({ since: 70 * 24 * HOUR, last: 100 * 24 * HOUR });
    const later = stayAt(first, first.last + 10 * 60_000);
    expect(later.since, 'still the same stay').toBe(first.since);
    const next = stayAt(later, later.last + 20 * HOUR);
    expect(next.since, 'what came since the last time is new').toBe(later.last);
  });

  test('begins anew where the clock was set back', () => {
    expect(stayAt({ since: 5, last: 90 * 24 * HOUR }, 80 * 24 * HOUR).since).toBe(50 * 24 * HOUR);
  });
});

describe('records', () => {
  test('that others share are brought together by place and owner, the latest first; drafts and our own are not among them', () => {
    const found = shared(records([head('visit_1', { changed_at: '2026-04-01T10:00:00Z' }), head('visit_2', { basis: 'own' })], [head('finding_1'), head('finding_2', { changed_at: '2026-05-01T10:00:00Z' }), head('finding_3', { owner_name: 'Others' })], [head('note_1', { state: 'draft' })]));
    expect(found.map(({ kind, count, owner }) => [kind, count, owner])).toEqual([['finding', 2, 'Advisers'], ['visit', 1, 'Advisers'], ['finding', 1, 'Others']]);
    expect(found.map(lotAddress)).toEqual(['/findings?place=site_1', '/visits/visit_1', '/findings/finding_3']);
  });

  test('of measures are among them: one leads to its page, several to their part of the place', () => {
    expect(shared(records([], [], [], [head('measure_1')])).map((lot) => [lot.kind, lotAddress(lot)])).toEqual([['measure', '/measures/measure_1']]);
    expect(changed(records([], [], [], [head('measure_1'), head('measure_2')]), 0).map((lot) => [lot.count, lotAddress(lot)])).toEqual([[2, '/sites/site_1?tab=measures']]);
  });

  test('of plans are among them, given or changed: one leads to its page, several to their part of the place', () => {
    expect(shared(records([], [], [], [], [head('plan_1')])).map((lot) => [lot.kind, lotAddress(lot)])).toEqual([['plan', '/plans/plan_1']]);
    const both = records([], [], [], [], [head('plan_1'), head('plan_2', { basis: 'own', state: 'withdrawn' })]);
    expect(changed(both, 0).map((lot) => [lot.count, lotAddress(lot)])).toEqual([[2, '/sites/site_1?tab=plans']]);
    expect(changes(both, 0).map(({ kind, what }) => [kind, what])).toEqual([['plan', 'new'], ['plan', 'withdrawn']]);
  });

  test('of plans that lie unsaved in this browser wait, and say where somebody else has saved them since', () => {
    const plans = records([], [], [], [], [head('plan_1', { version: 3 }), head('plan_2', { version: 1 }), head('plan_3', { state: 'withdrawn' })]).plans;
    const draft = (plan: string, version: number, at: string) => ({ plan, version, at });
    const drafts = [draft('plan_1', 2, '2026-05-01T10:00:00Z'), draft('plan_2', 1, '2026-06-01T10:00:00Z'), draft('plan_3', 1, '2026-07-01T10:00:00Z'), draft('plan_9', 1, '2026-07-01T10:00:00Z')];
    expect(unsavedPlans(drafts, plans).map(({ plan, title, differs }) => [plan, title, differs])).toEqual([['plan_2', 'Old Church', false], ['plan_1', 'Old Church', true]]);
  });

  test('of plans whose review is due wait from that day on', () => {
    const line = (act: string, on: string) => ({ act, on }) as Schemas['DueLine'];
    expect(plansToReview([line('review_plan', '2026-05-01'), line('review_plan', '2026-05-02'), line('review_measure', '2026-05-01')], '2026-05-01').map(({ on }) => on)).toEqual(['2026-05-01']);
  });

  test('that changed since a moment are told, whoever changed them', () => {
    const all = records([head('visit_1', { basis: 'own', changed_at: '2026-04-02T00:00:00Z' })], [], [head('note_1'), head('note_2', { state: 'draft', changed_at: '2026-04-03T00:00:00Z' })]);
    expect(changed(all, Date.parse('2026-04-01T00:00:00Z')).map((lot) => lot.only)).toEqual(['visit_1']);
    expect(changed(all, Date.parse('2026-04-02T00:00:00Z'))).toEqual([]);
  });

  test('that changed are told one by one, with what became of each; they are those that are counted', () => {
    const since = Date.parse('2026-03-15T00:00:00Z');
    const later = { changed_at: '2026-04-01T00:00:00Z' };
    const all = records(
      [head('visit_1', { ...later, created_at: '2026-03-20T00:00:00Z' }), head('visit_2', { ...later, state: 'draft' })],
      [head('finding_1', { ...later, waits_for: 'check' }), head('finding_2', { ...later, waits_for: 'answer' }), head('finding_3')],
      [head('note_1', { changed_at: '2026-05-01T00:00:00Z', state: 'withdrawn' })],
    );
    const told = changes(all, since);
    expect(told.map(({ id, what }) => [id, what])).toEqual([['note_1', 'withdrawn'], ['visit_1', 'new'], ['finding_1', 'answered'], ['finding_2', 'again']]);
    expect(bySubject(told).map(({ subject, changes }) => [subject, changes.length])).toEqual([['site_1', 4]]);
    expect(told).toHaveLength(changed(all, since).reduce((sum, lot) => sum + lot.count, 0));
  });

  test('that others ask for wait until somebody has decided; nobody decides for themselves', () => {
    const request = (id: string, member: string, granted?: boolean) => ({ id, member, granted }) as Schemas['BudgetRequestAnswer'];
    expect(waitingRequests([request('a', 'other'), request('b', 'me'), request('c', 'other', false), request('d', 'other', true)], 'me').map(({ id }) => id)).toEqual(['a']);
  });

  test('that are begun are ours, and visits of others are not', () => {
    const visits = records([head('visit_1', { state: 'draft', basis: 'own' }), head('visit_2', { state: 'draft' }), head('visit_3', { basis: 'own' }), head('visit_4', { state: 'draft', basis: 'own', changed_at: '2026-06-01T10:00:00Z' })]).visits;
    expect(begun(visits).map(({ id }) => id)).toEqual(['visit_4', 'visit_1']);
  });

  test('findings of a place are counted, and those that wait for an answer', () => {
    const { findings } = records([], [head('finding_1', { waits_for: 'answer', version: 3 }), head('finding_2', { waits_for: 'check' }), head('finding_3', { state: 'withdrawn' }), head('finding_4', { subject: 'site_2' })]);
    expect(findingsAt(findings, 'site_1')).toEqual({ all: 2, unanswered: 1 });
    expect(findingsAt(findings, 'site_3')).toEqual({ all: 0, unanswered: 0 });
  });
});

test('requests are told apart by who asked; one of our own to ourselves waits for us', () => {
  const request = (from: string, to: string) => ({ id: `${from}-${to}`, from, to }) as Schemas['VisitRequestAnswer'];
  const { toUs, byUs } = requestsOf([request('us', 'them'), request('them', 'us'), request('us', 'us')], 'us');
  expect(toUs.map(({ id }) => id)).toEqual(['them-us', 'us-us']);
  expect(byUs.map(({ id }) => id)).toEqual(['us-them']);
});

test('a second rating that somebody else has to make does not wait for the reader', () => {
  const request = (id: string, for_others: boolean) => ({ id, from: 'us', to: 'us', reason: 'second_rating', for_others }) as Schemas['VisitRequestAnswer'];
  expect(requestsOf([request('known', true), request('fresh', false)], 'us').toUs.map(({ id }) => id)).toEqual(['fresh']);
});

test('the first steps are done by what is there; that a backup was tried is for people to say', () => {
  const done = (state: Partial<Parameters<typeof steps>[0]>) => steps({ places: 0, organisations: 1, members: 1, relations: 0, restored: false, ...state }).filter((one) => one.done).map((one) => one.step);
  expect(done({})).toEqual([]);
  expect(done({ places: 3, organisations: 2 })).toEqual(['import', 'organisations']);
  expect(done({ places: 3, organisations: 2, members: 2, relations: 1, restored: true })).toHaveLength(5);
});

test('imports that were taken since a moment are told, the latest first', () => {
  const one = (id: string, state: string, finished_at: string) => ({ id, state, finished_at, territory: '', summary: {} }) as unknown as Schemas['ImportAnswer'];
  const all = [one('a', 'taken', '2026-02-01T00:00:00Z'), one('b', 'taken', '2026-04-01T00:00:00Z'), one('c', 'undone', '2026-05-01T00:00:00Z'), one('d', 'taken', '2026-05-01T00:00:00Z')];
  expect(brought(all, Date.parse('2026-03-01T00:00:00Z')).map(({ id }) => id)).toEqual(['d', 'b']);
});

test('an import says what it added, changed and no longer found; what it does not say is nothing', () => {
  expect(importCounts({ added: 11, changed: 20, moved: 13, vanished: 9 })).toEqual({ added: 11, changed: 33, vanished: 9 });
  expect(importCounts({ added: 'many' })).toEqual({ added: 0, changed: 0, vanished: 0 });
});
