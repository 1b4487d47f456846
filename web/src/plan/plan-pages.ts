// The four pages of a plan, from its answers. Steps are short enough to be followed by somebody who is frightened.
import { isolate } from '../lib/isolate';
import type { MessageKey } from '../lib/message-keys';
import { onPaper } from './plain';
import { ALERTS, type Answers, type Field, type Function, PROCEDURES, type Plan, type Procedure, type Step } from './plan-format';
import { filled } from './plan-places';
import { isConfirmed } from './plan-questions';

/** So many words the steps of one card have at most. */
export const MOST_WORDS = 60;

type Say = (key: MessageKey, variables?: Record<string, string>) => string;

/** A line of a part: what stands there, or a gap to write on. */
export interface Line {
  label?: string;
  text: string;
}
export interface Block {
  label: string;
  lines: Line[];
  /** A sentence of ours below what was answered. */
  note?: string;
}
export interface Sheet {
  procedure: Procedure;
  title: string;
  when: string;
  called: { function: string; deputy: string };
  steps: (Step & { function: string; deputy: string })[];
  /** The steps are those of the reader, not ours. */
  written: boolean;
  /** So many of them were emptied and are not printed. */
  empty: number;
  words: { title: string; text: string; missing: boolean };
  blocks: Block[];
  after: { function: string; deputy: string; words: string; missing: boolean };
}

/** Words as people count them: what stands between spaces and holds a letter or a figure. */
export const words = (text: string): number => text.split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;
/** Words that the steps of a card have together. */
export const wordsOf = (steps: readonly Step[]): number => steps.reduce((sum, step) => sum + words(step.do), 0);

/** A step of ours: who does it, and what it says, also where there is no number to call or no room to go to. */
interface OurStep {
  by: Function;
  says: MessageKey;
  noNumber?: MessageKey;
  noRoom?: MessageKey;
}
const STEPS: Record<Procedure, OurStep[]> = {
  evacuation: [
    { by: 'lead', says: 'plan-step-evacuation-1' },
    { by: 'doors', says: 'plan-step-evacuation-2' },
    { by: 'help', says: 'plan-step-evacuation-3' },
    { by: 'doors', says: 'plan-step-evacuation-4' },
    { by: 'caller', says: 'plan-step-evacuation-5', noNumber: 'plan-step-evacuation-5-no-number' },
    { by: 'lead', says: 'plan-step-evacuation-6' },
  ],
  room: [
    { by: 'lead', says: 'plan-step-room-1' },
    { by: 'doors', says: 'plan-step-room-2' },
    { by: 'help', says: 'plan-step-room-3' },
    { by: 'lead', says: 'plan-step-room-4', noRoom: 'plan-step-room-4-none' },
    { by: 'doors', says: 'plan-step-room-5', noRoom: 'plan-step-room-5-none' },
    { by: 'caller', says: 'plan-step-room-6', noNumber: 'plan-step-room-6-no-number' },
  ],
  lockdown: [
    { by: 'lead', says: 'plan-step-lockdown-1' },
    { by: 'doors', says: 'plan-step-lockdown-2' },
    { by: 'doors', says: 'plan-step-lockdown-3' },
    { by: 'lead', says: 'plan-step-lockdown-4' },
    { by: 'caller', says: 'plan-step-lockdown-5', noNumber: 'plan-step-lockdown-5-no-number' },
    { by: 'all', says: 'plan-step-lockdown-6' },
  ],
  communication: [
    { by: 'caller', says: 'plan-step-communication-1', noNumber: 'plan-step-communication-1-no-number' },
    { by: 'lead', says: 'plan-step-tell-voice' },
    { by: 'help', says: 'plan-step-communication-3' },
    { by: 'all', says: 'plan-step-communication-4' },
    { by: 'doors', says: 'plan-step-communication-5' },
    { by: 'caller', says: 'plan-step-communication-6' },
  ],
};

const hasNoRoom = (answers: Answers): boolean => Boolean(answers.room_none) && !answers.room?.trim();

/** Our steps of a procedure, for these answers. */
export function ourSteps(procedure: Procedure, answers: Answers, say: Say): Step[] {
  const number = answers.number?.trim();
  return STEPS[procedure].map(({ by, says, noNumber, noRoom }) => {
    if (noNumber) return { by, do: number ? say(says, { number }) : say(noNumber) };
    if (noRoom && hasNoRoom(answers)) return { by, do: say(noRoom) };
    return { by, do: say(says === 'plan-step-tell-voice' ? `plan-step-tell-${ALERTS.find((alert) => alert === answers.alert) ?? 'voice'}` : says) };
  });
}

