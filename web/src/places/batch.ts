// What is done with several places at once: each is a request of its own, done or refused by itself, and taken back in the same way.
import { api, data, type Schemas, type SiteStatus } from '../api/client';
import { oneByOne, type Each } from '../lib/one-by-one';
import { setStatus } from './set-status';
import type { Selected } from './view.svelte';

/** What was done with a place, and how it is undone. */
export interface Done {
  undo: () => Promise<unknown>;
}
export type Batch = Each<Selected, Done>;

/** What holds for one place may not hold for the next: somebody may change one and not the other. */
const FOR_ALL = ['offline', 'sign_in_needed', 'disk_full', 'quota_full'];

export function setStatusOfEach(sites: Selected[], status: SiteStatus, reason: string): Promise<Batch> {
  return oneByOne(
    sites,
    async ({ id }) => {
      const before = await data(api.GET('/api/v1/sites/{id}', { params: { path: { id } } }));
      const after = await setStatus(before, status, reason);
      return { undo: () => setStatus(after, before.status, before.status_reason ?? '') };
    },
    FOR_ALL,
  );
}

export function askForVisits(sites: Selected[], body: Schemas['NewVisitRequest']): Promise<Batch> {
  return oneByOne(
    sites,
    async ({ id }) => {
      const request = await data(api.POST('/api/v1/sites/{id}/visit-requests', { params: { path: { id } }, body }));
      return { undo: () => data(api.DELETE('/api/v1/visit-requests/{id}', { params: { path: { id: request.id } } })) };
    },
    FOR_ALL,
  );
}

export function relateEach(sites: Selected[], organisation: string, relation: Schemas['Relation']): Promise<Batch> {
  const params = { path: { id: organisation } };
  return oneByOne(
    sites,
    async ({ id }) => {
      await data(api.POST('/api/v1/organisations/{id}/relations', { params, body: { relation, site: id } }));
      return { undo: () => data(api.DELETE('/api/v1/organisations/{id}/relations', { params: { ...params, query: { relation, site: id } } })) };
    },
    FOR_ALL,
  );
}

/** Takes back what was done, the last first. */
export function undoEach({ done }: Batch): Promise<Batch> {
  return oneByOne(
    [...done].reverse().map(({ one, value }) => ({ ...one, undo: value.undo })),
    async ({ undo }) => {
      await undo();
      return { undo: () => Promise.resolve() };
    },
    FOR_ALL,
  );
}
