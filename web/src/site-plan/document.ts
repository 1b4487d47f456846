// The plan of a site as `crates/plan` holds it (docs/site-plan.md). What a newer program wrote stays in it: nothing here lists the fields
// of something and leaves out the rest.
import type { Position } from '../visits/outline';

export type Key = string;
export interface At {
  lon: number;
  lat: number;
}
export const PROCEDURES = ['evacuation', 'invacuation', 'lockdown', 'communication'] as const;
export type ProcedureKind = (typeof PROCEDURES)[number];

export interface Step {
  key: Key;
  text: string;
  function: Key | null;
  otherwise: string;
}
export interface Said {
  words: Key;
  function: Key | null;
}
export interface Procedure {
  triggers: string[];
  callers: Key[];
  steps: Step[];
  say: Said[];
  until: string;
}
export type Procedures = Partial<Record<ProcedureKind, Procedure>>;
export interface Role {
  key: Key;
  title: string;
  publicity: 'public' | 'private';
  deputies: Key[];
  doctrine: Key | null;
}
/** A picture of the floor beneath what is drawn: a file of the plan, its middle, its width, and how far it is turned clockwise. */
export interface FloorPicture {
  attachment: string;
  at: At;
  metres: number;
  degrees: number;
}
export interface Room {
  key: Key;
  title: string;
  at: At | null;
  people: number | null;
  text: string;
}
export interface Route {
  key: Key;
  title: string;
  path: At[];
  to: Key | null;
  step_free: boolean;
}
export interface AssemblyPoint {
  key: Key;
  title: string;
  at: At | null;
  minutes: number | null;
}
export interface Help {
  key: Key;
  who: string;
  way: string;
  function: Key | null;
}
export interface Neighbour {
  key: Key;
  title: string;
  agreed: string;
  call: string;
}
export interface Aftercare {
  key: Key;
  text: string;
  function: Key | null;
}
export interface Use {
  key: Key;
  title: string;
  capacity: number | null;
  absent: Key[];
  rooms: Key[] | null;
  routes: Key[] | null;
  assembly_points: Key[] | null;
  procedures: Procedures;
  text: string;
}
export interface SitePlan {
  format: 'parvis_site_plan';
  version: number;
  head: { title: string; language: string; doctrine: Key | null; call: string; address: string; template: Key | null };
  functions: Role[];
  procedures: Procedures;
  picture: FloorPicture | null;
  rooms: Room[];
  routes: Route[];
  assembly_points: AssemblyPoint[];
  help: Help[];
  responders: { function: Key | null; gate: string; keys: string; plans: string };
  neighbours: Neighbour[];
  approach: { function: Key | null; text: string; area: At[] };
  re_entry: { function: Key | null; conditions: string[] };
  aftercare: Aftercare[];
  configurations: Use[];
}

/** The longest title, line and text, the most entries of a list of parts and of a smaller one: `crates/plan/src/form`. */
export const TITLE = 120;
export const LINE = 400;
export const TEXT = 4000;
export const PARTS = 60;
export const FEW = 30;
export const PEOPLE = 1_000_000;
export const MINUTES = 240;
export const POINTS = 200;
/** How wide a picture of the floor is, how far it is turned, and how many are kept with a plan. */
export const METRES = [1, 2_000] as const;
export const DEGREES = [0, 360] as const;
export const PICTURES = 3;

export const blankProcedure = (): Procedure => ({ triggers: [], callers: [], steps: [], say: [], until: '' });

const blankPlan = (): SitePlan => ({
  format: 'parvis_site_plan',
  version: 2,
  head: { title: '', language: 'en', doctrine: null, call: '', address: '', template: null },
  functions: [],
  procedures: {},
  picture: null,
  rooms: [],
  routes: [],
  assembly_points: [],
  help: [],
  responders: { function: null, gate: '', keys: '', plans: '' },
  neighbours: [],
  approach: { function: null, text: '', area: [] },
  re_entry: { function: null, conditions: [] },
  aftercare: [],
  configurations: [],
});

const withProcedures = (given: Procedures | undefined): Procedures => {
  const all: Procedures = { ...given };
  for (const kind of PROCEDURES) if (all[kind]) all[kind] = { ...blankProcedure(), ...all[kind] };
  return all;
};

/** A plan with a value for everything that may be left out. */
export function whole(given: object): SitePlan {
  const blank = blankPlan();
  const plan = { ...blank, ...(given as Partial<SitePlan>) };
  const each = <T extends object>(list: T[], first: Partial<T>): T[] => list.map((one) => ({ ...first, ...one }));
  return {
    ...plan,
    head: { ...blank.head, ...plan.head },
    functions: each(plan.functions, { publicity: 'private', deputies: [], doctrine: null }),
    procedures: withProcedures(plan.procedures),
    picture: plan.picture && { ...plan.picture, degrees: plan.picture.degrees ?? 0 },
    rooms: each(plan.rooms, { at: null, people: null, text: '' }),
    routes: each(plan.routes, { path: [], to: null, step_free: false }),
    assembly_points: each(plan.assembly_points, { at: null, minutes: null }),
    help: each(plan.help, { way: '', function: null }),
    responders: { ...blank.responders, ...plan.responders },
    neighbours: each(plan.neighbours, { agreed: '', call: '' }),
    approach: { ...blank.approach, ...plan.approach },
    re_entry: { ...blank.re_entry, ...plan.re_entry },
    aftercare: each(plan.aftercare, { function: null }),
    configurations: each(plan.configurations, { capacity: null, absent: [], rooms: null, routes: null, assembly_points: null, text: '' }).map((use) => ({ ...use, procedures: withProcedures(use.procedures) })),
  };
}

/** A key for something new, which no other part has. */
export function newKey(): Key {
  return `k${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

export const toPosition = (at: At): Position => [at.lon, at.lat];
export const toAt = ([lon, lat]: Position): At => ({ lon, lat });

/** The plan as it stands in one use of the place; as such where none is named. The steps of functions that nobody has are their deputies'. */
export function inUse(plan: SitePlan, key: Key | null): SitePlan {
  const use = plan.configurations.find((one) => one.key === key);
  if (!use) return plan;
  const isIn = (list: Key[] | null) => (one: { key: Key }) => list === null || list.includes(one.key);
  const standsIn = <K extends Key | null>(role: K): K => {
    if (role === null || !use.absent.includes(role)) return role;
    const deputies = plan.functions.find((one) => one.key === role)?.deputies ?? [];
    return (deputies.find((one) => !use.absent.includes(one) && plan.functions.some((function_) => function_.key === one)) as K | undefined) ?? role;
  };
  const stood = <T extends { function: Key | null }>(one: T): T => ({ ...one, function: standsIn(one.function) });
  const procedures: Procedures = { ...plan.procedures, ...use.procedures };
  for (const kind of PROCEDURES) {
    const one = procedures[kind];
    if (one) procedures[kind] = { ...one, callers: [...new Set(one.callers.map(standsIn))], steps: one.steps.map(stood), say: one.say.map(stood) };
  }
  return {
    ...plan,
    procedures,
    functions: plan.functions.filter((one) => !use.absent.includes(one.key)),
    rooms: plan.rooms.filter(isIn(use.rooms)),
    routes: plan.routes.filter(isIn(use.routes)),
    assembly_points: plan.assembly_points.filter(isIn(use.assembly_points)),
    help: plan.help.map(stood),
    aftercare: plan.aftercare.map(stood),
    responders: stood(plan.responders),
    approach: stood(plan.approach),
    re_entry: stood(plan.re_entry),
  };
}
