// How recommendations stand, as pages show it: pure.
import type { Schemas } from '../api/client';

export type Recommendation = Schemas['RecommendationAnswer'];
export type Content = Schemas['RecommendationContent'];
export type Reply = Content['reply'];
export type Execution = Content['execution'];
export type Assistance = Content['assistance'];

export const REPLIES: Reply[] = ['none', 'accepted', 'partly', 'noted'];
export const EXECUTIONS: Execution[] = ['not_begun', 'in_work', 'done_by_own_words', 'confirmed', 'not_to_be_done'];
export const ASSISTANCE: Assistance[] = ['none', 'asked', 'offered', 'given', 'confirmed'];

/** What the organisation to which it is addressed can say itself: what is confirmed or closed, the body that made it says. */
export const OWN_EXECUTIONS: Execution[] = ['not_begun', 'in_work', 'done_by_own_words'];
export const OWN_ASSISTANCE: Assistance[] = ['asked', 'confirmed'];

interface Stands {
  reply: Reply;
  execution: Execution;
  overdue: boolean;
}

/** The figures of the sentence about some of them, the denominator first. */
export function said(some: Stands[]): Record<'total' | 'accepted' | 'partly' | 'noted' | 'none' | 'confirmed' | 'overdue', number> {
  const count = (which: (one: Stands) => boolean) => some.filter(which).length;
  const replied = (reply: Reply) => count((one) => one.reply === reply);
  const [accepted, partly, noted, none] = [replied('accepted'), replied('partly'), replied('noted'), replied('none')];
  return { total: some.length, accepted, partly, noted, none, confirmed: count((one) => one.execution === 'confirmed'), overdue: count((one) => one.overdue) };
}

/** Sessions as they are typed, one on each line: when, a bar, what it is about. */
export function sessionsOf(text: string): Schemas['MeetingSession'][] {
  const session = (line: string) => {
    const bar = line.indexOf('|');
    return bar < 0 ? { at: '', title: line.trim() } : { at: line.slice(0, bar).trim(), title: line.slice(bar + 1).trim() };
  };
  return text.split('\n').filter((line) => line.trim()).map(session);
}

export const sessionsAsTyped = (sessions: Schemas['MeetingSession'][]) => sessions.map(({ at, title }) => (at ? `${at} | ${title}` : title)).join('\n');

/** Organisations as they are typed, one on each line; one of the register is found by its name. */
export function participantsOf(text: string, known: { id: string; name: string }[]): Schemas['MeetingParticipant'][] {
  const names = text.split('\n').map((line) => line.trim()).filter(Boolean);
  return names.map((name) => {
    const organisation = known.find((one) => one.name === name)?.id;
    return organisation ? { organisation, name } : { name };
  });
}

/** A year from now, as long as something can be shared at once. */
export const inAYear = (now: number) => new Date(now + 365 * 86_400_000).toISOString();
