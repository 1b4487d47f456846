import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/api/client';
import { results, type Answers, type Results } from '../../src/assess/survey-results';

interface Cases {
  survey: Schemas['SurveyAnswer'];
  cases: { answers: Answers; measures: string[]; results: Results }[];
}
// Made by crates/service/tests/installation/survey_results.rs, which checks that it is current.
const all: Cases[] = JSON.parse(readFileSync(new URL('./survey-results.json', import.meta.url), 'utf8'));

describe('results of a survey', () => {
  it.each(all.map((one) => [one.survey.key, one] as const))('are the same in the browser as in the program: %s', (_, { survey, cases }) => {
    expect(cases.length).toBeGreaterThan(5);
    for (const { answers, measures, results: expected } of cases) expect(JSON.parse(JSON.stringify(results(survey, answers, measures)))).toEqual(expected);
  });

  it('what fits no question, such as what another program left in the browser, counts as not answered', () => {
    const { survey } = all.find((one) => one.survey.key === 'quick_look')!;
    for (const wrong of ['</title><script>', '9', '0', '-1', '1.5', 'Infinity', 'NaN', 'perhaps']) {
      const found = results(survey, Object.fromEntries(survey.asks.filter((one) => one.kind !== 'text').map((one) => [one.key, [wrong]])));
      expect([found.answered, found.whole, found.findings], wrong).toEqual([0, undefined, []]);
    }
    const venue = all.find((one) => one.survey.key === 'sports_venue')!.survey;
    expect(results(venue, { queue_minutes: ['-1'] }).answered, 'a number below nothing').toBe(0);
    expect(results(venue, { queue_minutes: ['0'] }).answered).toBe(1);
    const mixed = results(survey, { exits: ['2', 'perhaps'] });
    expect(mixed).toEqual(results(survey, { exits: ['2'] }));
  });
});
