// The layers of a map whose places are marked one by one: of what was visited, and what was not.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Colours } from './style';

/** How the places of a map of coverage stand, told apart by shape as well: full, a ring with a dot, an empty ring. */
export function markLayers(c: Colours): LayerSpecification[] {
  const state = (name: string): ExpressionSpecification => ['==', ['get', 'state'], name];
  const size = (least: number, most: number): ExpressionSpecification => ['interpolate', ['linear'], ['zoom'], 7, least, 14, most];
  return [
    { id: 'marks-area', type: 'line', source: 'marks', filter: ['!=', ['geometry-type'], 'Point'], paint: { 'line-color': c.accent, 'line-width': 2 } },
    {
      id: 'marks-discs',
      type: 'circle',
      source: 'marks',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': size(4.5, 8),
        'circle-color': ['case', state('visited'), c.accent, c.disc],
        'circle-stroke-color': ['case', state('never'), c.discInk, c.accent],
        'circle-stroke-width': ['case', state('never'), 1.2, 2],
      },
    },
    { id: 'marks-dots', type: 'circle', source: 'marks', filter: state('due'), paint: { 'circle-radius': size(2, 3.5), 'circle-color': c.accent } },
  ];
}
