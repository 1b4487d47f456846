import { describe, expect, test } from 'vitest';
import { Stored } from '../../src/lib/stored';

const forbidden = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};
function full(before: Record<string, string>): Storage {
  return {
    getItem: (key: string) => before[key] ?? null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: (key: string) => delete before[key],
  } as unknown as Storage;
}

describe('the storage of a browser', () => {
  test.each([['forbidden', forbidden], ['missing', () => undefined as unknown as Storage]])('that is %s keeps what is put there until the page is closed, and says so', (_, storage) => {
    const stored = new Stored(storage);
    expect(stored.get('plan')).toBe(null);
    expect(stored.works()).toBe(false);
    expect(stored.set('plan', 'one')).toBe(false);
    expect([stored.get('plan'), stored.stays('plan')]).toEqual(['one', false]);
    stored.remove('plan');
    expect(stored.get('plan')).toBe(null);
  });

  test('that is full leaves what was there as it was, and shows what is newer', () => {
    const there = { plan: 'old' };
    const stored = new Stored(() => full(there));
    expect(stored.set('plan', 'new')).toBe(false);
    expect([stored.get('plan'), there.plan]).toEqual(['new', 'old']);
    stored.remove('plan');
    expect([stored.get('plan'), there]).toEqual([null, {}]);
  });

  test('that works keeps it there alone', () => {
    const there = new Map<string, string>();
    const stored = new Stored(() => ({ getItem: (key: string) => there.get(key) ?? null, setItem: (key: string, text: string) => there.set(key, text), removeItem: (key: string) => there.delete(key) }) as unknown as Storage);
    expect([stored.works(), stored.set('plan', 'one'), stored.stays('plan'), stored.get('plan')]).toEqual([true, true, true, 'one']);
    expect([...there]).toEqual([['plan', 'one']]);
  });
});
