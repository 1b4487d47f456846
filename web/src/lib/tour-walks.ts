// The guided walks of the demonstration: what each of those whom one can be comes for, step by step, on the pages themselves.
import type { WalkKey } from './tour.svelte';
import type { Step } from './tour-walk';

/** The field of the search, or what opens it on a phone. */
const SEARCH = ['form[role=search] .field', 'form[role=search] .opener'];
/** An entry of the navigation, or what opens the rest of it on a phone. */
const entry = (href: string) => [`nav a[href="${href}"]`, 'nav [popovertarget=more]'];

/** What is said at the end of each. */
const over: Step = { says: 'tour-over', begins: '', at: ['[popovertarget=account-menu]'], done: [], reads: true };

const volunteer: Step[] = [
  { says: 'tour-volunteer-look', begins: '/', at: ['#content a[href="/surveys/quick_look"]'], done: [{ path: '/surveys/quick_look' }] },
  { says: 'tour-volunteer-answer', begins: '/surveys/quick_look', at: ['.question'], done: [{ shows: '.question :checked' }, { clicks: '.steps .primary' }, { query: ['at', 'end'] }] },
  { says: 'tour-volunteer-results', begins: '/surveys/quick_look', at: ['.question + * + .steps', '.steps'], done: [{ query: ['at', 'end'] }] },
  { says: 'tour-volunteer-findings', begins: '/surveys/quick_look?at=end', at: ['.handling + section', '.handling'], done: [{ path: '/plan' }], reads: true },
  { says: 'tour-volunteer-plan', begins: '/surveys/quick_look?at=end', at: ['#content a[href="/plan"]'], done: [{ path: '/plan' }] },
  { says: 'tour-volunteer-begin', begins: '/plan', at: ['.row .primary'], done: [{ shows: '.question' }, { query: ['at', 'pages'] }] },
  { says: 'tour-volunteer-pages', begins: '/plan', at: ['.question .steps'], done: [{ query: ['at', 'pages'] }] },
  { says: 'tour-volunteer-print', begins: '/plan?at=pages', at: ['.head .primary'], done: ['prints', { clicks: '.head .primary' }] },
];

const adviser: Step[] = [
  { says: 'tour-adviser-start', begins: '/', at: ['.rows .why + button'], done: [{ shows: 'form.start' }] },
  { says: 'tour-adviser-confirm', begins: '/', at: ['form.start .primary'], done: [{ path: '/visits/:id' }] },
  { says: 'tour-adviser-take', begins: '/visits/:id', at: ['.strip a[href^="/walk/"]'], done: [{ path: '/walk/:id' }] },
  { says: 'tour-adviser-lock', begins: '/walk/:id', at: ['#content form'], done: [{ shows: '.progress' }] },
  { says: 'tour-adviser-answer', begins: '/walk/:id', at: ['.question > fieldset', '.question'], done: [{ shows: '.question :checked' }, { clicks: '.bar .primary' }, { query: ['at', 'end'] }] },
  { says: 'tour-adviser-results', begins: '/walk/:id', at: ['.whole > p > .link:not(.all)', '.bar .primary'], done: [{ query: ['at', 'end'] }] },
  { says: 'tour-adviser-send', begins: '/walk/:id?at=end', at: ['.steps.bar .primary'], done: [{ path: '/visits/:id' }] },
  { says: 'tour-adviser-check', begins: '/visits/:id', at: ['.strip a[href="#finish"]'], done: [{ clicks: '.strip a[href="#finish"]' }, { shows: '.report > :first-child' }] },
  { says: 'tour-adviser-finish', begins: '/visits/:id', at: ['.finish'], done: [{ shows: '.report > :first-child' }] },
  { says: 'tour-adviser-report', begins: '/visits/:id', at: ['.report > :first-child'], done: [{ clicks: '.report > :first-child' }] },
];

const police: Step[] = [
  { says: 'tour-police-find', begins: '', at: SEARCH, done: [{ path: '/sites/:id' }] },
  { says: 'tour-police-open', begins: '/sites/:id', at: ['.page > .screen > details > summary'], done: [{ shows: 'details[open] > form' }] },
  { says: 'tour-police-reason', begins: '/sites/:id', at: ['.page > .screen > details > form'], done: [{ query: ['tab', 'notes'] }] },
  { says: 'tour-police-read', begins: '/sites/:id', at: ['.purpose ~ div:not([hidden])', '#content'], done: [{ path: '/emergencies' }], reads: true },
  { says: 'tour-police-list', begins: '', at: entry('/emergencies'), done: [{ path: '/emergencies' }] },
  { says: 'tour-police-end', begins: '/emergencies', at: ['article.runs'], done: [{ clicks: 'article.runs button' }] },
];

