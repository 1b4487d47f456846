// A picture that is kept with a record. Files are given as something to be kept, never to be shown: a picture is made of them here.
import { askedFor } from '../api/client';

/** Fetches a picture: the address under which this page can show it, until it is revoked. That it was opened is in the journal. */
export async function pictureOf(address: string): Promise<string> {
  const answer = await fetch(address, { headers: askedFor() });
  if (!answer.ok) throw new Error(String(answer.status));
  const bytes = await answer.arrayBuffer();
  const type = new Uint8Array(bytes, 0, 1)[0] === 0x89 ? 'image/png' : 'image/jpeg';
  return URL.createObjectURL(new Blob([bytes], { type }));
}