/** What is said aloud in each procedure, and when people may go back in. */
const WORDS = {
  say_evacuation: 'plan-say-evacuation',
  say_room: 'plan-say-room',
  say_lockdown: 'plan-say-lockdown',
  say_communication: 'plan-say-communication',
  say_again: 'plan-say-again',
} as const satisfies Partial<Record<Field, MessageKey>>;
export type WordsField = keyof typeof WORDS;

/** What is said aloud in a procedure, as we propose it. */
export function ourWords(field: WordsField, answers: Answers, say: Say): string {
  if (field !== 'say_communication') return say(WORDS[field]);
  const given = (text: string | undefined) => text?.trim() || '…';
  return say(WORDS[field], { name: given(answers.name), address: given(answers.address?.replaceAll(/\s*\n\s*/g, ', ')), people: given(answers.people) });
}

function blocks(procedure: Procedure, answers: Answers, say: Say): Block[] {
  const line = (field: Field, label?: string): Line => ({ text: onPaper(answers[field] ?? ''), ...(label ? { label } : {}) });
  const ways: Block = { label: say('plan-block-ways'), lines: [line('exit_1', '1'), line('exit_2', '2')] };
  const help: Block = {
    label: say('plan-block-help'),
    lines: [{ text: [answers.help, answers.help_deputy].map((one) => one?.trim()).filter(Boolean).join(' / ') }, ...(answers.help_how?.trim() ? [line('help_how')] : [])],
  };
  const phone: Block = { label: say('plan-block-no-phone'), lines: [], note: say('plan-no-phone') };
  switch (procedure) {
    case 'evacuation':
      return [ways, { label: say('plan-block-assembly'), lines: [line('assembly_1', '1'), line('assembly_2', '2')], note: say('plan-assembly-attack') }, help, phone];
    case 'room':
      return [{ label: say('plan-block-room'), ...(hasNoRoom(answers) ? { lines: [], note: say('plan-room-none-says') } : { lines: [line('room'), line('room_way')] }) }, { ...ways, label: say('plan-block-ways-again') }, help, phone];
    case 'lockdown':
      return [{ label: say('plan-block-keys'), lines: [line('keys')] }, { ...ways, label: say('plan-block-ways-usable'), note: say('plan-nobody-held') }, help, phone];
    case 'communication':
      return [{ label: say('plan-block-meet'), lines: [line('meet')] }, { label: say('plan-block-keys'), lines: [line('keys')] }, help, { label: say('plan-block-families'), lines: [line('families')], note: say('plan-families-says') }];
  }
}

/** The four pages. Words for closing doors and for going back in stand there only after the three confirmations. */
export function pages(plan: Plan, say: Say): Sheet[] {
  const answers = plan.answers;
  const who = (by: Function) => (by === 'all' ? { function: say('plan-function-all'), deputy: '' } : { function: answers[by]?.trim() || say(`plan-function-${by}`), deputy: answers[`${by}_deputy`]?.trim() ?? '' });
  const confirmed = isConfirmed(answers);
  const said = (field: WordsField) => filled(answers[field] ?? '', answers, isolate).trim() || ourWords(field, answers, say);
  return PROCEDURES.map((procedure) => {
    const written = plan.steps[procedure];
    const steps = written?.filter((step) => step.do.trim()) ?? ourSteps(procedure, answers, say);
    return {
      procedure,
      title: say(`plan-${procedure}`),
      when: say(`plan-when-${procedure}`),
      called: who(procedure === 'communication' ? 'caller' : 'lead'),
      steps: steps.map((step) => ({ ...step, do: filled(step.do, answers, isolate), ...who(step.by) })),
      written: written !== undefined,
      empty: (written?.length ?? steps.length) - steps.length,
      words: { title: say(procedure === 'communication' ? 'plan-words-call' : 'plan-words'), text: said(`say_${procedure}`), missing: procedure === 'lockdown' && !confirmed },
      blocks: blocks(procedure, answers, say),
      after: { function: answers.after?.trim() ?? '', deputy: answers.after_deputy?.trim() ?? '', words: said('say_again'), missing: !confirmed },
    };
  });
}
