// Asks for what is searched: places and areas of the register; organisations, people, links and records only of those that the reader may
// know of.
import { api, data, type Area, type Category, type Organisation } from '../api/client';
import { type Found, type Group, group, hasWords, helpPages, linksNamed, organisationAddress, placesNamed, SHOWN } from '../lib/find';
import { topics } from '../lib/help';
import { may, me } from '../lib/me.svelte';
import { every } from '../lib/pages';
import { usualPurpose } from '../lib/purposes';
import { roleName } from '../lib/said';
import { date, language, t } from '../lib/words.svelte';
import { does } from '../people/relations';
import { categoriesNow } from '../places/categories.svelte';
import { subjectName } from '../records/subject';
import { along } from '../visits/along.svelte';

/** So long a list of organisations and records is not asked for again, in milliseconds: each time is a reading. */
const KEPT = 5 * 60_000;
/** Who manages organisations finds the people of all of them where there are up to so many: each is one request. */
const ORGANISATIONS = 30;

type Named = Found & { text: string };
interface Lists {
  organisations: Named[];
  people: Named[];
  records: Named[];
}
const nothing: Lists = { organisations: [], people: [], records: [] };

export class Finder {
  groups = $state.raw<Group[]>([]);
  /** Whether the answer to what was asked last is still on its way. */
  busy = $state(false);
  /** The register does not answer: what is here is searched nevertheless. */
  unreachable = $state(false);
  private turn = 0;
  private kept: { of: string; at: number; lists: Promise<Lists> } | undefined;
  private kinds: { in: string; known: Promise<Category[]> } | undefined;

  /** Forgets what was found and what was listed: somebody else may be here now. */
  forget(): void {
    this.turn += 1;
    this.kept = undefined;
    [this.groups, this.busy, this.unreachable] = [[], false, false];
  }

  async find(text: string): Promise<void> {
    const turn = ++this.turn;
    const asked = text.trim();
    if (asked.length < 2 || !hasWords(asked)) {
      [this.groups, this.busy, this.unreachable] = [[], false, false];
      return;
    }
    this.busy = true;
    const answers = await Promise.allSettled([this.places(asked), this.areas(asked), this.lists(), this.relations(asked)]);
    if (turn !== this.turn) return;
    const [places, areas, lists, relations] = answers;
    const known = lists.status === 'fulfilled' ? lists.value : nothing;
    const here = along().map((offline) => ({ href: `/walk/${offline.id}`, title: offline.title ?? t('walk-title'), detail: t('visits-along'), text: offline.title ?? '' }));
    const groups = [
      places.status === 'fulfilled' ? places.value : undefined,
      areas.status === 'fulfilled' ? areas.value : undefined,
      group('organisations', known.organisations, asked),
      group('people', known.people, asked),
      relations.status === 'fulfilled' ? relations.value : undefined,
      group('records', [...here, ...known.records], asked),
      group('help', helpPages(t('help-title'), topics()), asked),
    ];
    this.groups = groups.filter((one): one is Group => one !== undefined && one.found.length > 0);
    this.unreachable = answers.some((answer) => answer.status === 'rejected');
    this.busy = false;
  }

  /** What kinds of places are called: asked for once something is looked for. Without it places are found nevertheless. */
  private categories(): Promise<Category[]> {
    if (this.kinds?.in !== language()) {
      const known = categoriesNow().catch(() => {
        this.kinds = undefined;
        return [];
      });
      this.kinds = { in: language(), known };
    }
    return this.kinds.known;
  }

  private async places(text: string): Promise<Group> {
    const [page, kinds] = await Promise.all([data(api.GET('/api/v1/sites', { params: { query: { text, page_size: SHOWN } } })), this.categories()]);
    const found = page.sites.map((site) => ({ href: `/sites/${site.id}`, title: site.title, detail: [kinds.find((kind) => kind.key === site.category)?.one, site.town?.name].filter(Boolean).join(' · ') }));
    return { kind: 'places', found, total: Math.max(page.total, found.length), isMore: page.total_is_more && Boolean(page.next), all: placesNamed(text) };
  }

