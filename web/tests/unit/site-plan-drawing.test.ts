// The drawing beside a plan: what is drawn where, on the floor plan where there is one.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type SitePlan, whole } from '../../src/site-plan/document';
import { corners, drawingOf, HIGH, placed, WIDE } from '../../src/site-plan/drawing';
import type { Ground } from '../../src/site-plan/ground';
import { paperOf } from '../../src/site-plan/paper';
import { told } from '../../src/site-plan/told';

const say = (key: string, variables: Record<string, string | number> = {}) => [key, ...Object.values(variables)].join(' ');
const METRE = 1 / 111_320;
/** Metres east and north of a place on the equator, where both are degrees alike. */
const at = (east: number, north: number) => ({ lon: east * METRE, lat: north * METRE });
const square = [[-50, -25], [50, -25], [50, 25], [-50, 25], [-50, -25]].map(([east, north]) => [(east as number) * METRE, (north as number) * METRE]);
const ground = (more: Partial<Ground> = {}): Ground => ({ middle: [0, 0], outline: { type: 'Polygon', coordinates: [square] }, floor: null, lack: null, ...more });
const picture = (metres = 100, degrees = 0) => ({ attachment: 'file_1', at: at(0, 0), metres, degrees });
const plan = (more: Partial<SitePlan> = {}): SitePlan => whole({ assembly_points: [{ key: 'meadow', title: 'Meadow', at: at(200, 0) }, { key: 'yard', title: 'Yard' }], ...more });
const floor = { url: 'blob:x', ratio: 0.5 };

describe('a drawing', () => {
  test('has room for all of it, with the numbers of the whole plan in every use', () => {
    const all = plan({ assembly_points: [{ key: 'yard', title: 'Yard', at: at(-100, 0), minutes: null }, { key: 'meadow', title: 'Meadow', at: at(200, 0), minutes: null }] });
    const drawn = drawingOf({ ...all, assembly_points: all.assembly_points.slice(1) }, ground(), all);
    expect(drawn?.marks.map((mark) => mark.said)).toEqual(['2']);
    for (const [x, y] of [...(drawn?.walls.flat() ?? []), ...(drawn?.marks.map((mark) => mark.at) ?? [])]) {
      expect(x >= 13.9 && x <= WIDE - 13.9 && y >= 13.9 && y <= HIGH - 13.9, `${x} ${y}`).toBe(true);
    }
    expect((drawn?.metres ?? 0) / (drawn?.scale ?? 1)).toBeCloseTo(250 / (WIDE - 28), 1);
  });

  test('is there only where something has a place, and what lies on another continent is named', () => {
    expect(drawingOf(whole({}), { middle: null, outline: null, floor: null, lack: null })).toBeNull();
    const far = drawingOf(plan({ assembly_points: [{ key: 'far', title: 'Far', at: { lon: 60, lat: 0 }, minutes: null }] }), ground());
    expect([far?.marks, far?.far]).toEqual([[], ['1']]);
  });

  test('lies on its floor, which is as wide as its metres and counts for the frame', () => {
    const drawn = drawingOf(plan({ picture: picture(), assembly_points: [] }), ground({ floor }));
    expect((drawn?.floor?.wide ?? 0) / (drawn?.scale ?? 1) * (drawn?.metres ?? 0)).toBeCloseTo(100, 5);
    expect(drawn?.floor?.high).toBeCloseTo((drawn?.floor?.wide ?? 0) / 2, 5);
    const wide = drawingOf(plan({ picture: picture(400), assembly_points: [] }), ground({ floor }));
    expect(wide?.floor?.wide).toBeCloseTo(WIDE - 28, 5);
    expect(drawingOf(plan({ picture: { ...picture(), at: { lon: 60, lat: 0 } } }), ground({ floor }))?.floor).toBeNull();
    expect(drawingOf(plan({ picture: picture() }), ground())?.floor).toBeNull();
  });

  test('of a floor that is turned clockwise has its corners where the printed one has them', () => {
    const rounded = corners([100, 0], 40, 20, 90).map((point) => point.map(Math.round));
    expect(rounded).toEqual([[110, 20], [110, -20], [90, -20], [90, 20]]);
  });

  test('a floor begins on the outline and as wide as it is, or else as wide as a hall', () => {
    expect(placed(plan(), ground())).toMatchObject({ metres: 100, degrees: 0, at: at(0, 0) });
    expect(placed(plan(), ground({ outline: null }))).toMatchObject({ metres: 40 });
    expect(placed(plan(), { middle: null, outline: null, floor: null, lack: null })).toMatchObject({ at: at(200, 0) });
    expect(placed(whole({}), { middle: null, outline: null, floor: null, lack: null })).toBeNull();
  });
});

describe('the page of ways', () => {
  test('says what is drawn, and why a floor plan is not', () => {
    const page = (ground: Ground) => paperOf('ways', plan({ picture: picture() }), [], say, { drawing: drawingOf(plan({ picture: picture() }), ground), lack: ground.lack }).blocks[0];
    expect(page(ground({ floor }))).toMatchObject({ is: 'sketch', alt: 'print-sketch-alt 1 0 0 print-floor-alt', beneath: ['print-legend', 'print-floor-legend'] });
    expect(page(ground({ lack: 'gone' }))).toMatchObject({ is: 'sketch', beneath: ['print-legend', 'print-floor-left-out gone'] });
    const nothing = paperOf('ways', whole({ picture: picture() }), [], say, { drawing: null, lack: 'withheld' });
    expect(nothing.blocks).toEqual([{ is: 'note', says: 'print-floor-left-out withheld' }]);
  });

  test('two people who placed one floor see both widths', () => {
    expect(told('picture', picture(40, 15), plan(), [], say)).toEqual(['plans-floor-metresprint-colon 40', 'plans-floor-degreesprint-colon 15', 'plans-floor-middleprint-colon 0.00000, 0.00000']);
    expect(told('picture', null, plan(), [], say)).toEqual([]);
  });
});

test('the drawing is made of the measures of the printed one', () => {
  const source = readFileSync(new URL('../../../crates/documents/src/outline_drawing.rs', import.meta.url), 'utf8');
  const drawn = readFileSync(new URL('../../src/site-plan/drawing.ts', import.meta.url), 'utf8');
  for (const name of ['WIDE', 'HIGH', 'EDGE', 'LEAST', 'FARTHEST', 'APART']) {
    const figure = (text: string) => Number(new RegExp(`const ${name}(?:: f64)? = ([\\d._]+);`).exec(text)?.[1]?.replace('_', ''));
    expect(figure(drawn), name).toBe(figure(source));
  }
});
