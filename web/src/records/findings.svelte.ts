// Findings that wait for an answer, and those that this window has opened.
import { api, data, type Purpose, type Schemas } from '../api/client';
import { every } from '../lib/pages';
import { standing } from '../lib/standing';

type Finding = Schemas['FindingAnswer'];

/** Places of which the findings are opened at once when the page of findings is; each counts as read. */
const AT_ONCE = 8;

/** A place at which there are findings that were not opened. */
interface Closed {
  site: string;
  title: string;
  count: number;
}
interface Opened {
  purpose: Purpose;
  findings: Finding[];
  closed: Closed[];
}

const state = $state<{ heads: Finding[]; opened: Opened | null; last: string; listed: string[] }>({ heads: [], opened: null, last: '', listed: [] });

async function headsFor(purpose: Purpose): Promise<Finding[]> {
  const heads = await every((page) => data(api.GET('/api/v1/findings', { params: { query: { purpose, ...page } } })));
  return standing(heads).filter((finding) => finding.state === 'current');
}

export async function loadFindings(): Promise<void> {
  state.heads = await headsFor('own_work');
}

export function forgetFindings(): void {
  Object.assign(state, { heads: [], opened: null, last: '', listed: [] });
}

/** How many findings wait for this reader's answer, or for their look whether they were fixed. */
export function waitingFindings(turn: Schemas['FindingTurn']): number {
  return state.heads.filter((finding) => finding.waits_for === turn).length;
}

/** How many at one place wait for an answer. */
export function unansweredAt(site: string): number {
  return state.heads.filter((finding) => finding.subject === site && finding.waits_for === 'answer').length;
}

/** What was opened for a purpose; nothing before it was. */
export const openedFindings = (purpose: Purpose): Opened | null => (state.opened?.purpose === purpose ? state.opened : null);

/** What the page of findings showed last, in its order; and which of them was opened from it. */
export const lastListed = (): string[] => state.listed;
export const lastFollowed = (): string => state.last;
export function listed(ids: string[]): void {
  state.listed = ids;
}
export function followed(id: string): void {
  state.last = id;
}

/** Places with findings, those with the most that wait for the reader first. */
function byPlace(heads: Finding[]): Closed[] {
  const places = new Map<string, Closed & { waiting: number }>();
  for (const finding of heads) {
    const place = places.get(finding.subject) ?? { site: finding.subject, title: finding.subject_title, count: 0, waiting: 0 };
    place.count += 1;
    if (finding.waits_for) place.waiting += 1;
    places.set(finding.subject, place);
  }
  return [...places.values()].sort((one, other) => other.waiting - one.waiting || other.count - one.count || one.title.localeCompare(other.title));
}

const opening = (site: string, purpose: Purpose) => every((page) => data(api.GET('/api/v1/sites/{id}/findings', { params: { path: { id: site }, query: { purpose, ...page } } })));

async function openAll(places: Closed[], purpose: Purpose): Promise<Finding[]> {
  const found = await Promise.all(places.map(({ site }) => opening(site, purpose)));
  return standing(found.flat()).filter((finding) => finding.state === 'current');
}

/** Opens the findings of the first places anew, of those that were open before and of one that is asked for: all of them are read. */
export async function openFindings(purpose: Purpose, site = ''): Promise<void> {
  const before = openedFindings(purpose)?.findings ?? [];
  const places = byPlace(await headsFor(purpose));
  const first = places.filter((place, index) => index < AT_ONCE || place.site === site || before.some((finding) => finding.subject === place.site));
  const findings = await openAll(first, purpose);
  state.opened = { purpose, findings, closed: places.filter((place) => !first.includes(place)) };
}

/** Opens the findings of the next places. */
export async function openMore(purpose: Purpose): Promise<void> {
  const opened = openedFindings(purpose);
  if (!opened) return;
  const next = opened.closed.slice(0, AT_ONCE);
  const findings = await openAll(next, purpose);
  state.opened = { purpose, findings: [...opened.findings, ...findings], closed: opened.closed.slice(AT_ONCE) };
}

/** Findings as they stand after something was said about them. */
export function stand(changed: Finding[]): void {
  if (!state.opened) return;
  const by = new Map(changed.map((finding) => [finding.id, finding]));
  state.opened.findings = state.opened.findings.map((finding) => by.get(finding.id) ?? finding);
}
