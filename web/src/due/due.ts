// What is due, as a page shows it: pure.
import type { Schemas } from '../api/client';
import { daysBetween } from '../lib/dates';
import { recordAddress } from '../records/record-address';
import { subjectAddress } from '../records/subject';

export type DueLine = Schemas['DueLine'];
export type Group = 'over' | 'week' | 'month' | 'later';

/** All kinds, as a reader chooses among them. */
export const KINDS: DueLine['kind'][] = ['finding', 'duty', 'measure', 'plan', 'statement', 'agreement', 'recommendation', 'visit', 'emergency', 'complaint', 'sharing', 'membership', 'token'];

const GROUPS: Group[] = ['over', 'week', 'month', 'later'];

/** Into which group a day falls, seen from today. */
export function groupOf(on: string, today: string): Group {
  const days = daysBetween(today, on);
  if (days < 0) return 'over';
  if (days <= 7) return 'week';
  return days <= 30 ? 'month' : 'later';
}

/** Lines in their groups; without those in which there is nothing. */
export function grouped(lines: DueLine[], today: string): { group: Group; lines: DueLine[] }[] {
  return GROUPS.map((group) => ({ group, lines: lines.filter((line) => groupOf(line.on, today) === group) })).filter(({ lines }) => lines.length > 0);
}

/** Where somebody sees to it. */
export function dueAddress(line: DueLine): string {
  if (line.act === 'review_emergency') return '/emergencies';
  if (line.act === 'renew_token') return '/account';
  if (line.record && line.record_kind) return recordAddress({ record: line.record, kind: line.record_kind });
  // What is shared of several records stands where all that is shared does.
  if (line.act === 'share_again') return '/notes';
  return line.subject ? subjectAddress(line.subject) : '/due';
}

/** A day so many days after another, both as `2026-11-23`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
