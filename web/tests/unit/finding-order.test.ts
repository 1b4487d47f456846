import { expect, test } from 'vitest';
import { answersFor, dueDay, type Finding, firstTab, grouped, inTab, narrowed, tabsOf } from '../../src/records/finding-order';

type Content = NonNullable<Finding['content']>;
const adviser = 'org_adviser';
const operator = 'org_operator';

function finding(id: string, content: Partial<Content> | null = {}, part: Partial<Finding> = {}): Finding {
  const whole: Content = { says: id, whereabouts: '', evidence: '', severity: 'medium', confidence: 'medium', responsible: '', due_on: null, status: 'open', measures: [], survey: null, visit: null, history: [], ...content } as Content;
  return { id, subject: 'site_a', subject_title: 'A', owner: adviser, owner_name: 'Advisers', created_at: '2026-11-01T00:00:00Z', version: 1, state: 'current', sees: [], may: ['respond'], content: content ? whole : undefined, ...part } as unknown as Finding;
}
const step = (organisation: string, status: Content['status'], reason = 'words') => ({ at: '2026-11-02T00:00:00Z', organisation, status, reason });
const ids = (findings: Finding[]) => findings.map((one) => one.id);
const everything = { words: '', site: '', severity: '', before: '', measure: '' };

test('who runs a place finds what waits for an answer first, and what they said they will fix elsewhere', () => {
  const all = [finding('new', {}, { waits_for: 'answer' }), finding('promised', { history: [step(operator, 'open')] }), finding('fixed', { status: 'treated', history: [step(operator, 'treated')] })];
  expect(tabsOf(all)[0]).toBe('answer');
  expect(ids(inTab(all, 'answer'))).toEqual(['new']);
  expect(ids(inTab(all, 'open'))).toEqual(['promised']);
  expect(ids(inTab(all, 'treated'))).toEqual(['fixed']);
  expect(ids(inTab(all, 'all'))).toEqual(['new', 'promised', 'fixed']);
});

test('who found something finds what was said to be fixed first, and has nothing to answer', () => {
  const may = ['change'] as Finding['may'];
  const all = [finding('new', {}, { may }), finding('fixed', { status: 'treated' }, { may, waits_for: 'check' })];
  expect(tabsOf(all)).not.toContain('answer');
  expect(firstTab(all)).toBe('verify');
  expect(ids(inTab(all, 'verify'))).toEqual(['fixed']);
  expect(ids(inTab(all, 'treated'))).toEqual([]);
});

test('each finding stands in exactly one of the tabs before the last, except one that no longer applies', () => {
  const all = (['open', 'accepted', 'treated', 'verified'] as const).flatMap((status) => [finding(`given ${status}`, { status }), finding(`own ${status}`, { status }, { may: ['change'] })]);
  const sets = tabsOf(all).filter((tab) => tab !== 'all').flatMap((tab) => ids(inTab(all, tab)));
  expect([...sets].sort()).toEqual(ids(all).sort());
  expect(tabsOf([...all, finding('x')]).map((tab) => inTab([finding('void', { status: 'void' })], tab).length)).toEqual([0, 0, 0, 0, 0, 0, 1]);
});

test('the most urgent comes first and of those the one that is due first', () => {
  const all = [finding('low', { severity: 'low', due_on: '2026-11-20' }), finding('later', { severity: 'high' }), finding('soon', { severity: 'high', due_on: '2026-12-01' }), finding('medium')];
  expect(grouped(all, 'urgency', '2026-11-26').map((group) => [group.key, ids(group.findings)])).toEqual([
    ['high', ['soon', 'later']],
    ['medium', ['medium']],
    ['low', ['low']],
  ]);
});

test('by date what is overdue comes first and what has no date last, and today is not over', () => {
  const due = (day: string | null) => finding(day ?? 'none', { due_on: day });
  const groups = grouped([due(null), due('2027-05-01'), due('2026-11-25'), due('2026-11-26'), due('2026-12-26')], 'due', '2026-11-26');
  expect(groups.map((group) => [group.key, ids(group.findings)])).toEqual([
    ['over', ['2026-11-25']],
    ['month', ['2026-11-26', '2026-12-26']],
    ['later', ['2027-05-01']],
    ['none', ['none']],
  ]);
});

