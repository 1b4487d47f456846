// A file of a plan, before it is sent: whether it is one at all. What breaks its form is named by the server.

import { keyTwice } from '../lib/key-twice';

/** The largest file, in bytes: a request may be that long. */
export const LARGEST = 512 * 1024 - 2048;

export type FileRefused = 'large' | 'json' | 'other';

export function readText(text: string): { plan: object } | { refused: FileRefused } {
  if (text.length > LARGEST) return { refused: 'large' };
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { refused: 'json' };
  }
  if (keyTwice(text) !== undefined) return { refused: 'json' };
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return { refused: 'other' };
  // The file of a volunteer's four pages becomes the plan of a place.
  const isPlan = 'parvis_plan' in read || (read as { format?: unknown }).format === 'parvis_site_plan';
  return isPlan ? { plan: read } : { refused: 'other' };
}

export async function readFile(file: File): Promise<{ plan: object } | { refused: FileRefused }> {
  return file.size > LARGEST ? { refused: 'large' } : readText(await file.text());
}
