// A draft that stays in this browser: answers to a survey, by question. Nothing of it is sent to be kept.

/** The form of a draft as a file; the version of the pack tells which questions were answered. */
interface Kept {
  survey: string;
  version: string;
  answers: Record<string, string>;
}

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

export class Draft {
  answers = $state<Record<string, string>>({});

  constructor(
    readonly survey: string,
    readonly version: () => string,
  ) {
    this.answers = readDraft(survey, localStorage.getItem(this.place) ?? '') ?? {};
  }

  private get place(): string {
    return `survey:${this.survey}`;
  }

  /** Answers a question; kept at once. False where the browser keeps nothing (a full or a private one). */
  answer(question: string, answer: string): boolean {
    this.answers[question] = answer;
    return this.keep();
  }

  replace(answers: Record<string, string>): boolean {
    this.answers = answers;
    return this.keep();
  }

  /** Forgets everything. */
  forget(): void {
    this.answers = {};
    localStorage.removeItem(this.place);
  }

  /** The draft as a file, which begins with how it is to be handled. */
  file(handling: string): Blob {
    return new Blob([this.text({ handling })], { type: 'application/json' });
  }

  private keep(): boolean {
    try {
      localStorage.setItem(this.place, this.text());
      return true;
    } catch {
      return false;
    }
  }

  private text(before: { handling?: string } = {}): string {
    const kept: Kept & { handling?: string } = { ...before, survey: this.survey, version: this.version(), answers: this.answers };
    return JSON.stringify(kept, null, 2);
  }
}
