// The map on Canvas 2D, for devices without WebGL 2: the same style, the same tiles, the same shapes.
import type { FeatureCollection, Position as Coordinates } from 'geojson';
import type { StyleSpecification, VectorSourceSpecification } from 'maplibre-gl';
import { PMTiles } from 'pmtiles';
import { COUNT_ZOOM, type Drawing, type Position, type ShapeSource, type Start } from '../drawing';
import { Camera, mercator, position } from './camera';
import { listen } from './gestures';
import { type Layer, layersOf } from './layers';
import { type Part, Picture, placeTile, type Target } from './picture';
import { type Feature, type Fetch, Tiles } from './tiles';

const BASE_MAX_ZOOM = 14;

function fetcher(source: VectorSourceSpecification): Fetch {
  if (source.url) {
    const archive = new PMTiles(source.url.replace(/^pmtiles:\/\//, ''));
    return async ({ z, x, y }) => (await archive.getZxy(z, x, y))?.data;
  }
  const template = source.tiles?.[0] ?? '';
  return async ({ z, x, y }) => {
    const answer = await fetch(template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y)));
    return answer.ok ? answer.arrayBuffer() : undefined;
  };
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser has no canvas');
  return pen;
}

export function draw(start: Start): Drawing {
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'region');
  canvas.setAttribute('aria-label', start.label);
  canvas.style.cssText = 'width:100%;height:100%;display:block;touch-action:none;cursor:grab';
  const pen = penOf(canvas);
  start.box.append(canvas);
  const camera = new Camera();
  let layers: Layer[] = [];
  let sources = new Map<string, Tiles>();
  let targets: Target[] = [];
  const shapes = new Map<string, FeatureCollection>();
  const symbols = new Map<string, ImageBitmap | undefined>();
  let due = 0;

  const soon = () => {
    due ||= requestAnimationFrame(paint);
  };

  function symbol(name: string): ImageBitmap | undefined {
    const category = name.startsWith('category-') ? name.slice('category-'.length) : '';
    if (!category) return undefined;
    if (!symbols.has(name)) {
      symbols.set(name, undefined);
      const known = layers;
      start
        .symbol(category)
        .then((image) => image && createImageBitmap(image))
        .then((image) => {
          // Not into the next theme.
          if (!image || known !== layers) return;
          symbols.set(name, image);
          soon();
        });
    }
    return symbols.get(name);
  }

  /** Our own shapes in pixels of the screen. */
  function shapePart(collection: FeatureCollection): Part {
    // Each line on the side of the world that is in sight.
    const onScreen = (line: Coordinates[]) => {
      const turns = camera.turns(mercator((line[0] ?? [0, 0]) as Position)[0]);
      return line.map((coordinates) => {
        const [x, y] = mercator(coordinates as Position);
        const [left, top] = camera.toScreen(x + turns, y);
        return { x: left, y: top };
      });
    };
    const features = collection.features.flatMap(({ geometry, properties }): Feature[] => {
      const of = (type: Feature['type'], lines: Coordinates[][]) => ({ type, properties: properties ?? {}, geometry: lines.map(onScreen) });
      switch (geometry.type) {
        case 'Point':
          return [of(1, [[geometry.coordinates]])];
        case 'LineString':
          return [of(2, [geometry.coordinates])];
        case 'MultiLineString':
          return [of(2, geometry.coordinates)];
        case 'Polygon':
          return [of(3, geometry.coordinates)];
        case 'MultiPolygon':
          return [of(3, geometry.coordinates.flat())];
        default:
          return [];
      }
    });
    return { layer: { extent: 1, features, paths: new Map() }, scale: 1, left: 0, top: 0 };
  }

  function parts(layer: Layer): Part[] {
    const own = shapes.get(layer.source);
    if (own) return [shapePart(own)];
    const tiles = sources.get(layer.source);
    if (!tiles) return [];
    return camera.tiles(tiles.maxZoom).flatMap((wanted) => {
      const turns = Math.floor(wanted.x / 2 ** wanted.z);
      const found = tiles.get({ ...wanted, x: wanted.x - turns * 2 ** wanted.z });
      const content = found?.tile.get(layer.sourceLayer);
      return found && content ? [placeTile(camera, { ...found.address, x: found.address.x + turns * 2 ** found.address.z }, wanted, content)] : [];
    });
  }

  function paint() {
    due = 0;
    const ratio = window.devicePixelRatio || 1;
    const picture = new Picture(pen, camera, symbol);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.globalAlpha = 1;
    // Names over places come before names of roads where there is room for one.
    for (const layer of layers.toReversed()) picture.place(layer, parts(layer));
    for (const layer of layers) picture.draw(layer, parts(layer));
    targets = picture.targets;
    if (![...sources.values()].some((tiles) => tiles.busy)) start.onidle();
  }

  function moved() {
    start.onmove(camera.zoom, camera.center());
    soon();
  }

  function setSources(style: StyleSpecification) {
    sources = new Map(
      Object.entries(style.sources).flatMap(([name, source]) =>
        source.type === 'vector' ? [[name, new Tiles(fetcher(source), source.maxzoom ?? BASE_MAX_ZOOM, soon)]] : [],
      ),
    );
  }

  function restyle(style: StyleSpecification) {
    layers = layersOf(style);
    symbols.clear();
    setSources(style);
    soon();
  }

  let begun = false;
  const watch = new ResizeObserver(() => {
    const ratio = window.devicePixelRatio || 1;
    camera.width = Math.max(1, canvas.clientWidth);
    camera.height = Math.max(1, canvas.clientHeight);
    canvas.width = Math.round(camera.width * ratio);
    canvas.height = Math.round(camera.height * ratio);
    if (!begun && start.view) {
      if ('bounds' in start.view) camera.fit(start.view.bounds);
      else camera.moveTo(...mercator(start.view.center), start.view.zoom);
    }
    begun = true;
    // At once: a canvas that was given a size is empty.
    paint();
  });
  watch.observe(canvas);

  const deaf = listen(canvas, {
    pan(left, top) {
      camera.pan(left, top);
      moved();
    },
    zoom(left, top, levels) {
      camera.zoomAt(left, top, levels);
      moved();
    },
    click(left, top) {
      const [x, y] = camera.fromScreen(left, top);
      if (start.drawing) {
        start.oncorner(position(x, y));
        return;
      }
      const hit = targets.findLast((target) => Math.hypot(target.x - left, target.y - top) <= target.radius);
      if (typeof hit?.properties.site === 'string') start.onsite(hit.properties.site);
      else if (hit && 'count' in hit.properties) {
        camera.moveTo(x, y, camera.zoom + COUNT_ZOOM);
        moved();
      }
    },
  });
  restyle(start.style);
  // Names are set in the interface's own font, once it is there.
  document.fonts.ready.then(soon);

  return {
    zoomBy(levels) {
      camera.zoomAt(camera.width / 2, camera.height / 2, levels);
      moved();
    },
    goTo(center, leastZoom) {
      camera.moveTo(...mercator(center), Math.max(camera.zoom, leastZoom));
      moved();
    },
    show(bounds) {
      camera.fit(bounds);
      moved();
    },
    restyle,
    setSiteTiles(url) {
      sources.set('sites', new Tiles(fetcher({ type: 'vector', tiles: [url] }), 18, soon));
      soon();
    },
    setShapes(source: ShapeSource, collection) {
      shapes.set(source, collection);
      soon();
    },
    remove() {
      watch.disconnect();
      deaf();
      cancelAnimationFrame(due);
      canvas.remove();
    },
  };
}
