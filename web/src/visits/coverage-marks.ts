// Where the places of a map of coverage lie: the register says so, page by page, as far as it is looked through here.
import type { SiteLine, SitePage, Schemas } from '../api/client';
import type { Mark } from '../map/drawing';

/** Pages of places that are looked through for one map. */
const MOST_PAGES = 6;

/** What is visited is drawn last, over what never was. */
const ORDER: Schemas['CoverageState'][] = ['never', 'due', 'visited'];

/** The places that can be drawn, each with how it stands. */
export function marks(sites: Pick<Schemas['CoverageSite'], 'site' | 'state'>[], positions: ReadonlyMap<string, SiteLine['position']>): Mark[] {
  const found = sites.flatMap(({ site, state }): Mark[] => {
    const at = positions.get(site);
    return at ? [{ site, state, at: [at.lon, at.lat] }] : [];
  });
  return found.sort((one, other) => ORDER.indexOf(one.state as Schemas['CoverageState']) - ORDER.indexOf(other.state as Schemas['CoverageState']));
}

/** Looks for places until all are found, or so many pages were read. */
export async function positionsOf(wanted: ReadonlySet<string>, ask: (after: string | undefined) => Promise<Pick<SitePage, 'sites' | 'next'>>): Promise<Map<string, SiteLine['position']>> {
  const found = new Map<string, SiteLine['position']>();
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES && found.size < wanted.size; page += 1) {
    const answer = await ask(after);
    for (const site of answer.sites) if (wanted.has(site.id)) found.set(site.id, site.position);
    if (!answer.next) break;
    after = answer.next;
  }
  return found;
}
