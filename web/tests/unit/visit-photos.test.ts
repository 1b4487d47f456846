import { expect, test } from 'vitest';
import type { Schemas } from '../../src/api/client';
import { captioned, isPhotograph } from '../../src/visits/visit-photos';

const file = (name: string) => ({ id: name, name, size: 1, added_at: '' }) as Schemas['AttachmentAnswer'];
const asks = [{ key: 'doors', ask: 'Doors?' }, { key: 'gates', ask: 'Gates?' }] as Schemas['QuestionAnswer'][];
const answers = (of: Record<string, { whereabouts: string; photos: string[] }[]>) => ({ walk: { answers: Object.fromEntries(Object.entries(of).map(([key, points]) => [key, { points }])) } }) as unknown as Schemas['VisitContent'];

test('photographs stand in the order of the questions with what they show, and those that belong to none come last', () => {
  const visit = { attachments: ['loose.jpg', 'gate.png', 'door.jpg', 'report.pdf'].map(file), content: answers({ gates: [{ whereabouts: 'north', photos: ['gate.png'] }], doors: [{ whereabouts: '', photos: ['door.jpg'] }] }) };
  expect(captioned(visit, asks).map((one) => [one.file.name, one.question?.key, one.whereabouts])).toEqual([
    ['door.jpg', 'doors', ''],
    ['gate.png', 'gates', 'north'],
    ['loose.jpg', undefined, ''],
  ]);
});

test('one that belongs to two questions stands once, and one that is named and not there does not', () => {
  const visit = { attachments: [file('a.JPEG')], content: answers({ doors: [{ whereabouts: 'south', photos: ['a.JPEG', 'gone.jpg'] }], gates: [{ whereabouts: 'north', photos: ['a.JPEG'] }] }) };
  expect(captioned(visit, asks).map((one) => [one.file.name, one.whereabouts])).toEqual([['a.JPEG', 'south']]);
  expect(captioned({ attachments: null, content: undefined }, asks)).toEqual([]);
  expect(['x.png', 'x.jpg.pdf', 'jpg'].map(isPhotograph)).toEqual([true, false, false]);
});
