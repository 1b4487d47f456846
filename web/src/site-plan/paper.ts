// A part of a plan as it will be printed, for the page beside the words. The printed plan itself is set by the server
// (`crates/documents/src/site_plan/parts.rs`), which this follows.
import { isolate } from '../lib/isolate';
import type { MessageKey } from '../lib/message-keys';
import { type Key, type ProcedureKind, PROCEDURES, type SitePlan } from './document';
import type { Drawing } from './drawing';
import { type Part, PART_TITLES } from './fields';
import type { FloorLack } from './ground';
import { people } from './people';

export interface PaperStep {
  text: string;
  otherwise: string;
  role: string;
  deputies: string;
}
export type Block =
  | { is: 'sketch'; drawing: Drawing; alt: string; beneath: string[] }
  | { is: 'note'; says: string }
  | { is: 'list'; label: string; lines: string[] }
  | { is: 'facts'; rows: [string, string][] }
  | { is: 'table'; head: string[]; rows: string[][] }
  | { is: 'steps'; rows: PaperStep[] }
  | { is: 'say'; lines: string[]; of: string };
export interface Paper {
  title: string;
  /** What the heading means, where it is a word of the field. */
  means: string;
  blocks: Block[];
}
/** A doctrine, as far as a page needs it. */
export interface Doctrine {
  key: Key;
  title: string;
  words: { key: Key; says: string; procedures: string[]; last_resort: boolean }[];
}
type Say = (key: MessageKey, variables?: Record<string, string | number>) => string;

/** What is drawn of a plan, and why the floor plan that it names is not. */
export interface Drawn {
  drawing: Drawing | null;
  lack: FloorLack | null;
}

/** The page of a part; `plan` as it stands in one use. Without `drawn` nothing is drawn. */
export function paperOf(part: Part, plan: SitePlan, doctrines: readonly Doctrine[], say: Say, drawn?: Drawn): Paper {
  const name = (key: Key | null) => isolate(plan.functions.find((one) => one.key === key)?.title ?? '');
  const names = (keys: readonly Key[]) => keys.map(name).filter(Boolean).join(', ');
  const deputies = (key: Key | null) => names(plan.functions.find((one) => one.key === key)?.deputies ?? []);
  const yes = (is: boolean) => say(is ? 'print-yes' : 'print-no');
  const facts = (rows: [MessageKey, string][]): Block[] => {
    const said = rows.filter(([, text]) => text.trim()).map(([key, text]): [string, string] => [say(key), text]);
    return said.length > 0 ? [{ is: 'facts', rows: said }] : [];
  };
  const table = (head: (MessageKey | '')[], rows: string[][]): Block[] => (rows.length > 0 ? [{ is: 'table', head: head.map((key) => (key ? say(key) : '')), rows }] : []);
  const list = (label: MessageKey, lines: string[]): Block[] => (lines.length > 0 ? [{ is: 'list', label: say(label), lines }] : []);
  const page = (blocks: Block[]): Paper => ({ title: say(PART_TITLES[part]), means: '', blocks });

  const procedure = (kind: ProcedureKind): Block[] => {
    const one = plan.procedures[kind];
    if (!one) return [];
    const doctrine = doctrines.find((pack) => pack.key === plan.head.doctrine);
    const lines = one.say.flatMap((said) => {
      const says = doctrine?.words.find((words) => words.key === said.words)?.says;
      return says ? [said.function ? `${name(said.function)}${say('print-colon')} ${says}` : says] : [];
    });
    const callers = one.callers.map((key) => [name(key), deputies(key)] as const).filter(([role]) => role);
    return [
      ...list('plan-when', one.triggers.filter((line) => line.trim())),
      ...list('print-callers', callers.map(([role, others]) => (others ? say('print-caller', { function: role, deputies: others }) : role))),
      ...(one.steps.length > 0 ? [{ is: 'steps' as const, rows: one.steps.map((step) => ({ text: step.text, otherwise: step.otherwise, role: name(step.function), deputies: deputies(step.function) })) }] : []),
      ...(lines.length > 0 ? [{ is: 'say' as const, lines, of: doctrine?.title ?? '' }] : []),
      ...facts([['print-until', one.until]]),
    ];
  };
  const sketch = ({ drawing, lack }: Drawn): Block[] => {
    const left = plan.picture && lack ? [say('print-floor-left-out', { why: lack })] : [];
    if (!drawing) return left.length > 0 ? [{ is: 'note', says: left[0] as string }] : [];
    const counts = { points: String(drawing.marks.filter((mark) => !mark.square).length), rooms: String(drawing.marks.filter((mark) => mark.square).length), routes: String(drawing.routes.length) };
    const far = drawing.far.length > 0 ? [say('report-plan-far', { points: drawing.far.join(', ') })] : [];
    const alt = [say('print-sketch-alt', counts), ...(drawing.floor ? [say('print-floor-alt')] : [])].join(' ');
    return [{ is: 'sketch', drawing, alt, beneath: [say('print-legend'), ...(drawing.floor ? [say('print-floor-legend')] : []), ...far, ...left] }];
  };
  const kind = PROCEDURES.find((one) => one === part);
  if (kind) return { ...page(procedure(kind)), means: say(`plan-means-${kind === 'invacuation' ? 'room' : kind}`) };
  switch (part) {
    case 'people':
      return page(table(['print-function', 'print-deputies', 'print-public'], plan.functions.map((one) => [one.title, names(one.deputies), yes(one.publicity === 'public')])));
    case 'ways':
      return page([
        ...(drawn ? sketch(drawn) : []),
        ...table(['', 'plan-block-assembly', 'print-within'], plan.assembly_points.map((point, at) => [String(at + 1), point.title, point.minutes === null ? '' : say('print-minutes', { minutes: String(point.minutes) })])),
        ...table(['print-route', 'print-leads-to', 'print-step-free'], plan.routes.map((route) => [route.title, plan.assembly_points.find((point) => point.key === route.to)?.title ?? '', yes(route.step_free)])),
        ...table(['print-room', 'print-people', 'print-room-says'], plan.rooms.map((room) => [room.title, people(room.people), room.text])),
      ]);
    case 'help':
      return page(table(['print-who', 'print-agreed', 'print-goes-with'], plan.help.map((help) => [help.who, help.way, name(help.function)])));
    case 'responders':
      return { ...page(facts([['print-meets', name(plan.responders.function)], ['report-where', plan.responders.gate], ['print-keys', plan.responders.keys], ['print-drawings', plan.responders.plans]])), title: say('print-responders') };
    case 'around':
      return page([
        ...table(['print-who', 'print-agreed', 'print-reach'], plan.neighbours.map((one) => [one.title, one.agreed, one.call])),
        ...facts([['print-looks-after', plan.approach.text.trim() ? name(plan.approach.function) : ''], ['print-approach', plan.approach.text]]),
      ]);
    case 'after':
      return page([
        ...facts([['print-says-so', name(plan.re_entry.function)]]),
        ...list('print-conditions', plan.re_entry.conditions.filter((line) => line.trim())),
        ...table(['print-what', 'print-function'], plan.aftercare.map((one) => [one.text, name(one.function)])),
      ]);
    case 'uses':
      return page(table(['print-uses', 'print-capacity'], plan.configurations.map((use) => [use.title, people(use.capacity)])));
    default:
      return { title: plan.head.title || say('print-site-plan'), means: plan.head.title ? say('print-site-plan') : '', blocks: [...facts([['print-call', plan.head.call], ['print-address', plan.head.address]]), ...table(['print-uses', 'print-capacity'], plan.configurations.map((use) => [use.title, people(use.capacity)]))] };
  }
}

