// Where one looks: web Mercator, the world a square of side 1, tiles of 512 pixels as in MapLibre.
import { type Box, MAX_ZOOM, PADDING, type Position } from '../drawing';

export const TILE = 512;
const MAX_LATITUDE = 85.051129;

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

export function mercator([lon, lat]: Position): [number, number] {
  const sine = Math.sin((Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, lat)) * Math.PI) / 180);
  return [(lon + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

export function position(x: number, y: number): Position {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

export class Camera {
  /** The centre. */
  x = 0.5;
  y = 0.5;
  zoom = 0;
  /** Of the canvas, in CSS pixels. */
  width = 1;
  height = 1;

  /** Pixels to the side of the world. */
  get scale(): number {
    return TILE * 2 ** this.zoom;
  }

  center(): Position {
    return position(this.x, this.y);
  }

  toScreen(x: number, y: number): [number, number] {
    return [(x - this.x) * this.scale + this.width / 2, (y - this.y) * this.scale + this.height / 2];
  }

  fromScreen(left: number, top: number): [number, number] {
    return [this.x + (left - this.width / 2) / this.scale, this.y + (top - this.height / 2) / this.scale];
  }

  moveTo(x: number, y: number, zoom: number) {
    this.zoom = Math.min(MAX_ZOOM, Math.max(0, zoom));
    // The world goes on: east of 180 degrees lies the west.
    this.x = x - Math.floor(x);
    this.y = Math.min(1, Math.max(0, y));
  }

  /** Moves by pixels. */
  pan(left: number, top: number) {
    this.moveTo(this.x + left / this.scale, this.y + top / this.scale, this.zoom);
  }

  /** Zooms so that what lies at a point of the screen stays there. */
  zoomAt(left: number, top: number, levels: number) {
    const [x, y] = this.fromScreen(left, top);
    this.zoom = Math.min(MAX_ZOOM, Math.max(0, this.zoom + levels));
    this.moveTo(x - (left - this.width / 2) / this.scale, y - (top - this.height / 2) / this.scale, this.zoom);
  }

  fit([west, south, east, north]: Box) {
    const [left, bottom] = mercator([west, south]);
    const [right, top] = mercator([east, north]);
    const room = (size: number, extent: number) => Math.log2(Math.max(1, size - 2 * PADDING) / TILE / Math.max(extent, 1e-9));
    this.moveTo((left + right) / 2, (top + bottom) / 2, Math.min(room(this.width, right - left), room(this.height, bottom - top)));
  }

  /** How many times round the world lies what is nearest to the centre. */
  turns(x: number): number {
    return Math.round(this.x - x);
  }

  /** The tiles in sight, at the whole zoom below but not beyond `maxZoom`. Columns beyond the world are those of the other side. */
  tiles(maxZoom: number): TileAddress[] {
    const z = Math.min(maxZoom, Math.floor(this.zoom));
    const count = 2 ** z;
    const [left, top] = this.fromScreen(0, 0);
    const [right, bottom] = this.fromScreen(this.width, this.height);
    const inside = (value: number) => Math.min(count - 1, Math.max(0, Math.floor(value * count)));
    const tiles: TileAddress[] = [];
    for (let y = inside(top); y <= inside(bottom); y++) {
      for (let x = Math.floor(left * count); x < right * count; x++) tiles.push({ z, x, y });
    }
    return tiles;
  }
}
