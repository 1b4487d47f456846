import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asked, blanks, ITEMS, type Question, QUESTIONS } from '../../src/records/rights-questions';
import { isRelied, way } from '../../src/records/rights';

describe('the way of a rights record', () => {
  const path = ['screen', 'assess', 'consult', 'decide', 'start'];
  test('shows what was reached and where it is', () => {
    const consulted = way({ path, state: 'consulted' });
    expect(consulted.map((one) => one.state)).toEqual(['draft', 'screened', 'assessed', 'consulted', 'decided', 'live']);
    expect(consulted.filter((one) => one.reached)).toHaveLength(4);
    expect(consulted.filter((one) => one.now)).toEqual([{ state: 'consulted', reached: true, now: true }]);
  });

  test('ends with the review where that is due, and is short in the short form', () => {
    expect(way({ path, state: 'review_due' }).at(-1)).toEqual({ state: 'review_due', reached: true, now: true });
    expect(way({ path: ['screen', 'decide', 'start'], state: 'draft' }).map((one) => one.state)).toEqual(['draft', 'screened', 'decided', 'live']);
  });
});

describe('the questions', () => {
  const words = readFileSync(join(import.meta.dirname, '../../../content/i18n/en/rights.ftl'), 'utf8') + readFileSync(join(import.meta.dirname, '../../../content/i18n/en/web.ftl'), 'utf8');
  const has = (key: string) => words.includes(`\n${key} = `);
  const all = (questions: Question[]): Question[] => questions.flatMap((question) => [question, ...all(question.fields ?? [])]);

  test.each(ITEMS)('of %s all have words, and so does each answer that can be chosen', (item) => {
    expect(has(`rights-item-${item}`)).toBe(true);
    for (const question of all(QUESTIONS[item])) {
      if (question.name !== 'effects') expect(has(question.label), question.label).toBe(true);
      for (const word of question.words ?? []) expect(has(`${question.prefix}-${word}`), word).toBe(true);
    }
  });

  test('begin unanswered: nothing chosen is no answer where it could be one', () => {
    expect(blanks(QUESTIONS.r4)).toEqual({ groups: '', criteria: null, request: null, distribution: '', unexplained_gap: null, access: '' });
    expect(blanks(QUESTIONS.r0).effects).toEqual({ observes: null, identifies: null, stops: null, searches: null, restricts: null, records: null });
    expect(blanks(QUESTIONS.r7).access_roles).toEqual([]);
  });

  test('about sorts of measure are those that the screening names, and what was answered beyond that', () => {
    const names = (value: Record<string, unknown>, screening: Record<string, unknown>) => asked('r6', value, screening).map((question) => question.name);
    expect(names({}, { kinds: ['video'], effects: { restricts: false } })).toEqual(['video']);
    expect(names({}, { kinds: ['locked_door'], effects: { restricts: true } })).toEqual(['barrier']);
    expect(names({ search: {} }, { kinds: [] })).toEqual(['search']);
    expect(asked('r1', {}, undefined)).toBe(QUESTIONS.r1);
  });
});

test('a record is relied on once a step counts', () => {
  const step = (counts: boolean) => ({ step: 'screen', by: '', at: '2026-09-21T00:00:00Z', counts });
  const content = (steps: ReturnType<typeof step>[]) => ({ title: '', form: 'full', state: 'draft', may_run: false, path: [], answers: [], steps });
  expect(isRelied(content([]))).toBe(false);
  expect(isRelied(content([step(false)]))).toBe(false);
  expect(isRelied(content([step(true)]))).toBe(true);
});
