// What the last visit to a place, its findings and the measures there say about each part of a plan. It stands beside what is written, and
// never in it. Pure.
import type { Schemas } from '../api/client';
import { inWords } from '../assess/answer-words';
import { weakestAnswer } from '../assess/survey-results';
import type { SiteMeasure } from '../records/measures';
import { questionsIn } from '../visits/what-if';
import { type Part, partOf } from './fields';

type Survey = Schemas['SurveyAnswer'];
type Question = Schemas['QuestionAnswer'];
type Entry = Schemas['CatalogueMeasureAnswer'];

/** What was found, or answered, and where it is read. */
export interface Note {
  key: string;
  says: string;
  /** What was answered; nothing where it is a finding. */
  answer?: string;
  href: string;
}
export interface PartNotes {
  found: Note[];
  answered: Note[];
  measures: SiteMeasure[];
}
/** What was read of a place. */
export interface Read {
  visit: Schemas['VisitAnswer'] | null;
  findings: Schemas['FindingIf'][];
  survey: Survey | null;
  measures: SiteMeasure[];
  catalogue: Entry[];
}

/** Where the parts of the Act that a measure serves stand in a plan. */
const OF_ACT: Record<string, Part> = { evacuation: 'evacuation', invacuation: 'invacuation', lockdown: 'lockdown', communication: 'communication', monitoring: 'around', movement: 'around', physical_safety: 'around', security_of_information: 'responders' };

const partsOf = (question: Question | undefined): Part[] => (question?.plan ?? []).flatMap((word) => partOf(word) ?? []);
const questionOf = (survey: Survey | null, key: string) => survey?.asks.find((question) => question.key === key);

/** The parts of a plan about which a measure says something: by the questions that ask for it and by the Act; the first part where neither tells. */
export function partsOfMeasure(measure: SiteMeasure, survey: Survey | null, catalogue: Entry[]): Part[] {
  const entry = catalogue.find((one) => one.key === measure.content?.entry);
  const asked = (entry?.asked_by ?? []).filter((link) => link.survey === survey?.key).flatMap((link) => partsOf(questionOf(survey, link.question)));
  const parts = [...new Set([...(entry?.uk ?? []).flatMap((slot) => OF_ACT[slot] ?? []), ...asked])];
  return parts.length > 0 ? parts : ['place'];
}

/** The notes beside each part; nothing for a part about which nothing is known. */
export function notesOf({ visit, findings, survey, measures, catalogue }: Read, address: { visit: string; finding: (id: string) => string }): Partial<Record<Part, PartNotes>> {
  const notes: Partial<Record<Part, PartNotes>> = {};
  const of = (part: Part) => (notes[part] ??= { found: [], answered: [], measures: [] });
  const content = visit?.content;
  const told = new Set<string>();
  for (const finding of findings) {
    const questions = questionsIn(survey?.findings.find((rule) => rule.key === finding.rule)?.when);
    questions.forEach((question) => told.add(question));
    // What was fixed and checked, or should not have been made, is no longer so.
    if (finding.status === 'verified' || finding.status === 'void') continue;
    const parts = new Set(questions.flatMap((question) => partsOf(questionOf(survey, question))));
    for (const part of parts) of(part).found.push({ key: finding.rule, says: finding.says, href: finding.finding ? address.finding(finding.finding) : address.visit });
  }
  for (const question of survey?.asks ?? []) {
    const points = content?.agreed[question.key] ?? content?.walk.answers[question.key]?.points.map((point) => point.answer) ?? [];
    // Photographs are looked at on the page of the visit.
    const answer = question.kind === 'photo' || told.has(question.key) ? '' : weakestAnswer(question, points);
    if (!answer || answer === 'not_applicable') continue;
    for (const part of partsOf(question)) of(part).answered.push({ key: question.key, says: question.ask, answer: inWords(question, answer), href: address.visit });
  }
  for (const measure of measures) {
    if (!['live', 'present', 'planned'].includes(measure.content?.status ?? '') || measure.state !== 'current') continue;
    for (const part of partsOfMeasure(measure, survey, catalogue)) of(part).measures.push(measure);
  }
  return notes;
}