test('a day that those who run the place named counts before the one that the owner set, in the order, the headings and the filter', () => {
  const promised = finding('promised', { due_on: '2026-11-20', fixed_by: '2027-05-01' });
  const all = [promised, finding('set', { due_on: '2026-12-01' }), finding('none', {})];
  expect(grouped(all, 'due', '2026-11-26').map((group) => [group.key, ids(group.findings)])).toEqual([
    ['month', ['set']],
    ['later', ['promised']],
    ['none', ['none']],
  ]);
  const before = (day: string) => ids(narrowed(all, { ...everything, before: day }, () => ''));
  expect([before('2026-12-31'), before('2027-05-01')]).toEqual([['set'], ['promised', 'set']]);
  expect([promised, finding('none', {})].map(dueDay)).toEqual(['2027-05-01', '']);
});

test('who found something can say that a promised day is too late, and without a day not say again that it is there', () => {
  const owns = { may: ['change'] as Finding['may'] };
  expect(answersFor([finding('a', { fixed_by: '2027-05-01' }, owns)])).toContain('open');
  expect(answersFor([finding('a', {}, owns)])).not.toContain('open');
});

test('places of one name stay apart, and a finding with two measures stands below the first alone', () => {
  const all = [finding('1', { measures: ['lock', 'light'] }, { subject: 'site_b', subject_title: 'Church' }), finding('2', { measures: ['light'] }, { subject: 'site_c', subject_title: 'Church' }), finding('3', { measures: ['lock'] })];
  expect(grouped(all, 'place', '2026-11-26').map((group) => group.key)).toEqual(['site_a', 'site_b', 'site_c']);
  expect(grouped([...all, finding('4')], 'measure', '2026-11-26').map((group) => [group.key, group.findings.length])).toEqual([['lock', 2], ['light', 1], ['', 1]]);
});

test('words are sought in what was found, the place and what helps, all of them, and filters narrow', () => {
  const all = [finding('The north door', { measures: ['lock'], severity: 'high', due_on: '2026-12-01' }), finding('The gate', { whereabouts: 'NORTH side' }, { subject: 'site_b', subject_title: 'Hall' })];
  const says = (key: string) => (key === 'lock' ? 'Fit a lock' : '');
  const found = (part: Partial<typeof everything>) => ids(narrowed(all, { ...everything, ...part }, says));
  expect(found({ words: 'north' })).toEqual(['The north door', 'The gate']);
  expect(found({ words: 'north hall' })).toEqual(['The gate']);
  expect(found({ words: 'LOCK' })).toEqual(['The north door']);
  expect(found({ site: 'site_b' })).toEqual(['The gate']);
  expect(found({ severity: 'high' })).toEqual(['The north door']);
  expect(found({ before: '2026-12-01' })).toEqual(['The north door']);
  expect(found({ before: '2026-11-30' })).toEqual([]);
  expect(found({ measure: 'lock' })).toEqual(['The north door']);
});

test('what cannot be read is listed unless something is sought in it', () => {
  const closed = [finding('closed', null)];
  expect(narrowed(closed, everything, String)).toHaveLength(1);
  expect(narrowed(closed, { ...everything, words: 'x' }, String)).toHaveLength(0);
  expect(answersFor(closed)).toEqual([]);
  expect(grouped(closed, 'urgency', '2026-11-26')[0]?.findings).toHaveLength(1);
});

test('of several only what can be said of all is offered, and nothing that it says already', () => {
  expect(answersFor([finding('a'), finding('b', { status: 'accepted' })])).toEqual(['treated', 'open', 'accepted']);
  expect(answersFor([finding('a', { status: 'verified' })])).toEqual([]);
  expect(answersFor([finding('a', { status: 'treated' }, { may: ['change'] })])).toEqual(['verified', 'open', 'accepted', 'void']);
  expect(answersFor([finding('a'), finding('b', {}, { may: ['change'] })])).toEqual(['treated', 'accepted']);
  expect(answersFor([])).toEqual([]);
});
