// What is asked in each part of a plan: one description from which the fields are drawn, and from which two texts are shown beside each other.
import type { MessageKey } from '../lib/message-keys';
import { FEW, LINE, MINUTES, newKey, PARTS, PEOPLE, TEXT, TITLE } from './document';

/** `role` and `roles` are functions of the plan; `to` is one of its assembly points; `at` and `path` are drawn. */
export type FieldKind = 'line' | 'text' | 'lines' | 'number' | 'role' | 'roles' | 'tick' | 'to' | 'at' | 'path';
export interface Field {
  name: string;
  is: FieldKind;
  label: MessageKey;
  hint?: MessageKey;
  /** The most characters, or the highest number. */
  most?: number;
  /** It has to be there before the plan can be saved. */
  needed?: boolean;
  /** It is asked for only when somebody opens the entry: few fields at once. */
  more?: boolean;
  /** It lies outside the outline of the place, or leads there. */
  outside?: boolean;
}

export const HEAD: Field[] = [
  { name: 'title', is: 'line', label: 'plans-field-title', most: TITLE },
  { name: 'call', is: 'line', label: 'print-call', most: TITLE },
  { name: 'address', is: 'line', label: 'print-address', most: LINE, hint: 'plans-address-hint' },
];

export const STEP: Field[] = [
  { name: 'text', is: 'line', label: 'print-step', most: LINE },
  { name: 'function', is: 'role', label: 'print-function' },
  { name: 'otherwise', is: 'line', label: 'print-otherwise', most: LINE, more: true },
];

export const PROCEDURE: Field[] = [
  { name: 'triggers', is: 'lines', label: 'plan-when', hint: 'plans-one-a-line', most: FEW },
  { name: 'callers', is: 'roles', label: 'print-callers' },
];
export const UNTIL: Field = { name: 'until', is: 'line', label: 'print-until', most: LINE };

export const SINGLE = {
  responders: [
    { name: 'function', is: 'role', label: 'print-meets' },
    { name: 'gate', is: 'line', label: 'report-where', most: LINE },
    { name: 'keys', is: 'text', label: 'print-keys', most: TEXT, hint: 'plans-keys-hint' },
    { name: 'plans', is: 'text', label: 'print-drawings', most: TEXT },
  ],
  approach: [
    { name: 'function', is: 'role', label: 'print-looks-after' },
    { name: 'text', is: 'text', label: 'print-agreed', most: TEXT },
  ],
  re_entry: [
    { name: 'function', is: 'role', label: 'print-says-so' },
    { name: 'conditions', is: 'lines', label: 'print-conditions', hint: 'plans-one-a-line', most: FEW },
  ],
} satisfies Record<string, Field[]>;
export type SingleName = keyof typeof SINGLE;

