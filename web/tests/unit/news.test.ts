import { expect, test } from 'vitest';
import { parts } from '../../src/news/news';

const says = (text: string) => [{ text }];

test('lines of a list that stand beside each other are one list, and everything else stands by itself', () => {
  const found = parts([
    { kind: 'heading', level: 1, says: says('a') },
    { kind: 'item', level: 0, says: says('b') },
    { kind: 'item', level: 0, says: says('c') },
    { kind: 'numbered_item', level: 0, says: says('d') },
    { kind: 'heading', level: 2, says: says('e') },
    { kind: 'paragraph', level: 0, says: says('f') },
    { kind: 'paragraph', level: 0, says: says('g') },
  ]);
  expect(found.map((part) => [part.tag, part.lines.length])).toEqual([
    ['h2', 1],
    ['ul', 2],
    ['ol', 1],
    ['h3', 1],
    ['p', 1],
    ['p', 1],
  ]);
});
