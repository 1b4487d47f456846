// Answers of a walk, and whether the register holds what this device has.
import type { Schemas } from '../api/client';

export type Point = Schemas['Point'];

/** The answer to a question on this device. */
export interface Kept {
  points: Point[];
  at: string;
  /** The revision of the server that this answer builds on. */
  seen: number;
  /** Whether it still has to be sent. */
  pending: boolean;
  settles?: boolean;
  /** What another window of this browser answered at the same time. */
  beside?: Point[][];
}

export const emptyPoint = (answer = ''): Point => ({ answer, whereabouts: '', position: null, photos: [] });

const plain = (point: Point) => JSON.stringify([point.answer, point.whereabouts ?? '', point.position ?? null, point.photos ?? [], point.remark ?? '']);

/** Whether two answers say the same. */
export function samePoints(one: Point[], other: Point[]): boolean {
  return one.length === other.length && one.every((point, index) => plain(point) === plain(other[index] as Point));
}

/** What was answered beside an answer and says something else, each once. */
export function besides(answer: Point[], others: Point[][]): Point[][] {
  return others.filter((points, index) => points.length > 0 && !samePoints(points, answer) && others.findIndex((other) => samePoints(other, points)) === index);
}

/** Whether the register holds what this device has for a question: it stands, or beside what stands, or something that was seen took its place. */
export function held(walk: Schemas['VisitAnswers'], question: string, kept: Kept): boolean {
  const standing = walk.answers[question];
  const beside = walk.conflicts?.[question] ?? [];
  if (!standing) return kept.points.length === 0;
  if (samePoints(standing.points, kept.points) || beside.some((other) => samePoints(other.points, kept.points))) return true;
  return !kept.pending && kept.seen > 0 && standing.revision > kept.seen;
}

/** SHA-256 of a content, hexadecimal. */
export async function digest(content: Blob): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the register holds a photograph: what came is what was sent. Of files added before it noted that, the name tells. */
export function holdsPhoto(attachments: Schemas['AttachmentAnswer'][], name: string, sum: string): boolean {
  return attachments.some((one) => (one.received ? one.received === sum : one.name === name));
}