export interface ListOf {
  title: MessageKey;
  add: MessageKey;
  /** What one is called while it has no name. */
  one: MessageKey;
  /** The field by which one is known. */
  named: string;
  fields: Field[];
  most: number;
  blank: () => object;
}
const role = { name: 'function', is: 'role' } as const;
export const LISTS = {
  functions: {
    title: 'print-functions',
    add: 'plans-add-role',
    one: 'print-function',
    named: 'title',
    most: PARTS,
    blank: () => ({ key: newKey(), title: '', publicity: 'private', deputies: [], doctrine: null }),
    fields: [
      { name: 'title', is: 'line', label: 'print-function', most: TITLE, needed: true },
      { name: 'deputies', is: 'roles', label: 'print-deputies', hint: 'plans-deputies-hint' },
      { name: 'publicity', is: 'tick', label: 'plans-public', more: true },
    ],
  },
  rooms: {
    title: 'plans-rooms',
    add: 'plans-add-room',
    one: 'print-room',
    named: 'title',
    most: PARTS,
    blank: () => ({ key: newKey(), title: '', at: null, people: null, text: '' }),
    fields: [
      { name: 'title', is: 'line', label: 'print-room', most: TITLE, needed: true },
      { name: 'people', is: 'number', label: 'plans-room-people', most: PEOPLE },
      { name: 'text', is: 'text', label: 'print-room-says', most: TEXT, more: true },
      { name: 'at', is: 'at', label: 'plans-at', more: true },
    ],
  },
  routes: {
    title: 'plans-routes',
    add: 'plans-add-route',
    one: 'print-route',
    named: 'title',
    most: PARTS,
    blank: () => ({ key: newKey(), title: '', path: [], to: null, step_free: false }),
    fields: [
      { name: 'title', is: 'line', label: 'print-route', most: TITLE, needed: true },
      { name: 'to', is: 'to', label: 'print-leads-to' },
      { name: 'step_free', is: 'tick', label: 'plans-step-free' },
      { name: 'path', is: 'path', label: 'plans-path', more: true, outside: true },
    ],
  },
  assembly_points: {
    title: 'plans-points',
    add: 'plans-add-point',
    one: 'plan-block-assembly',
    named: 'title',
    most: FEW,
    blank: () => ({ key: newKey(), title: '', at: null, minutes: null }),
    fields: [
      { name: 'title', is: 'line', label: 'plan-block-assembly', most: TITLE, needed: true },
      { name: 'minutes', is: 'number', label: 'plans-minutes', most: MINUTES },
      { name: 'at', is: 'at', label: 'plans-at', more: true, outside: true },
    ],
  },
  help: {
    title: 'plan-block-help',
    add: 'plans-add-help',
    one: 'print-who',
    named: 'who',
    most: PARTS,
    blank: () => ({ key: newKey(), who: '', way: '', function: null }),
    fields: [
      { name: 'who', is: 'line', label: 'print-who', most: TITLE, needed: true, hint: 'plans-who-hint' },
      { name: 'way', is: 'text', label: 'print-agreed', most: TEXT },
      { ...role, label: 'print-goes-with' },
    ],
  },
  neighbours: {
    title: 'print-neighbours',
    add: 'plans-add-neighbour',
    one: 'print-who',
    named: 'title',
    most: PARTS,
    blank: () => ({ key: newKey(), title: '', agreed: '', call: '' }),
    fields: [
      { name: 'title', is: 'line', label: 'print-who', most: TITLE, needed: true },
      { name: 'agreed', is: 'text', label: 'print-agreed', most: TEXT },
      { name: 'call', is: 'line', label: 'print-reach', most: TITLE },
    ],
  },
  aftercare: {
    title: 'plan-after',
    add: 'plans-add-after',
    one: 'print-what',
    named: 'text',
    most: PARTS,
    blank: () => ({ key: newKey(), text: '', function: null }),
    fields: [
      { name: 'text', is: 'line', label: 'print-what', most: LINE },
      { ...role, label: 'print-function' },
    ],
  },
} satisfies Record<string, ListOf>;
export type ListName = keyof typeof LISTS;
export const listOf = (name: ListName): ListOf => LISTS[name];

/** The parts of a plan, in the order in which they are written. */
export const PARTS_OF_PLAN = ['place', 'people', 'evacuation', 'invacuation', 'lockdown', 'communication', 'ways', 'help', 'responders', 'around', 'after', 'uses'] as const;
export type Part = (typeof PARTS_OF_PLAN)[number];
export const PART_TITLES: Record<Part, MessageKey> = {
  place: 'plans-part-place',
  people: 'print-functions',
  evacuation: 'plan-evacuation',
  invacuation: 'plan-room',
  lockdown: 'plan-lockdown',
  communication: 'plan-communication',
  ways: 'print-ways',
  help: 'plan-block-help',
  responders: 'plans-part-responders',
  around: 'plans-part-around',
  after: 'plans-part-after',
  uses: 'print-uses',
};
/** In which part a section of the plan is written; a procedure is a part of its own name, and what differs in a use stands among the uses. */
export const PARTS_OF_SECTIONS: Record<string, Part> = {
  head: 'place',
  functions: 'people',
  picture: 'ways',
  rooms: 'ways',
  routes: 'ways',
  assembly_points: 'ways',
  help: 'help',
  responders: 'responders',
  neighbours: 'around',
  approach: 'around',
  re_entry: 'after',
  aftercare: 'after',
};
export const partOf = (word: string): Part | undefined => PARTS_OF_PLAN.find((part) => part === word);
