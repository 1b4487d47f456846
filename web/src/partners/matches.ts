// How a match stands, as one side is told.
import type { Schemas } from '../api/client';

type Match = Schemas['MatchAnswer'];

/** What both sides are shown; or that it has ended. */
export const stage = (match: Match): Schemas['MatchStep'] | 'ended' => (match.ended ? 'ended' : (match.shows ?? 'that'));

/** Whether one's own side has consented to a step to which the other one has not. */
export const waits = (match: Match): boolean => !match.ended && match.consented !== match.shows;
