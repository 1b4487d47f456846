// What waits behind an entry of the rail.
import { waitingDecisions, waitingVisits } from '../home/desk.svelte';
import { unansweredFindings } from '../records/findings.svelte';
import { waitingEmergencies } from './me.svelte';
import { runsPlaces, type RailName } from './rail';
import { t } from './words.svelte';

/** How much waits behind an entry, and what, in words. */
export function badge(name: RailName): { count: number; says: string } {
  if (name === 'nav-emergency') return { count: waitingEmergencies(), says: t('emergency-waiting') };
  if (name === 'nav-findings' && runsPlaces()) return { count: unansweredFindings(), says: t('findings-waiting') };
  if (name === 'nav-visits') return { count: waitingVisits(), says: t('visits-waiting') };
  if (name === 'requests-title') return { count: waitingDecisions(), says: t('nav-waiting') };
  return { count: 0, says: '' };
}
