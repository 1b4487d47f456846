import type { Schemas } from '../api/client';
import { date, list, t } from '../lib/words.svelte';

type Reason = 'asked' | 'event' | 'duty' | 'second_rating' | 'never_visited' | 'time' | 'attendance';

/** Who asked an organisation for a visit to a place, each once, by name. */
export function askers(requests: Pick<Schemas['VisitRequestAnswer'], 'site' | 'to' | 'reason' | 'from_name'>[], site: string, to: string): string[] {
  return [...new Set(requests.filter((one) => one.site === site && one.to === to && one.reason === 'asked' && one.from_name).map((one) => one.from_name))];
}

/** Why a place is in the queue, in words; a number is passed as one, so that the words can count it. `asked` names who asked for a visit. */
export function why(reason: Schemas['QueueReason'], asked: string[] = []): string {
  if (reason.reason === 'asked' && asked.length > 0) return t('queue-asked-by', { name: list(asked), input: reason.input ? date(reason.input) : '' });
  const input = ['attendance', 'time'].includes(reason.reason) ? Number(reason.input) : reason.input ? date(reason.input) : '';
  return t(`queue-${reason.reason as Reason}`, { input });
}
