// The plan of a volunteer as a file, `.parvis-plan.json`: read whoever wrote it, an older program, a newer one, or somebody by hand.
import { keyTwice } from '../lib/key-twice';
import { plain } from './plain';

/** The version of the form that this program writes. What changes the meaning of a part adds a step to `UPGRADES`. */
export const VERSION = 1;
/** A plan of four pages is far smaller. */
export const LARGEST = 300_000;
const MOST_STEPS = 10;
/** Of a step as it is kept; what stands for the number or the name may be longer than they are. */
const LONGEST_STEP = 200;

export const PROCEDURES = ['evacuation', 'room', 'lockdown', 'communication'] as const;
export type Procedure = (typeof PROCEDURES)[number];
export const FUNCTIONS = ['lead', 'doors', 'help', 'caller', 'all'] as const;
export type Function = (typeof FUNCTIONS)[number];
/** One step of a procedure: what to do, and which function does it. */
export interface Step {
  do: string;
  by: Function;
}

export const KINDS = ['worship', 'club', 'sports', 'school', 'culture', 'guests', 'other'] as const;
export const ALERTS = ['microphone', 'bell', 'voice'] as const;
const YES = ['yes'] as const;
/** `before`: it was confirmed in a file that was opened here, and is asked again. */
const CONFIRMED = ['yes', 'before'] as const;

/** Every answer of a plan: how long it may be, or what it is chosen from. */
export const FIELDS = {
  kind: KINDS,
  country: 2,
  name: 80,
  address: 160,
  people: 7,
  lead: 60,
  lead_deputy: 60,
  doors: 60,
  doors_deputy: 60,
  help: 60,
  help_deputy: 60,
  help_how: 240,
  caller: 60,
  caller_deputy: 60,
  number: 40,
  exit_1: 120,
  exit_2: 120,
  assembly_1: 120,
  assembly_2: 120,
  room: 120,
  room_way: 120,
  room_none: YES,
  alert: ALERTS,
  meet: 120,
  keys: 120,
  after: 60,
  after_deputy: 60,
  families: 120,
  ok_free: CONFIRMED,
  ok_exits: CONFIRMED,
  ok_help: CONFIRMED,
  say_evacuation: 240,
  say_room: 240,
  say_lockdown: 240,
  // The name, the address and the sentence around them.
  say_communication: 600,
  say_again: 240,
} as const satisfies Record<string, number | readonly string[]>;
export type Field = keyof typeof FIELDS;
export type Answers = Partial<Record<Field, string>>;
export const CONFIRMATIONS = ['ok_free', 'ok_exits', 'ok_help'] as const satisfies readonly Field[];
/** What may stand on several lines; anything else is one. */
export const onLines = (field: Field): boolean => typeof FIELDS[field] === 'number' && Number(FIELDS[field]) > 120;
export const isField = (key: string): key is Field => Object.hasOwn(FIELDS, key);

export interface Plan {
  version: number;
  /** The day of the last change. */
  changed: string;
  answers: Answers;
  /** Steps that somebody wrote in place of ours. */
  steps: Partial<Record<Procedure, Step[]>>;
  /** What a newer program wrote and this one does not know, by where it stands; it is kept. */
  more: { plan: Entries; answers: Entries; steps: Entries };
}
type Entries = [string, unknown][];

export const nothing = (): Plan => ({ version: VERSION, changed: '', answers: {}, steps: {}, more: { plan: [], answers: [], steps: [] } });

/** What was read. `unknown` was kept; `damaged` could be kept by nobody, each by the name of its part. */
export interface Opened {
  plan: Plan;
  written: 'older' | 'now' | 'newer';
  unknown: string[];
  damaged: string[];
}
/** Why a file is no plan; of what is no JSON, where it breaks off. */
export interface Refused {
  refused: 'large' | 'json' | 'other';
  at?: { line: number; column: number };
}

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** From each earlier version to the next one. */
export type Upgrades = Record<number, (plan: Fields) => Fields>;
export const UPGRADES: Upgrades = {};

