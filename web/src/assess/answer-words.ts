// What an answer to a question of a survey says, in words.
import type { Schemas } from '../api/client';
import { t } from '../lib/words.svelte';

export function inWords(question: Schemas['QuestionAnswer'] | undefined, answer: string): string {
  if (!question || !answer) return answer;
  if (answer === 'not_applicable') return t('survey-not-applicable');
  if (question.kind === 'yes_no') return t(answer === 'yes' ? 'yes' : 'no');
  if (question.kind === 'scale') return question.steps[Number(answer) - 1] ?? answer;
  // Photographs are elsewhere; what was answered is how many there are, or words where none could be taken.
  if (question.kind === 'photo' && /^\d+$/.test(answer)) return t('photo-count', { count: answer });
  return question.unit ? `${answer} ${question.unit}` : answer;
}
