// Saying something about findings, one or many, each kept or refused by itself.
import { api, data, type Schemas } from '../api/client';
import { type Each, oneByOne } from '../lib/one-by-one';
import type { Finding, Status } from './finding-order';

/** What is said; what is left out stays as it is. */
export interface Said {
  status: Status | null;
  reason: string;
  responsible?: string;
  due?: string;
  /** By when those who run the place will fix it; only where the answer is that they will. */
  fixedBy?: string;
}

/** Where these are said of one, they hold for those behind it as well. */
const FOR_ALL = ['offline', 'sign_in_needed', 'disk_full', 'quota_full'];

/** What was found stays as it is. */
function fields(finding: Finding, { responsible, due }: Said): Schemas['FindingFields'] | null {
  const { content } = finding;
  if (!content || (responsible === undefined && due === undefined)) return null;
  const { says, whereabouts, evidence, severity, confidence } = content;
  return { says, whereabouts, evidence, severity, confidence, responsible: responsible ?? content.responsible, due_on: (due ?? content.due_on) || null };
}

function say(finding: Finding, said: Said): Promise<Finding> {
  const [params, version, { status, reason, fixedBy }] = [{ path: { id: finding.id } }, finding.version, said];
  if (finding.may.includes('change')) return data(api.PATCH('/api/v1/findings/{id}', { params, body: { version, status, reason, fields: fields(finding, said) } }));
  return data(api.POST('/api/v1/findings/{id}/response', { params, body: { version, status: status ?? 'open', reason, fixed_by: fixedBy || null } }));
}

/** Says the same of each, one after the other: what is refused is named, and the rest is kept. */
export const sayOfEach = (findings: Finding[], said: Said): Promise<Each<Finding, Finding>> => oneByOne(findings, (finding) => say(finding, said), FOR_ALL);

/** Takes back what was said: each stands again as it stood, and its history says both. */
export function undo(each: Each<Finding, Finding>): Promise<Each<Finding, Finding>> {
  const before = new Map(each.done.map(({ one, value }) => [value.id, one]));
  return oneByOne(
    each.done.map(({ value }) => value),
    (now) => {
      const { content } = before.get(now.id) ?? now;
      const last = content?.history.at(-1);
      const status = content?.status ?? 'open';
      const said = last?.status === status ? last : undefined;
      return say(now, { status, reason: said?.reason ?? '', fixedBy: said?.fixed_by ?? '', responsible: content?.responsible ?? '', due: content?.due_on ?? '' });
    },
    FOR_ALL,
  );
}
