import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/plan/plan-format';
import { pages } from '../../src/plan/plan-pages';
import { filled, withPlaces } from '../../src/plan/plan-places';
import { nothing } from '../../src/plan/plan-format';

const before: Answers = { number: '110 / 112', address: 'Platz 1\n12345 Ort', name: 'Kapelle' };
const after: Answers = { number: '999', address: 'Neue Straße 9', name: 'Kapelle' };

describe('words that somebody wrote', () => {
  test('say the number and the address as they are now, however old the words are', () => {
    const kept = withPlaces('Draußen 110 / 112 anrufen: Kapelle, Platz 1, 12345 Ort.', before);
    expect(filled(kept, before)).toBe('Draußen 110 / 112 anrufen: Kapelle, Platz 1, 12345 Ort.');
    expect(filled(kept, after)).toBe('Draußen 999 anrufen: Kapelle, Neue Straße 9.');
    expect(filled(kept, {})).toBe('Draußen … anrufen: …, ….');
  });

  test('stay as they are where nothing of the answers stands in them', () => {
    for (const text of ['', 'Weg von der Tür.', 'Saal {A}', '{room}']) expect(filled(withPlaces(text, before), after)).toBe(text);
    expect(withPlaces('Um 11 Uhr', { number: '11' })).toBe('Um 11 Uhr');
  });

  test('stand on the pages with the number of today', () => {
    const plan = nothing();
    plan.answers = { ...after, say_communication: withPlaces('Hier Kapelle, Platz 1, 12345 Ort.', before) };
    plan.steps = { evacuation: [{ do: withPlaces('110 / 112 anrufen.', before), by: 'caller' }] };
    const sheets = pages(plan, (key) => key);
    expect(sheets[0]?.steps[0]?.do).toBe('999 anrufen.');
    expect(sheets[3]?.words.text).toBe('Hier Kapelle, Neue Straße 9.');
  });
});

test('where there is no safer room, no step leads into one', () => {
  const steps = (answers: Answers) => pages({ ...nothing(), answers }, (key) => key)[1]?.steps.map((step) => step.do);
  expect(steps({ room_none: 'yes' })?.slice(3, 5)).toEqual(['plan-step-room-4-none', 'plan-step-room-5-none']);
  expect(steps({ room_none: 'yes', room: 'Sakristei' })?.slice(3, 5)).toEqual(['plan-step-room-4', 'plan-step-room-5']);
});
