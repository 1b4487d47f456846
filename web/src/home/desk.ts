// What a home page makes of the lists that the register answers: what waits and what is new. Nothing here asks for anything.
import type { Schemas } from '../api/client';
import { subjectName } from '../records/subject';

type Visit = Schemas['VisitAnswer'];
type Note = Schemas['NoteAnswer'];
type Finding = Schemas['FindingAnswer'];
type Measure = Schemas['SiteMeasureAnswer'];
type Plan = Schemas['PlanAnswer'];
type Request = Schemas['VisitRequestAnswer'];

const DAY = 24 * 3600 * 1000;
/** A pause of so long, in milliseconds, ends a stay: what came since is new to whoever comes back. */
const PAUSE = 30 * 60_000;
/** Who was never here is shown so many days. */
const AT_FIRST = 30;

/** When somebody was here: the end of the stay before, and the last time of this one; moments in milliseconds. */
export interface Stay {
  since: number;
  last: number;
}

/** The stay that goes on, or begins, now. */
export function stayAt(before: Stay | undefined, now: number): Stay {
  if (!before || before.last > now) return { since: now - AT_FIRST * DAY, last: now };
  return { since: now - before.last > PAUSE ? before.last : before.since, last: now };
}

export type Kind = 'visit' | 'finding' | 'note' | 'measure' | 'plan';

/** Records of one kind about one place that came from one organisation. */
export interface Lot {
  kind: Kind;
  /** The id of the place, area or organisation they are about. */
  subject: string;
  title: string;
  owner: string;
  count: number;
  /** The last time that one of them changed. */
  at: string;
  /** The only one, where there is only one. */
  only?: string;
}

interface Record {
  id: string;
  subject: string;
  subject_title: string;
  owner_name: string;
  basis: string;
  state: string;
  created_at: string;
  changed_at: string;
  waits_for?: Schemas['FindingTurn'] | null;
}

/** Brings records of one kind together by place and owner, the latest first. */
function lots(kind: Kind, records: Record[]): Lot[] {
  const found = new Map<string, Lot>();
  for (const record of records) {
    const key = `${record.subject} ${record.owner_name}`;
    const lot = found.get(key) ?? { kind, subject: record.subject, title: subjectName(record), owner: record.owner_name, count: 0, at: '', only: record.id };
    lot.count += 1;
    if (lot.count > 1) delete lot.only;
    if (record.changed_at > lot.at) lot.at = record.changed_at;
    found.set(key, lot);
  }
  return [...found.values()];
}

export interface Records {
  visits: Visit[];
  findings: Finding[];
  notes: Note[];
  measures: Measure[];
  plans: Plan[];
}

const latest = (all: Lot[]) => all.sort((one, other) => other.at.localeCompare(one.at) || one.title.localeCompare(other.title));
const allOf = (records: Records, keep: (record: Record) => boolean) => latest([...lots('visit', records.visits.filter(keep)), ...lots('finding', records.findings.filter(keep)), ...lots('note', records.notes.filter(keep)), ...lots('measure', records.measures.filter(keep)), ...lots('plan', records.plans.filter(keep))]);

/** What others share with the reader's organisation. */
export function shared(records: Records): Lot[] {
  return allOf(records, (record) => record.basis === 'given' && record.state === 'current');
}

/** What was written, answered or shared after a moment, whoever did it; drafts are the reader's own affair. */
const isChanged = (since: number) => (record: Record) => record.state !== 'draft' && new Date(record.changed_at).getTime() > since;

export function changed(records: Records, since: number): Lot[] {
  return allOf(records, isChanged(since));
}

/** A record that changed, and what became of it. */
export interface Change {
  kind: Kind;
  id: string;
  subject: string;
  title: string;
  owner: string;
  at: string;
  what: 'new' | 'again' | 'answered' | 'withdrawn';
}

/** The same as `changed`, one by one, the latest first. */
export function changes(records: Records, since: number): Change[] {
  const what = (record: Record): Change['what'] => {
    if (record.state === 'withdrawn') return 'withdrawn';
    if (record.waits_for === 'check') return 'answered';
    return new Date(record.created_at).getTime() > since ? 'new' : 'again';
  };
  const of = (kind: Kind, all: Record[]): Change[] => all.filter(isChanged(since)).map((record) => ({ kind, id: record.id, subject: record.subject, title: subjectName(record), owner: record.owner_name, at: record.changed_at, what: what(record) }));
  const all = [...of('visit', records.visits), ...of('finding', records.findings), ...of('note', records.notes), ...of('measure', records.measures), ...of('plan', records.plans)];
  return all.sort((one, other) => other.at.localeCompare(one.at) || one.title.localeCompare(other.title));
}

