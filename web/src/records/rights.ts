// How a rights record is shown: its states in order, what of it was reached.
import type { Schemas } from '../api/client';

export type RightsRecord = Schemas['RightsRecordAnswer'];
export type RightsContent = Schemas['RightsContent'];

/** The state that each step leads to. */
const STATE_OF: Record<string, string> = { screen: 'screened', assess: 'assessed', consult: 'consulted', decide: 'decided', start: 'live' };

/** The states on the way to a live measure, each with whether it was reached and whether it is the present one. */
export function way({ path, state }: Pick<RightsContent, 'path' | 'state'>): { state: string; reached: boolean; now: boolean }[] {
  const all = ['draft', ...path.map((step) => STATE_OF[step] ?? step)];
  const present = state === 'review_due' ? all.length - 1 : all.indexOf(state);
  return all.map((one, place) => ({ state: state === 'review_due' && place === present ? state : one, reached: place <= present, now: place === present }));
}

/** Who decides is somebody else than who wrote. */
export const needsAnother = (step: string) => step === 'decide' || step === 'review';

/** Whether changing the answer to an item takes back a step that counts. */
export function isRelied(content: RightsContent): boolean {
  return content.steps.some((step) => step.counts);
}
