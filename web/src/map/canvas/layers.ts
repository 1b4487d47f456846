// The layers of the style, with their expressions made ready. The same style as MapLibre's, read by its own package.
import { expression, featureFilter, latest, type StylePropertyExpression, type StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';

/** A feature as expressions see it. */
export interface Seen {
  type: 1 | 2 | 3;
  properties: Record<string, unknown>;
}

/** The kinds of layer that our style uses. */
type Kind = 'background' | 'fill' | 'line' | 'circle' | 'symbol';

export class Layer {
  readonly id: string;
  readonly kind: Kind;
  readonly source: string;
  readonly sourceLayer: string;
  private readonly expressions = new Map<string, StylePropertyExpression>();
  private readonly passes: (zoom: number, feature: Seen) => boolean;
  private readonly from: number;
  private readonly to: number;

  constructor(specification: LayerSpecification) {
    const layer = specification as LayerSpecification & { source?: string; 'source-layer'?: string; filter?: Parameters<typeof featureFilter>[0] };
    this.id = layer.id;
    this.kind = layer.type as Kind;
    this.source = layer.source ?? '';
    this.sourceLayer = layer['source-layer'] ?? '';
    this.from = layer.minzoom ?? 0;
    this.to = layer.maxzoom ?? Infinity;
    const filter = featureFilter(layer.filter, `${layer.id}.filter`);
    this.passes = (zoom, feature) => filter.filter({ zoom }, feature);
    for (const part of ['layout', 'paint'] as const) {
      const known = latest[`${part}_${layer.type}` as keyof typeof latest] as Record<string, StylePropertySpecification>;
      const said = (layer[part] ?? {}) as Record<string, never>;
      for (const [name, property] of Object.entries(known)) {
        const value = said[name] ?? property.default;
        if (value !== undefined) this.expressions.set(name, expression.normalizePropertyExpression(value as never, `${layer.id}.${name}`, property));
      }
    }
  }

  shownAt(zoom: number): boolean {
    return zoom >= this.from && zoom < this.to;
  }

  /** Filters of our style do not look at the zoom, so what passes once passes always. */
  holds(feature: Seen): boolean {
    return this.passes(0, feature);
  }

  /** Whether a property differs between features. */
  varies(name: string): boolean {
    const kind = this.expressions.get(name)?.kind;
    return kind === 'source' || kind === 'composite';
  }

  value<T>(name: string, zoom: number, feature?: Seen): T {
    return this.expressions.get(name)?.evaluate({ zoom }, feature) as T;
  }

  number(name: string, zoom: number, feature?: Seen): number {
    return this.value<number | undefined>(name, zoom, feature) ?? 0;
  }

  /** As CSS writes it; the empty text for none. */
  text(name: string, zoom: number, feature?: Seen): string {
    return String(this.value<unknown>(name, zoom, feature) ?? '');
  }
}

export function layersOf(style: StyleSpecification): Layer[] {
  return style.layers.map((layer) => new Layer(layer));
}
