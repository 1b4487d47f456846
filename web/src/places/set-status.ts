import { api, data, type Schemas, type SiteDetail, type SiteStatus } from '../api/client';

/** Says where a place stands, as of the version that was looked at; all else that is said of it stays. */
export function setStatus(site: { id: string; version: number }, status: SiteStatus, reason = ''): Promise<SiteDetail> {
  // What a change does not name stays; the description of the API names all of it.
  const body = { version: site.version, status, ...(reason ? { status_reason: reason } : {}) } as Schemas['Change'];
  return data(api.PATCH('/api/v1/sites/{id}', { params: { path: { id: site.id } }, body }));
}
