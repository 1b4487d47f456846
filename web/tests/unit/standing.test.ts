import { expect, test } from 'vitest';
import { standing } from '../../src/lib/standing';

const ids = (findings: { id: string; continues?: string | null }[]) => standing(findings).map((finding) => finding.id);

test('a finding from which those of later visits go on is counted with the last of them', () => {
  expect(ids([{ id: 'c', continues: 'b' }, { id: 'b', continues: 'a' }, { id: 'a' }, { id: 'other', continues: null }])).toEqual(['c', 'other']);
});

test('one that goes on from a finding outside the list is counted, and so is one from which nothing goes on', () => {
  expect(ids([{ id: 'b', continues: 'elsewhere' }, { id: 'a' }])).toEqual(['b', 'a']);
  expect(ids([])).toEqual([]);
});
