// A plan while it is written: what is saved, what is merged, and what waits for a choice.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type SitePlan, whole } from '../../src/site-plan/document';
import { type Conflict, Editing, type Kept, type Server } from '../../src/site-plan/editing.svelte';

const NOTHING = { findings: [], left_out: [], missing: [], unknown: [] };
const named = (title: string): SitePlan => whole({ head: { title, language: 'en' } });
const kept = (version: number, title = 'Plan', review_on = ''): Kept => ({ version, plan: named(title), review_on });
const rename = (title: string) => (plan: SitePlan) => ({ ...plan, head: { ...plan.head, title } });

async function begun(server: Partial<Server>): Promise<Editing> {
  const editing = new Editing('member_1', 'plan_1', { save: () => Promise.reject(new Error('not asked')), check: () => Promise.resolve(NOTHING), ...server });
  await editing.begin(kept(3), NOTHING);
  return editing;
}

describe('a plan while it is written', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is changed, taken back and done again', async () => {
    const editing = await begun({});
    expect([editing.isChanged, editing.canUndo]).toEqual([false, false]);
    editing.change(rename('Plan of the arena'));
    expect([editing.isChanged, editing.canUndo]).toEqual([true, true]);
    editing.undo();
    expect([editing.isChanged, editing.plan.head.title, editing.canRedo]).toEqual([false, 'Plan', true]);
    editing.redo();
    expect(editing.plan.head.title).toBe('Plan of the arena');
  });

  test('names the version from which the writing started, and shows what is saved then', async () => {
    const sent: Kept[] = [];
    const editing = await begun({ save: (given) => (sent.push(given), Promise.resolve({ kept: kept(4, 'As saved'), found: NOTHING })) });
    editing.change(rename('  As saved '));
    expect(await editing.save()).toBe('saved');
    expect(sent.map(({ version }) => version)).toEqual([3]);
    expect([editing.plan.head.title, editing.isChanged, editing.saved.version]).toEqual(['As saved', false, 4]);
  });

  test('says that what somebody else saved meanwhile was merged', async () => {
    const editing = await begun({ save: () => Promise.resolve({ kept: kept(5, 'Merged'), found: NOTHING }) });
    editing.change(rename('Mine'));
    expect(await editing.save()).toBe('merged');
  });

  test('keeps what is typed while it is being saved', async () => {
    let answer: (value: Awaited<ReturnType<Server['save']>>) => void = () => undefined;
    const editing = await begun({ save: () => new Promise((resolve) => (answer = resolve)) });
    editing.change(rename('One'));
    const saving = editing.save();
    editing.change(rename('One and two'));
    answer({ kept: kept(4, 'One'), found: NOTHING });
    await saving;
    expect([editing.plan.head.title, editing.isChanged, editing.saved.version]).toEqual(['One and two', true, 4]);
  });

  test('is not put aside when the page asks for the plan again', async () => {
    const editing = await begun({});
    editing.change(rename('Mine'));
    await editing.begin(kept(6, 'Theirs'), NOTHING);
    expect([editing.plan.head.title, editing.saved.version]).toEqual(['Mine', 3]);
  });

  test('waits for a choice where both changed one section, and sends what was chosen from the version that is there now', async () => {
    const mine = { ...named('Mine').head };
    const conflict: Conflict = {
      ...kept(5, 'Plan'),
      sections: [
        { section: 'head', ours: mine, theirs: named('Theirs').head },
        { section: 'review_on', ours: '2027-01-01', theirs: null },
      ],
    };
    const sent: Kept[] = [];
    const editing = await begun({ save: (given) => (sent.push(given), Promise.resolve(sent.length === 1 ? { conflict } : { kept: { ...given, version: 6 }, found: NOTHING })) });
    editing.change(rename('Mine'));
    editing.review('2027-01-01');
    expect(await editing.save()).toBe('conflict');
    expect([editing.plan.head.title, editing.isChanged], 'nothing is lost').toEqual(['Mine', true]);
    expect(await editing.settle({ head: 'theirs', review_on: 'ours' })).toBe('saved');
    expect(sent[1]).toMatchObject({ version: 5, review_on: '2027-01-01', plan: { head: { title: 'Theirs' } } });
    expect([editing.conflict, editing.isChanged]).toEqual([null, false]);
  });

  test('is looked over after a pause, and of several answers the last counts', async () => {
    const asked: string[] = [];
    const editing = await begun({
      check: (plan) => {
        asked.push(plan.head.title);
        return Promise.resolve({ ...NOTHING, missing: [plan.head.title] });
      },
    });
    editing.change(rename('a'), 'title');
    editing.change(rename('ab'), 'title');
    await vi.advanceTimersByTimeAsync(800);
    expect([asked, editing.found.missing]).toEqual([['ab'], ['ab']]);
  });

  test('stays where saving fails', async () => {
    const editing = await begun({ save: () => Promise.reject(new Error('offline')) });
    editing.change(rename('Mine'));
    await expect(editing.save()).rejects.toThrow('offline');
    expect([editing.plan.head.title, editing.isChanged]).toEqual(['Mine', true]);
  });
});
