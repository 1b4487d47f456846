import { expect, test } from 'vitest';
import { keyTwice } from '../../src/lib/key-twice';

test('a key that stands twice in one object is found, however it is written, and nothing else is', () => {
  const found: [string, number | undefined][] = [
    ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', undefined],
    ['{"a":1,"a":2}', 7],
    ['{"x":[{"a":1, "\\u0061" : 2}]}', 14],
    ['{"a":"b:","b":"a\\":","c":"{\\"c\\":1"}', undefined],
    ['{"a\\\\":1,"a\\"":2}', undefined],
    ['{"__proto__":1,"constructor":2}', undefined],
    ['["a","a"]', undefined],
    ['"a"', undefined],
  ];
  for (const [text, at] of found) {
    JSON.parse(text);
    expect(keyTwice(text), text).toBe(at);
  }
});

test('a long text is looked through at once', () => {
  const text = JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, place) => [`k${place}`, '"\\'.repeat(5)])));
  expect(keyTwice(text)).toBeUndefined();
  expect(keyTwice(`[${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}]`)).toBeUndefined();
});
