// Vector tiles of one source, fetched when they come into sight and kept within bounds.
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { TileAddress } from './camera';

export interface Feature {
  type: 1 | 2 | 3;
  properties: Record<string, number | string | boolean>;
  /** Rings, lines or points in units of the tile, 0 to `extent`. */
  geometry: { x: number; y: number }[][];
}

export interface TileLayer {
  extent: number;
  features: Feature[];
  /** Paths made of these features, by layer of the style. */
  paths: Map<string, Path2D>;
}

type Tile = Map<string, TileLayer>;
export type Fetch = (tile: TileAddress) => Promise<ArrayBuffer | undefined>;

/** Tiles kept of one source. */
const KEPT = 160;

function decode(data: ArrayBuffer): Tile {
  const tile: Tile = new Map();
  for (const [name, layer] of Object.entries(new VectorTile(new PbfReader(new Uint8Array(data))).layers)) {
    const features: Feature[] = [];
    for (let index = 0; index < layer.length; index++) {
      const feature = layer.feature(index);
      if (feature.type !== 0) features.push({ type: feature.type, properties: feature.properties, geometry: feature.loadGeometry() });
    }
    tile.set(name, { extent: layer.extent, features, paths: new Map() });
  }
  return tile;
}

const keyOf = ({ z, x, y }: TileAddress) => `${z}/${x}/${y}`;

export class Tiles {
  private readonly loaded = new Map<string, Tile>();
  private readonly loading = new Set<string>();

  constructor(
    private readonly fetch: Fetch,
    readonly maxZoom: number,
    private readonly changed: () => void,
  ) {}

  get busy(): boolean {
    return this.loading.size > 0;
  }

  /** The tile, or until it is there the nearest one above it; with its own address. */
  get(wanted: TileAddress): { tile: Tile; address: TileAddress } | undefined {
    this.load(wanted);
    for (let address = wanted; ; address = { z: address.z - 1, x: address.x >> 1, y: address.y >> 1 }) {
      const tile = this.loaded.get(keyOf(address));
      if (tile) return { tile, address };
      if (address.z === 0) return undefined;
    }
  }

  private load(address: TileAddress) {
    const key = keyOf(address);
    const known = this.loaded.get(key);
    if (known) {
      // The tiles used last are the last to go.
      this.loaded.delete(key);
      this.loaded.set(key, known);
      return;
    }
    if (this.loading.has(key)) return;
    this.loading.add(key);
    this.fetch(address)
      .then((data) => data && data.byteLength > 0 ? decode(data) : new Map<string, TileLayer>())
      // A tile that does not come is an empty one: the map goes on.
      .catch(() => new Map<string, TileLayer>())
      .then((tile) => {
        this.loading.delete(key);
        this.loaded.set(key, tile);
        for (const oldest of this.loaded.keys()) {
          if (this.loaded.size <= KEPT) break;
          this.loaded.delete(oldest);
        }
        this.changed();
      });
  }
}
