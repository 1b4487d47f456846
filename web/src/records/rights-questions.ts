// The questions of a rights record, item by item: what is asked, and how it is answered. The names are those of the API.
import type { MessageKey } from '../lib/message-keys';

export interface Question {
  /** The field in the API. */
  name: string;
  label: MessageKey;
  kind: 'yes' | 'text' | 'line' | 'day' | 'number' | 'one' | 'many' | 'group' | 'list';
  /** The words that can be chosen, and the beginning of their keys. */
  words?: readonly string[];
  prefix?: string;
  most?: number;
  /** Whether nothing chosen, or no line, is an answer, which has to be given. */
  noneIsAnswer?: boolean;
  /** Whether the group can be left out. */
  optional?: boolean;
  fields?: Question[];
}

type More = Partial<Omit<Question, 'name' | 'label' | 'kind'>>;
const ask = (kind: Question['kind'], name: string, more: More = {}, key: string = name): Question => ({ name, kind, label: `rights-q-${key}` as MessageKey, ...more });
const yes = (name: string, key?: string) => ask('yes', name, {}, key);
const text = (name: string, key?: string) => ask('text', name, {}, key);
const line = (name: string, key?: string) => ask('line', name, {}, key);
const day = (name: string, key?: string) => ask('day', name, {}, key);
const number = (name: string, most: number, key?: string) => ask('number', name, { most }, key);
const one = (name: string, prefix: string, words: readonly string[], key?: string) => ask('one', name, { prefix, words }, key);
const many = (name: string, prefix: string, words: readonly string[], noneIsAnswer = true) => ask('many', name, { prefix, words, noneIsAnswer });
const group = (name: string, fields: Question[], optional = true, key?: string) => ask('group', name, { fields, optional }, key);
const list = (name: string, fields: Question[], noneIsAnswer = false) => ask('list', name, { fields, noneIsAnswer });

const DEGREES = ['low', 'medium', 'high'] as const;
const ROLES = ['coordinator', 'adviser', 'operator_manager', 'operator_contributor', 'community_member', 'overseer', 'partner_installation', 'administrator'] as const;
const THREAT = [text('statement'), day('stated_on'), day('valid_until'), one('grade', 'rights-grade', ['a', 'b', 'c', 'd', 'e', 'f'])];

export const ITEMS = ['r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9', 'r10', 'r11', 'r12'] as const;
export type Item = (typeof ITEMS)[number];

/** The items of the short form; R6 only where it asks something. */
export const SHORT: readonly Item[] = ['r0', 'r1', 'r4', 'r6', 'r9', 'r10', 'r12'];

