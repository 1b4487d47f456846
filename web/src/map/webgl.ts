// The map by MapLibre. Loaded when a map is first shown: the table must not wait for it.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { FeatureCollection } from 'geojson';
import * as maplibre from 'maplibre-gl';
import type { GeoJSONSource, MapLayerMouseEvent, VectorTileSource } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { Protocol } from 'pmtiles';
import { COUNT_ZOOM, type Drawing, MAX_ZOOM, PADDING, type ShapeSource, type Start } from './drawing';

maplibre.setWorkerUrl(workerUrl);
maplibre.addProtocol('pmtiles', new Protocol().tile);

/** Long enough to show where something went. */
const MOTION = { duration: 140 };

export function draw(start: Start): Drawing {
  const view = start.view && 'bounds' in start.view ? { ...start.view, fitBoundsOptions: { padding: PADDING } } : (start.view ?? {});
  const map = new maplibre.Map({
    container: start.box,
    style: start.style,
    attributionControl: false,
    maxZoom: MAX_ZOOM,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
    ...view,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new maplibre.ScaleControl(), 'bottom-left');
  // A length that is drawn says nothing to whoever does not see the line.
  map.getContainer().querySelector('.maplibregl-ctrl-scale')?.setAttribute('aria-hidden', 'true');
  map.getCanvas().setAttribute('aria-label', start.label);
  map.setMissingStyleImageResolver(async (id) => {
    const category = id.startsWith('category-') ? id.slice('category-'.length) : '';
    if (!category || map.hasImage(id)) return;
    const image = await start.symbol(category);
    if (image && !map.hasImage(id)) map.addImage(id, image);
  });
  if (start.drawing) {
    map.on('click', (event) => start.oncorner([event.lngLat.lng, event.lngLat.lat]));
  } else {
    for (const layer of ['sites-discs', 'marks-discs']) {
      map.on('click', layer, (event: MapLayerMouseEvent) => {
        const site = event.features?.[0]?.properties?.site;
        if (typeof site === 'string') start.onsite(site);
      });
    }
    map.on('click', 'sites-counts', (event: MapLayerMouseEvent) => {
      map.easeTo({ center: event.lngLat, zoom: map.getZoom() + COUNT_ZOOM, ...MOTION });
    });
    for (const layer of ['sites-discs', 'sites-counts', 'marks-discs']) {
      map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
      map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
    }
  }
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter();
    start.onmove(map.getZoom(), [lng, lat]);
  });
  map.on('idle', start.onidle);

  const shapes = new Map<ShapeSource, FeatureCollection>();
  const place = (source: ShapeSource) => {
    const known = shapes.get(source);
    if (known) (map.getSource(source) as GeoJSONSource | undefined)?.setData(known);
  };
  return {
    zoomBy: (levels) => map.easeTo({ zoom: map.getZoom() + levels, ...MOTION }),
    goTo: (center, leastZoom) => map.easeTo({ center, zoom: Math.max(map.getZoom(), leastZoom), ...MOTION }),
    show: (bounds) => map.fitBounds(bounds, { padding: PADDING, ...MOTION }),
    restyle(style) {
      map.setStyle(style, { diff: false });
      map.once('styledata', () => [...shapes.keys()].forEach(place));
    },
    setSiteTiles: (url) => (map.getSource('sites') as VectorTileSource | undefined)?.setTiles([url]),
    setShapes(source, data) {
      shapes.set(source, data);
      if (map.getSource(source)) place(source);
      else map.once('load', () => place(source));
    },
    remove: () => map.remove(),
  };
}