/** Changes by what they are about, in the order in which it first stands in the list. */
export function bySubject(all: Change[]): { subject: string; title: string; changes: Change[] }[] {
  const found = new Map<string, { subject: string; title: string; changes: Change[] }>();
  for (const change of all) {
    const group = found.get(change.subject) ?? { subject: change.subject, title: change.title, changes: [] };
    group.changes.push(change);
    found.set(change.subject, group);
  }
  return [...found.values()];
}

/** What imports brought after a moment, the latest first. */
export function brought(imports: Schemas['ImportAnswer'][], since: number): Schemas['ImportAnswer'][] {
  return imports.filter((one) => one.state === 'taken' && new Date(one.finished_at).getTime() > since).sort((one, other) => other.finished_at.localeCompare(one.finished_at));
}

/** Open requests, those to this organisation and those that it made. A second rating that only others can make waits for them. */
export function requestsOf(requests: Request[], own: string): { toUs: Request[]; byUs: Request[] } {
  return { toUs: requests.filter((one) => one.to === own && !one.for_others), byUs: requests.filter((one) => one.from === own && one.to !== own) };
}

/** What others ask to be allowed today and nobody has decided; nobody decides for themselves. */
export function waitingRequests(requests: Schemas['BudgetRequestAnswer'][], own: string): Schemas['BudgetRequestAnswer'][] {
  return requests.filter((one) => (one.granted === undefined || one.granted === null) && one.member !== own);
}

/** Visits that the reader's organisation has begun and not finished, the latest first. */
export function begun(visits: Visit[]): Visit[] {
  return visits.filter((visit) => visit.state === 'draft' && visit.basis === 'own').sort((one, other) => other.changed_at.localeCompare(one.changed_at));
}

/** A plan that the reader has begun to write in this browser and has not saved; `differs`: somebody else has saved it since. */
export interface Unsaved {
  plan: string;
  title: string;
  at: string;
  differs: boolean;
}

/** What was written in plans and lies in this browser, the latest first; one whose plan the reader may no longer know of is no work of theirs. */
export function unsavedPlans(drafts: { plan: string; version: number; at: string }[], plans: Plan[]): Unsaved[] {
  const known = drafts.flatMap(({ plan, version, at }) => {
    const there = plans.find((one) => one.id === plan && one.state !== 'withdrawn');
    return there ? [{ plan, title: subjectName(there), at, differs: there.version > version }] : [];
  });
  return known.sort((one, other) => other.at.localeCompare(one.at));
}

/** Plans whose review is due by a day. */
export function plansToReview(due: Schemas['DueLine'][], today: string): Schemas['DueLine'][] {
  return due.filter((line) => line.act === 'review_plan' && line.on <= today);
}

export type Step = 'import' | 'organisations' | 'invite' | 'relate' | 'restore';

/** The first steps of an installation, in their order, and which are done. Whether a backup was tried, people alone can say. */
export function steps(state: { places: number; organisations: number; members: number; relations: number; restored: boolean }): { step: Step; done: boolean }[] {
  return [
    { step: 'import', done: state.places > 0 },
    { step: 'organisations', done: state.organisations > 1 },
    { step: 'invite', done: state.members > 1 },
    { step: 'relate', done: state.relations > 0 },
    { step: 'restore', done: state.restored },
  ];
}

/** Findings about one place that stand, and how many of them wait for the reader's answer. */
export function findingsAt(findings: Finding[], site: string): { all: number; unanswered: number } {
  const there = findings.filter((finding) => finding.subject === site && finding.state === 'current');
  return { all: there.length, unanswered: there.filter((finding) => finding.waits_for === 'answer').length };
}

/** How many places an import found no longer, and so on. */
export function importCounts(summary: { [key: string]: unknown }): { added: number; changed: number; vanished: number } {
  const count = (key: string) => (typeof summary[key] === 'number' ? summary[key] : 0);
  return { added: count('added'), changed: count('changed') + count('moved'), vanished: count('vanished') };
}
