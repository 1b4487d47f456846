// What the answers to a survey amount to, computed on this device: without network, and without telling anybody. The same as
// crates/assess/src/survey; a test compares both on every survey.
import type { Schemas } from '../api/client';

type Survey = Schemas['SurveyAnswer'];
type Question = Schemas['QuestionAnswer'];
export type Results = Schemas['SurveyResults'];
/** Answers by question, one for each point. */
export type Answers = Record<string, string[]>;
type When = { yes: string } | { no: string } | { at_most: [string, number] } | { more_than: [string, number] } | { step: [string, number] } | { all: When[] } | { any: When[] };

/** Characters of an answer in words, at most. */
const LONGEST = 2000;
const severities = ['high', 'medium', 'low'];

export function results(survey: Survey, given: Answers, measures: string[] = []): Results {
  const answers: Answers = Object.fromEntries(
    survey.asks.map((question) => [question.key, (given[question.key] ?? []).map((point) => point.trim()).filter((point) => point !== '' && fits(question, point))]),
  );
  askedOf(survey, answers);
  for (const measure of survey.measures) if (measures.includes(measure.key)) take(survey, measure, answers);
  const asked = askedOf(survey, answers);
  const open = openOf(survey, answers);
  const sections = survey.sections.map((section) => {
    const here = asked.filter((question) => question.section === section.key);
    const values = here.flatMap((question): [number, number][] => {
      const value = question.weight > 0 ? weakest(question, answers) : null;
      return value === null ? [] : [[value * 100, question.weight]];
    });
    const range = rangeOfQuestions(survey.asks.filter((question) => question.section === section.key), answers, open) ?? undefined;
    return {
      section: section.key,
      title: section.text,
      weight: section.weight,
      value: mean(values) ?? undefined,
      range,
      answered: here.filter((question) => (answers[question.key] ?? []).length > 0).length,
      of: here.length,
    };
  });
  const findings = survey.findings
    .filter((finding) => holds(survey, finding.when as unknown as When, answers))
    .map(({ key, says, severity, measures: help }) => ({ key, says, severity, measures: help }))
    .sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
  return {
    pack: survey.key,
    version: survey.version,
    asked: asked.map((question) => question.key),
    answered: asked.filter((question) => (answers[question.key] ?? []).length > 0).length,
    sections,
    whole: mean(sections.flatMap((section): [number, number][] => (section.value === undefined ? [] : [[section.value, section.weight]]))) ?? undefined,
    whole_range: rangeOfSections(sections) ?? undefined,
    findings,
  };
}

/** The questions that are asked, in their order; what was answered before to one that is asked no longer is left out. */
function askedOf(survey: Survey, answers: Answers): Question[] {
  return survey.asks.filter((question) => {
    const asked = !question.asked_if || holds(survey, question.asked_if as unknown as When, answers);
    if (!asked) answers[question.key] = [];
    return asked;
  });
}

/** The questions that are not answered and are asked, or could be once others are answered. */
function openOf(survey: Survey, answers: Answers): Set<string> {
  const open = new Set<string>();
  for (const question of survey.asks) {
    const could = !question.asked_if || couldHold(survey, question.asked_if as unknown as When, answers, open);
    if (could && (answers[question.key] ?? []).length === 0 && ['yes_no', 'scale', 'number'].includes(question.kind)) open.add(question.key);
  }
  return open;
}

/** The index with the rest answered as badly, and as well, as can be; none where nothing can count. */
function rangeOfQuestions(questions: Question[], answers: Answers, open: Set<string>): [number, number] | null {
  let [sum, answered, missing] = [0, 0, 0];
  for (const question of questions) {
    const value = weakest(question, answers);
    if (value !== null) [sum, answered] = [sum + value * 100 * question.weight, answered + question.weight];
    else if (open.has(question.key)) missing += question.weight;
  }
  const all = answered + missing;
  return all > 0 ? [tenth(sum / all), tenth((sum + 100 * missing) / all)] : null;
}

