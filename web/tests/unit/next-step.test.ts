import { expect, test } from 'vitest';
import { nextStep, type Standing } from '../../src/places/next-step';

const adviser: Standing = { organisation: 'org_a', takesPart: true, visits: true, mayAsk: true, asksFirst: false, mayChange: true, status: 'confirmed', unanswered: 0, known: [], requests: [] };
const visit = (state: 'draft' | 'current', basis: 'own' | 'given', created_at: string) => ({ id: `visit_${created_at}`, state, basis, created_at });
const request = (from: string, to: string) => ({ from, to, from_name: from, reason: 'asked' as const, due_on: null, visit: null, for_others: false });

test('who is not signed in is shown what needs no account', () => {
  expect(nextStep({ ...adviser, organisation: null, mayChange: false })).toEqual({ step: 'guest' });
});

test('findings that wait come first, then a visit that was begun, then what was asked for', () => {
  const all = { ...adviser, unanswered: 2, known: [visit('draft', 'own', '2026-01-01')], requests: [request('org_b', 'org_a')] };
  expect(nextStep(all)).toEqual({ step: 'answer', count: 2 });
  expect(nextStep({ ...all, unanswered: 0 })).toEqual({ step: 'continue', visit: 'visit_2026-01-01', since: '2026-01-01' });
  expect(nextStep({ ...all, unanswered: 0, known: [] })).toEqual({ step: 'asked', request: all.requests[0] });
});

test('a second rating is the next step of those alone who can make it', () => {
  const second = { ...request('org_a', 'org_a'), reason: 'second_rating' as const, visit: 'visit_1' };
  expect(nextStep({ ...adviser, requests: [second] })).toEqual({ step: 'asked', request: second });
  expect(nextStep({ ...adviser, requests: [{ ...second, for_others: true }] })).toEqual({ step: 'visit', last: null });
});

test('the visit of somebody else, and a request to somebody else, are not ours to go on with', () => {
  expect(nextStep({ ...adviser, known: [visit('draft', 'given', '2026-01-01')], requests: [request('org_b', 'org_c')] })).toEqual({ step: 'visit', last: null });
});

test('a place that nobody has looked at is confirmed before it is visited', () => {
  expect(nextStep({ ...adviser, status: 'candidate' })).toEqual({ step: 'confirm' });
  expect(nextStep({ ...adviser, status: 'candidate', mayChange: false })).toEqual({ step: 'visit', last: null });
});

test('the last visit is the latest finished one', () => {
  const known = [visit('current', 'own', '2025-01-01'), visit('current', 'given', '2026-03-01'), visit('draft', 'given', '2026-05-01')];
  expect(nextStep({ ...adviser, known })).toEqual({ step: 'visit', last: '2026-03-01' });
});

test('who runs a place asks for a visit once, and nobody goes to one that is closed', () => {
  const operator = { ...adviser, visits: false };
  expect(nextStep(operator)).toEqual({ step: 'ask', last: null, goes: false });
  expect(nextStep({ ...operator, requests: [request('org_a', 'org_b')] })).toBeNull();
  expect(nextStep({ ...adviser, status: 'closed' })).toBeNull();
});

test('who sees to it that places are visited asks others first, may go as well, and waits once they have asked', () => {
  const coordinator = { ...adviser, asksFirst: true };
  expect(nextStep(coordinator)).toEqual({ step: 'ask', last: null, goes: true });
  expect(nextStep({ ...coordinator, mayAsk: false })).toEqual({ step: 'visit', last: null });
  expect(nextStep({ ...coordinator, requests: [request('org_a', 'org_b')] })).toBeNull();
  expect(nextStep({ ...coordinator, requests: [request('org_b', 'org_a')] })).toMatchObject({ step: 'asked' });
  expect(nextStep({ ...coordinator, known: [visit('draft', 'own', '2026-01-01')] })).toMatchObject({ step: 'continue' });
});

test('who only oversees is told to do nothing', () => {
  expect(nextStep({ ...adviser, takesPart: false, visits: false, mayAsk: false, mayChange: false, status: 'candidate', known: [visit('draft', 'own', '2026-01-01')], requests: [request('org_b', 'org_a')] })).toBeNull();
});
