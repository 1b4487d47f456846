import { describe, expect, test } from 'vitest';
import { nothing, readPlan, type Opened, type Plan } from '../../src/plan/plan-format';
import { pages } from '../../src/plan/plan-pages';
import { onPaper, plain } from '../../src/plan/plain';

describe('a text in a plan', () => {
  test('has nothing that is not seen and nothing that turns what stands around it', () => {
    expect(plain('Go\u0000 in\u001b[31m\u009b \u202eton od\u202c\u2066\u2069\u200b\ufeff\u00ad!')).toBe('Go in[31m ton od!');
    expect(plain('half \ud800 of a letter')).toBe('half \ufffd of a letter');
    expect(plain('\u{e0041}\u{e007f}A')).toBe('A');
  });

  test('keeps what people write with', () => {
    for (const text of ['בית הכנסת (2)', 'مسجد\u200f', 'क्\u200dष', 'नी\u200cच', 'Ёлка – 3 %', '👩\u200d🚒', 'zwei\u00a0Türen', 'e\u0301']) expect(plain(text)).toBe(text);
  });

  test('stands on one line unless it may have several, and on few on paper', () => {
    expect(plain('a\r\nb\u2028c\td')).toBe('a b c d');
    expect(plain('a\r\nb\u2028c', true)).toBe('a\nb\nc');
    expect(onPaper('  a \n\n\n b\n')).toBe('a\nb');
    expect(onPaper(Array.from({ length: 80 }, (_, at) => String(at)).join('\n')).split('\n')).toHaveLength(4);
  });

  test('of a file is read so in every field and every step, and nothing of it is lost beside', () => {
    const read = readPlan(JSON.stringify({ parvis_plan: 1, answers: { name: '\u202eKapelle', address: 'Platz 1\u0007\r\n12345 Ort', lead: 'Küster\ndienst' }, steps: { room: [{ do: 'Hin\u202eein.', by: 'all' }] } })) as Opened;
    expect(read.plan.answers).toEqual({ name: 'Kapelle', address: 'Platz 1\n12345 Ort', lead: 'Küster dienst' });
    expect(read.plan.steps).toEqual({ room: [{ do: 'Hinein.', by: 'all' }] });
    expect(read.damaged).toEqual([]);
  });
});

test('a name that runs right to left keeps its direction in the words of a card, and turns none of them', () => {
  const plan: Plan = { ...nothing(), answers: { name: 'בית הכנסת (2)' }, steps: { evacuation: [{ do: '{name} verlassen.', by: 'all' }] } };
  expect(pages(plan, (key) => key)[0]?.steps[0]?.do).toBe('\u2068בית הכנסת (2)\u2069 verlassen.');
});
