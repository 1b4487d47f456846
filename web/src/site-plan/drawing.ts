// The drawing of a plan in millimetres on the page, for the page beside the words. The printed one is drawn by the server
// (`crates/documents/src/site_plan/drawing.rs`), which this follows. North is at the top.
import { lines, offset, type Offset, position, type Position } from '../visits/outline';
import { type FloorPicture, type Key, METRES, type SitePlan, toAt, toPosition } from './document';
import type { Ground } from './ground';

/** The drawing, what stays free at its edge, the least metres that it shows, and from centre to centre of two numbers: `outline_drawing.rs`. */
export const WIDE = 160;
export const HIGH = 104;
const EDGE = 14;
const LEAST = 30;
const FARTHEST = 2_000;
const APART = 7.4;

export interface Mark {
  said: string;
  square: boolean;
  at: Offset;
  label: Offset;
}
export interface Drawing {
  floor: { url: string; middle: Offset; wide: number; high: number; degrees: number } | null;
  walls: Offset[][];
  approach: Offset[];
  routes: { points: Offset[]; head: Offset[]; stepFree: boolean }[];
  marks: Mark[];
  /** The scale bar: how long it is, and how many metres it stands for. */
  scale: number;
  metres: number;
  /** The numbers of assembly points that lie too far away. */
  far: string[];
}

/** The letter of a room; after Z they begin anew with a number. */
const letter = (place: number): string => `${String.fromCharCode(65 + (place % 26))}${place < 26 ? '' : Math.trunc(place / 26) + 1}`;

/** The corners of something so wide and so high that is turned clockwise about its middle. */
export function corners([east, north]: Offset, wide: number, high: number, degrees: number): Offset[] {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const halves = [[-wide, high], [wide, high], [wide, -high], [-wide, -high]] as const;
  return halves.map(([x, y]): Offset => [east + (x * cos + y * sin) / 2, north + (y * cos - x * sin) / 2]);
}

/** `plan` as it stands in one use; `whole` has the numbers. Nothing where nothing has a place. */
export function drawingOf(plan: SitePlan, ground: Ground, whole: SitePlan = plan): Drawing | null {
  const drawnAt = [...plan.assembly_points, ...plan.rooms].flatMap((one) => (one.at ? [toPosition(one.at)] : []));
  const paths = plan.routes.filter((route) => route.path.length > 1);
  const somewhere: Position | undefined = ground.middle ?? drawnAt[0] ?? paths[0]?.path.map(toPosition)[0] ?? (plan.picture ? toPosition(plan.picture.at) : undefined);
  if (!somewhere) return null;
  const at = (position: Position): Offset => offset(somewhere, position);
  const walls = lines(somewhere, ground.outline as GeoJSON.Geometry | null).filter((line) => line.closed).map((line) => line.points);
  const reach = walls.flat().reduce((most, [east, north]) => Math.max(most, Math.hypot(east, north)), 0);
  const isNear = ([east, north]: Offset) => Math.hypot(east, north) <= Math.max(FARTHEST, 2 * reach);
  const approach = plan.approach.area.map(toPosition).map(at).filter(isNear);
  const routes = paths.map((route) => ({ points: route.path.map(toPosition).map(at).filter(isNear), stepFree: route.step_free })).filter((route) => route.points.length > 1);
  const number = (key: Key) => String(whole.assembly_points.findIndex((one) => one.key === key) + 1);
  const points = plan.assembly_points.flatMap((one) => (one.at ? [{ said: number(one.key), square: false, at: at(toPosition(one.at)) }] : []));
  const rooms = plan.rooms.flatMap((one) => (one.at ? [{ said: letter(whole.rooms.findIndex((room) => room.key === one.key)), square: true, at: at(toPosition(one.at)) }] : []));
  const places = [...points, ...rooms].filter((one) => isNear(one.at));
  const { floor: kept } = ground;
  const lies = kept && plan.picture && isNear(at(toPosition(plan.picture.at))) ? { url: kept.url, middle: at(toPosition(plan.picture.at)), wide: plan.picture.metres, high: plan.picture.metres * kept.ratio, degrees: plan.picture.degrees } : null;
  const edges = lies ? corners(lies.middle, lies.wide, lies.high, lies.degrees).filter(isNear) : [];
  const drawn = [...edges, ...walls.flat(), ...approach, ...routes.flatMap((route) => route.points), ...places.map((one) => one.at)];
  if (drawn.length === 0) return null;
  const span = (axis: 0 | 1) => {
    const [least, most] = drawn.reduce(([low, high], point) => [Math.min(low, point[axis]), Math.max(high, point[axis])], [Infinity, -Infinity]);
    return { middle: (least + most) / 2, across: Math.max(most - least, LEAST) };
  };
  const [east, north] = [span(0), span(1)];
  const scale = Math.min((WIDE - 2 * EDGE) / east.across, (HIGH - 2 * EDGE) / north.across);
  const onPaper = (point: Offset): Offset => [WIDE / 2 + (point[0] - east.middle) * scale, HIGH / 2 - (point[1] - north.middle) * scale];
  const labels: Offset[] = [];
  const marks = places.map((one): Mark => {
    const place = onPaper(one.at);
    const label = free(place, labels);
    labels.push(label);
    return { ...one, at: place, label };
  });
  const metres = round(40 / scale);
  return {
    floor: lies && { ...lies, middle: onPaper(lies.middle), wide: lies.wide * scale, high: lies.high * scale },
    walls: walls.map((wall) => wall.map(onPaper)),
    approach: approach.map(onPaper),
    routes: routes.map((route) => ({ points: route.points.map(onPaper), head: head(route.points.map(onPaper)), stepFree: route.stepFree })),
    marks,
    scale: metres * scale,
    metres,
    far: points.filter((one) => !isNear(one.at)).map((one) => one.said),
  };
}

