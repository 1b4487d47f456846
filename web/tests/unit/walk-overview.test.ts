import { expect, test } from 'vitest';
import type { Schemas } from '../../src/api/client';
import { nextMissing, overview, stoppedAt } from '../../src/visits/walk-overview';
import type { Kept, Point } from '../../src/visits/walk-answers';

const asked = ['doors', 'gates', 'alarm'].map((key, index) => ({ key, ask: `${key}?`, section: index < 2 ? 'out' : 'in' })) as Schemas['QuestionAnswer'][];
const sections = [{ key: 'in', text: 'Inside' }, { key: 'out', text: 'Outside' }, { key: 'none', text: 'Nothing asked' }] as Schemas['SurveyAnswer']['sections'];
const kept = (at: string, ...points: Partial<Point>[]): Kept => ({ points: points.map((point) => ({ answer: '', ...point })), at, seen: 0, pending: true });

test('each section says how many of its questions are answered, and sections without questions are left out', () => {
  const answers = { doors: kept('2026-11-26T10:00:00Z', { answer: 'yes', photos: ['a.jpg', 'b.jpg'], remark: 'stiff' }), alarm: kept('2026-11-26T10:05:00Z', { whereabouts: 'hall' }) };
  const all = overview({ sections }, asked, answers);
  expect(all.map((section) => [section.title, section.answered, section.lines.length])).toEqual([['Inside', 0, 1], ['Outside', 1, 2]]);
  expect(all[1]?.lines.map(({ place, answers: said, photos, remark, missing }) => ({ place, said, photos, remark, missing }))).toEqual([
    { place: 1, said: ['yes'], photos: 2, remark: true, missing: false },
    { place: 2, said: [], photos: 0, remark: false, missing: true },
  ]);
  expect(all[0]?.lines[0]?.missing, 'where it is answers nothing').toBe(true);
});

test('the next that is missing comes after where one is, then from the beginning', () => {
  const answers = { gates: kept('2026-11-26T10:00:00Z', { answer: 'no' }) };
  expect(nextMissing(asked, answers)).toBe(0);
  expect(nextMissing(asked, answers, 0)).toBe(2);
  expect(nextMissing(asked, answers, 2)).toBe(0);
  expect(nextMissing([], {})).toBe(-1);
});

test('one goes on at the question that was answered last, whatever its place', () => {
  const answers = { doors: kept('2026-11-26T10:07:00.5Z', { answer: 'yes' }), alarm: kept('2026-11-26T10:05:00Z', { answer: 'no' }) };
  expect(stoppedAt(asked, answers)).toBe('doors');
  expect(stoppedAt(asked, { gates: kept('2026-11-26T10:00:00Z') })).toBe('');
  expect(stoppedAt(asked, {})).toBe('');
});
