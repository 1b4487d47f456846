// What is known of the visits at a place: asked for once for all parts of its page.
import { api, data, type Purpose, type Schemas } from '../api/client';
import { may, me } from '../lib/me.svelte';
import { every } from '../lib/pages';
import { Work } from '../lib/work.svelte';

/** The rules give these roles no part in visits and findings; the server decides in each case. */
export const takesPart = () => me() !== null && !['administrator', 'overseer', 'partner_installation'].includes(me()?.role ?? '');

/** Those who see to it that places are visited ask others to go there; they may go themselves. */
export const asksFirst = () => me()?.role === 'coordinator' && may('ask_for_visit');

export class AtSite {
  /** Visits that the reader may know of, and open requests for one. */
  visits = $state.raw<Schemas['VisitAnswer'][]>([]);
  requests = $state.raw<Schemas['VisitRequestAnswer'][]>([]);
  /** What became of visits here that the reader's organisation asked for. */
  answered = $state.raw<Schemas['AnsweredVisitRequest'][]>([]);
  known = $state(false);
  /** The form for a new visit is open. */
  starting = $state(false);
  /** Of which visit it is the second rating, where one was asked for. */
  secondOf = $state<string>();
  /** The form that asks somebody for one is open. */
  asking = $state(false);
  work = new Work();

  constructor(private readonly site: string) {}

  /** Asked for while it still runs, after something else was changed, it runs again. */
  load(purpose: Purpose): Promise<boolean> {
    return this.work.latest(async () => {
      const path = { id: this.site };
      const [visits, requests, answered] = await Promise.all([
        every((page) => data(api.GET('/api/v1/sites/{id}/visits', { params: { path, query: { purpose, ...page } } }))),
        every((page) => data(api.GET('/api/v1/visit-requests', { params: { query: page } }))),
        every((page) => data(api.GET('/api/v1/visit-requests/answered', { params: { query: page } }))),
      ]);
      this.visits = visits.sort((one, other) => other.created_at.localeCompare(one.created_at));
      this.requests = requests.filter((one) => one.site === this.site);
      this.answered = answered.filter((one) => one.site === this.site);
      this.known = true;
    });
  }
}
