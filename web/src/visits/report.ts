// Printed things on their way to the reader's disk.
import { askedFor, type Fault, Problem } from '../api/client';
import { stored } from '../lib/stored';
import { likelyCountry, paperOf } from '../plan/paper';

export type Paper = 'a4' | 'letter';
const PAPER = 'report-paper';

/** The paper that was chosen last in this browser, or that of the country in which it seems to be. */
export function usualPaper(tags: readonly string[] = navigator.languages): Paper {
  const kept = stored.get(PAPER);
  return kept === 'a4' || kept === 'letter' ? kept : paperOf(likelyCountry(tags));
}

export const keepPaper = (paper: Paper) => stored.set(PAPER, paper);

/** The name that an answer gives its file (RFC 6266); none where it gives none that can be read. */
export function nameOf(disposition: string | null): string | null {
  const coded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  try {
    return coded ? decodeURIComponent(coded) : null;
  } catch {
    return null;
  }
}

/** Has a report made, from what is sent along where something is, and saves it under the name that the server gives it. A failure is a Problem, for the page to
 * say. */
export async function saveReport(address: string, sent?: object): Promise<void> {
  let answer: Response;
  let content: Blob;
  try {
    const body = sent && { method: 'POST', body: JSON.stringify(sent) };
    answer = await fetch(address, { ...body, headers: { ...askedFor(), ...(sent && { 'Content-Type': 'application/json' }) } });
    content = await answer.blob();
  } catch {
    throw new Problem('offline', '');
  }
  if (!answer.ok) {
    const said = (await new Response(content).json().catch(() => ({}))) as Fault;
    throw Problem.told(said, !said.error || said.error === 'internal' ? 'report_not_made' : said.error);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = nameOf(answer.headers.get('Content-Disposition')) ?? 'visit.pdf';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
