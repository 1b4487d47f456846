// When the places of a list were last visited, as far as the reader may know: asked for beside the list, some at a time. Nothing of it is kept.
import { SvelteMap } from 'svelte/reactivity';
import { api, data, type Schemas } from '../api/client';
import { me } from '../lib/me.svelte';
import { usualPurpose } from '../lib/purposes';

/** Places that are asked about at once. */
const TOGETHER = 50;

export class LastVisits {
  private known = new SvelteMap<string, Schemas['CoverageSite']>();
  problem = $state<unknown>(null);
  private asking = new Set<string>();

  /** Of a place; nothing before it is known, and where it is not there. */
  of = (site: string): Schemas['CoverageSite'] | undefined => this.known.get(site);

  /** When it was, to put places in order. */
  at = (site: string): string => this.of(site)?.last_visit ?? '';

  async ask(sites: string[]): Promise<void> {
    const unknown = sites.filter((site) => !this.known.has(site) && !this.asking.has(site));
    for (let from = 0; from < unknown.length; from += TOGETHER) {
      const some = unknown.slice(from, from + TOGETHER);
      some.forEach((site) => this.asking.add(site));
      try {
        const answer = await data(api.GET('/api/v1/coverage/sites', { params: { query: { sites: some.join(','), purpose: usualPurpose(me()) } } }));
        answer.forEach((one) => this.known.set(one.site, one));
        this.problem = null;
      } catch (problem) {
        this.problem = problem;
        return;
      } finally {
        some.forEach((site) => this.asking.delete(site));
      }
    }
  }
}
