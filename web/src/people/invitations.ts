// People who are to be added, one line each, and the links that they are given.
import type { Member, Schemas } from '../api/client';

export interface Line {
  id: string;
  name: string;
  role: Schemas['Role'];
}

/** Somebody who was added; no link where making it was refused. */
export interface Invited {
  member: Member;
  link: string;
}

let made = 0;
export const emptyLine = (role: Schemas['Role']): Line => ({ id: `line-${(made += 1)}`, name: '', role });

/** So many people are added in one go, at most. */
export const MOST_LINES = 100;

/** Lines after a list was pasted into one of them: each name that stands on a line of its own gets one, in its place. */
export function pasted(lines: Line[], id: string, text: string): Line[] {
  const names = text.split(/\r\n|\r|\n/u).map((name) => name.replace(/\t/gu, ' ').trim()).filter(Boolean);
  return lines.flatMap((line) => (line.id !== id ? [line] : names.map((name, index) => (index === 0 ? { ...line, name } : { ...emptyLine(line.role), name })))).slice(0, MOST_LINES);
}

/** The lines that name somebody. */
export const named = (lines: Line[]): Line[] => lines.filter((line) => line.name.trim());

/** The address of a letter that is written in the mail program of the reader: to nobody yet. Lines end as letters want them. */
export function letter(subject: string, body: string): string {
  const encoded = (text: string) => encodeURIComponent(text.replaceAll(/[\u2066-\u2069]/gu, ''));
  return `mailto:?subject=${encoded(subject)}&body=${encoded(body).replaceAll('%0A', '%0D%0A')}`;
}
