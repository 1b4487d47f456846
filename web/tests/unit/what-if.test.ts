import { expect, test } from 'vitest';
import type { Schemas } from '../../src/api/client';
import type { SiteMeasure } from '../../src/records/measures';
import { changesSurvey, MOST, named, notInForce, questionsIn, suggested } from '../../src/visits/what-if';

type Entry = Schemas['CatalogueMeasureAnswer'];
const entry = (key: string, places: string[] = [], brings?: string) => ({ key, places, asked_by: [{ survey: 'quick_look', question: 'exits', brings }] }) as Entry;
const survey = {
  key: 'quick_look',
  asks: [{ key: 'exits', catalogue: ['wide', 'school_only', 'built'] }, { key: 'dark', catalogue: ['lamp'] }],
  findings: [
    { key: 'one_way', when: { all: [{ at_most: ['exits', 1] }, { yes: 'open' }] } },
    { key: 'too_dark', when: { step: ['dark', 1] } },
  ],
} as unknown as Schemas['SurveyAnswer'];

test('the questions of a rule are found however deep they stand', () => {
  expect(questionsIn({ any: [{ no: 'a' }, { all: [{ at_most: ['b', 2] }, { more_than: ['c', 30] }, { step: ['d', 1] }] }] })).toEqual(['a', 'b', 'c', 'd']);
  for (const nothing of [undefined, null, 3, 'x', {}, { all: [] }]) expect(questionsIn(nothing)).toEqual([]);
});

test('measures are suggested for the findings that there are, at such a place, in the order of the catalogue', () => {
  const catalogue = [entry('lamp'), entry('built'), entry('school_only', ['education']), entry('wide')];
  const keys = (rules: string[], category: string) => suggested(survey, rules, catalogue, category).map(({ key }) => key);
  expect(keys(['one_way'], 'worship')).toEqual(['built', 'wide']);
  expect(keys(['one_way', 'too_dark'], 'education')).toEqual(['lamp', 'built', 'school_only', 'wide']);
  expect(keys([], 'worship')).toEqual([]);
});

test('a measure changes a survey where the catalogue says which answer it brings', () => {
  expect(changesSurvey(entry('a', [], 'yes'), 'quick_look')).toBe(true);
  expect(changesSurvey(entry('a', [], 'yes'), 'school')).toBe(false);
  expect(changesSurvey(entry('a'), 'quick_look')).toBe(false);
});

test('what is in force, has ended or was withdrawn is not tried', () => {
  const measure = (status: string, state = 'current') => ({ state, content: { status } }) as SiteMeasure;
  const all = ['needed', 'planned', 'live', 'present', 'deficient', 'expired'].map((status) => measure(status));
  expect(notInForce([...all, measure('needed', 'withdrawn'), { state: 'current' } as SiteMeasure]).map(({ content }) => content?.status)).toEqual(['needed', 'planned', 'deficient']);
});

test('what the address names is read once each, and no more than is tried at once', () => {
  expect(named('a,, b ,a')).toEqual(['a', 'b']);
  expect(named('')).toEqual([]);
  expect(named(Array.from({ length: 90 }, (_, at) => `k${at}`).join())).toHaveLength(MOST);
});
