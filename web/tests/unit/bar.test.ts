import { expect, test } from 'vitest';
import { divided } from '../../src/lib/bar';

const entries = (...names: string[]) => names.map((name) => ({ name }));
const all = entries('nav-home', 'nav-map', 'nav-identify', 'nav-areas', 'coverage-title', 'nav-organisations', 'nav-visits', 'nav-findings', 'nav-assess', 'nav-notes', 'nav-emergency', 'help-title');
const names = (list: { name: string }[]) => list.map(({ name }) => name);

test('five entries stand in the bar without a “More”', () => {
  const five = entries('nav-home', 'nav-map', 'nav-assess', 'nav-visits', 'help-title');
  expect(divided(five, undefined)).toEqual({ bar: five, more: [] });
});

test.each([
  ['adviser', ['nav-home', 'nav-map', 'nav-visits', 'nav-findings']],
  ['coordinator', ['nav-home', 'nav-map', 'coverage-title', 'nav-visits']],
  ['operator_manager', ['nav-home', 'nav-map', 'nav-visits', 'nav-findings']],
  ['administrator', ['nav-home', 'nav-map', 'nav-identify', 'nav-organisations']],
  [undefined, ['nav-home', 'nav-map', 'nav-identify', 'nav-areas']],
])('for %s the nearest four do, in the order of the rail, and nothing is lost', (role, near) => {
  const { bar, more } = divided(all, role);
  expect(names(bar)).toEqual(near);
  expect(bar.length + more.length).toBe(all.length);
  expect(names(more)).toEqual(names(all).filter((name) => !near.includes(name)));
});

test('an entry that a role is said to need and does not see takes no place', () => {
  const { bar } = divided(all.filter(({ name }) => name !== 'nav-findings'), 'adviser');
  expect(names(bar)).toEqual(['nav-home', 'nav-map', 'nav-identify', 'nav-visits']);
});
