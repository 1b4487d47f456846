import { describe, expect, test } from 'vitest';
import { isWalked, nextOf } from '../../src/visits/visit-next';

const draft = { state: 'draft', draft: true, yours: true, answered: 6, asked: 20, unsent: false, differing: 0, shared: false } as const;

describe('what comes next for a visit', () => {
  test('a walk is done only when every question that applies is answered', () => {
    expect(isWalked(draft)).toBe(false);
    expect(nextOf(draft)).toBe('continue');
    expect(isWalked({ ...draft, answered: 19 })).toBe(false);
    expect(isWalked({ ...draft, answered: 20 })).toBe(true);
    expect(nextOf({ ...draft, answered: 20 })).toBe('finish');
  });

  test('while it is not known what applies, nothing is done', () => {
    expect(isWalked({ ...draft, answered: 0, asked: 0 })).toBe(false);
    expect(nextOf({ ...draft, answered: 0, asked: 0 })).toBe('walk');
  });

  test('what lies on this device is sent first', () => {
    expect(nextOf({ ...draft, unsent: true })).toBe('send');
  });

  test('where two devices disagree, that is settled before anything is finished', () => {
    expect(nextOf({ ...draft, answered: 20, differing: 3 })).toBe('settle');
    expect(nextOf({ ...draft, answered: 20, differing: 3, unsent: true })).toBe('send');
  });

  test('a finished visit is shared next, unless it is or nobody may know', () => {
    const finished = { ...draft, state: 'current', draft: false } as const;
    expect(isWalked(finished)).toBe(true);
    expect(nextOf(finished)).toBe('share');
    expect(nextOf({ ...finished, shared: true })).toBe('done');
    expect(nextOf({ ...finished, shared: undefined })).toBe('done');
    expect(nextOf({ ...finished, state: 'withdrawn' })).toBe('withdrawn');
  });
});
