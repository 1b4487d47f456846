// What a walk holds besides its answers.
import type { Problem, Schemas } from '../api/client';

/** A photograph of the first visit, for whoever rates a second time from it. */
export type ToRate = Schemas['Photograph'] & { url: string };

/** A photograph on this device. */
export interface Taken {
  content: Blob;
  url: string;
  sent: boolean;
  /** Nobody said yet that it may go. */
  draft: boolean;
}

/** What the register did not take: an answer, the remarks (no key) or a photograph. */
export interface Refused {
  kind: 'answer' | 'photo';
  key: string;
  problem: Problem;
}

/** A point that something is fetched for, such as a position: it stays that point whatever is shown meanwhile. */
export interface Target {
  question: string;
  index: number;
  gone?: boolean;
}
