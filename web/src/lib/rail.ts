// The entries of the rail, and who sees which: nouns, in the order in which the work goes.
import type { Schemas } from '../api/client';
import { isAlong } from './along.svelte';
import { may, me } from './me.svelte';

/** Those who run places are told what was found there. */
export const runsPlaces = () => ['operator_manager', 'operator_contributor', 'community_member'].includes(me()?.role ?? '');

/** Those who help to run a place see what was found there; their managers answer. */
export const managersAnswer = () => me()?.role === 'operator_contributor';

const everybody = () => true;
const signedIn = () => me() !== null;
const has = (...roles: Schemas['Role'][]) => () => roles.includes(me()?.role ?? 'nobody');
const hasNot = (...roles: Schemas['Role'][]) => () => signedIn() && !has(...roles)();

/** Those who look after the records of their organisation see who read them. */
export const keepsRecords = has('coordinator', 'adviser', 'operator_manager', 'community_member');

/** Overseers and partners own no records: they read what others share. */
export const ownsRecords = hasNot('administrator', 'overseer', 'partner_installation');

/** `key` is the letter that follows `g` on a keyboard, `goes` what the list of keys says; `apart` begins a group. A page has the name of its entry. */
export const entries = [
  { key: 'h', name: 'nav-home', goes: 'keys-home', href: '/', icon: 'home', apart: false, sees: everybody },
  { key: 't', name: 'due-title', goes: 'keys-due', href: '/due', icon: 'due', apart: false, sees: hasNot('partner_installation') },
  { key: 'm', name: 'nav-map', goes: 'keys-map', href: '/places', icon: 'pin', apart: true, sees: everybody },
  { key: 'i', name: 'nav-identify', goes: 'keys-identify', href: '/imports', icon: 'list', apart: false, sees: has('coordinator', 'administrator') },
  { key: 'a', name: 'nav-areas', goes: 'keys-areas', href: '/areas', icon: 'areas', apart: false, sees: () => may('manage_areas') },
  { key: 'c', name: 'coverage-title', goes: 'keys-coverage', href: '/coverage', icon: 'coverage', apart: false, sees: has('coordinator', 'adviser') },
  { key: 'b', name: 'distribution-title', goes: 'keys-distribution', href: '/distribution', icon: 'distribution', apart: false, sees: has('coordinator', 'overseer') },
  { key: 'n', name: 'nav-organisations', goes: 'keys-network', href: '/organisations', icon: 'network', apart: true, sees: signedIn },
  { key: 'o', name: 'nav-partners', goes: 'keys-partners', href: '/partners', icon: 'partners', apart: false, sees: hasNot('administrator', 'overseer', 'partner_installation') },
  { key: 'v', name: 'nav-visits', goes: 'keys-visits', href: '/visits', icon: 'visits', apart: true, sees: () => hasNot('administrator', 'overseer', 'partner_installation')() || isAlong() },
  { key: 'f', name: 'nav-findings', goes: 'keys-findings', href: '/findings', icon: 'findings', apart: false, sees: () => runsPlaces() || has('adviser')() },
  { key: 'd', name: 'nav-assess', goes: 'keys-assess', href: '/assess', icon: 'assess', apart: false, sees: () => !has('administrator', 'overseer', 'partner_installation')() },
  { key: 'p', name: 'nav-measures', goes: 'keys-measures', href: '/measures', icon: 'measures', apart: false, sees: () => !has('administrator', 'overseer', 'partner_installation')() },
  { key: 'w', name: 'public-notices-title', goes: 'keys-news', href: '/news', icon: 'news', apart: true, sees: () => may('keep_public_notices') },
  { key: 's', name: 'nav-notes', goes: 'keys-share', href: '/notes', icon: 'share', apart: true, sees: hasNot('administrator') },
  { key: 'r', name: 'nav-ours', goes: 'keys-ours', href: '/readings', icon: 'readers', apart: false, sees: keepsRecords },
  { key: 'e', name: 'nav-emergency', goes: 'keys-emergency', href: '/emergencies', icon: 'emergency', apart: false, sees: hasNot('administrator', 'partner_installation') },
  { key: 'q', name: 'requests-title', goes: 'keys-requests', href: '/requests', icon: 'requests', apart: false, sees: () => may('decide_requests') },
  { key: 'j', name: 'nav-journal', goes: 'keys-journal', href: '/journal', icon: 'journal', apart: true, sees: () => signedIn() && may('read_journal') },
  { key: '?', name: 'help-title', goes: 'keys-help-page', href: '/help', icon: 'help', apart: true, sees: everybody },
] as const;

export type RailEntry = (typeof entries)[number];
export type RailName = RailEntry['name'];

/** The entries that the reader sees. */
export const rail = (): RailEntry[] => entries.filter((entry) => entry.sees());
