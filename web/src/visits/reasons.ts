import type { Schemas } from '../api/client';
import { date, t } from '../lib/words.svelte';

type Reason = 'asked' | 'event' | 'duty' | 'second_rating' | 'never_visited' | 'time' | 'attendance';

/** Why a place is in the queue, in words; a number is passed as one, so that the words can count it. */
export function why(reason: Schemas['QueueReason']): string {
  const input = ['attendance', 'time'].includes(reason.reason) ? Number(reason.input) : reason.input ? date(reason.input) : '';
  return t(`queue-${reason.reason as Reason}`, { input });
}
