// The outline of a place, drawn in metres around its middle: what needs no map and no network.

/** Degrees east and north. */
export type Position = [number, number];
/** Metres east and north of the middle. */
export type Offset = [number, number];

/** Length of a degree of latitude; within 0.6 % of the ellipsoid's everywhere, which is centimetres on a site. */
const METRES = 111_320;

export function offset(middle: Position, at: Position): Offset {
  // The shorter way, across 180 degrees too.
  const east = at[0] - middle[0] - 360 * Math.round((at[0] - middle[0]) / 360);
  return [east * METRES * Math.cos((middle[1] * Math.PI) / 180), (at[1] - middle[1]) * METRES];
}

/** To seven decimals, a centimetre. */
export function position(middle: Position, [east, north]: Offset): Position {
  const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7;
  const longitude = round(middle[0] + east / (METRES * Math.cos((middle[1] * Math.PI) / 180)));
  return [longitude > 180 ? round(longitude - 360) : longitude < -180 ? round(longitude + 360) : longitude, round(middle[1] + north / METRES)];
}

/** The lines of a GeoJSON geometry in metres, and whether each closes; of points there are none. */
export function lines(middle: Position, geometry: GeoJSON.Geometry | null | undefined): { points: Offset[]; closed: boolean }[] {
  const line = (points: GeoJSON.Position[], closed: boolean) => ({ points: points.map((at) => offset(middle, at as Position)), closed });
  switch (geometry?.type) {
    case 'Polygon':
      return geometry.coordinates.map((ring) => line(ring, true));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((ring) => line(ring, true));
    case 'LineString':
      return [line(geometry.coordinates, false)];
    case 'MultiLineString':
      return geometry.coordinates.map((one) => line(one, false));
    case 'GeometryCollection':
      return geometry.geometries.flatMap((one) => lines(middle, one));
    default:
      return [];
  }
}

/** Half the side of the square that holds all that is drawn, with a margin: 20 m to 2 km. */
export function reach(drawn: Offset[]): number {
  const farthest = drawn.reduce((most, [east, north]) => Math.max(most, Math.abs(east), Math.abs(north)), 0);
  return Math.min(2000, Math.max(20, farthest * 1.15));
}

/** The greatest of 1, 2, 5, 10, 20, … that is not greater. */
export function round(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return [5, 2, 1].map((digit) => digit * power).find((length) => length <= metres) ?? power;
}

type Eighth = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How far and in which of eight directions, clockwise from north; none within half a metre. */
export function direction([east, north]: Offset): { metres: number; eighth: Eighth } | null {
  const metres = Math.round(Math.hypot(east, north));
  if (metres === 0) return null;
  return { metres, eighth: ((Math.round((Math.atan2(east, north) / Math.PI) * 4) + 8) % 8) as Eighth };
}
