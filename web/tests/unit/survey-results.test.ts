import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/api/client';
import { results, type Answers, type Results } from '../../src/lib/survey-results';

interface Cases {
  survey: Schemas['SurveyAnswer'];
  cases: { answers: Answers; measures: string[]; results: Results }[];
}
// Made by crates/service/tests/town/survey_results.rs, which checks that it is current.
const all: Cases[] = JSON.parse(readFileSync(new URL('./survey-results.json', import.meta.url), 'utf8'));

describe('results of a survey', () => {
  it.each(all.map((one) => [one.survey.key, one] as const))('are the same in the browser as in the program: %s', (_, { survey, cases }) => {
    expect(cases.length).toBeGreaterThan(5);
    for (const { answers, measures, results: expected } of cases) expect(JSON.parse(JSON.stringify(results(survey, answers, measures)))).toEqual(expected);
  });
});
