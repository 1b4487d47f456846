// Which measures of the catalogue fit what is asked for; all of it stands in the address.
import type { Schemas } from '../api/client';
import { matches } from '../lib/find';

export type Measure = Schemas['CatalogueMeasureAnswer'];

export const FUNCTIONS = ['deter', 'detect', 'delay', 'deny', 'respond', 'recover'] as const;
export const DOMAINS = ['procedural', 'personnel', 'information', 'physical', 'technical'] as const;
export const COSTS = ['free', 'low', 'medium', 'high'] as const;
export const PERMANENCES = ['permanent', 'temporary', 'on_the_day'] as const;
export const RIGHTS = ['none', 'observes_people', 'identifies_people', 'searches_people', 'records_people', 'restricts_access'] as const;

/** What narrows the catalogue; an empty part narrows nothing. `asks` names questions as `SURVEY.QUESTION`, separated by commas, `practice` a good practice of the library. */
export const PARTS = ['q', 'place', 'function', 'domain', 'cost', 'permanence', 'rights', 'asks', 'practice'] as const;
export type Narrowing = Record<(typeof PARTS)[number], string>;

const affects = (measure: Measure, rights: string) => (rights === 'none' ? measure.rights.length === 0 : measure.rights.includes(rights));

function isAsked(measure: Measure, asks: string): boolean {
  const questions = asks.split(',');
  return measure.asked_by.some(({ survey, question }) => questions.includes(`${survey}.${question}`));
}

export function narrowed(measures: Measure[], by: Narrowing): Measure[] {
  return measures.filter(
    (measure) =>
      (!by.q.trim() || matches(`${measure.title} ${measure.says} ${measure.begin}`, by.q)) &&
      (!by.place || measure.places.length === 0 || measure.places.includes(by.place)) &&
      (!by.function || measure.function === by.function) &&
      (!by.domain || measure.domain === by.domain) &&
      (!by.cost || measure.cost === by.cost) &&
      (!by.permanence || measure.permanence === by.permanence) &&
      (!by.rights || affects(measure, by.rights)) &&
      (!by.asks || isAsked(measure, by.asks)) &&
      (!by.practice || measure.practices.some(({ key }) => key === by.practice)),
  );
}

/** The measures that a finding of a survey leads to: the page of the catalogue that shows them; nothing where it has none. */
export function measuresFor(survey: Schemas['SurveyAnswer'], measures: string[]): string {
  const brought = survey.measures.filter((measure) => measures.includes(measure.key)).flatMap((measure) => Object.keys(measure.brings));
  const asked = survey.asks.filter((question) => brought.includes(question.key) && (question.catalogue ?? []).length > 0);
  return asked.length > 0 ? `/measures?asks=${asked.map((question) => `${survey.key}.${question.key}`).join(',')}` : '';
}
