// The plan of a site while it is written: a plan of the second version, its sections, its uses, where a finding leads, and undo.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inUse, newKey, PROCEDURES, type SitePlan, whole } from '../../src/site-plan/document';
import { LISTS, PARTS_OF_PLAN } from '../../src/site-plan/fields';
import { fieldId, type Finding, leadOf, leadOfMissing, placeOf, saidOf, unnamed } from '../../src/site-plan/findings';
import { History } from '../../src/site-plan/history';
import { actOf, differs, paperOf } from '../../src/site-plan/paper';
import { people } from '../../src/site-plan/people';
import { LARGEST, readText } from '../../src/site-plan/plan-file';
import { changed, contentOf, isSame, sectionsOf, withContent } from '../../src/site-plan/sections';
import { told } from '../../src/site-plan/told';

const text = readFileSync(new URL('../../../crates/plan/tests/files/version_2.json', import.meta.url), 'utf8');
const plan = (): SitePlan => whole(JSON.parse(text) as object);
/** A message as its key, with what is put into it. */
const say = (key: string, variables: Record<string, string | number> = {}) => [key, ...Object.values(variables)].join(' ');
const finding = (of: Partial<Finding>): Finding => ({ code: 'step_without_function', section: 'procedures.evacuation', figures: {}, ...of });

describe('the document', () => {
  test('loses nothing of a plan that the server wrote, unknown fields included', () => {
    const given = { ...(JSON.parse(text) as object), colour: 'blue' };
    expect(whole(given)).toEqual(given);
  });

  test('has a value for everything that a file left out', () => {
    const small = whole({ format: 'parvis_site_plan', version: 1, functions: [{ key: 'lead', title: 'Lead' }], procedures: { lockdown: {} }, configurations: [{ key: 'match', title: 'Match' }] });
    expect(small.functions[0]).toEqual({ key: 'lead', title: 'Lead', publicity: 'private', deputies: [], doctrine: null });
    expect(small.procedures.lockdown?.steps).toEqual([]);
    expect(small.procedures.evacuation).toBeUndefined();
    expect(small.configurations[0]?.rooms).toBeNull();
  });

  test('makes keys that the server takes', () => {
    expect(newKey()).toMatch(/^k[0-9a-f]{16}$/);
    expect(newKey()).not.toBe(newKey());
  });

  test('in one use has its own procedures and routes, and deputies take the steps of who is absent', () => {
    const written = plan();
    written.configurations = [{ ...(written.configurations[0] as SitePlan['configurations'][number]), absent: ['lead'] }];
    const concert = inUse(written, 'concert');
    expect(concert.functions.map((one) => one.key)).toEqual(['door']);
    expect(concert.procedures.evacuation?.steps.map((step) => step.function)).toEqual(['door', 'door']);
    expect(concert.routes.map((route) => route.key)).toEqual(['north']);
    expect(inUse(written, null)).toBe(written);
    expect(inUse(written, 'none of it')).toBe(written);
  });
});

