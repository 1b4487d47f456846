// Which page is shown at which address, under which title, and which entry of the rail is current there. A page is loaded when it is asked
// for.
import type { Component } from 'svelte';
import type { Installation, Schemas } from './api/client';
import type { MessageKey } from './lib/message-keys';

/** What a page is given: the part of the address that `:id` stands for, or nothing. */
export interface PageProps {
  installation: Installation;
  id: string;
}

export interface Route {
  /** The message that is the title while the page has no name of its own (`lib/title.svelte.ts`). */
  title: MessageKey;
  /** Which link is current: the first of these that the reader sees, by its message. */
  rail: string[];
  // A page takes what it needs of PageProps; a component without properties would not be a Component<PageProps>.
  load: () => Promise<{ default: Component<never> }>;
}

const route = (title: MessageKey, rail: string | string[], load: Route['load']): Route => ({ title, rail: [rail].flat(), load });
const assess = route('assess-title', 'nav-assess', () => import('./assess/Assess.svelte'));

export const routes: Record<string, Route> = {
  '/': route('nav-home', 'nav-home', () => import('./home/Home.svelte')),
  '/changed': route('changed-title', 'nav-home', () => import('./home/AllChanged.svelte')),
  '/places': route('nav-map', 'nav-map', () => import('./places/Register.svelte')),
  '/sites/:id': route('nav-map', 'nav-map', () => import('./places/Site.svelte')),
  '/imports': route('identify-title', ['nav-identify', 'nav-map'], () => import('./places/Imports.svelte')),
  '/imports/:id': route('identify-difference', ['nav-identify', 'nav-map'], () => import('./places/Differences.svelte')),
  '/areas/:id': route('areas-title', ['nav-areas', 'nav-map'], () => import('./places/Area.svelte')),
  '/areas': route('areas-title', ['nav-areas', 'nav-map'], () => import('./places/Areas.svelte')),
  '/partners': route('nav-partners', ['nav-partners', 'nav-organisations'], () => import('./partners/Partners.svelte')),
  '/agreements/:id': route('agreements-one', ['nav-partners', 'nav-organisations'], () => import('./records/Agreement.svelte')),
  '/partner-statements/:id': route('statement-title', ['nav-partners', 'nav-organisations'], () => import('./records/PartnerStatement.svelte')),
  '/partner-matches/:id': route('match-one', 'nav-partners', () => import('./partners/PartnerMatch.svelte')),
  '/installation': route('installation-title', 'nav-organisations', () => import('./people/ThisInstallation.svelte')),
  '/organisations': route('organisations-title', 'nav-organisations', () => import('./people/Organisations.svelte')),
  '/organisations/:id': route('organisations-title', 'nav-organisations', () => import('./people/Organisation.svelte')),
  '/relations': route('relations-title', 'nav-organisations', () => import('./people/AllRelations.svelte')),
  '/assess': assess,
  '/duties': assess,
  '/duties/:id': route('duties-title', 'nav-assess', () => import('./assess/Duty.svelte')),
  '/duty-assessments/:id': route('site-duties', 'nav-map', () => import('./assess/DutyAssessment.svelte')),
  '/surveys': assess,
  '/surveys/:id': route('survey-list-title', 'nav-assess', () => import('./assess/Survey.svelte')),
  '/plan': route('plan-title', 'nav-assess', () => import('./plan/Plan.svelte')),
  '/measures': route('nav-measures', 'nav-measures', () => import('./measures/Measures.svelte')),
  '/measures/:id': route('site-measure-title', ['nav-measures', 'nav-map'], () => import('./records/Measure.svelte')),
  '/meetings/:id': route('meeting-title', 'nav-organisations', () => import('./records/Meeting.svelte')),
  '/recommendations': route('board-title', 'nav-organisations', () => import('./records/Recommendations.svelte')),
  '/recommendations/:id': route('recommendation-title', 'nav-organisations', () => import('./records/Recommendation.svelte')),
  '/plans/:id': route('plans-one', 'nav-map', () => import('./site-plan/SitePlanPage.svelte')),
  '/taxonomy': route('taxonomy-title', ['nav-measures', 'help-title'], () => import('./taxonomy/Taxonomy.svelte')),
  '/library': route('library-title', 'nav-measures', () => import('./library/Library.svelte')),
  '/library/:id': route('library-title', 'nav-measures', () => import('./library/LibraryEntry.svelte')),
  '/news': route('public-notices-title', ['public-notices-title', 'nav-home'], () => import('./news/News.svelte')),
  '/news/:id': route('public-notice-title', ['public-notices-title', 'nav-home'], () => import('./news/NewsPage.svelte')),
  '/news-drafts': route('notice-drafts-title', 'public-notices-title', () => import('./news/NoticeDrafts.svelte')),
  '/news-drafts/:id': route('notice-drafts-title', 'public-notices-title', () => import('./news/NoticeDraft.svelte')),
  '/notices': route('notices-title', 'nav-measures', () => import('./notices/Notices.svelte')),
  '/notices/:id': route('notice-title', 'nav-measures', () => import('./notices/Notice.svelte')),
  '/n/:id': route('notice-title', 'nav-measures', () => import('./notices/Notice.svelte')),
  '/due': route('due-title', ['due-title', 'nav-home'], () => import('./due/Due.svelte')),
  '/digest': route('mail-page-title', [], () => import('./people/DigestLink.svelte')),
  '/rights-records/:id': route('rights-title', ['nav-measures', 'nav-map'], () => import('./records/RightsRecord.svelte')),
  '/visits': route('nav-visits', 'nav-visits', () => import('./visits/Visits.svelte')),
  '/visits/:id': route('nav-visits', 'nav-visits', () => import('./visits/Visit.svelte')),
  '/what-if/:id': route('what-if-title', 'nav-visits', () => import('./visits/WhatIf.svelte')),
  '/walk/:id': route('walk-title', 'nav-visits', () => import('./visits/Walk.svelte')),
  '/coverage': route('coverage-title', ['coverage-title', 'nav-visits'], () => import('./visits/Coverage.svelte')),
  '/distribution': route('distribution-title', 'distribution-title', () => import('./visits/Distribution.svelte')),
  '/agreement': route('agreement-title', 'nav-visits', () => import('./visits/Agreement.svelte')),
  '/findings': route('findings-title', ['nav-findings', 'nav-visits'], () => import('./records/Findings.svelte')),
  '/findings/:id': route('findings-title', ['nav-findings', 'nav-visits'], () => import('./records/Finding.svelte')),
  '/notes': route('notes-title', 'nav-notes', () => import('./records/Notes.svelte')),
  '/notes/:id': route('note-title', 'nav-notes', () => import('./records/Note.svelte')),
  '/emergencies': route('nav-emergency', 'nav-emergency', () => import('./records/Emergencies.svelte')),
  '/requests': route('requests-title', ['requests-title', 'account-title'], () => import('./people/Requests.svelte')),
  '/readings': route('ours-title', ['nav-ours', 'nav-notes'], () => import('./records/Ours.svelte')),
  '/journal': route('journal-title', 'nav-journal', () => import('./records/Journal.svelte')),
  '/sign-in': route('sign-in', 'sign-in', () => import('./people/SignIn.svelte')),
  '/sign-in/directory': route('sign-in', 'sign-in', () => import('./people/ReturnFromDirectory.svelte')),
  '/welcome': route('welcome-title', [], () => import('./people/Welcome.svelte')),
  '/help': route('help-title', 'help-title', () => import('./home/Help.svelte')),
  '/account': route('account-title', 'account-title', () => import('./people/Account.svelte')),
};

/** The page of a record of each kind: `:id` stands for the record. */
export const recordPages: Record<Schemas['RecordKind'], string> = {
  site_note: '/notes/:id',
  visit: '/visits/:id',
  finding: '/findings/:id',
  duty_assessment: '/duty-assessments/:id',
  measure: '/measures/:id',
  rights_record: '/rights-records/:id',
  plan: '/plans/:id',
  partner_statement: '/partner-statements/:id',
  meeting: '/meetings/:id',
  recommendation: '/recommendations/:id',
  agreement: '/agreements/:id',
};

const nowhere = route('not-found', [], () => import('./ui/NotFound.svelte'));

/** The page at an address, and what `:id` stands for there. */
export function match(path: string): { route: Route; id: string } {
  const [first = '', second, ...more] = path.split('/').filter(Boolean);
  if (more.length > 0) return { route: nowhere, id: '' };
  const exact = routes[second ? `/${first}/${second}` : `/${first}`];
  if (exact) return { route: exact, id: '' };
  const named = second ? routes[`/${first}/:id`] : undefined;
  return named && second ? { route: named, id: second } : { route: nowhere, id: '' };
}
