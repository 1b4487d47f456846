// The step that leads a reader to where their work begins, for pages on which nothing is yet.
import { me } from './me.svelte';
import { runsPlaces } from './rail';
import { t } from './words.svelte';

/** To the places that one runs, to where one goes next, or to all places. */
export function firstStep(): { href: string; act: string } {
  if (runsPlaces()) return { href: '/places?mine=only', act: t('home-ours') };
  if (me()?.role === 'adviser') return { href: '/visits', act: t('queue-title') };
  return { href: '/places', act: t('nav-map') };
}
