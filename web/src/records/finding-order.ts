// How a list of findings is looked at: which set, narrowed by what, in which order, under which headings.
import type { Schemas } from '../api/client';
import { daysBetween } from '../lib/dates';
import { matches } from '../lib/words-match';

export type Finding = Schemas['FindingAnswer'];
export type Status = Schemas['FindingStatus'];

/** Sets that a tab chooses; what a reader may do with a finding is said by the register. */
export type Tab = 'answer' | 'verify' | 'open' | 'treated' | 'accepted' | 'verified' | 'all';
export const ORDERS = ['urgency', 'due', 'place', 'measure'] as const;
export type Order = (typeof ORDERS)[number];

export interface Narrowing {
  words: string;
  site: string;
  severity: string;
  /** Due on this day or before. */
  before: string;
  measure: string;
}

const SEVERITIES = ['high', 'medium', 'low'] as const;
const responds = (finding: Finding) => finding.may.includes('respond');
const changes = (finding: Finding) => finding.may.includes('change');

function belongs(finding: Finding, tab: Tab): boolean {
  const status = finding.content?.status;
  const [toAnswer, toVerify] = [finding.waits_for === 'answer', finding.waits_for === 'check'];
  if (tab === 'all') return true;
  if (tab === 'answer') return toAnswer;
  if (tab === 'verify') return toVerify;
  if (tab === 'open') return status === 'open' && !toAnswer;
  if (tab === 'treated') return status === 'treated' && !toVerify;
  return status === tab;
}

export const inTab = (findings: Finding[], tab: Tab): Finding[] => findings.filter((finding) => belongs(finding, tab));

/** The tabs of a reader: what waits for them first; sets that they can never have part in are left out. */
export function tabsOf(findings: Finding[]): Tab[] {
  const [mine, ours] = [findings.some(responds), findings.some(changes)];
  return [...(mine ? (['answer'] as const) : []), ...(ours ? (['verify'] as const) : []), 'open', ...(mine || !ours ? (['treated'] as const) : []), 'accepted', 'verified', 'all'];
}

/** The tab that is shown until somebody chooses: the first in which something is. */
export const firstTab = (findings: Finding[]): Tab => tabsOf(findings).find((tab) => inTab(findings, tab).length > 0) ?? 'all';

/** `says` are the words of a measure, by its key. */
export function narrowed(findings: Finding[], by: Narrowing, says: (key: string) => string): Finding[] {
  return findings.filter((finding) => {
    const { content, subject, subject_title } = finding;
    if (!content) return !by.severity && !by.before && !by.measure && by.words.trim() === '' && (!by.site || by.site === subject);
    return (
      matches([content.says, content.whereabouts, content.responsible, subject_title, ...content.measures.map(says)], by.words) &&
      (!by.site || by.site === subject) &&
      (!by.severity || by.severity === content.severity) &&
      (!by.before || dueOn(finding) <= by.before) &&
      (!by.measure || content.measures.includes(by.measure))
    );
  });
}

/** A heading and what stands below it; `key` names an urgency, a time, a place or a measure. */
export interface Group {
  key: string;
  findings: Finding[];
}

/** Until which day it is to be put right: as those who run the place said, or else as its owner has set it; nothing where nobody named a day. */
export const dueDay = ({ content }: Pick<Finding, 'content'>): string => content?.fixed_by ?? content?.due_on ?? '';

const rank = (finding: Finding) => (finding.content ? SEVERITIES.indexOf(finding.content.severity) : SEVERITIES.length);
const dueOn = (finding: Finding) => dueDay(finding) || '9999';

function byUrgency(one: Finding, other: Finding): number {
  return rank(one) - rank(other) || dueOn(one).localeCompare(dueOn(other)) || one.subject_title.localeCompare(other.subject_title) || other.created_at.localeCompare(one.created_at);
}

function whenDue(day: string, today: string): string {
  if (!day) return 'none';
  const days = daysBetween(today, day);
  return days < 0 ? 'over' : days <= 30 ? 'month' : 'later';
}

/** Under headings, each finding once: those with several measures under the first. */
export function grouped(findings: Finding[], order: Order, today: string): Group[] {
  const headings: Record<Order, (finding: Finding) => string> = {
    urgency: (finding) => finding.content?.severity ?? '',
    due: (finding) => whenDue(dueDay(finding), today),
    place: (finding) => finding.subject,
    measure: (finding) => finding.content?.measures[0] ?? '',
  };
  const sorted = [...findings].sort(byUrgency);
  if (order === 'due') sorted.sort((one, other) => dueOn(one).localeCompare(dueOn(other)));
  if (order === 'place') sorted.sort((one, other) => one.subject_title.localeCompare(other.subject_title) || one.subject.localeCompare(other.subject));
  const groups = new Map<string, Finding[]>();
  for (const finding of sorted) {
    const key = headings[order](finding);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const all = [...groups].map(([key, found]) => ({ key, findings: found }));
  // What helps with most comes first; what nothing is known to help with comes last.
  if (order === 'measure') all.sort((one, other) => Number(one.key === '') - Number(other.key === '') || other.findings.length - one.findings.length);
  return all;
}

/** What can be said of all of some findings: by those who run the place, and by who found them. What a finding says already is not said
 * again, except that it will be fixed: that has words of its own. Where those who run the place named a day, its owner can say that it is too late. */
export function answersFor(findings: Finding[]): Status[] {
  const each = findings.map((finding): Status[] => {
    const status = finding.content?.status;
    if (!status) return [];
    if (changes(finding)) return (['verified', 'open', 'treated', 'accepted', 'void'] as const).filter((one) => one !== status || (one === 'open' && finding.content?.fixed_by));
    return responds(finding) && !['verified', 'void'].includes(status) ? ['treated', 'open', 'accepted'] : [];
  });
  return (each[0] ?? []).filter((status) => each.every((offered) => offered.includes(status)));
}
