// A draft that stays in this browser: answers to a survey, by question. Nothing of it is sent to be kept.
import { stored } from '../lib/stored';

/** The form of a draft as a file; the version of the pack tells which questions were answered. */
interface Kept {
  survey: string;
  version: string;
  answers: Record<string, string>;
  /** What the place is called, for the page that is printed. */
  place?: string;
}

/** So long a name of a place is kept. */
export const LONGEST_NAME = 200;

/** Whether something is a draft of this survey; whatever else a file holds is left out. */
export function readDraft(survey: string, text: string): Record<string, string> | null {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return null;
  }
  const { survey: of, answers } = (kept ?? {}) as Partial<Kept>;
  if (of !== survey || typeof answers !== 'object' || answers === null) return null;
  return Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length <= 2000));
}

/** What the place of a draft is called; empty where it does not say. */
function readPlace(text: string): string {
  try {
    const { place } = (JSON.parse(text) ?? {}) as Partial<Kept>;
    return typeof place === 'string' ? place.slice(0, LONGEST_NAME) : '';
  } catch {
    return '';
  }
}

export class Draft {
  answers = $state<Record<string, string>>({});
  place = $state('');
  /** What was erased, until the page is left. */
  private erased = $state.raw<Pick<Kept, 'answers' | 'place'> | null>(null);

  constructor(
    readonly survey: string,
    readonly version: () => string,
  ) {
    const kept = stored.get(this.shelf) ?? '';
    this.answers = readDraft(survey, kept) ?? {};
    this.place = readPlace(kept);
  }

  private get shelf(): string {
    return `survey:${this.survey}`;
  }

  /** Answers a question; kept at once. False where the browser keeps nothing (a full or a private one). */
  answer(question: string, answer: string): boolean {
    this.answers[question] = answer;
    return this.keep();
  }

  /** Says what the place is called; kept at once. */
  call(place: string): boolean {
    this.place = place;
    return this.keep();
  }

  /** Takes the answers of a file, of which `readDraft` says that they are some. */
  replace(answers: Record<string, string>, file: string): boolean {
    this.answers = answers;
    this.place = readPlace(file);
    return this.keep();
  }

  get isBegun(): boolean {
    return this.place !== '' || Object.keys(this.answers).length > 0;
  }

  /** Forgets everything; until the page is left it can be undone. */
  forget(): void {
    this.erased = { answers: this.answers, place: this.place };
    this.answers = {};
    this.place = '';
    stored.remove(this.shelf);
  }

  get canUndo(): boolean {
    return this.erased !== null && !this.isBegun;
  }

  undo(): boolean {
    if (!this.erased) return false;
    this.answers = this.erased.answers;
    this.place = this.erased.place ?? '';
    this.erased = null;
    return this.keep();
  }

  /** The draft as a file, which begins with how it is to be handled. */
  file(handling: string): Blob {
    return new Blob([this.text({ handling })], { type: 'application/json' });
  }

  private keep(): boolean {
    return stored.set(this.shelf, this.text());
  }

  private text(before: { handling?: string } = {}): string {
    const kept: Kept & { handling?: string } = { ...before, survey: this.survey, version: this.version(), ...(this.place && { place: this.place }), answers: this.answers };
    return JSON.stringify(kept, null, 2);
  }
}
