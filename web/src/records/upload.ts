// Files on their way to a record.
import { api, asItIs, data, type Problem, type Schemas } from '../api/client';
import { oneByOne } from '../lib/one-by-one';

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

/** Sends files one after the other. What is refused is named with its reason, and the rest goes on. */
export async function sendAll(files: File[], one: (file: File) => Promise<Kept>): Promise<Outcome> {
  const named = (file: File) => file.name.normalize('NFC').trim();
  const { done, refused } = await oneByOne(files, one);
  return { kept: done.map(({ one, value }) => ({ name: named(one), as: value.name })), refused: refused.map(({ one, problem }) => ({ name: named(one), problem })) };
}
