// One answer in two windows of a browser: merged field by field against what this window last saw in the store. A window has its say only
// on what it changed itself; where both changed the same to different values, both stay until a person says which holds.
import { besides, emptyPoint, type Kept, type Point, samePoints } from './walk-answers';

/** What was merged; with the same as the other window has it, where the two contradict each other. */
interface Merged {
  points: Point[];
  other?: Point[];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What one of the two changed; ours where both did. */
const changed = <T>(base: T, ours: T, theirs: T): T => (same(ours, base) ? theirs : ours);

/** Whether both changed the same to different values. */
const contrary = (base: unknown, ours: unknown, theirs: unknown) => !same(ours, base) && !same(theirs, base) && !same(ours, theirs);

/** What stands in either, without what one of the two took out. */
function together<T>(base: T[], ours: T[], theirs: T[], equal: (one: T, other: T) => boolean): T[] {
  const has = (list: T[], one: T) => list.some((other) => equal(one, other));
  const added = theirs.filter((one) => !has(ours, one));
  return [...ours, ...added].filter((one) => !has(base, one) || (has(ours, one) && has(theirs, one)));
}

const whole = (point: Point | undefined): Required<Point> => ({ answer: point?.answer ?? '', whereabouts: point?.whereabouts ?? '', position: point?.position ?? null, photos: point?.photos ?? [], remark: point?.remark ?? '' });

/** A remark is left out where there is none. */
const remarked = (remark: string) => (remark ? { remark } : {});

function mergePoint(before: Point | undefined, here: Point | undefined, there: Point | undefined, counts: boolean): { point: Point; other: Point; differ: boolean } {
  const [base, ours, theirs] = [whole(before), whole(here), whole(there)];
  const photos = together(base.photos, ours.photos, theirs.photos, (one, other) => one === other);
  // The answer to a question for photographs is how many there are.
  const counted = counts && photos.length > 0 && !(same(ours.photos, base.photos) && same(theirs.photos, base.photos));
  if (counted) ours.answer = theirs.answer = String(photos.length);
  const point: Point = {
    answer: changed(base.answer, ours.answer, theirs.answer),
    whereabouts: changed(base.whereabouts, ours.whereabouts, theirs.whereabouts),
    position: changed(base.position, ours.position, theirs.position),
    photos,
    ...remarked(changed(base.remark, ours.remark, theirs.remark)),
  };
  const other: Point = {
    answer: changed(base.answer, theirs.answer, ours.answer),
    whereabouts: changed(base.whereabouts, theirs.whereabouts, ours.whereabouts),
    position: changed(base.position, theirs.position, ours.position),
    photos,
    ...remarked(changed(base.remark, theirs.remark, ours.remark)),
  };
  return { point, other, differ: contrary(base.answer, ours.answer, theirs.answer) || contrary(base.whereabouts, ours.whereabouts, theirs.whereabouts) || contrary(base.position, ours.position, theirs.position) || contrary(base.remark, ours.remark, theirs.remark) };
}

/** Which points were taken out, where nothing else was changed with it; null where it was. */
export function takenOut(base: Point[], now: Point[]): number[] | null {
  if (now.length >= base.length) return [];
  const out: number[] = [];
  let at = 0;
  base.forEach((point, index) => {
    const kept = now[at];
    if (kept && samePoints([point], [kept])) at += 1;
    else out.push(index);
  });
  return at === now.length ? out : null;
}

/** The points of an answer; `counts` says that the question asks for photographs. */
export function mergePoints(base: Point[], ours: Point[], theirs: Point[], counts = false): Merged {
  if (samePoints(ours, base) || samePoints(ours, theirs)) return { points: theirs };
  if (samePoints(theirs, base)) return { points: ours };
  const [outHere, outThere] = [takenOut(base, ours), takenOut(base, theirs)];
  if (!outHere || !outThere) return { points: ours, other: theirs };
  if (outHere.length > 0 || outThere.length > 0) {
    const untouched = (side: Point[], out: number[], index: number) => out.length > 0 || samePoints([whole(base[index])], [whole(side[index])]);
    // A point that one took out and the other went on with: a person says.
    if (outHere.some((index) => !untouched(theirs, outThere, index)) || outThere.some((index) => !untouched(ours, outHere, index))) return { points: ours, other: theirs };
    const all = outHere.length === 0 ? ours : outThere.length === 0 ? theirs : base;
    return { points: all.filter((_, index) => !outHere.includes(index) && !outThere.includes(index)) };
  }
  const merged = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => {
    const before = base[index] ?? emptyPoint();
    return mergePoint(before, ours[index] ?? before, theirs[index] ?? before, counts);
  });
  const points = merged.map((one) => one.point);
  return merged.some((one) => one.differ) ? { points, other: merged.map((one) => one.other) } : { points };
}

/** An answer as this window has it, with what another kept meanwhile. `base` is what this window saw last in the store. */
export function mergeKept(base: Kept | undefined, ours: Kept | undefined, theirs: Kept, counts = false): Kept {
  if (!ours) return theirs;
  const before = base?.points ?? [];
  const { points, other } = mergePoints(before, ours.points, theirs.points, counts);
  const [isOurs, isTheirs] = [samePoints(points, ours.points), samePoints(points, theirs.points)];
  let pending = true;
  if (isOurs && isTheirs) pending = changed(base?.pending ?? false, ours.pending, theirs.pending);
  else if (isOurs || isTheirs) pending = (isOurs ? ours : theirs).pending;
  let beside = together(base?.beside ?? [], ours.beside ?? [], theirs.beside ?? [], samePoints);
  // What either wrote before it went on is no answer of its own.
  if (other) beside = [...beside.filter((one) => !samePoints(one, before)), other];
  beside = besides(points, beside);
  return {
    points,
    at: isTheirs ? theirs.at : isOurs || Date.parse(ours.at) > Date.parse(theirs.at) ? ours.at : theirs.at,
    seen: Math.max(ours.seen, theirs.seen),
    pending,
    settles: changed(base?.settles ?? false, ours.settles ?? false, theirs.settles ?? false),
    beside: beside.length > 0 ? beside : undefined,
  };
}

/** The remarks: where both wrote, both stand one after the other. */
export function mergeText(base: string, ours: string, theirs: string): string {
  if (ours === base) return theirs;
  if (theirs === base || ours.includes(theirs)) return ours;
  return theirs.includes(ours) ? theirs : `${theirs}\n${ours}`;
}