export const QUESTIONS: Record<Item, Question[]> = {
  r0: [
    ask('group', 'effects', { fields: [yes('observes'), yes('identifies'), yes('stops'), yes('searches'), yes('restricts'), yes('records')] }, 'effects'),
    yes('authority_decides'),
    yes('directed_at_assembly'),
    many('kinds', 'rights-kind', ['video', 'biometrics', 'search', 'worship', 'barrier', 'locked_door', 'private_security', 'volunteers']),
    many('rights', 'rights-right', ['life', 'liberty', 'movement', 'privacy', 'religion_or_belief', 'expression', 'assembly', 'equality', 'property', 'child', 'disability_access', 'culture']),
    many('pillars', 'rights-pillar', ['i', 'ii', 'iii', 'iv']),
  ],
  r1: [list('bases', [line('instrument'), line('article'), yes('public')]), text('power'), one('regime', 'rights-regime', ['gdpr', 'led', 'other_law'])],
  r2: [text('aim'), group('threat', THREAT, false), line('assessment')],
  r3: [
    text('facts'),
    text('objective'),
    text('measured_by'),
    list('alternatives', [one('kind', 'rights-alternative', ['do_nothing', 'less_intrusive', 'other'], 'alternative-kind'), text('description'), text('effect'), text('rejected_because')]),
    text('effectiveness'),
  ],
  r4: [
    text('groups'),
    many('criteria', 'rights-criterion', ['religion', 'ethnicity', 'nationality', 'political_opinion']),
    group('request', [line('community'), yes('protects_it'), line('signed_by'), day('signed_on')]),
    text('distribution'),
    yes('unexplained_gap'),
    text('access'),
  ],
  r5: [
    number('persons_a_day', 100_000_000),
    text('data'),
    text('how_long'),
    one('intensity', 'rights-degree', DEGREES),
    text('balance'),
    text('safeguards'),
    one('residual', 'rights-degree', DEGREES),
    group('sign_off', [line('body'), line('reference'), day('signed_on')]),
  ],
  r6: [
    group('video', [
      list('cameras', [text('purpose', 'camera-purpose'), line('view')]),
      number('retention_hours', 87_600),
      text('retention_reasons'),
      list('functions', [one('function', 'rights-function', ['audio', 'zoom', 'analytics']), text('reasons')], true),
      yes('sign_before_entry'),
      line('data_assessment'),
    ]),
    group('biometrics', [one('kind', 'rights-biometric', ['verification', 'later_identification', 'real_time_identification'], 'biometrics-kind'), line('authorised_elsewhere')]),
    group('search', [text('power', 'search-power'), text('grounds'), line('recorded_in'), yes('same_sex'), text('remedy')]),
    group('worship', [text('consent'), yes('monitors_worship')]),
    group('barrier', [yes('exits_usable'), number('clear_width_mm', 100_000), line('evacuation'), line('checked_by'), day('checked_on')]),
    group('private_security', [line('licence'), text('training'), text('use_of_force')]),
    group('volunteers', [text('safeguarding'), line('insurance')]),
  ],
  r7: [
    yes('personal_data'),
    group('assessment', [one('kind', 'rights-data', ['data_protection', 'fundamental_rights', 'both'], 'data-assessment-kind'), line('reference'), day('made_on')], true, 'data-assessment'),
    text('officer_advice'),
    group('retention', [number('hours', 876_000), line('deletion_job')]),
    many('access_roles', 'role', ROLES, false),
    yes('logged'),
  ],
  r8: [list('consulted', [line('who'), day('on'), text('changed')]), text('public_what'), text('public_why'), text('dissent')],
  r9: [line('responsible'), line('complaint_route'), number('complaint_days', 366), line('oversight'), line('harm_register')],
  r10: [day('review_on'), day('last_day'), text('step_down')],
  r11: [
    yes('shared'),
    list('recipients', [
      line('who'),
      text('purpose', 'recipient-purpose'),
      one('marking', 'marking', ['clear', 'green', 'amber', 'amber_strict', 'red']),
      text('least_view'),
      yes('assessed'),
      line('assessment', 'recipient-assessment'),
      text('onward_use'),
      yes('personal_data', 'recipient-personal_data'),
      line('transfer_basis'),
    ]),
    text('originator_consent'),
    text('recall'),
  ],
  r12: [
    one('met', 'rights-met', ['yes', 'partly', 'no', 'unknown']),
    text('seen_by'),
    text('harms'),
    text('lesson'),
    one('outcome', 'rights-outcome', ['keep', 'change', 'withdraw']),
    day('next_review_on'),
    group('threat', THREAT, true, 'new-threat'),
  ],
};

export type Holder = Record<string, unknown>;

/** What a question holds that nobody has answered. */
export function blank(question: Question): unknown {
  if (question.kind === 'text' || question.kind === 'line') return '';
  if (question.kind === 'group') return question.optional ? null : blanks(question.fields ?? []);
  if (question.kind === 'list' || question.kind === 'many') return question.noneIsAnswer ? null : [];
  return null;
}

export function blanks(questions: Question[]): Holder {
  return Object.fromEntries(questions.map((question) => [question.name, blank(question)]));
}

/** The questions of R6 that are asked of a measure of these sorts, and those that were answered. */
export function asked(item: Item, value: Holder, screening: Holder | undefined): Question[] {
  if (item !== 'r6') return QUESTIONS[item];
  const kinds = (screening?.kinds ?? []) as string[];
  const restricts = (screening?.effects as Holder | undefined)?.restricts === true;
  const escape = restricts || kinds.includes('barrier') || kinds.includes('locked_door');
  return QUESTIONS.r6.filter(({ name }) => value[name] || (name === 'barrier' ? escape : kinds.includes(name)));
}
