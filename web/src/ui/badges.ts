// What waits behind an entry of the rail.
import { waitingDecisions, waitingVisits } from '../home/desk.svelte';
import { waitingEmergencies } from '../lib/me.svelte';
import type { RailName } from '../lib/rail';
import { t } from '../lib/words.svelte';
import { waitingFindings } from '../records/findings.svelte';

/** How much waits behind an entry, and what, in words. */
export function badge(name: RailName): { count: number; says: string } {
  if (name === 'nav-emergency') return { count: waitingEmergencies(), says: t('emergency-waiting') };
  if (name === 'nav-findings') {
    const [answer, check] = [waitingFindings('answer'), waitingFindings('check')];
    return { count: answer + check, says: [answer ? t('findings-waiting') : '', check ? t('findings-to-check') : ''].filter(Boolean).join(', ') };
  }
  if (name === 'nav-visits') return { count: waitingVisits(), says: t('visits-waiting') };
  if (name === 'requests-title') return { count: waitingDecisions(), says: t('nav-waiting') };
  return { count: 0, says: '' };
}
