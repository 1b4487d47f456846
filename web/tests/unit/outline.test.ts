import { describe, expect, test } from 'vitest';
import { direction, lines, offset, position, reach, round } from '../../src/visits/outline';

const middle: [number, number] = [9.05, 47.05];

describe('the outline of a place in metres', () => {
  test('a position that was picked leads back to the same spot within a centimetre', () => {
    for (const at of [[0, 0], [12.3, -45.6], [-1900, 1900]] as [number, number][]) {
      const [east, north] = offset(middle, position(middle, at));
      expect(Math.hypot(east - at[0], north - at[1])).toBeLessThan(0.02);
    }
  });

  test('a thousandth of a degree is 111 metres north and shorter to the east', () => {
    expect(offset(middle, [9.05, 47.051])[1]).toBeCloseTo(111.32, 1);
    expect(offset(middle, [9.051, 47.05])[0]).toBeCloseTo(75.85, 1);
  });

  test('a place at 180 degrees has its outline around it', () => {
    const [east] = offset([179.9999, -17], [-179.9999, -17]);
    expect(east).toBeCloseTo(21.29, 1);
    expect(position([179.9999, -17], [21.29, 0])[0]).toBeCloseTo(-179.9999, 5);
    expect(offset([-179.9999, -17], [179.9999, -17])[0]).toBeCloseTo(-21.29, 1);
  });

  test('directions are said in eighths, clockwise from north', () => {
    expect(direction([0, 10])).toEqual({ metres: 10, eighth: 0 });
    expect(direction([10, 10])?.eighth).toBe(1);
    expect(direction([10, 0])?.eighth).toBe(2);
    expect(direction([-1, -100])?.eighth).toBe(4);
    expect(direction([-10, 10])?.eighth).toBe(7);
    expect(direction([0.2, 0.2])).toBeNull();
  });

  test('every kind of geometry is drawn, holes as well, and a point is no line', () => {
    const ring = [[9.05, 47.05], [9.051, 47.05], [9.051, 47.051], [9.05, 47.05]];
    expect(lines(middle, { type: 'Polygon', coordinates: [ring, ring] })).toHaveLength(2);
    expect(lines(middle, { type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] })).toHaveLength(3);
    expect(lines(middle, { type: 'GeometryCollection', geometries: [{ type: 'LineString', coordinates: ring }, { type: 'Point', coordinates: ring[0]! }] })).toHaveLength(1);
    expect(lines(middle, null)).toEqual([]);
  });

  test('a drawing is never smaller than a room nor larger than a district, and its scale is round', () => {
    expect(reach([])).toBe(20);
    expect(reach([[100, -3]])).toBeCloseTo(115);
    expect(reach([[50_000, 0]])).toBe(2000);
    expect([1, 7, 12, 49, 50, 130].map(round)).toEqual([1, 5, 10, 20, 50, 100]);
  });
});
