// The guided walks of a demonstration: which of them somebody is offered, which is under way, and how far they are. This browser keeps that:
// a walk that was left goes on where it was, and nobody is offered again what they took or declined.
import { api, data, type Schemas } from '../api/client';
import type { MessageKey } from './message-keys';
import { me } from './me.svelte';
import { stored } from './stored';
import type { Opened } from './tour-walk';

const KEY = 'tour';

export type WalkKey = 'volunteer' | 'adviser' | 'police' | 'operator' | 'contributor' | 'coordinator' | 'overseer' | 'administrator' | 'partner';

/** A walk as it is offered: in so many minutes, and with what is said of whoever takes it. */
export interface Offer {
  key: WalkKey;
  minutes: number;
  comesFor: MessageKey;
}

const of = (key: WalkKey, minutes: number, comesFor: MessageKey): Offer => ({ key, minutes, comesFor });
const OFFERS: Partial<Record<Schemas['Role'], Offer[]>> = {
  adviser: [of('adviser', 5, 'tour-role-adviser'), of('police', 2, 'tour-role-adviser')],
  coordinator: [of('coordinator', 3, 'tour-role-coordinator')],
  operator_manager: [of('operator', 4, 'tour-role-operator')],
  operator_contributor: [of('contributor', 2, 'tour-role-contributor')],
  community_member: [of('operator', 4, 'tour-role-community')],
  overseer: [of('overseer', 3, 'tour-role-overseer')],
  administrator: [of('administrator', 2, 'tour-role-administrator')],
  partner_installation: [of('partner', 2, 'tour-role-partner')],
};
const GUEST = [of('volunteer', 5, 'tour-role-volunteer')];

/** The walks of whoever looks at the demonstration. */
export const offers = (): Offer[] => (me() ? (OFFERS[me()?.role ?? 'nobody'] ?? []) : GUEST);

/** How far a walk is, what was opened on it, and a place to begin with. */
export interface Course {
  at: number;
  opened: Opened;
  place?: string;
}
interface Kept {
  /** The walk that is under way, and is shown. */
  on?: WalkKey;
  courses: Partial<Record<WalkKey, Course>>;
  /** Walks that are offered no more. */
  over: WalkKey[];
}

/** What this browser keeps; of what nobody can read, nothing. */
export function readKept(text: string | null): Kept & { all: boolean } {
  const none = { courses: {}, over: [], all: text === 'over' };
  try {
    const { on, courses, over } = JSON.parse(text ?? '') as Partial<Kept>;
    return { ...none, ...(on ? { on } : {}), courses: courses ?? {}, over: Array.isArray(over) ? over : [] };
  } catch {
    return none;
  }
}

const state = $state(readKept(stored.get(KEY)));
/** It was begun or resumed just now: the focus goes there. */
let called = false;

function keep(): void {
  state.all = false;
  stored.set(KEY, JSON.stringify({ on: state.on, courses: state.courses, over: state.over }));
}
const mine = (key: WalkKey | undefined): key is WalkKey => offers().some((offer) => offer.key === key);

/** The walk that is shown: one of whoever is looking. */
export const walkOn = (): WalkKey | null => (mine(state.on) ? state.on : null);
/** The walk that was left before its end. */
export const walkLeft = (): WalkKey | null => (walkOn() ? null : (offers().find(({ key }) => state.courses[key])?.key ?? null));
/** Whether any is still to be offered. */
export const isOffered = (): boolean => !state.all && offers().some(({ key }) => !state.over.includes(key));
export const course = (key: WalkKey): Course => state.courses[key] ?? { at: 0, opened: {} };
/** Whether the reader asked for it just now; that is said once. */
export function wasCalled(): boolean {
  const now = called;
  called = false;
  return now;
}

/** Those whose walk begins with a place are given one where something was read: they see more than an empty page. */
async function placeFor(key: WalkKey): Promise<string> {
  if (key !== 'overseer' && key !== 'police') return '';
  const [first] = await data(api.GET('/api/v1/emergency-accesses', { params: { query: {} } })).catch(() => []);
  return first?.site_title ?? '';
}

export function startWalk(key: WalkKey): void {
  state.courses[key] = { at: 0, opened: {} };
  resumeWalk(key);
  void placeFor(key).then((place) => {
    const begun = state.courses[key];
    if (!place || !begun) return;
    begun.place = place;
    keep();
  });
}
export function resumeWalk(key: WalkKey): void {
  state.on = key;
  called = true;
  keep();
}
export function moveWalk(key: WalkKey, at: number, opened: Opened): void {
  state.courses[key] = { ...course(key), at, opened };
  keep();
}
/** It is put away, and goes on where it was. */
export function leaveWalk(): void {
  delete state.on;
  keep();
}
/** It is at its end, and is offered no more. */
export function endWalk(key: WalkKey): void {
  delete state.on;
  delete state.courses[key];
  state.over = [...new Set([...state.over, key])];
  keep();
}
/** Nothing of it is offered to whoever is looking. */
export function declineWalks(): void {
  for (const { key } of offers()) delete state.courses[key];
  delete state.on;
  state.over = [...new Set([...state.over, ...offers().map(({ key }) => key)])];
  keep();
}
