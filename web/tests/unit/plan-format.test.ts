import { describe, expect, test } from 'vitest';
import { askedAgain, FIELDS, fileName, isBegun, nothing, type Opened, type Plan, readPlan, type Refused, VERSION, writePlan } from '../../src/plan/plan-format';

const plan: Plan = {
  ...nothing(),
  changed: '2026-11-27',
  answers: { kind: 'worship', country: 'DE', name: 'Sankt Irgendwo', address: 'Am Platz 1\n12345 Nirgends', exit_1: 'بيت <script>{ $x }' },
  steps: { evacuation: [{ do: 'Hinausgehen.', by: 'all' }] },
};
const opened = (text: string, ...more: [number?, never?]): Opened => {
  const read = readPlan(text, ...more);
  if ('refused' in read) throw new Error(read.refused);
  return read;
};
const refused = (text: string) => readPlan(text) as Refused;
const file = (parts: object) => JSON.stringify({ parvis_plan: VERSION, ...parts });

describe('a plan as a file', () => {
  test('comes back as it was written', () => {
    expect(opened(writePlan(plan, 'Confidential.'))).toEqual({ plan, written: 'now', unknown: [], damaged: [] });
    expect(opened(`\ufeff${writePlan(plan)}`).plan, 'an editor that writes a mark before it does no harm').toEqual(plan);
    expect(opened(writePlan(nothing())).plan).toEqual(nothing());
  });

  test('says first what it is, and how it is to be handled', () => {
    expect(writePlan(plan, 'Confidential.', 2)).toMatch(/^\{\n {2}"parvis_plan": 1,\n {2}"handling": "Confidential\."/);
  });

  test('of an older program is brought up to date, step by step', () => {
    const upgrades = {
      1: (of: Record<string, unknown>) => ({ ...of, answers: { ...(of.answers as object), name: 'second' } }),
      2: (of: Record<string, unknown>) => ({ ...of, answers: { ...(of.answers as object), keys: `after ${(of.answers as { name: string }).name}` } }),
    };
    const read = readPlan(writePlan(plan), 3, upgrades) as Opened;
    expect(read.written).toBe('older');
    expect(read.plan.version).toBe(3);
    expect(read.plan.answers).toMatchObject({ name: 'second', keys: 'after second', kind: 'worship' });
  });

  test('of a newer program keeps what this one does not know, says so, and loses none of it when it is saved again', () => {
    const newer = { parvis_plan: 7, changed: '2031-01-02', answers: { name: 'X', drone: 'look' }, steps: { boats: [1] }, floors: [{ level: 2 }], __proto__: {} };
    const read = opened(JSON.stringify(newer));
    expect(read.written).toBe('newer');
    expect(read.unknown).toEqual(['floors', 'answers.drone', 'steps.boats']);
    read.plan.answers.name = 'Y';
    expect(JSON.parse(writePlan(read.plan))).toEqual({ ...newer, answers: { name: 'Y', drone: 'look' } });
    expect(opened(writePlan(read.plan)).unknown).toEqual(read.unknown);
  });

  test('of a newer program keeps values that this one cannot read in parts that it knows', () => {
    const newer = { parvis_plan: 2, changed: '2031-01-02', answers: { kind: 'hospital', name: 'X', lead: 'x'.repeat(61) }, steps: { room: { shown: true } } };
    const read = opened(JSON.stringify(newer));
    expect([read.damaged, read.unknown]).toEqual([[], ['answers.kind', 'answers.lead', 'steps.room']]);
    expect(JSON.parse(writePlan(read.plan))).toEqual(newer);
  });

  test('with damaged parts gives all others, and names those', () => {
    const read = opened(file({ changed: 'yesterday', answers: { name: 5, address: 'Here', kind: 'castle', country: 'de', lead: 'x'.repeat(61) }, steps: { room: 'run', lockdown: [{ do: 'Close.', by: 'king' }], evacuation: [{ do: 'Go.', by: 'lead' }] } }));
    expect(read.plan.answers).toEqual({ address: 'Here' });
    expect(read.plan.steps).toEqual({ evacuation: [{ do: 'Go.', by: 'lead' }] });
    expect(read.damaged).toEqual(['answers.name', 'answers.kind', 'answers.country', 'answers.lead', 'steps.room', 'steps.lockdown', 'changed']);
    expect(opened(file({ answers: [], steps: 'x' })).damaged).toEqual(['answers', 'steps']);
  });

  test('that is no plan is refused, and of broken JSON the place is said', () => {
    for (const text of ['null', '[]', '"x"', '{}', '{"survey":"quick_look","answers":{}}', '{"parvis_plan":"1"}', '{"parvis_plan":0}', '{"parvis_plan":1.5}']) expect(refused(text), text).toEqual({ refused: 'other' });
    expect(refused('{\n  "parvis_plan": 1,\n  "answers": {,}\n}')).toEqual({ refused: 'json', at: { line: 3, column: 15 } });
    // The text that somebody wrote twice by hand would be lost.
    expect(refused('{\n  "parvis_plan": 1,\n  "answers": { "name": "Hall", "name": "House" }\n}')).toEqual({ refused: 'json', at: { line: 3, column: 32 } });
    expect(refused('{\n  "parvis_plan": 1')).toMatchObject({ refused: 'json', at: { line: 2 } });
    expect(refused(`"${'x'.repeat(400_000)}"`)).toEqual({ refused: 'large' });
  });

  test('cut off or changed at any place never fails, and never gives what does not fit', () => {
    const text = writePlan(plan);
    for (let at = 0; at < text.length; at += 1) {
      for (const hurt of [text.slice(0, at), `${text.slice(0, at)}0${text.slice(at + 1)}`, `${text.slice(0, at)}"${text.slice(at)}`]) {
        const read = readPlan(hurt);
        if ('refused' in read) continue;
        for (const [field, value] of Object.entries(read.plan.answers)) expect(Object.hasOwn(FIELDS, field) && typeof value === 'string').toBe(true);
        expect(opened(writePlan(read.plan)).damaged).toEqual([]);
      }
    }
  });

  test('is named after its place, without what no file name may hold', () => {
    expect(fileName(plan)).toBe('Sankt Irgendwo.parvis-plan.json');
    expect(fileName({ ...plan, answers: { name: ' ../a:b\u202e"*. ' } })).toBe('a b.parvis-plan.json');
    expect(fileName(nothing())).toBe('plan.parvis-plan.json');
    expect(fileName({ ...plan, answers: { name: 'Храм' } })).toBe('Храм.parvis-plan.json');
  });

  test('has its confirmations asked again when it is opened, and keeps that somebody gave them', () => {
    const again = askedAgain({ ...plan, answers: { name: 'X', ok_free: 'yes', ok_help: 'before' } });
    expect(again.answers).toEqual({ name: 'X', ok_free: 'before', ok_help: 'before' });
    expect(opened(writePlan(again)).plan.answers).toEqual(again.answers);
    expect(askedAgain(plan).answers).toEqual(plan.answers);
  });

  test('is begun with its first answer', () => {
    expect([isBegun(nothing()), isBegun({ ...nothing(), answers: { name: '' } }), isBegun(plan)]).toEqual([false, false, true]);
  });
});
