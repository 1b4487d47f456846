// What organisations have to do with places and areas: said in words, and asked for.
import { api, data, type Schemas } from '../api/client';
import { t } from '../lib/words.svelte';

export type RelationLine = Schemas['RelationLine'];

/** What an organisation can have to do with a place, and with every place in an area. */
export const WITH_PLACES = ['operates', 'advises', 'responds', 'neighbours'] as const;
/** Only an authority leads, and only an area. */
export const ALL = [...WITH_PLACES, 'leads'] as const;

export const does = (relation: Schemas['Relation']): string => (relation === 'none' || relation === 'self' || relation === 'partner' ? '' : t(`relation-${relation}`));

/** With what: a place, or all places of an area. */
export interface With {
  relation: Schemas['Relation'];
  site?: string | null | undefined;
  area?: string | null | undefined;
}

const one = ({ relation, site, area }: With) => ({ relation, ...(area ? { area } : { site: site ?? '' }) });

export const relate = (organisation: string, what: With) => data(api.POST('/api/v1/organisations/{id}/relations', { params: { path: { id: organisation } }, body: one(what) }));
export const unrelate = (organisation: string, what: With) => data(api.DELETE('/api/v1/organisations/{id}/relations', { params: { path: { id: organisation }, query: one(what) } }));
export const preview = (organisation: string, what: With) => data(api.GET('/api/v1/organisations/{id}/relations/preview', { params: { path: { id: organisation }, query: one(what) } }));
