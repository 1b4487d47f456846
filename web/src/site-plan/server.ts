// What the pages of plans ask of the server.
import { api, data, Problem, type Purpose, type Schemas } from '../api/client';
import { type SitePlan, whole } from './document';
import type { Conflict, Found, Kept } from './editing.svelte';

export type PlanAnswer = Schemas['PlanAnswer'];

const foundIn = (content: Found): Found => ({ findings: content.findings, left_out: content.left_out, missing: content.missing, unknown: content.unknown });

/** A plan that was answered, as the editor holds it; nothing where the reader may not read it. */
export function keptOf(answer: PlanAnswer): { kept: Kept; found: Found } | null {
  const content = answer.content;
  if (!content?.plan) return null;
  return { kept: { version: answer.version, plan: whole(content.plan), review_on: content.review_on ?? '' }, found: foundIn(content as unknown as Found) };
}

export const openPlan = (id: string, purpose: Purpose) => data(api.GET('/api/v1/plans/{id}', { params: { path: { id }, query: { purpose } } }));

/** Saves a plan. Where somebody else changed the same section, what both wrote comes back and nothing is saved. */
export async function savePlan(id: string, { version, plan, review_on }: Kept): Promise<{ answer: PlanAnswer } | { conflict: Conflict }> {
  const body = { version, fields: { plan: plan as unknown as Record<string, never>, review_on: review_on || null } };
  const asked = await api.PATCH('/api/v1/plans/{id}', { params: { path: { id } }, body }).catch(() => {
    throw new Problem('offline', '');
  });
  const conflict = (asked.error as { conflict?: { version: number; plan: object; review_on?: string | null; sections: Conflict['sections'] } } | undefined)?.conflict;
  if (conflict) return { conflict: { version: conflict.version, plan: whole(conflict.plan), review_on: conflict.review_on ?? '', sections: conflict.sections } };
  return { answer: await data(Promise.resolve(asked)) };
}

/** What the checks find in a plan as it is written; nothing of it is kept. */
export async function checkPlan(id: string, plan: SitePlan): Promise<Found> {
  const body = { plan: plan as unknown as Record<string, never> };
  return foundIn((await data(api.POST('/api/v1/plans/{id}/check', { params: { path: { id } }, body }))) as unknown as Found);
}

export const templates = (language: string) => data(api.GET('/api/v1/plan-templates', { params: { query: { language } } }));