const answered = '[role=status] > .done';
const operator: Step[] = [
  { says: 'tour-operator-open', begins: '/', at: ['#content a.primary[href="/findings"]', '#content a[href="/findings"]', 'nav a[href="/findings"]'], done: [{ path: '/findings' }] },
  { says: 'tour-operator-tick', begins: '/findings', at: ['.main .tick'], done: [{ shows: '.panel form' }] },
  { says: 'tour-operator-choose', begins: '/findings', at: ['.panel fieldset'], done: [{ shows: '.panel input[type=radio]:checked' }] },
  { says: 'tour-operator-save', begins: '/findings', at: ['.panel form > label:last-of-type', '.panel form'], done: [{ shows: answered }] },
  { says: 'tour-operator-undo', begins: '/findings', at: [answered], done: [{ clicks: `${answered} button` }, { path: '/findings/:id' }], reads: true },
  { says: 'tour-operator-read', begins: '/findings', at: ['.main .says > a'], done: [{ path: '/findings/:id' }] },
];

const contributor: Step[] = [
  { says: 'tour-contributor-open', begins: '/', at: ['#content a[href="/findings"]', 'nav a[href="/findings"]'], done: [{ path: '/findings' }] },
  { says: 'tour-operator-read', begins: '/findings', at: ['.main .says > a'], done: [{ path: '/findings/:id' }] },
  { says: 'tour-contributor-tell', begins: '/findings/:id', at: ['#content h1'], done: [], reads: true },
];

const coordinator: Step[] = [
  { says: 'tour-coordinator-open', begins: '/', at: ['#content a[href^="/coverage?area="]', '#content a[href="/coverage"]'], done: [{ path: '/coverage' }] },
  { says: 'tour-coordinator-district', begins: '/coverage', at: ['.two > div:first-child table'], done: [{ clicks: '[id^="line-"]' }] },
  { says: 'tour-coordinator-never', begins: '/coverage', at: ['.two > div + div table'], done: [{ shows: '.chosen' }], reads: true },
  { says: 'tour-coordinator-tick', begins: '/coverage', at: ['td.tick'], done: [{ shows: '.chosen' }] },
  { says: 'tour-coordinator-ask', begins: '/coverage', at: ['[data-does=ask]'], done: [{ clicks: '[data-does=ask]' }] },
  { says: 'tour-coordinator-send', begins: '/coverage', at: ['section > form', '.chosen'], done: [{ shows: answered }], reads: true },
];

const overseer: Step[] = [
  { says: 'tour-overseer-find', begins: '', at: SEARCH, done: [{ path: '/sites/:id' }] },
  { says: 'tour-overseer-who', begins: '/sites/:id', at: ['#content a[href^="/journal?about="]'], done: [{ path: '/journal' }] },
  { says: 'tour-overseer-lines', begins: '/journal', at: ['.days', '#content h1'], done: [{ path: '/emergencies' }], reads: true },
  { says: 'tour-overseer-emergency', begins: '', at: entry('/emergencies'), done: [{ path: '/emergencies' }] },
  { says: 'tour-overseer-review', begins: '/emergencies', at: ['article form', 'article', '#content h1'], done: [], reads: true },
];

const administrator: Step[] = [
  { says: 'tour-administrator-open', begins: '/', at: ['#content a.all[href="/organisations"]', ...entry('/organisations')], done: [{ path: '/organisations' }] },
  { says: 'tour-administrator-own', begins: '/organisations', at: ['#content a[href="/organisations/:own"]'], done: [{ path: '/organisations/:own' }] },
  { says: 'tour-administrator-name', begins: '/organisations/:own', at: ['form:has(> .line)'], done: [{ shows: answered }] },
  { says: 'tour-administrator-link', begins: '/organisations/:own', at: ['section:has(form > .line) > .message', 'form:has(> .line)'], done: [], reads: true },
];

const partner: Step[] = [
  { says: 'tour-partner-open', begins: '/', at: ['#content .rows a.title'], done: ['/notes/:id', '/visits/:id', '/findings/:id', '/sites/:id', '/findings'].map((path) => ({ path })) },
  { says: 'tour-partner-read', begins: '', at: ['#content h1 + p', '#content h1'], done: [{ path: '/notes' }], reads: true },
  { says: 'tour-partner-all', begins: '', at: entry('/notes'), done: [{ path: '/notes' }] },
  { says: 'tour-partner-list', begins: '/notes', at: ['#content table', '#content h1'], done: [], reads: true },
];

const walks = { volunteer, adviser, police, operator, contributor, coordinator, overseer, administrator, partner };

export const walkOf = (key: WalkKey): Step[] => [...walks[key], over];
