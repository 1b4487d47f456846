// Findings that wait for an answer, and which lists of them are open in this window.
import { SvelteSet } from 'svelte/reactivity';
import { api, data, type Schemas } from '../api/client';
import { every } from '../lib/pages';
import { standing } from '../lib/standing';

/** Lists that were opened, by site and purpose: who goes back to one finds it open. */
export const openLists = new SvelteSet<string>();

const state = $state<{ heads: Schemas['FindingAnswer'][] }>({ heads: [] });

/** Whether nobody said anything about a finding since it was made. */
const unanswered = (finding: Schemas['FindingAnswer']) => finding.version === 1 && finding.state === 'current';

export async function loadFindings(): Promise<void> {
  state.heads = standing((await every((page) => data(api.GET('/api/v1/findings', { params: { query: { purpose: 'own_work', ...page } } })))).filter((finding) => finding.state === 'current'));
}

export function forgetFindings(): void {
  state.heads = [];
}

/** How many findings nobody said anything about yet. */
export function unansweredFindings(): number {
  return state.heads.filter(unanswered).length;
}

/** Findings by place, those with the most that nobody answered first. */
export function byPlace(): { site: string; title: string; all: number; unanswered: number; last: string }[] {
  const places = new Map<string, { site: string; title: string; all: number; unanswered: number; last: string }>();
  for (const finding of state.heads) {
    const place = places.get(finding.subject) ?? { site: finding.subject, title: finding.subject_title, all: 0, unanswered: 0, last: '' };
    place.all += 1;
    if (unanswered(finding)) place.unanswered += 1;
    if (finding.created_at > place.last) place.last = finding.created_at;
    places.set(finding.subject, place);
  }
  return [...places.values()].sort((one, other) => other.unanswered - one.unanswered || other.all - one.all || one.title.localeCompare(other.title));
}
