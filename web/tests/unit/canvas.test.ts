import { describe, expect, test } from 'vitest';
import { Camera, mercator, position } from '../../src/map/canvas/camera';
import { Room, onLine } from '../../src/map/canvas/labels';
import { layersOf } from '../../src/map/canvas/layers';
import { around, longitude, onwards } from '../../src/map/drawing';
import { style } from '../../src/map/style';

const installation = { map: { base_maps: ['x'], boundaries: ['country'], names: 'local' } } as unknown as Parameters<typeof style>[0];

describe('the camera', () => {
  test('projects to the world and back', () => {
    for (const place of [[0, 0], [9.52, 47.14], [-179.9, -84], [180, 85]] as [number, number][]) {
      const [lon, lat] = position(...mercator(place));
      expect(lon).toBeCloseTo(place[0], 9);
      expect(lat).toBeCloseTo(place[1], 9);
    }
    expect(mercator([0, 0])).toEqual([0.5, 0.5]);
  });

  test('zooms about a point that stays where it is', () => {
    const camera = Object.assign(new Camera(), { width: 800, height: 600 });
    camera.moveTo(...mercator([9.5, 47.1]), 12);
    const before = camera.fromScreen(200, 100);
    camera.zoomAt(200, 100, 2.3);
    expect(camera.zoom).toBeCloseTo(14.3);
    camera.fromScreen(200, 100).forEach((value, index) => expect(value).toBeCloseTo(before[index] ?? 0, 9));
  });

  test('fits a box whole and names the tiles in sight, none beyond a pole', () => {
    const camera = Object.assign(new Camera(), { width: 800, height: 600 });
    camera.fit([9.4, 47, 9.7, 47.3]);
    for (const corner of [[9.4, 47], [9.7, 47.3]] as [number, number][]) {
      const [left, top] = camera.toScreen(...mercator(corner));
      expect(left).toBeGreaterThanOrEqual(15.9);
      expect(left).toBeLessThanOrEqual(784.1);
      expect(top).toBeGreaterThanOrEqual(15.9);
      expect(top).toBeLessThanOrEqual(584.1);
    }
    expect(camera.tiles(14).every(({ z }) => z === Math.floor(camera.zoom))).toBe(true);
    camera.moveTo(0, 0, 0);
    expect(camera.tiles(14)).toEqual([-1, 0].map((x) => ({ z: 0, x, y: 0 })));
    camera.moveTo(0.5, 0.5, 18);
    expect(camera.tiles(14).every(({ z }) => z === 14)).toBe(true);
  });
});

describe('at 180 degrees', () => {
  const fiji = () => {
    const camera = Object.assign(new Camera(), { width: 800, height: 600 });
    camera.fit([179, -17.6, 181, -16.4]);
    return camera;
  };

  test('a box on both sides is seen whole, with the tiles of both', () => {
    const camera = fiji();
    const [left] = camera.toScreen(...mercator([179, -17]));
    expect(left + camera.turns(mercator([179, -17])[0]) * camera.scale).toBeCloseTo(camera.width - (camera.toScreen(...mercator([-179, -17]))[0] + camera.turns(mercator([-179, -17])[0]) * camera.scale), 3);
    const columns = camera.tiles(14).map(({ z, x }) => ((x % 2 ** z) + 2 ** z) % 2 ** z);
    expect(columns).toContain(0);
    expect(columns).toContain(2 ** Math.floor(camera.zoom) - 1);
  });

  test('the map goes on eastward and westward, and says where it is within the world', () => {
    const camera = fiji();
    const [start] = camera.center();
    for (let step = 0; step < 10; step++) camera.pan(100, 0);
    const east = camera.center()[0];
    expect(east).toBeGreaterThan(-180);
    expect(east).toBeLessThan(-177);
    for (let step = 0; step < 20; step++) camera.pan(-100, 0);
    const west = camera.center()[0];
    expect(west).toBeGreaterThan(177);
    expect(west).toBeLessThan(180);
    expect(Math.abs(Math.abs(start) - 180)).toBeLessThan(1e-9);
  });

  test('a box around places, a route and a corner run the shorter way', () => {
    const [west, , east] = around([[179.9, -17], [-179.9, -17]]);
    expect(east - west).toBeCloseTo(0.24, 6);
    expect(west).toBeLessThan(179.9);
    expect(around([[9, 47], [10, 48]])[0]).toBeCloseTo(8.9, 6);
    expect(around([[-1, 47], [1, 48]])[2]).toBeCloseTo(1.2, 6);
    expect(onwards([[179.9, -17], [-179.9, -17], [179.8, -17]]).map(([lon]) => Number(lon.toFixed(6)))).toEqual([179.9, 180.1, 179.8]);
    expect(onwards([])).toEqual([]);
    expect([179, 180, -180, 181, -181, 540.5].map(longitude)).toEqual([179, 180, -180, -179, 179, -179.5]);
  });
});

describe('labels', () => {
  test('room is given once', () => {
    const room = new Room();
    expect(room.take({ left: 0, right: 10, top: 0, bottom: 10 })).toBe(true);
    expect(room.take({ left: 9, right: 12, top: 5, bottom: 8 })).toBe(false);
    expect(room.take({ left: 10, right: 12, top: 5, bottom: 8 })).toBe(true);
  });

  test('a name lies in the middle of its line, never upside down, and not round a sharp bend', () => {
    expect(onLine([[100, 0], [0, 0]], 50)).toEqual({ x: 50, y: 0, angle: expect.closeTo(2 * Math.PI, 9) });
    expect(onLine([[0, 0], [40, 0]], 50)).toBeUndefined();
    expect(onLine([[0, 0], [50, 0], [50, 50]], 80)).toBeUndefined();
  });
});

test('every layer of the style is one that the canvas draws', () => {
  const layers = layersOf(style(installation, 'http://localhost', '', false));
  expect(layers.length).toBeGreaterThan(20);
  const kinds = new Set(layers.map((layer) => layer.kind));
  expect([...kinds].sort()).toEqual(['background', 'circle', 'fill', 'line', 'symbol']);
  const rivers = layers.find((layer) => layer.id === 'base0-rivers');
  expect(rivers?.varies('line-width')).toBe(true);
  expect(rivers?.holds({ type: 2, properties: { kind: 'river' } })).toBe(true);
  expect(rivers?.holds({ type: 3, properties: { kind: 'lake' } })).toBe(false);
});