  private async areas(text: string): Promise<Group> {
    const page = await data(api.GET('/api/v1/areas', { params: { query: { text, page_size: SHOWN } } }));
    const found = page.areas.map((area: Area) => ({ href: `/places?area=${area.id}`, title: area.names[language()] ?? area.name, detail: t('count-places', { count: area.sites }) }));
    return { kind: 'areas', found, total: Math.max(page.total, found.length) };
  }

  /** What organisations have to do with places, for those who manage that: each leads to its line. */
  private async relations(text: string): Promise<Group | undefined> {
    if (!may('manage_organisations')) return undefined;
    const page = await data(api.GET('/api/v1/relations', { params: { query: { text, page_size: SHOWN } } }));
    const found = page.lines.map((line) => ({ href: linksNamed(line.display_name, line.organisation), title: line.name, detail: `${does(line.relation)} · ${line.display_name}` }));
    return { kind: 'relations', found, total: found.length, isMore: Boolean(page.next), all: linksNamed(text) };
  }

  /** Nobody is asked for what a guest may not know of. */
  private lists(): Promise<Lists> {
    const account = me();
    if (!account) return Promise.resolve(nothing);
    const of = `${account.member} ${language()}`;
    if (this.kept?.of !== of || Date.now() - this.kept.at > KEPT) {
      const lists = this.ask();
      const kept = { of, at: Date.now(), lists };
      this.kept = kept;
      lists.catch(() => this.kept === kept && (this.kept = undefined));
    }
    return this.kept.lists;
  }

  /** The people of these organisations who can be named to the reader; somebody who left is not found. */
  private async people(organisations: Organisation[]): Promise<Named[]> {
    const asked = await Promise.all(
      organisations.map(async (one) => {
        const members = await every((query) => data(api.GET('/api/v1/organisations/{id}/members', { params: { path: { id: one.id }, query } })));
        return members.filter((member) => member.active && member.name).map((member) => ({ href: `/organisations/${one.id}`, title: member.name, detail: [roleName(member.role), one.name].filter(Boolean).join(' · '), text: member.name }));
      }),
    );
    return asked.flat();
  }

  private async ask(): Promise<Lists> {
    const purpose = usualPurpose(me());
    const own = me()?.organisation.id;
    const [organisations, visits, findings, notes, measures, plans] = await Promise.all([
      every((query) => data(api.GET('/api/v1/organisations', { params: { query } }))),
      every((page) => data(api.GET('/api/v1/visits', { params: { query: { purpose, ...page } } }))),
      every((page) => data(api.GET('/api/v1/findings', { params: { query: { purpose, ...page } } }))),
      every((page) => data(api.GET('/api/v1/notes', { params: { query: { purpose, ...page } } }))),
      every((page) => data(api.GET('/api/v1/measures', { params: { query: { purpose, ...page } } }))),
      every((page) => data(api.GET('/api/v1/plans', { params: { query: { purpose, ...page } } }))),
    ]);
    const manages = may('manage_organisations');
    // The people of a partner are seen by nobody there, those of a community by nobody else.
    const peopled = may('see_members') ? organisations.filter((one) => one.id === own || (manages && one.kind !== 'community' && organisations.length <= ORGANISATIONS)) : [];
    const named = (href: string, title: string, detail: string): Named => ({ href, title, detail, text: `${title} ${detail}` });
    return {
      organisations: organisations.map((one) => named(organisationAddress(one, own, manages), one.name, t(`kind-of-${one.kind}`))),
      people: await this.people(peopled),
      records: [
        ...visits.map((one) => named(`/visits/${one.id}`, one.subject_title, t('visit-of', { date: date(one.created_at) }))),
        ...notes.map((one) => named(`/notes/${one.id}`, subjectName(one), t('note-of', { date: date(one.created_at) }))),
        ...findings.map((one) => named(`/findings/${one.id}`, one.subject_title, t('finding-of', { date: date(one.created_at) }))),
        ...measures.map((one) => named(`/measures/${one.id}`, one.subject_title, t('measure-of', { date: date(one.created_at) }))),
        ...plans.map((one) => named(`/plans/${one.id}`, one.subject_title, t('plan-of', { date: date(one.created_at) }))),
      ],
    };
  }
}
