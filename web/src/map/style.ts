// The style of the map: quiet greys, labels few; sites as symbols in a small disc.
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Installation } from '../api/client';
import { markLayers } from './marks';

export interface Colours {
  outside: string;
  land: string;
  built: string;
  green: string;
  rock: string;
  water: string;
  building: string;
  road: string;
  roadEdge: string;
  path: string;
  rail: string;
  border: string;
  text: string;
  halo: string;
  disc: string;
  discInk: string;
  accent: string;
}

const LIGHT: Colours = {
  outside: '#e9e5dc',
  land: '#fbf9f4',
  built: '#f3f0e8',
  green: '#ecefe4',
  rock: '#f1eee9',
  water: '#cfdbe4',
  building: '#e2ddd2',
  road: '#ffffff',
  roadEdge: '#d3cdc0',
  path: '#d9d4c8',
  rail: '#b9b4aa',
  border: '#8d86a0',
  text: '#3c4553',
  halo: '#fbf9f4',
  disc: '#fdfbf7',
  discInk: '#182130',
  accent: '#2b3f9e',
};

const DARK: Colours = {
  outside: '#10141b',
  land: '#1b212b',
  built: '#20262f',
  green: '#1e2729',
  rock: '#232831',
  water: '#25384a',
  building: '#2b323d',
  road: '#3b4350',
  roadEdge: '#262d37',
  path: '#333b47',
  rail: '#4d5663',
  border: '#8b84a8',
  text: '#c3c9d3',
  halo: '#161b23',
  disc: '#1c222c',
  discInk: '#eceae5',
  accent: '#a9b7ff',
};

export function colours(dark: boolean): Colours {
  return dark ? DARK : LIGHT;
}

const FONT = ['Source Sans'];

/** Width by zoom, doubling about every zoom from the given one. */
function width(zoom: number, thin: number, thick: number): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.6], ['zoom'], zoom, thin, 18, thick];
}

const BORDERS = { country: 2.2, state: 1.6, district: 1.2, municipality: 0.9 } as const;

function baseLayers(source: string, c: Colours, map: Installation['map']): LayerSpecification[] {
  const at = (id: string) => `${source}-${id}`;
  const name: ExpressionSpecification = map.names === 'local' ? ['get', 'name'] : ['coalesce', ['get', `name:${map.names}`], ['get', 'name']];
  const kind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
  const fill = (id: string, layer: string, color: string, filter?: ExpressionSpecification): LayerSpecification => ({
    id: at(id),
    type: 'fill',
    source,
    'source-layer': layer,
    ...(filter ? { filter } : {}),
    paint: { 'fill-color': color },
  });
  const road = (id: string, filter: ExpressionSpecification, from: number, thin: number, thick: number): LayerSpecification[] => [
    {
      id: at(`${id}-edge`),
      type: 'line',
      source,
      'source-layer': 'roads',
      filter,
      minzoom: Math.max(from, 11),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.roadEdge, 'line-width': width(from, thin + 1, thick * 1.25) },
    },
    {
      id: at(id),
      type: 'line',
      source,
      'source-layer': 'roads',
      filter,
      minzoom: from,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': ['step', ['zoom'], c.roadEdge, 11, c.road], 'line-width': width(from, thin, thick) },
    },
  ];
  return [
    fill('land', 'land', c.land, kind('land')),
    fill('built', 'land', c.built, kind('built')),
    fill('green', 'green', c.green, kind('wood', 'grass')),
    fill('rock', 'green', c.rock, kind('rock', 'ice')),
    fill('sea', 'sea', c.water),
    fill('lakes', 'water', c.water, kind('lake')),
    {
      id: at('rivers'),
      type: 'line',
      source,
      'source-layer': 'water',
      filter: kind('river', 'stream'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.water, 'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 8, 0.8, 18, ['match', ['get', 'kind'], 'river', 14, 5]] },
    },
    { ...fill('buildings', 'buildings', c.building), minzoom: 13 } as LayerSpecification,
    {
      id: at('paths'),
      type: 'line',
      source,
      'source-layer': 'roads',
      filter: kind('path', 'track'),
      minzoom: 13,
      paint: { 'line-color': c.path, 'line-width': width(13, 0.6, 3), 'line-dasharray': [2, 1.5] },
    },
    ...road('small-roads', kind('minor', 'service', 'pedestrian'), 12, 0.6, 16),
    ...road('middle-roads', kind('secondary', 'tertiary'), 9, 0.7, 22),
    ...road('large-roads', kind('motorway', 'trunk', 'primary'), 5, 0.7, 28),
    {
      id: at('rail'),
      type: 'line',
      source,
      'source-layer': 'rail',
      paint: { 'line-color': c.rail, 'line-width': width(8, 0.6, 4) },
    },
    ...map.boundaries.map(
      (level): LayerSpecification => ({
        id: at(`border-${level}`),
        type: 'line',
        source,
        'source-layer': 'boundaries',
        filter: ['==', ['get', 'kind'], level],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': c.border, 'line-width': BORDERS[level], 'line-dasharray': level === 'country' ? [6, 2] : [3, 3], 'line-opacity': 0.8 },
      }),
    ),
    {
      id: at('road-names'),
      type: 'symbol',
      source,
      'source-layer': 'roads',
      minzoom: 14,
      layout: { 'symbol-placement': 'line', 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 12, 'symbol-spacing': 400 },
      paint: { 'text-color': c.text, 'text-halo-color': c.halo, 'text-halo-width': 1.4 },
    },
    {
      id: at('places'),
      type: 'symbol',
      source,
      'source-layer': 'places',
      filter: ['!', kind('country')],
      layout: {
        'text-field': name,
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 8, ['match', ['get', 'kind'], 'city', 15, 'town', 13, 12], 14, ['match', ['get', 'kind'], 'city', 20, 'town', 17, 14]],
        'text-padding': 6,
        // Where a count of sites stands on the town, its name steps aside.
        'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
        'text-radial-offset': 1.7,
        'symbol-sort-key': ['match', ['get', 'kind'], 'city', 0, 'town', 1, 'village', 2, 3],
      },
      paint: { 'text-color': c.text, 'text-halo-color': c.halo, 'text-halo-width': 1.6 },
    },
    {
      id: at('countries'),
      type: 'symbol',
      source,
      'source-layer': 'places',
      filter: kind('country'),
      maxzoom: 10,
      layout: { 'text-field': name, 'text-font': FONT, 'text-size': 18, 'text-letter-spacing': 0.2, 'text-transform': 'uppercase' },
      paint: { 'text-color': c.text, 'text-halo-color': c.halo, 'text-halo-width': 2 },
    },
  ];
}