describe('sections', () => {
  test('put back what they hold, each of them', () => {
    const whole = plan();
    for (const section of sectionsOf(whole)) expect(isSame(withContent(whole, section, contentOf(whole, section)), whole), section).toBe(true);
  });

  test('name what differs between two plans', () => {
    const before = plan();
    const after = withContent({ ...before, head: { ...before.head, title: 'Another' } }, 'procedures.lockdown', null);
    expect(changed(before, after)).toEqual(['head', 'procedures.lockdown']);
    expect(changed(before, withContent(before, 'configurations.concert', null))).toEqual(['configurations.concert', 'configurations']);
  });

  test('add a use that only one of two has, and keep what a newer program wrote', () => {
    const before = plan();
    const use = { ...(before.configurations[0] as SitePlan['configurations'][number]), key: 'match', title: 'Match' };
    expect(withContent(before, 'configurations.match', use).configurations.map((one) => one.key)).toEqual(['concert', 'match']);
    expect(withContent(before, 'unknown.colour', 'blue')).toMatchObject({ colour: 'blue' });
  });

  test('are the same whatever the order of their fields', () => {
    expect(isSame({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame({ a: null }, {})).toBe(false);
  });

  test('are told in lines, so that two texts can be compared', () => {
    const whole = plan();
    for (const section of sectionsOf(whole)) expect(told(section, contentOf(whole, section), whole, [], say).length, section).toBeGreaterThan(0);
    const other = { ...whole.re_entry, conditions: ['Nobody is missing.'] };
    expect(told('re_entry', other, whole, [], say)).toContain('print-conditionsprint-colon Nobody is missing.');
    expect(told('procedures.lockdown', null, whole, [], say)).toEqual([]);
  });
});

describe('a finding', () => {
  test('leads to the field that it is about', () => {
    const whole = plan();
    const field = (of: Partial<Finding>) => leadOf(finding(of), whole).field;
    expect(field({ entry: 'open' })).toBe('plan.procedures.evacuation.open.function');
    expect(field({ code: 'step_without_words', entry: 'open' })).toBe('plan.procedures.evacuation.open.text');
    expect(field({ code: 'nobody_may_call' })).toBe('plan.procedures.evacuation.callers');
    expect(field({ code: 'card_over_words', entry: 'door' })).toBe('plan.procedures.evacuation.open.text');
    expect(field({ code: 'words_unknown', entry: 'leave' })).toBe('plan.procedures.evacuation.say');
    expect(field({ code: 'function_without_deputy', section: 'functions', entry: 'lead' })).toBe('plan.functions.lead.deputies');
    expect(field({ code: 'assembly_point_in_water', section: 'assembly_points', entry: 'meadow' })).toBe('plan.assembly_points.meadow.at');
    expect(field({ code: 'doctrine_unknown', section: 'head' })).toBe('plan.head.doctrine');
  });

  test('of a use leads to that use: to its own procedure, or to who is absent', () => {
    const whole = plan();
    const lockdown = leadOf(finding({ section: 'procedures.lockdown', configuration: 'concert', entry: 'open' }), whole);
    expect(lockdown).toEqual({ part: 'uses', use: 'concert', field: 'plan.configurations.concert.lockdown.open.function' });
    const absent = leadOf(finding({ code: 'function_absent', configuration: 'concert', entry: 'open' }), whole);
    expect(absent.field).toBe('plan.configurations.concert.absent');
    const gone = leadOf(finding({ code: 'names_what_is_missing', section: 'configurations.concert', entry: 'concert' }), whole);
    expect(gone).toMatchObject({ part: 'uses', use: 'concert' });
  });

  test('whatever it is leads to a part that there is', () => {
    for (const section of ['head', 'functions', 'rooms', 'routes', 'assembly_points', 'help', 'responders', 'neighbours', 'approach', 're_entry', 'aftercare', 'unknown.x', 'configurations.gone', ...PROCEDURES.map((kind) => `procedures.${kind}`)])
      for (const code of ['names_what_is_missing', 'route_through_wall', 'something_new']) expect(PARTS_OF_PLAN).toContain(leadOf(finding({ code, section, entry: 'gone' }), plan()).part);
  });

  test('of something that is missing leads to where it is written', () => {
    expect(leadOfMissing('head.call')).toEqual({ part: 'place', use: null, field: 'plan.head.call' });
    expect(leadOfMissing('procedures.lockdown')).toEqual({ part: 'lockdown', use: null, field: 'plan.procedures.lockdown.add' });
    expect(leadOfMissing('assembly_points').field).toBe('plan.assembly_points.add');
    expect(leadOfMissing('re_entry')).toEqual({ part: 'after', use: null, field: 'plan.re_entry.function' });
  });

  test('is said with its place, and what it names by a name rather than by a key', () => {
    const whole = plan();
    const absent = finding({ code: 'function_absent', configuration: 'concert', entry: 'open', names: 'lead' });
    expect(placeOf(absent, whole, say)).toBe('concert, plan-evacuation, print-step-number 2');
    expect(saidOf(absent, whole, say)).toBe('print-check-function_absent Person in charge');
    expect(placeOf(finding({ code: 'route_through_wall', section: 'routes', entry: 'north' }), whole, say)).toBe('North');
  });

  test('without a name is found before the plan is saved', () => {
    const whole = plan();
    expect(unnamed(whole)).toBeNull();
    whole.rooms = [{ ...(whole.rooms[0] as SitePlan['rooms'][number]), title: ' ' }];
    expect(unnamed(whole)).toEqual({ part: 'ways', use: null, field: fieldId('rooms', 'vestry', 'title') });
  });
});

describe('the page beside', () => {
  test('has every part of a plan, and no part loses what was written', () => {
    const whole = plan();
    const all = JSON.stringify(PARTS_OF_PLAN.map((part) => paperOf(part, whole, [], say)));
    for (const written of ['999', '12 Mill Lane', 'Open the doors.', 'Vestry', 'Meadow', 'By the lift of the north side.', 'North gate', 'In the red folder', 'Bakery', '555 0101', 'The queue stands', 'The police have said', 'Call those who were there.', 'concert'])
      expect(all, written).toContain(written);
  });

  test('says whose step it is, and who stands in', () => {
    const steps = paperOf('evacuation', plan(), [], say).blocks.find((block) => block.is === 'steps');
    expect(steps).toMatchObject({ rows: [{ role: 'Person in charge', deputies: 'Person at the door' }, { role: 'Person at the door' }] });
  });

  test('has the words of the doctrine of the plan alone', () => {
    const words = [{ key: 'leave', says: 'Run, if the way is safe.', procedures: ['evacuation'], last_resort: false }];
    const say_of = (key: string) => paperOf('evacuation', plan(), [{ key, title: 'Its title', words }], say).blocks.find((block) => block.is === 'say');
    expect(say_of('run_hide_tell')).toMatchObject({ lines: ['Run, if the way is safe.'], of: 'Its title' });
    expect(say_of('another')).toBeUndefined();
  });

  test('has the verb of a step first where a language puts it first', () => {
    expect(actOf('Open both halves', 'en')).toEqual({ verb: 'Open', rest: ' both halves' });
    expect(actOf('Öffnen Sie das Tor', 'de').verb).toBe('');
    expect(actOf('If it is shut, go on', 'en').verb).toBe('');
    expect(actOf('Ждать', 'ru')).toEqual({ verb: '', rest: 'Ждать' });
  });

  test('writes numbers of people as they are printed', () => {
    expect([400, 4300, 43000, 1000000].map(people)).toEqual(['400', '4300', '43,000', '1,000,000']);
    expect([people(null), people(undefined)]).toEqual(['', '']);
  });

  test('says what is different in a use', () => {
    expect(differs(plan(), 'concert', say)).toEqual([
      ['print-capacity', '400'],
      ['print-ways-in-use', 'North'],
      ['plans-own-procedures', 'plan-lockdown'],
      ['print-differs', 'The stage is in the east.'],
    ]);
  });
});

describe('undo', () => {
  test('takes back in one go what was typed into one field in one go', () => {
    const history = new History<string>();
    history.note('', 'title', 1000);
    history.note('a', 'title', 1500);
    history.note('ab', 'title', 2000);
    expect(history.undo('abc')).toBe('');
    expect(history.canUndo).toBe(false);
    expect(history.redo('')).toBe('abc');
  });

  test('keeps apart fields, pauses, and what is no typing', () => {
    const history = new History<number>();
    history.note(0, 'title', 1000);
    history.note(1, 'call', 1100);
    history.note(2, 'call', 9000);
    history.note(3, '', 9001);
    history.note(4, '', 9002);
    const seen = [];
    for (let now = 5; history.canUndo; seen.push(now)) now = history.undo(now);
    expect(seen).toEqual([4, 3, 2, 1, 0]);
  });

  test('forgets what was taken back once something else is written', () => {
    const history = new History<number>();
    history.note(0);
    history.undo(1);
    history.note(0, 'title', 10);
    expect(history.canRedo).toBe(false);
    expect(history.redo(7)).toBe(7);
  });
});

describe('a file', () => {
  test('is taken if it is a plan of a place, and what it is instead is said', () => {
    expect(readText(text)).toMatchObject({ plan: { format: 'parvis_site_plan' } });
    expect(readText(`\ufeff${text}`)).toHaveProperty('plan');
    expect(readText('{"parvis_plan": 1}')).toHaveProperty('plan');
    expect(readText('{"format": "other"}')).toEqual({ refused: 'other' });
    expect(readText('[1]')).toEqual({ refused: 'other' });
    expect(readText('null')).toEqual({ refused: 'other' });
    expect(readText('{')).toEqual({ refused: 'json' });
    expect(readText('{"format": "parvis_site_plan", "rooms": [], "rooms": []}')).toEqual({ refused: 'json' });
    expect(readText(' '.repeat(LARGEST + 1))).toEqual({ refused: 'large' });
  });
});

test('every field that a list asks for is in what it begins with', () => {
  for (const [name, list] of Object.entries(LISTS)) for (const field of list.fields) expect(Object.keys(list.blank()), name).toContain(field.name);
});
