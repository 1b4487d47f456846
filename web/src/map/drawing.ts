// What a map can do for the page, whatever draws it: WebGL (MapLibre) or, where that is absent, Canvas 2D.
import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';

/** Longitude and latitude in degrees. */
export type Position = [number, number];
/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];
/** Our own shapes over the tiles: the place that is selected, the area that is being drawn. */
export type ShapeSource = 'selected' | 'drawn';

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

export const PADDING = 16;
export const MAX_ZOOM = 19;
/** Zoom levels that a click on a count goes in. */
export const COUNT_ZOOM = 2;