/** What differs in one use from the plan as such, in lines. */
export function differs(plan: SitePlan, key: Key, say: Say): [string, string][] {
  const use = plan.configurations.find((one) => one.key === key);
  if (!use) return [];
  const titles = (list: Key[] | null, of: { key: Key; title: string }[]) => (list === null ? '' : of.filter((one) => list.includes(one.key)).map((one) => isolate(one.title)).join(', ') || say('print-none'));
  const own = PROCEDURES.filter((kind) => use.procedures[kind]).map((kind) => say(kind === 'invacuation' ? 'plan-room' : `plan-${kind}`));
  const rows: [MessageKey, string][] = [
    ['print-capacity', people(use.capacity)],
    ['print-absent', plan.functions.filter((one) => use.absent.includes(one.key)).map((one) => isolate(one.title)).join(', ')],
    ['print-ways-in-use', titles(use.routes, plan.routes)],
    ['print-points-in-use', titles(use.assembly_points, plan.assembly_points)],
    ['print-rooms-in-use', titles(use.rooms, plan.rooms)],
    ['plans-own-procedures', own.join(', ')],
    ['print-differs', use.text],
  ];
  return rows.filter(([, text]) => text.trim()).map(([label, text]) => [say(label), text]);
}

/** Languages in which a command begins with its verb, and words at the beginning that are none: `crates/documents/src/printing.rs`. */
const VERB_FIRST = ['en', 'fr', 'it', 'es', 'ru'];
const CONDITIONS = ['If', 'When', 'Si', 'Se', 'Quand', 'Quando', 'Cuando', 'Если', 'Когда'];

/** A step with its verb, which stands out in print, where that comes first. */
export function actOf(text: string, language: string): { verb: string; rest: string } {
  const [, verb = '', rest = text] = /^(\p{Alphabetic}{1,20})( .*)$/u.exec(text) ?? [];
  return verb && VERB_FIRST.includes(language) && !CONDITIONS.includes(verb) ? { verb, rest } : { verb: '', rest: text };
}