/** Where a picture of the floor lies at first: on the outline, as wide as it is; or else where something else lies, and as wide as a hall. */
export function placed(plan: SitePlan, ground: Ground): Omit<FloorPicture, 'attachment'> | null {
  const drawn = [...plan.assembly_points, ...plan.rooms].flatMap((one) => (one.at ? [toPosition(one.at)] : []));
  const somewhere = ground.middle ?? drawn[0];
  if (!somewhere) return null;
  const walls = lines(somewhere, ground.outline as GeoJSON.Geometry | null).flatMap((line) => line.points);
  if (walls.length === 0) return { at: toAt(somewhere), metres: 40, degrees: 0 };
  const [east, north] = [walls.map((point) => point[0]), walls.map((point) => point[1])];
  const span = (all: number[]): [number, number] => all.reduce(([low, high], one) => [Math.min(low, one), Math.max(high, one)], [Infinity, -Infinity]);
  const [[west, right], [south, top]] = [span(east), span(north)];
  return { at: toAt(position(somewhere, [(west + right) / 2, (south + top) / 2])), metres: Math.min(METRES[1], Math.max(METRES[0], Math.round(right - west))), degrees: 0 };
}

/** Where a number can stand: at its point, or beside it. */
function free(at: Offset, others: Offset[]): Offset {
  const isFree = ([x, y]: Offset) => x >= 4 && x <= WIDE - 4 && y >= 4 && y <= HIGH - 4 && others.every((other) => Math.hypot(other[0] - x, other[1] - y) >= APART);
  if (isFree(at)) return at;
  for (let ring = 1; ring < 8; ring++) {
    for (let turn = 0; turn < 12; turn++) {
      const place: Offset = [at[0] + ring * APART * Math.cos((turn * Math.PI) / 6), at[1] + ring * APART * Math.sin((turn * Math.PI) / 6)];
      if (isFree(place)) return place;
    }
  }
  return at;
}

/** The head of the arrow of a route, before its last place. */
function head(points: Offset[]): Offset[] {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return [];
  const [across, down] = [end[0] - before[0], end[1] - before[1]];
  const long = Math.max(Math.hypot(across, down), 0.01);
  const corner = (back: number, side: number): Offset => [end[0] - (across * back + down * side) / long, end[1] - (down * back - across * side) / long];
  return [corner(3.6, 0), corner(6.4, 1.3), corner(6.4, -1.3)];
}

/** The greatest of 1, 2, 5, 10, 20, … that is not greater; 1 at least. */
function round(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, metres)));
  return [5, 2].map((digit) => digit * power).find((length) => length <= metres) ?? power;
}
