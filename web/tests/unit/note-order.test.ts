import { describe, expect, test } from 'vitest';
import { falls, firstLine, listed, orderOf, turned } from '../../src/records/note-order';

const line = (title: string, about: string, owner: string, changed: string) => ({ title, about, owner, changed, days: [`day ${changed.slice(8)}`] });
const lines = [line('Key box', 'Old Church', 'Advisers', '2026-03-01'), line('Bridge road', 'Stadium', 'Authority', '2026-05-02'), line('Side door', 'Old Church', 'Keepers', '2026-04-03')];
const titles = (words: string, order: string) => listed(lines, words, order).map((one) => one.title);

describe('notes', () => {
  test('stand by their last change, the latest first, unless somebody asks for another order', () => {
    expect(titles('', '')).toEqual(['Bridge road', 'Side door', 'Key box']);
    expect(titles('', '-changed')).toEqual(['Key box', 'Side door', 'Bridge road']);
    expect(titles('', 'about'), 'among equals the latest first').toEqual(['Side door', 'Key box', 'Bridge road']);
    expect(titles('', '-owner')).toEqual(['Side door', 'Bridge road', 'Key box']);
    expect(lines.map((one) => one.title), 'the list itself is not changed').toEqual(['Key box', 'Bridge road', 'Side door']);
  });

  test('are found by what they are called, what they are about, whose they are and their days', () => {
    expect([titles('church', ''), titles('auth', ''), titles('day 01', ''), titles('side church', ''), titles('nowhere', '')]).toEqual([['Side door', 'Key box'], ['Bridge road'], ['Key box'], ['Side door'], []]);
  });

  test('have an order with no word, and a heading turns it round', () => {
    expect([orderOf('').by, orderOf('nonsense').by, falls(''), falls('-changed'), falls('about')]).toEqual(['changed', 'changed', true, false, false]);
    expect([turned('', 'changed'), turned('-changed', 'changed'), turned('', 'about'), turned('about', 'about')]).toEqual(['-changed', '', 'about', '-about']);
  });
});

test('the first line of a note that says something is its title, cut after a word where it is long', () => {
  expect(firstLine('\n  \n The side door sticks. \nTell the warden.')).toBe('The side door sticks.');
  expect(firstLine('')).toBe('');
  const long = firstLine(`${'word '.repeat(30)}end`);
  expect(long.length).toBeLessThan(82);
  expect(long).toMatch(/word…$/);
  expect([...firstLine('😀'.repeat(100))].length).toBe(81);
});
