// What the sentences about entries of the journal are made of. Each act has a message of its own, which chooses by these.
import type { FluentVariable } from '@fluent/bundle';
import type { Schemas } from '../api/client';
import type { MessageKey } from '../lib/message-keys';

type Entry = Schemas['ToldEntry'];
type Person = Schemas['ToldPerson'];

/** Of which sort a subject is: the beginning of its id says it. */
export function sortOf(subject: string): 'site' | 'area' | 'organisation' | 'installation' {
  const [sort] = subject.split('_');
  if (sort === 'area' || sort === 'installation') return sort;
  return sort === 'org' ? 'organisation' : 'site';
}

/** What has no name that the reader may know: its id stands with the details. */
const UNNAMED = '–';

/** What a subject is called, where it has a name. */
export const titleOf = (about: Entry['about']): string => (about?.title && about.title !== about.id ? about.title : '');

const by = (person: Person) => ({ by: person.by, name: person.name ?? '', organisation: person.organisation_name ?? '' });

/** The sentence about an act: an act without one does not compile. Of an opening that showed who had read a record, it says that. */
export function sentence(act: Schemas['JournalAct'] | null | undefined, fields: string[]): MessageKey {
  if (act === 'open' && fields.length === 1 && fields[0] === 'readers') return 'journal-open-readers';
  return act ? `journal-act-${act}` : 'journal-act-unknown';
}

/** What the sentence about an entry needs. */
export function told(entry: Omit<Entry, 'place' | 'id' | 'link' | 'actor' | 'detail' | 'subject' | 'fields' | 'subjects' | 'at'>): Record<string, FluentVariable> {
  return {
    ...by(entry.by),
    kind: entry.kind ?? 'none',
    count: Math.max(1, entry.count),
    about: entry.about && (titleOf(entry.about) || sortOf(entry.about.id) === 'installation') ? sortOf(entry.about.id) : 'none',
    place: titleOf(entry.about) || UNNAMED,
    purpose: entry.purpose ?? 'none',
    other: entry.organisation_name ?? entry.whom?.organisation_name ?? UNNAMED,
    whom: entry.whom?.name ? 'named' : 'unnamed',
    person: entry.whom?.name ?? '',
    word: entry.action,
  };
}

/** The same of an opening of what is one's own. */
export function toldOfOurs(reading: Schemas['OurReading']): Record<string, FluentVariable> {
  const { by, kind, purpose, act } = reading;
  return told({ by, kind, purpose, action: act, count: 1, about: { id: reading.subject, title: reading.subject_title } });
}

/** A day of this place as the moment at which it begins, or, for the last day of a filter, at which the next one does. */
export function beginning(day: string, later = 0): string | undefined {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  const at = new Date(year, month - 1, date + later);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** Lines under the day on which each of them was, here. */
export function byDay<T extends { at: string }>(lines: T[]): { day: Date; lines: T[] }[] {
  const days: { day: Date; lines: T[] }[] = [];
  for (const line of lines) {
    const at = new Date(line.at);
    const last = days.at(-1);
    if (last && last.day.toDateString() === at.toDateString()) last.lines.push(line);
    else days.push({ day: at, lines: [line] });
  }
  return days;
}

/** Lines that follow each other, say the same and were written in the same minute, as one. */
export function together<T extends { at: string }>(lines: T[], says: (line: T) => string): T[][] {
  const lots: T[][] = [];
  const minute = (line: T) => line.at.slice(0, 16);
  for (const line of lines) {
    const last = lots.at(-1);
    if (last?.[0] && minute(last[0]) === minute(line) && says(last[0]) === says(line)) last.push(line);
    else lots.push([line]);
  }
  return lots;
}

export interface Page<T> {
  lines: T[];
  next?: string | null;
}

/** Pages of a filtered list may be short: so many are asked for at most before the reader is asked whether to go on. */
const TURNS = 10;
/** So many where that many lines were shown before. */
const TURNS_BACK = 40;

/** Asks for pages until there is something worth showing: `wanted` lines of those that count, and `least` lines in all. */
export async function enough<T>(ask: (after?: string) => Promise<Page<T>>, after: string | undefined, wanted: number, counts: (line: T) => boolean = () => true, least = 0): Promise<{ lines: T[]; next?: string }> {
  const lines: T[] = [];
  let next = after;
  for (let turn = 0; turn < (least > 0 ? TURNS_BACK : TURNS); turn += 1) {
    const page = await ask(next);
    lines.push(...page.lines);
    next = page.next ?? undefined;
    if (!next || (lines.length >= least && lines.filter(counts).length >= wanted)) break;
  }
  return { lines, next };
}

/** Whether somebody looked at something themselves: lists, records and who asked for an emergency access. An export is more than a look. */
export const isLookOf = (member: string | undefined, line: Pick<Entry, 'actor' | 'group' | 'act'>): boolean => member !== undefined && line.actor === member && ((line.group === 'read' && line.act !== 'export') || line.act === 'list_emergencies');
