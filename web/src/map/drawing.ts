// What a map can do for the page, whatever draws it: WebGL (MapLibre) or, where that is absent, Canvas 2D.
import type { FeatureCollection, Geometry } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';

/** Longitude and latitude in degrees. */
export type Position = [number, number];
/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];
/** Our own shapes over the tiles: the place that is selected, the area that is being drawn, the places of a map of coverage. */
export type ShapeSource = 'selected' | 'drawn' | 'marks';

/** A place on a map of its own, with how it stands in words that the style knows. */
export interface Mark {
  site: string;
  state: string;
  at: Position;
}

export interface Start {
  box: HTMLElement;
  label: string;
  style: StyleSpecification;
  /** Where to begin: a place with a zoom, or a box to be seen whole. */
  view?: { zoom: number; center: Position } | { bounds: Box } | undefined;
  /** The symbol of a category in the ink of the theme. */
  symbol(category: string): Promise<ImageData | null>;
  /** Whether a click answers with a corner instead of a place. */
  drawing: boolean;
  onsite(site: string): void;
  oncorner(corner: Position): void;
  onmove(zoom: number, center: Position): void;
  /** All that is visible has been drawn. */
  onidle(): void;
}

export interface Drawing {
  zoomBy(levels: number): void;
  goTo(center: Position, leastZoom: number): void;
  show(bounds: Box): void;
  /** A new theme is a new style. */
  restyle(style: StyleSpecification): void;
  setSiteTiles(url: string): void;
  setShapes(source: ShapeSource, shapes: FeatureCollection): void;
  remove(): void;
}

/** All places of an outline. */
export function placesOf(outline: Geometry): Position[] {
  if (outline.type === 'GeometryCollection') return outline.geometries.flatMap(placesOf);
  const walk = (part: unknown): Position[] => (!Array.isArray(part) ? [] : typeof part[0] === 'number' ? [[Number(part[0]), Number(part[1])]] : part.flatMap(walk));
  return walk(outline.coordinates);
}

export const PADDING = 16;
export const MAX_ZOOM = 19;
/** Zoom levels that a click on a count goes in. */
export const COUNT_ZOOM = 2;

/** A longitude from -180 to 180 degrees, also of what a map shows beyond. */
export function longitude(degrees: number): number {
  return degrees >= -180 && degrees <= 180 ? degrees : degrees - 360 * Math.floor((degrees + 180) / 360);
}

/** Places one after the other, each the shorter way from the one before: beyond 180 degrees it goes on. */
export function onwards(places: Position[]): Position[] {
  let before = places[0]?.[0] ?? 0;
  return places.map(([lon, lat]) => {
    before = lon + 360 * Math.round((before - lon) / 360);
    return [before, lat];
  });
}

/** The box around some places, with some land about them; a few hundred metres at least. Beyond 180 degrees where that is smaller. */
export function around(places: Position[]): Box {
  const plain = places.map(([lon]) => lon);
  const beyond = plain.map((lon) => (lon < 0 ? lon + 360 : lon));
  const width = (lons: number[]) => Math.max(...lons) - Math.min(...lons);
  const lons = width(beyond) < width(plain) ? beyond : plain;
  const lats = places.map(([, lat]) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const [wide, high] = [Math.max((east - west) * 0.1, 0.004), Math.max((north - south) * 0.1, 0.003)];
  return [west - wide, south - high, east + wide, north + high];
}
