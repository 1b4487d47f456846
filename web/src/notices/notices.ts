// Public notices of measures that observe people.
import type { Schemas } from '../api/client';
import { date, t } from '../lib/words.svelte';

export type MeasureNotice = Schemas['MeasureNotice'];

/** Until when a measure may run, or when it ended. */
export const runsUntil = (notice: { last_day: string; ended_on?: string | null }): string =>
  notice.ended_on ? t('notices-ended', { date: date(notice.ended_on) }) : t('notices-until', { date: date(notice.last_day) });

/** The short address of a notice, as it is printed on a sign. */
export const signAddress = (code: string, origin = location.origin): string => `${origin.replace(/^https?:\/\//, '')}/n/${code}`;
