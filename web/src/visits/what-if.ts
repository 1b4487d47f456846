// Which measures somebody may want to try on a visit, and what became of findings, in the order in which they are shown. Pure.
import type { Schemas } from '../api/client';
import type { SiteMeasure } from '../records/measures';

export type WhatIf = Schemas['WhatIfAnswer'];
type Survey = Schemas['SurveyAnswer'];
type Entry = Schemas['CatalogueMeasureAnswer'];

/** The most measures that are tried at once, as the server has it. */
export const MOST = 40;

/** The questions that a rule of a survey looks at. */
export function questionsIn(when: unknown): string[] {
  if (typeof when !== 'object' || when === null) return [];
  return Object.entries(when).flatMap(([key, value]): string[] => {
    if (key === 'all' || key === 'any') return (value as unknown[]).flatMap(questionsIn);
    const named: unknown = Array.isArray(value) ? value[0] : value;
    return typeof named === 'string' ? [named] : [];
  });
}

/** The questions on which rules of a survey rest. */
const questionsOf = (survey: Survey, rules: string[]): string[] => survey.findings.filter((rule) => rules.includes(rule.key)).flatMap((rule) => questionsIn(rule.when));

const fits = (entry: Entry, category: string): boolean => entry.places.length === 0 || entry.places.includes(category);

/** The measures of the catalogue for which the questions behind findings ask, in the order of the catalogue: free and agreed ones first. */
export function suggested(survey: Survey, rules: string[], catalogue: Entry[], category: string): Entry[] {
  const asked = questionsOf(survey, rules);
  const keys = new Set(survey.asks.filter((question) => asked.includes(question.key)).flatMap((question) => question.catalogue ?? []));
  return catalogue.filter((entry) => keys.has(entry.key) && fits(entry, category));
}

/** Whether the catalogue says which answer of this survey a measure brings. */
export const changesSurvey = (entry: Entry, survey: string): boolean => entry.asked_by.some((link) => link.survey === survey && link.brings !== undefined && link.brings !== null);

/** The measures of a place that are not in force yet, or do not do what they should. */
export const notInForce = (measures: SiteMeasure[]): SiteMeasure[] => measures.filter((measure) => measure.state === 'current' && ['needed', 'planned', 'deficient'].includes(measure.content?.status ?? ''));

/** What stands in the address: keys or ids with commas between them. */
export const named = (text: string): string[] => [...new Set(text.split(',').map((one) => one.trim()).filter(Boolean))].slice(0, MOST);
