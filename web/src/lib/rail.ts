// The entries of the rail, and who sees which.
import { along } from '../visits/along.svelte';
import { may, me } from './me.svelte';

/** Those who run places are told what was found there. */
export const runsPlaces = () => ['operator_manager', 'operator_contributor', 'community_member'].includes(me()?.role ?? '');

const everybody = () => true;
const signedIn = () => me() !== null;

/** `key` is the letter that follows `g` on a keyboard, `goes` what the list of keys says. What is public is there for everybody. */
const entries = [
  { key: 'i', name: 'nav-identify', goes: 'keys-identify', href: '/imports', icon: 'list', sees: everybody },
  { key: 'm', name: 'nav-map', goes: 'keys-map', href: '/', icon: 'map', sees: everybody },
  { key: 'a', name: 'nav-areas', goes: 'keys-areas', href: '/areas', icon: 'areas', sees: everybody },
  { key: 'n', name: 'nav-organisations', goes: 'keys-network', href: '/organisations', icon: 'network', sees: signedIn },
  { key: 'd', name: 'nav-assess', goes: 'keys-assess', href: '/assess', icon: 'assess', sees: everybody },
  { key: 'v', name: 'nav-visits', goes: 'keys-visits', href: '/visits', icon: 'visits', sees: () => signedIn() || along().length > 0 },
  { key: 'f', name: 'nav-findings', goes: 'keys-findings', href: '/findings', icon: 'findings', sees: () => signedIn() && runsPlaces() },
  { key: 's', name: 'nav-notes', goes: 'keys-share', href: '/notes', icon: 'share', sees: signedIn },
  { key: 'e', name: 'nav-emergency', goes: 'keys-emergency', href: '/emergencies', icon: 'emergency', sees: signedIn },
  { key: 'j', name: 'nav-journal', goes: 'keys-journal', href: '/journal', icon: 'journal', sees: () => signedIn() && may('read_journal') },
] as const;

/** The entries that the reader sees. */
export const rail = () => entries.filter((entry) => entry.sees());
