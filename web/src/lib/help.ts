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
  'due-title': ['help-due', 'due-none-hint'],
  'nav-map': ['help-places'],
  'nav-identify': ['help-imports'],
  'nav-areas': ['help-areas'],
  'coverage-title': ['coverage-hint'],
  'distribution-title': ['help-distribution'],
  'nav-organisations': ['help-organisations'],
  'nav-partners': ['help-partners'],
  'nav-visits': ['help-visits', 'queue-hint'],
  'nav-findings': ['help-findings'],
  'nav-assess': ['duties-intro', 'survey-intro', 'plan-lead'],
  'nav-measures': ['measures-intro', 'library-intro', 'notices-intro'],
  'public-notices-title': ['public-notices-intro', 'notice-drafts-intro'],
  'nav-notes': ['notes-hint'],
  'nav-ours': ['ours-hint'],
  'nav-emergency': ['emergencies-hint'],
  'requests-title': ['requests-hint'],
  'nav-journal': ['journal-hint'],
} as const;

/** What a word is called where it stands on a page; what it means says the message `word-…`. */
const TERMS = {
  candidate: 'status-candidate',
  confirmed: 'status-confirmed',
  vanished: 'kind-vanished',
  area: 'filter-area',
  purpose: 'purpose-label',
  role: 'member-role',
  link: 'term-link',
  survey: 'term-survey',
  points: 'term-points',
  draft: 'term-draft',
  finding: 'term-finding',
  priority: 'finding-severity',
  measures: 'finding-measures',
  index: 'survey-index',
  marking: 'note-marking',
  shared: 'term-shared',
  review: 'emergency-review',
  entry: 'term-entry',
  due: 'coverage-due',
  never: 'coverage-never',
  plan: 'plans-one',
  passkey: 'passkeys-title',
} as const;

/** The words of each page, in the order in which they are met. */
const WORDS: Partial<Record<string, (keyof typeof TERMS)[]>> = {
  'nav-home': ['finding', 'draft', 'shared'],
  'due-title': ['finding', 'measures', 'plan', 'shared'],
  'nav-map': ['candidate', 'confirmed', 'vanished', 'area', 'plan'],
  'nav-identify': ['candidate', 'vanished'],
  'nav-areas': ['area', 'vanished'],
  'coverage-title': ['due', 'never', 'purpose'],
  'distribution-title': ['index', 'finding', 'measures', 'shared'],
  'nav-organisations': ['link', 'role'],
  'nav-partners': ['shared', 'area', 'marking'],
  'nav-visits': ['points', 'survey', 'draft'],
  'nav-findings': ['finding', 'priority', 'measures'],
  'nav-assess': ['survey', 'index', 'measures'],
  'nav-measures': ['measures', 'survey'],
  'public-notices-title': ['draft', 'role'],
  'nav-notes': ['purpose', 'marking', 'shared'],
  'nav-ours': ['shared', 'purpose'],
  'nav-emergency': ['purpose', 'review'],
  'requests-title': ['role', 'shared'],
  'nav-journal': ['entry', 'purpose'],
  'account-title': ['role', 'passkey'],
};

/** For those who are not signed in nothing waits. */
const GUEST = ['guest-lead'] as const;

/** What is said of the page at an entry; each of its parts on a line of its own. */
function text(name: keyof typeof SAYS): string {
  return (name === 'nav-home' && !me() ? GUEST : SAYS[name]).map((key) => t(key)).join('\n');
}

/** A paragraph for each page that the reader has. */
export function topics(): Topic[] {
  return rail().flatMap((entry) => (entry.name === 'help-title' ? [] : [{ id: entry.href.slice(1) || 'home', title: t(entry.name), text: text(entry.name), href: entry.href }]));
}

export type Page = keyof typeof SAYS | 'account-title' | 'help-title';

/** What stands beside a page: what it is for, and the words on it that need explaining. */
export interface Beside {
  page: Page;
  title: string;
  text: string;
  words: { term: string; means: string }[];
}

/** The help beside the page whose entry is current; on a page without one, the help of all. */
export function beside(current: string | undefined): Beside {
  const page: Page = current === 'account-title' || (current !== undefined && Object.hasOwn(SAYS, current)) ? (current as Page) : 'help-title';
  const says = page === 'account-title' ? t('passkeys-hint') : page === 'help-title' ? t('help-intro') : text(page);
  return { page, title: t(page), text: says, words: (WORDS[page] ?? []).map((word) => ({ term: t(TERMS[word]), means: t(`word-${word}`) })) };
}
