import type { Schemas } from '../api/client';

/** Where a record is shown: on a page of its own, or, where its kind has none, with its site. */
export function recordAddress(line: Pick<Schemas['GivenAnswer'], 'kind' | 'record' | 'site'>): string {
  switch (line.kind) {
    case 'site_note':
      return `/notes/${line.record}`;
    case 'visit':
      return `/visits/${line.record}`;
    case 'finding':
      return `/findings/${line.record}`;
    case 'duty_assessment':
      return `/sites/${line.site}`;
  }
}
