// What the help says of each page, in the order of the rail, to those who have that page.
import { me } from './me.svelte';
import { rail } from './rail';
import { t } from './words.svelte';

export interface Topic {
  id: string;
  title: string;
  text: string;
  href: string;
}

const SAYS = {
  'nav-home': ['help-home'],
  'nav-map': ['help-places'],
  'nav-identify': ['help-imports'],
  'nav-areas': ['help-areas'],
  'coverage-title': ['coverage-hint'],
  'nav-organisations': ['help-organisations'],
  'nav-visits': ['help-visits', 'queue-hint'],
  'nav-findings': ['help-findings'],
  'nav-assess': ['duties-intro', 'survey-intro'],
  'nav-measures': ['measures-intro'],
  'nav-notes': ['notes-hint'],
  'nav-emergency': ['emergencies-hint'],
  'nav-journal': ['journal-hint'],
} as const;

/** For those who are not signed in nothing waits. */
const GUEST = ['guest-lead'] as const;

/** A paragraph for each page that the reader has. */
export function topics(): Topic[] {
  return rail().flatMap((entry) => (entry.name === 'help-title' ? [] : [{ id: entry.href.slice(1) || 'home', title: t(entry.name), text: (entry.name === 'nav-home' && !me() ? GUEST : SAYS[entry.name]).map((key) => t(key)).join(' '), href: entry.href }]));
}
