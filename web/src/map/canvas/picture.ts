// One picture of the map: every layer of the style, in order, over the tiles in sight.
import type { Camera, TileAddress } from './camera';
import { Room, onLine } from './labels';
import type { Layer } from './layers';
import type { Feature, TileLayer } from './tiles';

/** A circle that can be clicked. */
export interface Target {
  x: number;
  y: number;
  radius: number;
  properties: Feature['properties'];
}

/** A part of a source in sight: features with the way from their units to the screen. */
export interface Part {
  layer: TileLayer;
  /** Screen pixels per unit, and where 0,0 lies. */
  scale: number;
  left: number;
  top: number;
  /** What of the screen it may cover: left, top, width, height. */
  clip?: [number, number, number, number];
}

export type Symbols = (name: string) => ImageBitmap | undefined;

/** Where a tile lies on the screen, and which part of the screen is its own. */
export function placeTile(camera: Camera, shown: TileAddress, wanted: TileAddress, layer: TileLayer): Part {
  const [left, top] = camera.toScreen(shown.x / 2 ** shown.z, shown.y / 2 ** shown.z);
  const edge = ({ z }: TileAddress, x: number, y: number) => camera.toScreen(x / 2 ** z, y / 2 ** z).map(Math.round) as [number, number];
  const [x0, y0] = edge(wanted, wanted.x, wanted.y);
  const [x1, y1] = edge(wanted, wanted.x + 1, wanted.y + 1);
  return { layer, scale: camera.scale / 2 ** shown.z / layer.extent, left, top, clip: [x0, y0, x1 - x0, y1 - y0] };
}

/** How far the middle of a text lies from its point. An anchor names the side of the text that is at the point. */
function anchored(anchor: string, width: number, size: number, radial: number, [right, down]: [number, number]): [number, number] {
  const side: Record<string, [number, number]> = {
    top: [0, radial + size / 2],
    bottom: [0, -radial - size / 2],
    left: [radial + width / 2, 0],
    right: [-radial - width / 2, 0],
  };
  const [x, y] = side[anchor] ?? [0, 0];
  return [x + right * size, y + down * size];
}

