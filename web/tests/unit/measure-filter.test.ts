import { describe, expect, test } from 'vitest';
import type { Schemas } from '../../src/api/client';
import { type Measure, measuresFor, narrowed, PARTS, type Narrowing } from '../../src/measures/measure-filter';

const measure = (key: string, more: Partial<Measure> = {}): Measure => ({
  key, pack: 'catalogue', title: `Title of ${key}`, says: 'Doors open.', begin: 'Ask.', function: 'respond', domain: 'procedural', uk: [], permanence: 'permanent', places: [], cost: 'free',
  side_effects: [], rights: [], upkeep: '', asked_by: [], practices: [], sources: [], ...more,
});
const all = [
  measure('words'),
  measure('camera', { domain: 'technical', cost: 'medium', rights: ['observes_people', 'records_people'], function: 'detect' }),
  measure('trains', { places: ['transport'], permanence: 'on_the_day', title: 'Züge anhalten', asked_by: [{ survey: 'station', question: 'stop_trains' }] }),
];
const nothing = Object.fromEntries(PARTS.map((part) => [part, ''])) as Narrowing;
const found = (by: Partial<Narrowing>) => narrowed(all, { ...nothing, ...by }).map(({ key }) => key);

describe('the catalogue of measures', () => {
  test('is whole where nothing is asked for', () => {
    expect(found({})).toEqual(['words', 'camera', 'trains']);
    expect(found({ q: '  ' })).toHaveLength(3);
  });

  test('shows for a kind of place what is for it, and what is for all', () => {
    expect(found({ place: 'worship' })).toEqual(['words', 'camera']);
    expect(found({ place: 'transport' })).toHaveLength(3);
  });

  test('is narrowed by each of its parts, and by several at once', () => {
    expect(found({ function: 'detect' })).toEqual(['camera']);
    expect(found({ domain: 'procedural' })).toEqual(['words', 'trains']);
    expect(found({ cost: 'medium' })).toEqual(['camera']);
    expect(found({ permanence: 'on_the_day' })).toEqual(['trains']);
    expect(found({ rights: 'none' })).toEqual(['words', 'trains']);
    expect(found({ rights: 'records_people' })).toEqual(['camera']);
    expect(found({ domain: 'procedural', cost: 'medium' })).toEqual([]);
  });

  test('is searched without regard to accents and capitals', () => {
    expect(found({ q: 'zuge' })).toEqual(['trains']);
    expect(found({ q: 'DOORS title' })).toEqual(['words', 'camera']);
  });

  test('shows what questions of a survey ask for', () => {
    expect(found({ asks: 'station.stop_trains,station.other' })).toEqual(['trains']);
    expect(found({ asks: 'hotel.stop_trains' })).toEqual([]);
  });

  test('is reached from a finding whose questions it answers, and from no other', () => {
    const survey = {
      key: 'station',
      asks: [{ key: 'stop_trains', catalogue: ['trains'] }, { key: 'worry' }],
      measures: [{ key: 'agree', brings: { stop_trains: 'yes' } }, { key: 'think', brings: { worry: 'x' } }],
    } as unknown as Schemas['SurveyAnswer'];
    expect(measuresFor(survey, ['agree', 'think'])).toBe('/measures?asks=station.stop_trains');
    expect(measuresFor(survey, ['think'])).toBe('');
    expect(measuresFor(survey, [])).toBe('');
  });
});
