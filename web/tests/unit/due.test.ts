import { describe, expect, test } from 'vitest';
import { dayAfter, dueAddress, type DueLine, grouped, groupOf } from '../../src/due/due';

const line = (on: string, more: object = {}) => ({ key: on, on, kind: 'finding', act: 'put_right', whose: 'organisation', count: 1, ...more }) as DueLine;

describe('what is due', () => {
  test.each([
    ['2026-11-26', 'over'],
    ['2026-11-27', 'week'],
    ['2026-12-04', 'week'],
    ['2026-12-05', 'month'],
    ['2026-12-27', 'month'],
    ['2026-12-28', 'later'],
    ['2020-02-29', 'over'],
    ['9999-12-31', 'later'],
  ])('on %s is %s, seen from 27 November 2026', (on, group) => {
    expect(groupOf(on, '2026-11-27')).toBe(group);
  });

  test('stands in groups in the order of days, and a group without a line is not there', () => {
    const lines = [line('2026-11-01'), line('2026-11-28'), line('2026-11-30'), line('2027-05-31')];
    expect(grouped(lines, '2026-11-27').map(({ group, lines }) => [group, lines.map(({ on }) => on)])).toEqual([
      ['over', ['2026-11-01']],
      ['week', ['2026-11-28', '2026-11-30']],
      ['later', ['2027-05-31']],
    ]);
    expect(grouped([], '2026-11-27')).toEqual([]);
  });

  test('leads to where somebody sees to it', () => {
    const at = (more: object) => dueAddress(line('2026-11-28', { subject: 'site_1', ...more }));
    expect(at({ record: 'finding_1', record_kind: 'finding' })).toBe('/findings/finding_1');
    expect(at({ act: 'meet_duty', record: 'duty_1', record_kind: 'duty_assessment' })).toBe('/duty-assessments/duty_1');
    expect(at({ act: 'visit_place' })).toBe('/sites/site_1');
    expect(at({ act: 'review_emergency' })).toBe('/emergencies');
    expect(at({ act: 'share_again', count: 4 })).toBe('/notes');
    expect(at({ act: 'share_again', record: 'note_1', record_kind: 'site_note' })).toBe('/notes/note_1');
    expect(dueAddress(line('2026-11-28', { act: 'renew_token' }))).toBe('/account');
    expect(at({ act: 'invite_again', subject: 'org_1' })).toBe('/organisations/org_1');
  });

  test('is asked for up to a day that is counted without time zones', () => {
    expect(dayAfter('2026-11-27', 30)).toBe('2026-12-27');
    expect(dayAfter('2027-03-27', 2), 'over the night when clocks change').toBe('2027-03-29');
    expect(dayAfter('2024-02-28', 1)).toBe('2024-02-29');
  });
});
