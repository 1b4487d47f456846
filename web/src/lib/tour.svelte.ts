// The tour of a demonstration: a few steps that point at things of a page, for whoever has just chosen as whom to look at it. This browser
// keeps that it was taken or declined; nobody is asked twice.
import type { MessageKey } from './message-keys';
import { stored } from './stored';

const KEY = 'tour';

/** What a step says, and what it points at: the first of these that is seen. */
export interface Step {
  says: MessageKey;
  at: string[];
}

export const STEPS: Step[] = [
  { says: 'tour-home', at: ['#content .strip', '#content h1'] },
  { says: 'tour-rail', at: ['.frame > nav'] },
  { says: 'tour-search', at: ['form[role=search] .field', 'form[role=search] .opener'] },
  { says: 'tour-help', at: ['#help-opener'] },
  { says: 'tour-account', at: ['[popovertarget=account-menu]'] },
];

const over = (): boolean => stored.get(KEY) === 'over';

const state = $state<{ at: number | null; over: boolean }>({ at: null, over: over() });

/** The step that is shown; nothing where no tour is under way. */
export const tourStep = (): number | null => state.at;
/** Whether it was taken or declined in this browser. */
export const tourOver = (): boolean => state.over;

export function startTour(): void {
  state.at = 0;
}
export function moveTour(step: number): void {
  if (state.at !== null) state.at = Math.min(STEPS.length - 1, Math.max(0, state.at + step));
}

/** It ends, whether or not all was seen, and is not offered again. */
export function endTour(): void {
  state.at = null;
  state.over = true;
  stored.set(KEY, 'over');
}
