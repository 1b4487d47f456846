// What the checks of a plan found: said in words, counted by part, and leading to the field that it is about.
import { isolate } from '../lib/isolate';
import type { MessageKey } from '../lib/message-keys';
import { type Key, type ProcedureKind, PROCEDURES, type SitePlan } from './document';
import { listOf, type ListName, LISTS, type Part, PARTS_OF_SECTIONS } from './fields';

/** One thing to look at, as the server answers it. */
export interface Finding {
  code: string;
  section: string;
  configuration?: string | null;
  entry?: string | null;
  figures: Record<string, number>;
  names?: string | null;
}

/** Where something is written: the part, the use whose own it is, and the field by its id on the page. */
export interface Lead {
  part: Part;
  use: Key | null;
  field: string;
}

/** The id of a field on the page. */
export const fieldId = (...names: (string | null | undefined)[]): string => ['plan', ...names.filter(Boolean)].join('.');

const kindOf = (section: string): ProcedureKind | undefined => PROCEDURES.find((kind) => section === `procedures.${kind}`);

/** The field of its entry that a finding is about. */
const ABOUT: Record<string, string> = {
  step_without_function: 'function',
  step_without_words: 'text',
  function_absent: 'function',
  function_without_deputy: 'deputies',
  nobody_may_call: 'callers',
  doctrine_unknown: 'doctrine',
  words_unknown: 'say',
  words_without_doctrine: 'say',
  assembly_point_inside: 'at',
  assembly_point_in_water: 'at',
  assembly_point_across_main_road: 'at',
  assembly_point_too_far: 'minutes',
  assembly_point_too_far_for_slow: 'minutes',
  route_through_wall: 'path',
};
const NAMES: Record<string, string> = { functions: 'deputies', routes: 'to', help: 'function', aftercare: 'function', responders: 'function', approach: 'function', re_entry: 'function' };

/** Where one goes to put it right. */
export function leadOf(finding: Finding, plan: SitePlan): Lead {
  const { section, entry, code } = finding;
  const configuration = finding.configuration ?? /^configurations\.(.+)$/.exec(section)?.[1] ?? null;
  const kind = kindOf(section);
  const use = plan.configurations.find((one) => one.key === configuration);
  if (kind) {
    // A use without such a procedure of its own has that of the plan: what is wrong there is who is absent.
    if (use && !use.procedures[kind]) return { part: 'uses', use: use.key, field: fieldId('configurations', use.key, code === 'function_absent' ? 'absent' : kind) };
    const inside = use ? ['configurations', use.key, kind] : ['procedures', kind];
    const procedure = (use ? use.procedures : plan.procedures)[kind];
    const step = procedure?.steps.find((one) => one.key === entry);
    const lead = (field: string): Lead => ({ part: use ? 'uses' : kind, use: use?.key ?? null, field });
    if (code.startsWith('card_')) {
      const first = procedure?.steps.find((one) => one.function === entry) ?? procedure?.steps[0];
      return lead(first ? fieldId(...inside, first.key, 'text') : fieldId(...inside, 'add'));
    }
    if (step) return lead(fieldId(...inside, step.key, code === 'names_what_is_missing' ? 'function' : (ABOUT[code] ?? 'text')));
    return lead(fieldId(...inside, entry ? 'say' : (ABOUT[code] ?? 'callers')));
  }
  if (use && section.startsWith('configurations.')) return { part: 'uses', use: use.key, field: fieldId('configurations', use.key, 'title') };
  // Nobody stands in for somebody in this use alone: its own deputies are absent there.
  if (use && section === 'functions') return { part: 'uses', use: use.key, field: fieldId('configurations', use.key, 'absent') };
  const part = PARTS_OF_SECTIONS[section] ?? 'place';
  const name = code === 'names_what_is_missing' ? NAMES[section] : ABOUT[code];
  const isRoleWords = section === 'functions' && name === 'doctrine';
  return { part, use: null, field: fieldId(section, entry, isRoleWords ? 'title' : (name ?? 'title')) };
}

/** Where one goes to write what a plan lacks: `head.call`, `procedures.lockdown`, `functions`. */
export function leadOfMissing(missing: string): Lead {
  const kind = kindOf(missing);
  if (kind) return { part: kind, use: null, field: fieldId(missing, 'add') };
  const [section = '', name] = missing.split('.');
  const isSingle = section === 'responders' || section === 're_entry';
  return { part: PARTS_OF_SECTIONS[section] ?? 'place', use: null, field: name ? fieldId(section, name) : isSingle ? fieldId(section, 'function') : fieldId(section, 'add') };
}

/** The first entry that has no name yet: a plan is saved when each has one. */
export function unnamed(plan: SitePlan): Lead | null {
  for (const name of Object.keys(LISTS) as ListName[]) {
    const { named, fields } = listOf(name);
    if (!fields.some((field) => field.needed)) continue;
    const found = (plan[name] as { key: Key }[]).find((one) => !(one as unknown as Record<string, string>)[named]?.trim());
    if (found) return { part: PARTS_OF_SECTIONS[name] ?? 'place', use: null, field: fieldId(name, found.key, named) };
  }
  const use = plan.configurations.find((one) => !one.title.trim());
  return use ? { part: 'uses', use: use.key, field: fieldId('configurations', use.key, 'title') } : null;
}

type Say = (key: MessageKey, variables?: Record<string, string | number>) => string;

/** What it is about: the use, the part, the entry by its name or the number of the step. */
export function placeOf(finding: Finding, plan: SitePlan, say: Say): string {
  const kind = kindOf(finding.section);
  const key = finding.configuration ?? /^configurations\.(.+)$/.exec(finding.section)?.[1];
  const use = plan.configurations.find((one) => one.key === key);
  const said: string[] = use ? [isolate(use.title)] : [];
  if (kind) said.push(say(kind === 'invacuation' ? 'plan-room' : `plan-${kind}`));
  const title = finding.entry ? entryOf(finding, plan, kind, say) : '';
  const known: Record<string, MessageKey> = { routes: 'print-route', rooms: 'print-room', assembly_points: 'plan-block-assembly', functions: 'print-function' };
  const section = known[finding.section];
  if (title) said.push(title);
  else if (section) said.push(say(section));
  return said.join(', ');
}

function entryOf(finding: Finding, plan: SitePlan, kind: ProcedureKind | undefined, say: Say): string {
  const { entry } = finding;
  if (kind) {
    const own = plan.configurations.find((one) => one.key === finding.configuration)?.procedures[kind] ?? plan.procedures[kind];
    const number = own?.steps.findIndex((step) => step.key === entry) ?? -1;
    if (number >= 0) return say('print-step-number', { number: number + 1 });
    return isolate(plan.functions.find((one) => one.key === entry)?.title ?? '');
  }
  const of: Record<string, { key: Key; title?: string; who?: string; text?: string }[]> = { functions: plan.functions, routes: plan.routes, rooms: plan.rooms, assembly_points: plan.assembly_points, help: plan.help, aftercare: plan.aftercare };
  const found = (of[finding.section] ?? []).find((one) => one.key === entry);
  return isolate(found?.title ?? found?.who ?? found?.text ?? '');
}

/** What was found, as a sentence. What is named by a key is said by its name. */
export function saidOf(finding: Finding, plan: SitePlan, say: Say): string {
  const names = plan.functions.find((one) => one.key === finding.names)?.title ?? finding.names ?? '…';
  const figures = Object.fromEntries(Object.entries(finding.figures).map(([name, figure]) => [name, String(figure)]));
  return say(`print-check-${finding.code}` as MessageKey, { ...figures, names });
}
