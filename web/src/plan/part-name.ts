import { t } from '../lib/words.svelte';
import { plain } from './plain';
import { isField, PROCEDURES } from './plan-format';
import { QUESTIONS } from './plan-questions';

/** A name that somebody gave a part may be of any length. */
const LONGEST = 60;

/** A part of a plan file as its reader knows it: the question, and the field of it. */
export function partName(part: string): string {
  if (part === 'changed' || part === 'answers' || part === 'steps') return t(`plan-part-${part}`);
  const [kind, key = ''] = part.split('.');
  const procedure = PROCEDURES.find((one) => one === key);
  if (kind === 'steps' && procedure) return t(`plan-${procedure}`);
  if (!isField(key)) return t('plan-part-unnamed', { part: plain(part).slice(0, LONGEST) });
  const question = QUESTIONS.find(({ fields }) => (fields as readonly string[]).includes(key));
  return question ? `${t(`plan-ask-${question.key}`)} – ${t(`plan-field-${key}`)}` : t(`plan-field-${key}`);
}
