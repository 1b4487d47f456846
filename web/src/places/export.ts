// An export of places: its address, and its file as it comes.
import { askedFor, Problem, type Fault } from '../api/client';

export const LAYERS = ['openstreetmap', 'register', 'links'] as const;
export const FORMATS = ['csv', 'geojson'] as const;

export interface How {
  layer: (typeof LAYERS)[number];
  format: (typeof FORMATS)[number];
  /** By which spreadsheets know that letters are UTF-8. */
  mark: boolean;
}

/** Where the export lies: of these places, or of those that the list shows. */
export function exportAddress({ layer, format, mark }: How, ids: string[] | null, filters: string): string {
  const query = new URLSearchParams({ layer, format });
  if (format === 'csv' && mark) query.set('byte_order_mark', 'true');
  const which = ids ? `sites=${ids.join(',')}` : filters;
  return `/api/v1/sites/export?${query}${which ? `&${which}` : ''}`;
}

/** From so many bytes on, what has come is handed to the browser, which need not keep it in memory. */
const TOGETHER = 8_000_000;

/** The file, with how many bytes of it have come in the meantime. */
export async function fetchExport(address: string, told: (bytes: number) => void, signal: AbortSignal): Promise<{ content: Blob; name: string }> {
  let answer: Response;
  try {
    answer = await fetch(address, { headers: askedFor(), signal });
  } catch {
    throw new Problem('offline', '');
  }
  if (!answer.ok || !answer.body) {
    const fault = (await answer.json().catch(() => null)) as Fault | null;
    throw typeof fault?.error === 'string' ? Problem.told(fault) : new Problem('offline', '');
  }
  const reader = answer.body.getReader();
  let [parts, some, waiting, all]: [Blob[], BlobPart[], number, number] = [[], [], 0, 0];
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      some.push(next.value);
      [waiting, all] = [waiting + next.value.length, all + next.value.length];
      told(all);
      if (waiting > TOGETHER) [parts, some, waiting] = [[...parts, new Blob(some)], [], 0];
    }
  } catch {
    // Half a file is none: it broke off.
    throw new Problem('offline', '');
  }
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'places';
  return { content: new Blob([...parts, ...some], { type: answer.headers.get('content-type') ?? '' }), name };
}
