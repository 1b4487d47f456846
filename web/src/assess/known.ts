// What the register already knows of a place when somebody asks whether a law applies there: filled in, for a person to check.
import type { SiteDetail } from '../api/client';

/** Kinds of place that are one use of Schedule 1 of the British Act; of any other kind the page asks. */
const USES: Record<string, string> = { worship: 'worship', retail: 'shops', food_drink: 'food_drink', accommodation: 'hotel', health: 'health_care' };

type Known = Pick<SiteDetail, 'category' | 'capacity'>;

/** Of the British Act: that it is a place and no event, its use, and how many people it holds. The methods have the same names there. */
function ofTheAct({ category, capacity }: Known): Record<string, string> {
  const use = Object.hasOwn(USES, category) ? USES[category] : undefined;
  return { subject: 'premises', ...(use && { use }), ...(capacity && { people: String(capacity.people), people_method: capacity.method }) };
}

/** The answers to a law that are known of a place. */
export function knownOf(pack: string, site: Known): Record<string, string> {
  return pack === 'uk_2025_10' ? ofTheAct(site) : {};
}