function path(features: Feature[], closed: boolean): Path2D {
  const path = new Path2D();
  for (const feature of features) {
    for (const ring of feature.geometry) {
      ring.forEach(({ x, y }, index) => (index === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
      if (closed) path.closePath();
    }
  }
  return path;
}

export class Picture {
  readonly targets: Target[] = [];
  private readonly room = new Room();
  /** What is to be drawn of each layer of symbols. */
  private readonly lettering = new Map<Layer, (() => void)[]>();

  constructor(
    private readonly pen: CanvasRenderingContext2D,
    private readonly camera: Camera,
    private readonly symbols: Symbols,
  ) {}

  draw(layer: Layer, parts: Part[]) {
    const zoom = this.camera.zoom;
    if (!layer.shownAt(zoom)) return;
    if (layer.kind === 'background') {
      this.pen.fillStyle = layer.text('background-color', zoom);
      this.pen.fillRect(0, 0, this.camera.width, this.camera.height);
    } else if (layer.kind === 'fill' || layer.kind === 'line') {
      for (const part of parts) this.area(layer, part);
    } else if (layer.kind === 'circle') {
      for (const part of parts) this.circles(layer, part);
    } else {
      for (const set of this.lettering.get(layer) ?? []) set();
    }
  }

  /** Finds room for the names of a layer: to be called from the topmost layer down, before anything is drawn. */
  place(layer: Layer, parts: Part[]) {
    const zoom = this.camera.zoom;
    if (layer.kind !== 'symbol' || !layer.shownAt(zoom)) return;
    const all = parts.flatMap((part) => part.layer.features.filter((feature) => layer.holds(feature)).map((feature) => ({ part, feature, order: layer.number('symbol-sort-key', zoom, feature) })));
    all.sort((a, b) => a.order - b.order);
    this.lettering.set(
      layer,
      all.flatMap(({ part, feature }) => this.symbol(layer, part, feature)),
    );
  }

  private area(layer: Layer, part: Part) {
    const { pen } = this;
    pen.save();
    if (part.clip) {
      pen.beginPath();
      pen.rect(...part.clip);
      pen.clip();
    }
    pen.translate(part.left, part.top);
    pen.scale(part.scale, part.scale);
    if (layer.varies('line-width') || layer.varies('line-color') || layer.varies('fill-color')) {
      for (const feature of part.layer.features) {
        if (layer.holds(feature)) this.ink(layer, part.scale, path([feature], layer.kind === 'fill'), feature);
      }
    } else {
      let known = part.layer.paths.get(layer.id);
      if (!known) {
        known = path(
          part.layer.features.filter((feature) => feature.type !== 1 && layer.holds(feature)),
          layer.kind === 'fill',
        );
        part.layer.paths.set(layer.id, known);
      }
      this.ink(layer, part.scale, known);
    }
    pen.restore();
  }

  private ink(layer: Layer, scale: number, shape: Path2D, feature?: Feature) {
    const { pen } = this;
    const zoom = this.camera.zoom;
    if (layer.kind === 'fill') {
      pen.globalAlpha = layer.number('fill-opacity', zoom, feature);
      pen.fillStyle = layer.text('fill-color', zoom, feature);
      pen.fill(shape, 'evenodd');
      return;
    }
    const width = layer.number('line-width', zoom, feature) / scale;
    pen.globalAlpha = layer.number('line-opacity', zoom, feature);
    pen.strokeStyle = layer.text('line-color', zoom, feature);
    pen.lineWidth = width;
    pen.lineCap = layer.value<CanvasLineCap>('line-cap', zoom, feature);
    pen.lineJoin = layer.value<CanvasLineJoin>('line-join', zoom, feature);
    pen.setLineDash((layer.value<number[] | undefined>('line-dasharray', zoom, feature) ?? []).map((dash) => dash * width));
    pen.stroke(shape);
  }

  /** Points of a feature on the screen; those of another tile's margin are that tile's to draw. */
  private *points(part: Part, feature: Feature): Generator<[number, number]> {
    for (const { x, y } of feature.geometry.flat()) {
      const [left, top] = [x * part.scale + part.left, y * part.scale + part.top];
      const [clipLeft, clipTop, width, height] = part.clip ?? [-Infinity, -Infinity, Infinity, Infinity];
      if (!part.clip || (left >= clipLeft && left < clipLeft + width && top >= clipTop && top < clipTop + height)) yield [left, top];
    }
  }

  private circles(layer: Layer, part: Part) {
    const { pen } = this;
    const zoom = this.camera.zoom;
    for (const feature of part.layer.features) {
      if (feature.type !== 1 || !layer.holds(feature)) continue;
      const radius = layer.number('circle-radius', zoom, feature);
      for (const [x, y] of this.points(part, feature)) {
        pen.beginPath();
        pen.arc(x, y, radius, 0, 2 * Math.PI);
        pen.globalAlpha = layer.number('circle-opacity', zoom, feature);
        pen.fillStyle = layer.text('circle-color', zoom, feature);
        pen.fill();
        const edge = layer.number('circle-stroke-width', zoom, feature);
        pen.globalAlpha = 1;
        if (edge > 0) {
          pen.strokeStyle = layer.text('circle-stroke-color', zoom, feature);
          pen.lineWidth = edge;
          pen.setLineDash([]);
          pen.stroke();
        }
        this.targets.push({ x, y, radius: radius + edge, properties: feature.properties });
      }
    }
  }

  private symbol(layer: Layer, part: Part, feature: Feature): (() => void)[] {
    const { pen } = this;
    const zoom = this.camera.zoom;
    const drawn: (() => void)[] = [];
    const icon = this.symbols(layer.text('icon-image', zoom, feature));
    if (icon && feature.type === 1) {
      const size = layer.number('icon-size', zoom, feature) * icon.width;
      for (const [x, y] of this.points(part, feature)) {
        drawn.push(() => {
          pen.globalAlpha = layer.number('icon-opacity', zoom, feature);
          pen.drawImage(icon, x - size / 2, y - size / 2, size, size);
          pen.globalAlpha = 1;
        });
      }
    }
    let text = layer.text('text-field', zoom, feature);
    if (!text) return drawn;
    if (layer.text('text-transform', zoom, feature) === 'uppercase') text = text.toLocaleUpperCase();
    const size = layer.number('text-size', zoom, feature);
    const font = { font: `${size}px "Source Sans", sans-serif`, letterSpacing: `${layer.number('text-letter-spacing', zoom, feature) * size}px` };
    Object.assign(pen, font);
    const width = pen.measureText(text).width;
    const along = layer.text('symbol-placement', zoom, feature) === 'line';
    const spots = along ? this.alongLines(part, feature, width) : [...this.points(part, feature)].map(([x, y]) => ({ x, y, angle: 0 }));
    const offset = layer.value<[number, number]>('text-offset', zoom, feature);
    const radial = layer.number('text-radial-offset', zoom, feature);
    const variable = layer.value<{ values?: string[] } | string[] | undefined>('text-variable-anchor', zoom, feature);
    const anchors = (Array.isArray(variable) ? variable : variable?.values) ?? [layer.text('text-anchor', zoom, feature)];
    const moves = anchors.map((anchor) => anchored(anchor, width, size, radial > 0 ? radial * size : 0, offset));
    const padding = layer.number('text-padding', zoom, feature);
    for (const spot of spots) {
      const [across, up] = [Math.abs(Math.cos(spot.angle)), Math.abs(Math.sin(spot.angle))];
      const [wide, high] = [across * width + up * size, up * width + across * size];
      const free = moves.find(([right, down]) => {
        const [x, y] = [spot.x + right, spot.y + down];
        const box = { left: x - wide / 2 - padding, right: x + wide / 2 + padding, top: y - high / 2 - padding, bottom: y + high / 2 + padding };
        return this.room.take(box) || layer.value<boolean>('text-allow-overlap', zoom, feature);
      });
      if (!free) continue;
      drawn.push(() => {
        Object.assign(pen, font);
        this.write(layer, feature, text, spot.x + free[0], spot.y + free[1], spot.angle);
      });
    }
    return drawn;
  }

  private alongLines(part: Part, feature: Feature, width: number) {
    return feature.geometry
      .map((line) => onLine(line.map(({ x, y }) => [x * part.scale + part.left, y * part.scale + part.top]), width))
      .filter((spot) => spot !== undefined);
  }

  private write(layer: Layer, feature: Feature, text: string, x: number, y: number, angle: number) {
    const { pen } = this;
    const zoom = this.camera.zoom;
    pen.save();
    pen.translate(x, y);
    pen.rotate(angle);
    pen.globalAlpha = 1;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    const halo = layer.number('text-halo-width', zoom, feature);
    if (halo > 0) {
      pen.strokeStyle = layer.text('text-halo-color', zoom, feature);
      pen.lineWidth = halo * 2;
      pen.lineJoin = 'round';
      pen.setLineDash([]);
      pen.strokeText(text, 0, 0);
    }
    pen.fillStyle = layer.text('text-color', zoom, feature);
    pen.fillText(text, 0, 0);
    pen.restore();
  }
}
