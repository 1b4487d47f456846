// Files on their way to a record.
import { api, asItIs, data, Problem, type Schemas } from '../api/client';

export type Kept = Schemas['AttachmentAnswer'];

/** Sends one file; answers what is kept of it. Its name is another one where a file of that name is there already. */
export function send(record: string, name: string, content: BodyInit): Promise<Kept> {
  const params = { path: { id: record }, query: { name } };
  return data(api.POST('/api/v1/records/{id}/attachments', { params, ...asItIs(content, 'application/octet-stream') }));
}

/** What became of files: under which name each is kept, and what was refused for which reason. */
export interface Outcome {
  kept: { name: string; as: string }[];
  refused: { name: string; problem: Problem }[];
}

/** Where these are said of one file, they hold for those behind it as well. */
export const FOR_ALL = ['offline', 'sign_in_needed', 'disk_full', 'quota_full', 'not_found', 'forbidden'];

/** Sends files one after the other. What is refused is named with its reason, and the rest goes on. */
export async function sendAll(files: File[], one: (file: File) => Promise<Kept>): Promise<Outcome> {
  const outcome: Outcome = { kept: [], refused: [] };
  let stopped: Problem | null = null;
  for (const file of files) {
    const name = file.name.normalize('NFC').trim();
    try {
      if (stopped) throw stopped;
      outcome.kept.push({ name, as: (await one(file)).name });
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('internal', '');
      if (FOR_ALL.includes(problem.key)) stopped = problem;
      outcome.refused.push({ name, problem });
    }
  }
  return outcome;
}
