import { expect, test } from 'vitest';
import { participantsOf, said, sessionsAsTyped, sessionsOf } from '../../src/records/recommendations';

test('the sentence on recommendations counts each answer once, and how many are confirmed and overdue', () => {
  const stands = (reply: 'none' | 'accepted' | 'partly' | 'noted', execution: 'not_begun' | 'confirmed', overdue: boolean) => ({ reply, execution, overdue });
  const some = [stands('accepted', 'confirmed', false), stands('accepted', 'not_begun', true), stands('noted', 'not_begun', false), stands('none', 'not_begun', true)];
  expect(said(some)).toEqual({ total: 4, accepted: 2, partly: 0, noted: 1, none: 1, confirmed: 1, overdue: 2 });
});

test('what is typed of an agenda is read line by line, and shown as it was typed', () => {
  const typed = '10:00 | Open doors\nLunch\n\n 14:00|Who calls whom | and when ';
  const sessions = sessionsOf(typed);
  expect(sessions).toEqual([{ at: '10:00', title: 'Open doors' }, { at: '', title: 'Lunch' }, { at: '14:00', title: 'Who calls whom | and when' }]);
  expect(sessionsOf(sessionsAsTyped(sessions))).toEqual(sessions);
});

test('an organisation of the register is found by its name, any other stays a name', () => {
  expect(participantsOf('Harbour Board\n\n League of Clubs ', [{ id: 'org_1', name: 'Harbour Board' }])).toEqual([{ organisation: 'org_1', name: 'Harbour Board' }, { name: 'League of Clubs' }]);
});
