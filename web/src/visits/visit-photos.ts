// Photographs of a visit, and what each belongs to.
import type { Schemas } from '../api/client';

export interface Captioned {
  file: Schemas['AttachmentAnswer'];
  /** The question for which it was taken, and the point it shows in words; none where nobody said. */
  question?: Schemas['QuestionAnswer'];
  whereabouts: string;
}

/** Whether a file is a photograph, by its name: other files are earlier reports. */
export const isPhotograph = (name: string): boolean => /\.(jpe?g|png)$/i.test(name);

/** The photographs in the order of the questions, then those that belong to none. */
export function captioned(visit: Pick<Schemas['VisitAnswer'], 'attachments' | 'content'>, asks: Schemas['QuestionAnswer'][]): Captioned[] {
  const photographs = (visit.attachments ?? []).filter((file) => isPhotograph(file.name));
  const belongs = new Map<string, Omit<Captioned, 'file'>>();
  for (const question of asks) {
    for (const point of visit.content?.walk.answers[question.key]?.points ?? []) {
      for (const name of point.photos ?? []) if (!belongs.has(name)) belongs.set(name, { question, whereabouts: point.whereabouts ?? '' });
    }
  }
  const place = ({ question }: Captioned) => (question ? asks.indexOf(question) : asks.length);
  return photographs.map((file): Captioned => ({ file, ...(belongs.get(file.name) ?? { whereabouts: '' }) })).sort((one, other) => place(one) - place(other));
}
