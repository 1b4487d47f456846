import { expect, test } from 'vitest';
import { emptyPoint, type Kept, type Point } from '../../src/visits/walk-answers';
import { mergeKept, mergePoints, mergeText, takenOut } from '../../src/visits/walk-merge';

const point = (answer: string, part: Partial<Point> = {}): Point => ({ ...emptyPoint(answer), ...part });
const kept = (points: Point[], part: Partial<Kept> = {}): Kept => ({ points, at: '2026-11-25T08:00:00Z', seen: 0, pending: true, ...part });

test('what one window changed is kept beside what the other changed, field by field and whichever merges', () => {
  const base = [point('3', { whereabouts: 'door', position: [9, 47], photos: ['a'] })];
  const changes: Partial<Point>[] = [{ answer: '1' }, { answer: 'not_applicable' }, { whereabouts: 'north door' }, { position: [8, 46] }, { position: null }, { photos: ['a', 'b'] }, { photos: [] }];
  for (const here of changes)
    for (const there of changes) {
      if (Object.keys(here)[0] === Object.keys(there)[0]) continue;
      const [ours, theirs] = [[{ ...base[0], ...here } as Point], [{ ...base[0], ...there } as Point]];
      const wanted = { points: [{ ...base[0], ...here, ...there }] };
      expect(mergePoints(base, ours, theirs)).toEqual(wanted);
      expect(mergePoints(base, theirs, ours)).toEqual(wanted);
    }
});

test('a step and a text that are the first answer there is are one answer', () => {
  expect(mergePoints([], [point('', { whereabouts: 'n' })], [point('2')])).toEqual({ points: [point('2', { whereabouts: 'n' })] });
});

test('what only the other window changed is taken up, also where it was emptied', () => {
  const base = [point('2', { whereabouts: 'door' })];
  expect(mergePoints(base, base, [point('', { whereabouts: '' })])).toEqual({ points: [point('')] });
  expect(mergePoints(base, base, [])).toEqual({ points: [] });
});

test('what both changed to different values stands twice, each with what else was changed', () => {
  const base = [point('2')];
  const merged = mergePoints(base, [point('1', { whereabouts: 'door' })], [point('3', { photos: ['a'] })]);
  expect(merged).toEqual({ points: [point('1', { whereabouts: 'door', photos: ['a'] })], other: [point('3', { whereabouts: 'door', photos: ['a'] })] });
});

test('photographs that two windows took are all there, and counted', () => {
  const [ours, theirs] = [[point('1', { photos: ['a'] })], [point('1', { photos: ['b'] })]];
  expect(mergePoints([], ours, theirs, true)).toEqual({ points: [point('2', { photos: ['a', 'b'] })] });
  expect(mergePoints([point('2', { photos: ['a', 'b'] })], [point('1', { photos: ['b'] })], [point('3', { photos: ['a', 'b', 'c'] })], true)).toEqual({ points: [point('2', { photos: ['b', 'c'] })] });
});

test('a point that was added here and one that was changed there both stand', () => {
  const base = [point('2')];
  expect(mergePoints(base, [point('2'), point('4')], [point('3')])).toEqual({ points: [point('3'), point('4')] });
});

test('a point that was taken out stays out, unless the other window went on with it', () => {
  const base = [point('1'), point('2'), point('3')];
  expect(takenOut(base, [point('1'), point('3')])).toEqual([1]);
  expect(takenOut(base, [point('1'), point('4')])).toBeNull();
  expect(mergePoints(base, [point('1'), point('3')], [point('1'), point('2'), point('4')])).toEqual({ points: [point('1'), point('4')] });
  expect(mergePoints(base, [point('2'), point('3')], [point('1'), point('2')])).toEqual({ points: [point('2')] });
  const went = [point('1'), point('5'), point('3')];
  expect(mergePoints(base, [point('1'), point('3')], went)).toEqual({ points: [point('1'), point('3')], other: went });
  expect(mergePoints(base, went, [point('1'), point('3')])).toEqual({ points: went, other: [point('1'), point('3')] });
});

test('two windows that go on typing leave one answer beside the other, not one for each letter', () => {
  let [here, there, hereBase, thereBase] = [kept([point('')]), kept([point('')]), kept([point('')]), kept([point('')])];
  for (let letters = 1; letters <= 5; letters += 1) {
    here = { ...here, points: [point('', { whereabouts: 'a'.repeat(letters) })] };
    const written = mergeKept(hereBase, here, there);
    here = hereBase = written;
    there = { ...there, points: [point('', { whereabouts: 'b'.repeat(letters) })] };
    there = mergeKept(thereBase, there, here);
    thereBase = there;
    hereBase = here;
  }
  expect([there.points[0]?.whereabouts, there.beside?.map((one) => one[0]?.whereabouts)]).toEqual(['bbbbb', ['aaaaa']]);
});

test('what a person settled in one window comes back from no other', () => {
  const base = kept([point('1')], { beside: [[point('2')]] });
  const settled = kept([point('2')], { settles: true });
  expect(mergeKept(base, { ...base, points: [point('1', { whereabouts: 'door' })] }, settled)).toMatchObject({ points: [point('2', { whereabouts: 'door' })], settles: true, beside: undefined });
});

test('what was changed while another window sent the answer still has to be sent', () => {
  const base = kept([point('1')]);
  const sent = kept([point('1')], { pending: false, seen: 4 });
  expect(mergeKept(base, kept([point('1')]), sent)).toMatchObject({ pending: false, seen: 4 });
  expect(mergeKept(base, kept([point('2')]), sent)).toMatchObject({ points: [point('2')], pending: true, seen: 4 });
  expect(mergeKept(base, sent, kept([point('2')]))).toMatchObject({ points: [point('2')], pending: true, seen: 4 });
  // What the register turned out not to hold.
  expect(mergeKept(sent, kept([point('1')], { seen: 4 }), sent)).toMatchObject({ pending: true });
});

test('remarks of two windows are both there', () => {
  expect(mergeText('', 'bins', '')).toBe('bins');
  expect(mergeText('bins', 'bins', 'bins and door')).toBe('bins and door');
  expect(mergeText('bins', 'bins!', 'bins')).toBe('bins!');
  expect(mergeText('', 'bins', 'door')).toBe('door\nbins');
  expect(mergeText('bins', '', 'bins')).toBe('');
});

test('a remark is merged as any other field, and where both wrote one both stand', () => {
  const point = (part: Partial<Point>): Point => ({ answer: '1', whereabouts: '', position: null, photos: [], ...part });
  expect(mergePoints([point({})], [point({ remark: 'stiff' })], [point({ answer: '2' })])).toEqual({ points: [point({ answer: '2', remark: 'stiff' })] });
  expect(mergePoints([point({})], [point({ remark: 'stiff' })], [point({ remark: 'loose' })])).toEqual({ points: [point({ remark: 'stiff' })], other: [point({ remark: 'loose' })] });
  expect(mergePoints([point({ remark: 'stiff' })], [point({})], [point({ remark: 'stiff', answer: '3' })])).toEqual({ points: [point({ answer: '3' })] });
});
