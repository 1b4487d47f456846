// What is known of a place beside its plan: read when somebody asks for it, as each of it is a reading that the journal notes.
import { api, data, type Purpose } from '../api/client';
import { every } from '../lib/pages';
import { Work } from '../lib/work.svelte';
import { language } from '../lib/words.svelte';
import type { Read } from './notes';

const NOTHING: Read = { visit: null, findings: [], survey: null, measures: [], catalogue: [] };

export class KnownHere {
  read = $state.raw<Read>(NOTHING);
  isShown = $state(false);
  work = new Work();

  /** Reads the last finished visit that the reader may read, its findings, and the measures there. */
  show(site: string, purpose: Purpose): Promise<boolean> {
    return this.work.run(async () => {
      const path = { id: site };
      const query = { language: language() };
      const [visits, measures, { measures: catalogue }] = await Promise.all([
        every((page) => data(api.GET('/api/v1/sites/{id}/visits', { params: { path, query: { purpose, ...page } } }))),
        every((page) => data(api.GET('/api/v1/sites/{id}/measures', { params: { path, query: { purpose, ...page } } }))),
        data(api.GET('/api/v1/measure-catalogue', { params: { query } })),
      ]);
      const last = visits.filter((visit) => visit.state === 'current').sort((one, other) => other.created_at.localeCompare(one.created_at))[0];
      const visit = last ? await data(api.GET('/api/v1/visits/{id}', { params: { path: { id: last.id }, query: { purpose } } })) : null;
      const content = visit?.content;
      if (!visit || !content) {
        this.read = { ...NOTHING, measures, catalogue };
      } else {
        const [survey, { findings }] = await Promise.all([
          data(api.GET('/api/v1/surveys/{pack}', { params: { path: { pack: content.survey }, query: { ...query, version: content.survey_version } } })),
          // Without a measure it says what the visit says, each finding with its record.
          data(api.GET('/api/v1/visits/{id}/what-if', { params: { path: { id: visit.id }, query: { purpose, ...query } } })),
        ]);
        this.read = { visit, findings, survey, measures, catalogue };
      }
      this.isShown = true;
    });
  }

  hide = () => void (this.isShown = false);
}
