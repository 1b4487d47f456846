// What of a walk is answered and what is missing, section by section.
import type { Schemas } from '../api/client';
import type { Kept } from './walk-answers';

type Question = Schemas['QuestionAnswer'];

export interface Line {
  question: Question;
  /** Its place among the questions that are asked, from 1. */
  place: number;
  answers: string[];
  photos: number;
  remark: boolean;
  missing: boolean;
}
export interface Section {
  key: string;
  title: string;
  lines: Line[];
  answered: number;
}

/** Whether something was answered: a point alone, or words about it, is no answer. */
export const isAnswered = (kept: Kept | undefined): boolean => (kept?.points ?? []).some((point) => point.answer !== '');

export function overview(survey: Pick<Schemas['SurveyAnswer'], 'sections'>, asked: Question[], answers: Record<string, Kept>): Section[] {
  const lines = asked.map((question, index): Line => {
    const points = answers[question.key]?.points ?? [];
    return {
      question,
      place: index + 1,
      answers: points.map((point) => point.answer).filter(Boolean),
      photos: points.reduce((sum, point) => sum + (point.photos?.length ?? 0), 0),
      remark: points.some((point) => (point.remark ?? '') !== ''),
      missing: !isAnswered(answers[question.key]),
    };
  });
  const sections = survey.sections.map(({ key, text }) => ({ key, title: text, lines: lines.filter((line) => line.question.section === key) }));
  return sections.filter((section) => section.lines.length > 0).map((section) => ({ ...section, answered: section.lines.filter((line) => !line.missing).length }));
}

/** The next question after one that is not answered, from the beginning again where none is left behind it. */
export function nextMissing(asked: Question[], answers: Record<string, Kept>, after = -1): number {
  const missing = asked.flatMap((question, index) => (isAnswered(answers[question.key]) ? [] : [index]));
  return missing.find((index) => index > after) ?? missing[0] ?? -1;
}

/** Where somebody stopped: the question that was answered last. */
export function stoppedAt(asked: Question[], answers: Record<string, Kept>): string {
  const touched = asked.filter((question) => (answers[question.key]?.points ?? []).length > 0);
  const last = touched.reduce<Question | undefined>((latest, question) => (!latest || Date.parse(answers[question.key]?.at ?? '') >= Date.parse(answers[latest.key]?.at ?? '') ? question : latest), undefined);
  return last?.key ?? '';
}
