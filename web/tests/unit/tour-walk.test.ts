import { describe, expect, test } from 'vitest';
import { readKept, type WalkKey } from '../../src/lib/tour.svelte';
import { isAt, isDone, isHere, ofOwn, onwards, remembered, type Sight, type Step, wayBack } from '../../src/lib/tour-walk';
import { walkOf } from '../../src/lib/tour-walks';
import { match } from '../../src/routes';

const KEYS: WalkKey[] = ['volunteer', 'adviser', 'police', 'operator', 'contributor', 'coordinator', 'overseer', 'administrator', 'partner'];

const steps: Step[] = [
  { says: 'tour-next', begins: '/', at: ['#start'], done: [{ path: '/visits/:id' }] },
  { says: 'tour-next', begins: '/visits/:id', at: ['#take'], done: [{ clicks: '#take' }] },
  { says: 'tour-next', begins: '/walk/:id?at=end', at: ['#send'], done: [{ path: '/visits/:id' }, { shows: '#sent' }] },
  { says: 'tour-next', begins: '/plan', at: ['#pages'], done: [{ query: ['at', 'pages'] }, 'prints'] },
  { says: 'tour-next', begins: '', at: ['#menu'], done: [], reads: true },
];
function sight(address: string, given: { seen?: string[]; clicked?: string[]; printed?: boolean } = {}): Sight {
  const { pathname, searchParams } = new URL(address, 'http://x');
  return { path: pathname, query: searchParams, sees: (one) => given.seen?.includes(one) ?? false, clicked: (one) => given.clicked?.includes(one) ?? false, printed: given.printed ?? false };
}

describe('a step of a guided walk', () => {
  test('knows its page, whichever record is open there', () => {
    expect(isAt('/visits/:id', '/visits/visit_1')).toBe(true);
    expect(isAt('/visits/:id', '/visits')).toBe(false);
    expect(isAt('/', '/')).toBe(true);
    expect(isAt('/', '/places')).toBe(false);
  });

  test('begins where its address says, with all that stands in it', () => {
    const [, , send, , end] = steps as [Step, Step, Step, Step, Step];
    expect(isHere(send, sight('/walk/visit_1?at=end'))).toBe(true);
    expect(isHere(send, sight('/walk/visit_1?at=exits'))).toBe(false);
    expect(isHere(end, sight('/anywhere'))).toBe(true);
  });

  test('is done by another page, a part of the address, something that appears, a click or a print', () => {
    const [start, take, send, print] = steps as [Step, Step, Step, Step];
    expect(isDone(start, sight('/visits/visit_1'))).toBe(true);
    expect(isDone(take, sight('/visits/visit_1', { clicked: ['#take'] }))).toBe(true);
    expect(isDone(take, sight('/visits/visit_1'))).toBe(false);
    expect(isDone(send, sight('/walk/visit_1?at=end', { seen: ['#sent'] }))).toBe(true);
    expect(isDone(print, sight('/plan?at=pages'))).toBe(true);
    expect(isDone(print, sight('/plan?at=kind', { printed: true }))).toBe(true);
  });

  test('is not done by what is seen on another page', () => {
    expect(isDone(steps[2] as Step, sight('/', { seen: ['#sent'] }))).toBe(false);
    expect(isDone(steps[3] as Step, sight('/surveys/quick_look?at=pages'))).toBe(false);
  });
});

describe('a guided walk', () => {
  test('goes on by itself, one step at a time, and stays at its last', () => {
    expect(onwards(steps, 0, sight('/'))).toBe(0);
    expect(onwards(steps, 0, sight('/visits/visit_1'))).toBe(1);
    expect(onwards(steps, 4, sight('/'))).toBe(4);
    expect(onwards(steps, 99, sight('/'))).toBe(99);
  });

  test('follows who went ahead by another way, but only to what is there', () => {
    expect(onwards(steps, 1, sight('/walk/visit_1?at=end', { seen: ['#send'] }))).toBe(2);
    expect(onwards(steps, 1, sight('/walk/visit_1?at=end'))).toBe(1);
    expect(onwards(steps, 1, sight('/places'))).toBe(1);
  });

  test('leads back to what was opened on it, or to the last step before whose page is known', () => {
    const opened = remembered(steps, '/visits/visit_1', {});
    expect(opened).toEqual({ '/visits/:id': '/visits/visit_1' });
    expect(remembered(steps, '/places', opened)).toBe(opened);
    expect(remembered(steps, '/visits/visit_1', opened)).toBe(opened);
    expect(wayBack(steps, 1, opened)).toEqual({ at: 1, href: '/visits/visit_1' });
    expect(wayBack(steps, 2, opened)).toEqual({ at: 1, href: '/visits/visit_1' });
    expect(wayBack(steps, 2, { '/walk/:id': '/walk/visit_1' })).toEqual({ at: 2, href: '/walk/visit_1?at=end' });
    expect(wayBack(steps, 1, {})).toEqual({ at: 0, href: '/' });
  });

  test('of somebody leads to their own organisation', () => {
    const [first] = ofOwn([{ says: 'tour-next', begins: '/organisations/:own', at: ['a[href="/organisations/:own"]'], done: [{ path: '/organisations/:own' }, { clicks: ':own' }, 'prints'] }], 'org_1');
    expect(first).toEqual({ says: 'tour-next', begins: '/organisations/org_1', at: ['a[href="/organisations/org_1"]'], done: [{ path: '/organisations/org_1' }, { clicks: 'org_1' }, 'prints'] });
  });

  test.each(KEYS)('of the %s leads over pages that there are, each step in words of its own, to its end', (key) => {
    const walk = walkOf(key);
    expect(walk.length).toBeGreaterThan(3);
    for (const step of walk) {
      expect(step.at.length, step.says).toBeGreaterThan(0);
      const paths = [step.begins.split('?')[0] ?? '', ...step.done.flatMap((done) => (typeof done === 'object' && 'path' in done ? [done.path] : []))].filter(Boolean);
      for (const path of paths) expect(match(path.replace(/:(id|own)/, 'one')).route.title, path).not.toBe('not-found');
      // Something ends it: the page, or the reader.
      expect(step.done.length > 0 || step.reads === true, step.says).toBe(true);
    }
    expect(new Set(walk.map((step) => step.says)).size).toBe(walk.length);
    expect(walk.at(-1)?.says).toBe('tour-over');
  });
});

describe('what a browser keeps of guided walks', () => {
  test('is read again', () => {
    const kept = { on: 'adviser', courses: { adviser: { at: 2, opened: { '/visits/:id': '/visits/visit_1' } } }, over: ['police'] };
    expect(readKept(JSON.stringify(kept))).toEqual({ ...kept, all: false });
  });

  test.each([null, '', 'nonsense', '7', '{"over":7}'])('is nothing where nobody can read it: %s', (text) => {
    expect(readKept(text)).toEqual({ courses: {}, over: [], all: false });
  });

  test('says that nothing is offered where an earlier tour was taken or declined', () => {
    expect(readKept('over').all).toBe(true);
  });
});
