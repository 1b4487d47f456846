// What waits for the reader, in the order in which it presses, in words.
import type { Schemas } from '../api/client';
import { dueAddress } from '../due/due';
import { today } from '../lib/dates';
import { me, waitingEmergencies } from '../lib/me.svelte';
import { date, t } from '../lib/words.svelte';
import { waitingFindings } from '../records/findings.svelte';
import { recordAddress } from '../records/record-address';
import { subjectName } from '../records/subject';
import { begun, plansToReview, requestsOf, unsavedPlans, waitingRequests } from './desk';
import type { Desk } from './desk.svelte';

export interface Wait {
  key: string;
  title: string;
  says: string;
  href: string;
  act: string;
}

/** Who asks for a visit, why, and by when. */
export function asks(request: Pick<Schemas['VisitRequestAnswer'], 'reason' | 'due_on'>, name: string): string {
  return [name, t(`request-${request.reason}`), request.due_on ? t('duties-due', { date: date(request.due_on) }) : ''].filter(Boolean).join(' · ');
}

export function waits(desk: Desk): Wait[] {
  const found: Wait[] = [];
  const emergencies = waitingEmergencies();
  if (emergencies > 0) {
    const reviews = ['coordinator', 'overseer'].includes(me()?.role ?? '');
    found.push({ key: 'emergency', title: t('waits-emergency', { count: emergencies }), says: t(reviews ? 'waits-emergency-review' : 'waits-emergency-note'), href: '/emergencies', act: t(reviews ? 'waits-emergency-act' : 'waits-look') });
  }
  const [answer, check] = [waitingFindings('answer'), waitingFindings('check')];
  if (answer > 0) found.push({ key: 'findings', title: t('waits-findings', { count: answer }), says: t('waits-findings-says'), href: '/findings', act: t('waits-answer') });
  if (check > 0) found.push({ key: 'check', title: t('waits-check', { count: check }), says: t('waits-check-says'), href: '/findings?show=verify', act: t('waits-check-act') });
  // What was begun is gone on with before anything new: the list is short, and requests may be many.
  for (const visit of begun(desk.visits)) {
    found.push({ key: visit.id, title: visit.subject_title, says: t('waits-visit', { date: date(visit.created_at) }), href: `/visits/${visit.id}`, act: t('home-continue') });
  }
  for (const { plan, title, at, differs } of unsavedPlans(desk.drafts, desk.plans)) {
    found.push({ key: plan, title, says: t(differs ? 'waits-plan-differs' : 'waits-plan', { date: date(at) }), href: `/plans/${plan}`, act: t('home-continue') });
  }
  for (const request of waitingRequests(desk.budget, me()?.member ?? '')) {
    const says = [request.name || request.organisation_name, request.reason ?? t('damaged')].filter(Boolean).join(' · ');
    found.push({ key: request.id, title: t(request.for_export ? 'waits-export' : 'waits-budget', { sites: request.sites }), says, href: '/requests', act: t('waits-decide') });
  }
  for (const one of desk.sharing) {
    const says = t('waits-sharing', { name: one.proposed_by || t('here-left') });
    found.push({ key: one.record, title: subjectName(one), says, href: recordAddress(one), act: t('waits-review') });
  }
  const pairs = desk.same.filter((pair) => pair.is_one === undefined || pair.is_one === null).length;
  if (pairs > 0) found.push({ key: 'same', title: t('waits-same', { count: pairs }), says: t('waits-same-says'), href: '/imports', act: t('waits-decide') });
  for (const line of plansToReview(desk.due, today())) {
    found.push({ key: line.key, title: line.subject_title ?? '', says: t('waits-plan-review', { date: date(line.on) }), href: dueAddress(line), act: t('waits-plan-act') });
  }
  // Requests for visits have a page of their own and may be many: what a colleague waits for is not to be lost behind them.
  for (const request of requestsOf(desk.requests, me()?.organisation.id ?? '').toUs) {
    found.push({ key: request.id, title: request.site_title, says: asks(request, request.from_name), href: `/sites/${request.site}`, act: t('waits-place') });
  }
  for (const note of desk.notes.filter((one) => one.state === 'draft' && one.basis === 'own')) {
    found.push({ key: note.id, title: subjectName(note), says: t('waits-note', { date: date(note.created_at) }), href: `/notes/${note.id}`, act: t('home-continue') });
  }
  return found;
}
