// Asks for what is searched: places and areas of the register; organisations and records only of those that the reader may know of.
import { api, data, type Area } from '../api/client';
import { type Found, type Group, group, organisationAddress, placesNamed, SHOWN } from '../lib/find';
import { topics } from '../lib/help';
import { may, me } from '../lib/me.svelte';
import { every } from '../lib/pages';
import { usualPurpose } from '../lib/purposes';
import { date, language, t } from '../lib/words.svelte';
import { askedCategories } from '../places/categories.svelte';
import { subjectName } from '../records/subject';
import { along } from '../visits/along.svelte';

/** So long a list of organisations and records is not asked for again, in milliseconds: each time is a reading. */
const KEPT = 5 * 60_000;

type Named = Found & { text: string };

export class Finder {
  groups = $state.raw<Group[]>([]);
  /** Whether the answer to what was asked last is still on its way. */
  busy = $state(false);
  /** The register does not answer: what is here is searched nevertheless. */
  unreachable = $state(false);
  private turn = 0;
  private kept: { of: string; at: number; lists: Promise<{ organisations: Named[]; records: Named[] }> } | undefined;
  private readonly kinds = askedCategories();

  /** Forgets what was found and what was listed: somebody else may be here now. */
  forget(): void {
    this.turn += 1;
    this.kept = undefined;
    [this.groups, this.busy, this.unreachable] = [[], false, false];
  }

  async find(text: string): Promise<void> {
    const turn = ++this.turn;
    const asked = text.trim();
    if (asked.length < 2) {
      [this.groups, this.busy, this.unreachable] = [[], false, false];
      return;
    }
    this.busy = true;
    const answers = await Promise.allSettled([this.places(asked), this.areas(asked), this.lists()]);
    if (turn !== this.turn) return;
    const [places, areas, lists] = answers;
    const known = lists.status === 'fulfilled' ? lists.value : { organisations: [], records: [] };
    const here = along().map((offline) => ({ href: `/walk/${offline.id}`, title: offline.title ?? t('walk-title'), detail: t('visits-along'), text: offline.title ?? '' }));
    const groups = [
      places.status === 'fulfilled' ? places.value : undefined,
      areas.status === 'fulfilled' ? areas.value : undefined,
      group('organisations', known.organisations, asked),
      group('records', [...here, ...known.records], asked),
      group('help', topics().map((topic) => ({ href: `/help#${topic.id}`, title: topic.title, detail: t('help-title'), text: `${topic.title} ${topic.text}` })), asked),
    ];
    this.groups = groups.filter((one): one is Group => one !== undefined && one.found.length > 0);
    this.unreachable = answers.some((answer) => answer.status === 'rejected');
    this.busy = false;
  }

  private async places(text: string): Promise<Group> {
    const page = await data(api.GET('/api/v1/sites', { params: { query: { text, page_size: SHOWN } } }));
    const found = page.sites.map((site) => ({ href: `/sites/${site.id}`, title: site.title, detail: [this.kinds.value.find((kind) => kind.key === site.category)?.one, site.town?.name].filter(Boolean).join(' · ') }));
    return { kind: 'places', found, total: Math.max(page.total, found.length), isMore: page.total_is_more && Boolean(page.next), all: placesNamed(text) };
  }

  private async areas(text: string): Promise<Group> {
    const page = await data(api.GET('/api/v1/areas', { params: { query: { text, page_size: SHOWN } } }));
    const found = page.areas.map((area: Area) => ({ href: `/places?area=${area.id}`, title: area.names[language()] ?? area.name, detail: t('count-places', { count: area.sites }) }));
    return { kind: 'areas', found, total: Math.max(page.total, found.length) };
  }

  /** Nobody is asked for what a guest may not know of. */
  private lists() {
    const account = me();
    if (!account) return Promise.resolve({ organisations: [], records: [] });
    const of = `${account.member} ${language()}`;
    if (this.kept?.of !== of || Date.now() - this.kept.at > KEPT) {
      const lists = this.ask();
      const kept = { of, at: Date.now(), lists };
      this.kept = kept;
      lists.catch(() => this.kept === kept && (this.kept = undefined));
    }
    return this.kept.lists;
  }

  private async ask() {
    const purpose = usualPurpose(me());
    const own = me()?.organisation.id;
    const [organisations, visits, findings, notes, measures] = await Promise.all([
      every((query) => data(api.GET('/api/v1/organisations', { params: { query } }))),
      every((page) => data(api.GET('/api/v1/visits', { params: { query: { purpose, ...page } } }))),
      every((page) => data(api.GET('/api/v1/findings', { params: { query: { purpose, ...page } } }))),
      every((page) => data(api.GET('/api/v1/notes', { params: { query: { purpose, ...page } } }))),
      every((page) => data(api.GET('/api/v1/measures', { params: { query: { purpose, ...page } } }))),
    ]);
    const named = (href: string, title: string, detail: string): Named => ({ href, title, detail, text: `${title} ${detail}` });
    return {
      organisations: organisations.map((one) => named(organisationAddress(one, own, may('manage_organisations')), one.name, t(`kind-of-${one.kind}`))),
      records: [
        ...visits.map((one) => named(`/visits/${one.id}`, one.subject_title, t('visit-of', { date: date(one.created_at) }))),
        ...notes.map((one) => named(`/notes/${one.id}`, subjectName(one), t('note-of', { date: date(one.created_at) }))),
        ...findings.map((one) => named(`/findings/${one.id}`, one.subject_title, t('finding-of', { date: date(one.created_at) }))),
        ...measures.map((one) => named(`/measures/${one.id}`, one.subject_title, t('measure-of', { date: date(one.created_at) }))),
      ],
    };
  }
}
