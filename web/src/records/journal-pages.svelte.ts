// A list of what was done, page by page, as the address narrows it.
import { api, data } from '../api/client';
import { Asked } from '../lib/asked.svelte';
import { PlaceInList } from '../lib/list-place.svelte';
import { query, search } from '../lib/location.svelte';
import { Work } from '../lib/work.svelte';
import { beginning, enough, type Page } from './journal-words';
import { kindOf } from './kinds';

/** So many lines are asked for at once. */
const PAGE = 50;

/** What narrows every such list: what it was about, the kind of record, and the days. */
export function narrowed() {
  const day = (key: string, later = 0) => (query(key) ? beginning(query(key), later) : undefined);
  return { page_size: PAGE, about: query('about') || undefined, kind: kindOf(query('kind')), from: day('from'), to: day('to', 1) };
}

/** The lines, asked for anew whenever the address says something else; made while a component is made. */
export class JournalPages<T> {
  lines = $state.raw<T[]>([]);
  next = $state<string | undefined>();
  work = new Work();
  private readonly place = new PlaceInList(() => ({ lines: this.lines.length }));

  /** Whoever may not read it asks for nothing. So many are asked for that there are some of those that count. */
  constructor(
    private readonly ask: (after?: string) => Promise<Page<T>>,
    reads: () => boolean,
    private readonly counts: (line: T) => boolean = () => true,
  ) {
    $effect(() => {
      void search();
      if (reads()) this.work.latest(() => this.fromTheFirst()).then(() => this.place.back());
    });
  }

  /** Whether all was looked at and nothing is there. */
  get none(): boolean {
    return this.lines.length === 0 && !this.work.busy && !this.work.problem && !this.next;
  }

  goOn = () => this.work.run(() => this.more());

  private async more() {
    const page = await enough(this.ask, this.next, PAGE / 2, this.counts, this.place.shown('lines'));
    this.lines = [...this.lines, ...page.lines];
    this.next = page.next;
  }
  /** The address may say something else before all is there. */
  private async fromTheFirst() {
    let asked: string;
    do {
      asked = search();
      [this.lines, this.next] = [[], undefined];
      await this.more();
    } while (asked !== search());
  }
}

/** What a place is called which a list is about; nothing where it is about something else. */
export function placeAskedAbout(): Asked<string> {
  return new Asked(async () => {
    const id = query('about');
    if (!id.startsWith('site_')) return '';
    const site = await data(api.GET('/api/v1/sites/{id}', { params: { path: { id } } }));
    return site.own_name ?? site.title;
  }, '');
}
