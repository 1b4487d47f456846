import { expect, test } from 'vitest';
import type { Schemas } from '../../src/api/client';
import type { SiteMeasure } from '../../src/records/measures';
import { notesOf, partsOfMeasure, type Read } from '../../src/site-plan/notes';

const question = (key: string, plan: string[], kind = 'yes_no') => ({ key, plan, kind, ask: `${key}?`, steps: [], unit: '' });
const survey = {
  key: 'quick_look',
  language: 'en',
  asks: [question('exit_free', ['evacuation']), question('slow_people', ['help']), question('keys', ['responders']), question('tried', []), question('photo', ['ways'], 'photo'), question('later', ['no_such_part', 'after'])],
  findings: [
    { key: 'blocked', when: { no: 'exit_free' } },
    { key: 'nobody_helps', when: { no: 'slow_people' } },
  ],
} as unknown as Schemas['SurveyAnswer'];
const said = (answer: string) => ({ points: [{ answer }] });
const visit = { id: 'visit_1', content: { agreed: { keys: ['yes'] }, walk: { answers: { exit_free: said('no'), slow_people: said('no'), keys: said('no'), tried: said('yes'), photo: said('3'), later: said('yes') } } } } as unknown as Schemas['VisitAnswer'];
const finding = (rule: string, more: object = {}) => ({ rule, says: `${rule}!`, severity: 'high', becomes: 'stays', ...more }) as Schemas['FindingIf'];
const measure = (status: string, entry: string | null, state = 'current') => ({ id: `measure_${status}`, state, content: { status, entry } }) as SiteMeasure;
const catalogue = [{ key: 'doors', uk: ['lockdown'], asked_by: [] }, { key: 'help_agreed', uk: [], asked_by: [{ survey: 'quick_look', question: 'slow_people' }, { survey: 'other', question: 'keys' }] }] as unknown as Read['catalogue'];
const address = { visit: '/visits/visit_1', finding: (id: string) => `/findings/${id}` };
const read = (more: Partial<Read>): Read => ({ visit, survey, findings: [], measures: [], catalogue, ...more });

test('a finding stands beside the parts of its questions, and leads to its record where there is one', () => {
  const notes = notesOf(read({ findings: [finding('blocked', { finding: 'finding_1' }), finding('nobody_helps')] }), address);
  expect(notes.evacuation?.found).toEqual([{ key: 'blocked', says: 'blocked!', href: '/findings/finding_1' }]);
  expect(notes.help?.found.map(({ href }) => href)).toEqual(['/visits/visit_1']);
  expect(notes.help?.answered, 'what the finding says is not said twice').toEqual([]);
});

test('a finding that was checked or is void is not told, nor is the answer behind it, which was of before', () => {
  const notes = notesOf(read({ findings: [finding('blocked', { status: 'verified' }), finding('nobody_helps', { status: 'void' })] }), address);
  expect(notes.evacuation).toBeUndefined();
  expect(notes.help).toBeUndefined();
});

test('an answer without a finding stands beside its part, as the raters agreed; photographs and parts that there are not are left out', () => {
  const notes = notesOf(read({}), address);
  expect(notes.responders?.answered.map(({ key, href }) => [key, href])).toEqual([['keys', '/visits/visit_1']]);
  expect(notes.after?.answered.map(({ key }) => key)).toEqual(['later']);
  expect(notes.ways).toBeUndefined();
  expect(Object.keys(notes).sort()).toEqual(['after', 'evacuation', 'help', 'responders']);
});

test('measures that are in force or planned stand beside the parts that they serve', () => {
  const all = [measure('live', 'doors'), measure('planned', 'help_agreed'), measure('present', null), measure('needed', 'doors'), measure('expired', 'doors'), measure('live', 'doors', 'withdrawn')];
  const notes = notesOf(read({ visit: null, survey, measures: all }), address);
  expect(notes.lockdown?.measures.map(({ id }) => id)).toEqual(['measure_live']);
  expect(notes.help?.measures.map(({ id }) => id)).toEqual(['measure_planned']);
  expect(notes.place?.measures.map(({ id }) => id)).toEqual(['measure_present']);
  expect(partsOfMeasure(measure('live', 'help_agreed'), null, catalogue), 'without a survey it stands first').toEqual(['place']);
});

test('without a visit nothing is said that nobody has read', () => {
  expect(notesOf({ visit: null, survey: null, findings: [], measures: [], catalogue: [] }, address)).toEqual({});
});