function siteLayers(c: Colours): LayerSpecification[] {
  const single: ExpressionSpecification = ['has', 'site'];
  return [
    {
      id: 'sites-outlines',
      type: 'line',
      source: 'sites',
      'source-layer': 'outlines',
      minzoom: 15,
      paint: { 'line-color': c.discInk, 'line-width': 1.2, 'line-opacity': 0.7 },
    },
    {
      id: 'sites-counts',
      type: 'circle',
      source: 'sites',
      'source-layer': 'sites',
      filter: ['has', 'count'],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'count']], 0, 11, 4, 26],
        'circle-color': c.disc,
        'circle-stroke-color': c.discInk,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'sites-count-labels',
      type: 'symbol',
      source: 'sites',
      'source-layer': 'sites',
      filter: ['has', 'count'],
      layout: { 'text-field': ['concat', ['to-string', ['get', 'count']], ['case', ['has', 'more'], '+', '']], 'text-font': FONT, 'text-size': 13, 'text-allow-overlap': true },
      paint: { 'text-color': c.discInk },
    },
    {
      id: 'sites-discs',
      type: 'circle',
      source: 'sites',
      'source-layer': 'sites',
      filter: single,
      paint: {
        'circle-radius': 10,
        'circle-color': c.disc,
        'circle-stroke-color': c.discInk,
        'circle-stroke-width': ['match', ['get', 'status'], 'confirmed', 2.2, 1],
      },
    },
    {
      id: 'sites-symbols',
      type: 'symbol',
      source: 'sites',
      'source-layer': 'sites',
      filter: single,
      layout: { 'icon-image': ['concat', 'category-', ['get', 'category']], 'icon-size': 0.45, 'icon-allow-overlap': true },
      paint: { 'icon-opacity': ['case', ['has', 'vanished'], 0.4, 1] },
    },
    // What no source has any longer is crossed out, not coloured: not everybody sees colours.
    {
      id: 'sites-vanished',
      type: 'symbol',
      source: 'sites',
      'source-layer': 'sites',
      filter: ['has', 'vanished'],
      layout: { 'text-field': '×', 'text-font': FONT, 'text-size': 26, 'text-allow-overlap': true, 'text-ignore-placement': true },
      paint: { 'text-color': c.discInk },
    },
    {
      id: 'sites-names',
      type: 'symbol',
      source: 'sites',
      'source-layer': 'sites',
      filter: single,
      minzoom: 15,
      layout: { 'text-field': ['get', 'title'], 'text-font': FONT, 'text-size': 12, 'text-offset': [0, 1.2], 'text-anchor': 'top', 'text-optional': true },
      paint: { 'text-color': c.discInk, 'text-halo-color': c.halo, 'text-halo-width': 1.5 },
    },
  ];
}

function ownLayers(c: Colours): LayerSpecification[] {
  return [
    { id: 'selected-outline', type: 'line', source: 'selected', filter: ['!=', ['geometry-type'], 'Point'], minzoom: 14, paint: { 'line-color': c.accent, 'line-width': 2.5 } },
    {
      id: 'selected-ring',
      type: 'circle',
      source: 'selected',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 15, 'circle-opacity': 0, 'circle-stroke-color': c.accent, 'circle-stroke-width': 3.5 },
    },
    { id: 'drawn-fill', type: 'fill', source: 'drawn', paint: { 'fill-color': c.accent, 'fill-opacity': 0.15 } },
    { id: 'drawn-line', type: 'line', source: 'drawn', paint: { 'line-color': c.accent, 'line-width': 2 } },
    { id: 'drawn-corners', type: 'circle', source: 'drawn', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 5, 'circle-color': c.accent } },
  ];
}

const EMPTY: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };

/** `marked`: our own marks stand in place of the sites. */
export function style(installation: Installation, origin: string, filters: string, dark: boolean, marked = false): StyleSpecification {
  const c = colours(dark);
  const bases = installation.map.base_maps.map((name, index) => [`base${index}`, name] as const);
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(
        bases.map(([id, name]) => [id, { type: 'vector', url: `pmtiles://${origin}/tiles/base/${encodeURIComponent(name)}.pmtiles` } as SourceSpecification]),
      ),
      sites: { type: 'vector', tiles: [siteTiles(origin, filters)], minzoom: 0, maxzoom: 18 },
      selected: EMPTY,
      drawn: EMPTY,
      marks: EMPTY,
    },
    layers: [
      { id: 'outside', type: 'background', paint: { 'background-color': c.outside } },
      ...bases.flatMap(([id]) => baseLayers(id, c, installation.map)),
      ...(marked ? markLayers(c) : siteLayers(c)),
      ...ownLayers(c),
    ],
  };
}

export function siteTiles(origin: string, filters: string): string {
  return `${origin}/tiles/sites/{z}/{x}/{y}${filters ? `?${filters}` : ''}`;
}
