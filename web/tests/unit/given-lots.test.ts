import { expect, test } from 'vitest';
import type { Schemas } from '../../src/api/client';
import { givenLots, kinds, running } from '../../src/records/given-lots';

const line = (id: string, more: object = {}) => ({ id, record: `record_${id}`, kind: 'finding', subject: 'site_1', subject_title: 'Old Church', organisation: 'org_1', name: 'Parish', purpose: 'own_work', until: '2027-01-01T08:00:00Z', readings: 2, ...more }) as unknown as Schemas['ShareAnswer'];

test('a visit that is shared with what was found on it is one line, with how often all of it was read', () => {
  const [lot, ...others] = givenLots([line('1', { kind: 'visit' }), line('2'), line('3', { until: '2027-01-01T08:00:03Z' })]);
  expect(others).toEqual([]);
  expect([lot?.first.id, lot?.readings, lot?.lines.map(({ id }) => id)]).toEqual(['1', 6, ['1', '2', '3']]);
  expect(kinds(lot?.lines ?? [])).toEqual([{ kind: 'visit', count: 1 }, { kind: 'finding', count: 2 }]);
});

test('what differs in place, organisation, purpose, day or in whether it still holds stays apart', () => {
  const apart = [line('1'), line('2', { subject: 'site_2' }), line('3', { organisation: 'org_2' }), line('4', { purpose: 'planning' }), line('5', { until: '2027-01-02T08:00:00Z' }), line('6', { taken_back_at: '2026-10-01T00:00:00Z' })];
  expect(givenLots(apart)).toHaveLength(6);
});

test('only what is still shared can be taken back', () => {
  const now = Date.parse('2026-12-01T00:00:00Z');
  expect(running([line('1'), line('2', { taken_back_at: '2026-11-01T00:00:00Z' }), line('3', { until: '2026-11-30T00:00:00Z' })], now).map(({ id }) => id)).toEqual(['1']);
});