/** Where a text stops being JSON, as far as the browser says so. */
function brokenAt(text: string, error: unknown): Refused['at'] {
  const said = String(error);
  const place = /line (\d+) column (\d+)/.exec(said);
  if (place) return { line: Number(place[1]), column: Number(place[2]) };
  const position = /position (\d+)/.exec(said)?.[1];
  // A text that only breaks off has no place of its own: it is the end.
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Whether an answer can stand in a plan. */
export function fits(field: Field, value: unknown): value is string {
  const rule = FIELDS[field];
  if (typeof value !== 'string') return false;
  if (field === 'country') return value === '' || /^[A-Z]{2}$/.test(value);
  return typeof rule === 'number' ? value.length <= rule : value === '' || (rule as readonly string[]).includes(value);
}

const isStep = (value: unknown): value is Step =>
  isObject(value) && typeof value.do === 'string' && value.do.length <= LONGEST_STEP && (FUNCTIONS as readonly unknown[]).includes(value.by);

/** Parts of an object that are known and good, the names of those that are not, and those that nobody here knows. */
function sort<T>(of: unknown, place: string, known: (key: string) => boolean, good: (key: string, value: unknown) => value is T, newer: boolean): { kept: [string, T][]; strange: Entries; damaged: string[] } {
  if (of === undefined) return { kept: [], strange: [], damaged: [] };
  if (!isObject(of)) return { kept: [], strange: [], damaged: [place] };
  const kept: [string, T][] = [];
  const strange: Entries = [];
  const damaged: string[] = [];
  for (const [key, value] of Object.entries(of)) {
    if (known(key) && good(key, value)) kept.push([key, value]);
    // A newer program may have given a part that we know a value that we do not.
    else if (!known(key) || newer) strange.push([key, value]);
    else damaged.push(`${place}.${key}`);
  }
  return { kept, strange, damaged };
}

const OURS = ['parvis_plan', 'handling', 'changed', 'answers', 'steps'];

/** Reads a plan, whichever program wrote it, and says what it could not read. */
export function readPlan(text: string, now = VERSION, upgrades = UPGRADES, largest = LARGEST): Opened | Refused {
  if (text.length > largest) return { refused: 'large' };
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { refused: 'json', at: brokenAt(text, error) };
  }
  const twice = keyTwice(text);
  if (twice !== undefined) return { refused: 'json', at: brokenAt(text, `position ${twice}`) };
  if (!isObject(file) || typeof file.parvis_plan !== 'number' || !Number.isInteger(file.parvis_plan) || file.parvis_plan < 1) return { refused: 'other' };
  const version = file.parvis_plan;
  const newer = version > now;
  let upgraded: Fields = file;
  for (let at = version; at < now; at += 1) upgraded = upgrades[at]?.(upgraded) ?? upgraded;

  const answers = sort(upgraded.answers, 'answers', isField, (key, value): value is string => isField(key) && fits(key, value), newer);
  const isProcedure = (key: string) => (PROCEDURES as readonly string[]).includes(key);
  const steps = sort(upgraded.steps, 'steps', isProcedure, (_, value): value is Step[] => Array.isArray(value) && value.length <= MOST_STEPS && value.every(isStep), newer);
  const day = typeof upgraded.changed === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(upgraded.changed) && !Number.isNaN(Date.parse(upgraded.changed));
  const plan: Plan = {
    version: Math.max(version, now),
    changed: day ? (upgraded.changed as string) : '',
    answers: Object.fromEntries(answers.kept.map(([key, value]) => [key, plain(value, isField(key) && onLines(key))])),
    steps: Object.fromEntries(steps.kept.map(([key, value]) => [key, value.map((step) => ({ do: plain(step.do), by: step.by }))])),
    more: { plan: Object.entries(upgraded).filter(([key]) => !OURS.includes(key)), answers: answers.strange, steps: steps.strange },
  };
  const unknown = [...plan.more.plan.map(([key]) => key), ...answers.strange.map(([key]) => `answers.${key}`), ...steps.strange.map(([key]) => `steps.${key}`)];
  const damaged = [...answers.damaged, ...steps.damaged, ...(day || upgraded.changed === undefined || upgraded.changed === '' ? [] : ['changed'])];
  return { plan, written: version < now ? 'older' : newer ? 'newer' : 'now', unknown, damaged };
}

/** The plan as text, with indentation for a file that people open; what a newer program wrote stands in it as it did. */
export function writePlan(plan: Plan, handling = '', indent = 0): string {
  const file = {
    parvis_plan: plan.version,
    ...(handling ? { handling } : {}),
    changed: plan.changed,
    answers: Object.fromEntries([...plan.more.answers, ...Object.entries(plan.answers)]),
    steps: Object.fromEntries([...plan.more.steps, ...Object.entries(plan.steps)]),
    ...Object.fromEntries(plan.more.plan),
  };
  return JSON.stringify(file, null, indent);
}

/** A plan that was opened from a file: what somebody confirmed in it is asked again, because a place changes and so do its people. */
export function askedAgain(plan: Plan): Plan {
  const before = CONFIRMATIONS.filter((field) => plan.answers[field]).map((field) => [field, 'before']);
  return { ...plan, answers: { ...plan.answers, ...Object.fromEntries(before) } };
}

/** Whether anything was answered or written. */
export const isBegun = (plan: Plan): boolean => Object.values(plan.answers).some((answer) => answer !== '') || Object.keys(plan.steps).length > 0;

/** The name under which a plan is kept: that of the place, without what no file name may hold. */
export function fileName(plan: Plan): string {
  const name = (plan.answers.name ?? '').replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*.]+/gu, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 60).trim();
  return `${name || 'plan'}.parvis-plan.json`;
}