function rangeOfSections(sections: { range?: [number, number] | number[] | null; weight: number }[]): [number, number] | null {
  let [low, high, all] = [0, 0, 0];
  for (const { range, weight } of sections) if (range) [low, high, all] = [low + (range[0] ?? 0) * weight, high + (range[1] ?? 0) * weight, all + weight];
  return all > 0 ? [tenth(low / all), tenth(high / all)] : null;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** The weighted mean, to a tenth; none of nothing. */
function mean(values: [number, number][]): number | null {
  const weight = values.reduce((sum, [, one]) => sum + one, 0);
  return weight > 0 ? tenth(values.reduce((sum, [value, one]) => sum + value * one, 0) / weight) : null;
}

/** Whether an answer is one to this question. What lies in the browser may be older than the survey, or written by others. */
function fits(question: Question, answer: string): boolean {
  if (['yes_no', 'scale', 'number'].includes(question.kind) && answer === 'not_applicable') return true;
  if (question.kind === 'yes_no') return answer === 'yes' || answer === 'no';
  if (question.kind === 'scale') return /^\d+$/.test(answer) && Number(answer) >= 1 && Number(answer) <= question.steps.length;
  if (question.kind === 'number') {
    const least = Math.min(0, ...(question.range ?? []));
    return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(answer) && Math.abs(Number(answer)) <= 1e9 && Number(answer) >= least;
  }
  return [...answer].length <= LONGEST;
}

/** The value of an answer, 0 to 1; none for what has none. */
function value(question: Question, answer: string): number | null {
  if (answer === 'not_applicable') return null;
  if (question.kind === 'yes_no') return (answer === 'yes') !== question.good_is_no ? 1 : 0;
  if (question.kind === 'scale') return (Number(answer) - 1) / (Math.max(question.steps.length, 2) - 1);
  if (question.kind === 'number' && question.range) {
    const [from, to] = question.range as [number, number];
    return Math.min(1, Math.max(0, (Number(answer) - from) / (to - from)));
  }
  return null;
}

function weakest(question: Question, answers: Answers): number | null {
  const values = (answers[question.key] ?? []).map((answer) => value(question, answer)).filter((one) => one !== null);
  return values.length > 0 ? Math.min(...values) : null;
}

/** The answer that counts of those at several points: the weakest, or the first where none has a value. */
export function weakestAnswer(question: Question | undefined, answers: string[]): string {
  const valued = question ? answers.filter((answer) => fits(question, answer) && value(question, answer) !== null) : [];
  const of = (answer: string) => (question ? (value(question, answer) ?? 0) : 0);
  return valued.length > 0 ? valued.reduce((weak, answer) => (of(answer) < of(weak) ? answer : weak)) : (answers[0] ?? '');
}

/** Whether something holds at one of the points; what was not answered does not. */
function holds(survey: Survey, when: When, answers: Answers): boolean {
  const of = (key: string) => (answers[key] ?? []).filter((answer) => answer !== 'not_applicable');
  if ('yes' in when) return of(when.yes).includes('yes');
  if ('no' in when) return of(when.no).includes('no');
  if ('at_most' in when) return of(when.at_most[0]).some((answer) => Number(answer) <= when.at_most[1]);
  if ('more_than' in when) return of(when.more_than[0]).some((answer) => Number(answer) > when.more_than[1]);
  if ('step' in when) return of(when.step[0]).length > 0 && Math.min(...of(when.step[0]).map(Number)) === when.step[1];
  if ('all' in when) return when.all.every((part) => holds(survey, part, answers));
  return when.any.some((part) => holds(survey, part, answers));
}

/** Whether something holds, or could hold once the questions that are open are answered. */
function couldHold(survey: Survey, when: When, answers: Answers, open: Set<string>): boolean {
  if ('all' in when) return when.all.every((part) => couldHold(survey, part, answers, open));
  if ('any' in when) return when.any.some((part) => couldHold(survey, part, answers, open));
  const key = 'yes' in when ? when.yes : 'no' in when ? when.no : 'at_most' in when ? when.at_most[0] : 'more_than' in when ? when.more_than[0] : when.step[0];
  return open.has(key) || holds(survey, when, answers);
}

/** As if a measure had been taken: answers that are better stay. */
function take(survey: Survey, measure: Schemas['MeasureAnswer'], answers: Answers): void {
  for (const [key, brought] of Object.entries(measure.brings)) {
    const question = survey.asks.find((one) => one.key === key);
    const points = answers[key];
    if (!question || !points) continue;
    const to = String(brought);
    const better = (answer: string) => (value(question, to) ?? -1) > (value(question, answer) ?? -1);
    answers[key] = points.map((answer) => (answer !== 'not_applicable' && better(answer) ? to : answer));
  }
}

/** What a draft gives as answers: an empty one is none. */
export function givenIn(answers: Record<string, string>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== '').map(([question, answer]) => [question, [answer]]));
}
