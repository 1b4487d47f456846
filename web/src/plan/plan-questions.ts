// The questions of a plan, one a screen.
import { type Answers, CONFIRMATIONS, type Field } from './plan-format';

interface Question {
  key: string;
  fields: Field[];
}

const question = <K extends string>(key: K, ...fields: Field[]): Question & { key: K } => ({ key, fields });

export const QUESTIONS = [
  question('kind', 'kind'),
  question('country', 'country'),
  question('place', 'name', 'address', 'people'),
  question('lead', 'lead', 'lead_deputy'),
  question('doors', 'doors', 'doors_deputy'),
  question('help', 'help', 'help_deputy', 'help_how'),
  question('caller', 'caller', 'caller_deputy', 'number'),
  question('exits', 'exit_1', 'exit_2'),
  question('assembly', 'assembly_1', 'assembly_2'),
  question('room', 'room', 'room_way', 'room_none'),
  question('alert', 'alert'),
  question('keys', 'meet', 'keys'),
  question('after', 'after', 'after_deputy', 'families'),
  question('confirm', 'ok_free', 'ok_exits', 'ok_help'),
] as const;
export type QuestionKey = (typeof QUESTIONS)[number]['key'];

/** What can be left out without a gap on paper. */
const OPTIONAL: Field[] = ['people', 'number', 'help_how', 'room_none', 'families'];

/** Whether nothing that the pages need is missing. */
export function isAnswered({ key, fields }: Question, answers: Answers): boolean {
  if (key === 'room' && answers.room_none) return true;
  if (key === 'confirm') return isConfirmed(answers);
  return fields.every((field) => OPTIONAL.includes(field) || (answers[field] ?? '').trim() !== '');
}

/** Those that leave a gap on the pages. */
export const open = (answers: Answers): QuestionKey[] => QUESTIONS.filter((one) => !isAnswered(one, answers)).map((one) => one.key);

/** Nobody is held by force, exits stay usable, those who need help are considered. */
export const isConfirmed = (answers: Answers): boolean => CONFIRMATIONS.every((field) => answers[field] === 'yes');
