// What this device already knows when a plan is begun: the quick look, and whether a law applies.
import type { Answers } from './plan-format';
import type { QuestionKey } from './plan-questions';

/** The uses in Schedule 1 of the British Act, as kinds of place. */
const USES: Record<string, Answers['kind']> = {
  worship: 'worship',
  hall: 'club',
  entertainment: 'club',
  sports_ground: 'sports',
  childcare: 'school',
  school: 'school',
  further_education: 'school',
  library_museum: 'culture',
  visitor_attraction: 'culture',
  shops: 'guests',
  food_drink: 'guests',
  hotel: 'guests',
};
const COUNTRIES: Record<string, string> = { uk_2025_10: 'GB' };

/** What the answers about a law say for a plan. */
export function fromLaw(pack: string, answers: Record<string, string>): Answers {
  // Of several uses that are different kinds of place none is taken: the plan asks.
  const kinds = new Set((answers.principal || answers.use || '').split(',').filter((use) => use !== '').map((use) => (Object.hasOwn(USES, use) ? USES[use] : undefined)));
  const known = { kind: kinds.size === 1 ? [...kinds][0] : undefined, country: Object.hasOwn(COUNTRIES, pack) ? COUNTRIES[pack] : undefined, people: /^[1-9]\d{0,5}$/.test(answers.people ?? '') ? answers.people : undefined };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** What the quick look says for a plan. */
export function fromLook(look: Record<string, string>): Answers {
  return { ...(look.safer_room === '1' ? { room_none: 'yes' } : {}), ...(look.how_told === '1' ? { alert: 'voice' } : {}) };
}

/** Which questions of the quick look a question of the plan goes on from, with the answers that leave something to agree. */
const LOOKED: Partial<Record<QuestionKey, [string, string[]][]>> = {
  lead: [['lead', ['1', '2']]],
  doors: [['close_fast', ['1', '2']]],
  help: [['slow_people', ['no']]],
  caller: [['who_calls', ['no']]],
  exits: [['exits', ['1', '2']], ['exit_free', ['1', '2']]],
  assembly: [['meeting_point', ['no']]],
  room: [['safer_room', ['1', '2']], ['room_known', ['no']]],
  alert: [['how_told', ['1', '2']]],
  after: [['afterwards', ['no']]],
};

/** Whether, by the quick look, something is still to be agreed here, or was in place; nothing where it was not asked. */
export function seen(question: QuestionKey, look: Record<string, string>): 'open' | 'in_place' | undefined {
  const asked = (LOOKED[question] ?? []).filter(([key]) => look[key] && look[key] !== 'not_applicable');
  if (asked.length === 0) return undefined;
  return asked.some(([key, weak]) => weak.includes(look[key] ?? '')) ? 'open' : 'in_place';
}
