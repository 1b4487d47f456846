// The tree of areas of the coverage: what was looked into, and what stands unfolded.
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { api, data, type Area, type Purpose, type Schemas } from '../api/client';
import { LARGEST } from '../lib/pages';
import { language } from '../lib/words.svelte';
import { heldBy, type Row, rows, wayTo, WHOLE } from './coverage-tree';

export class CoverageTree {
  readonly answers = new SvelteMap<string, Schemas['CoverageAnswer']>();
  readonly open = new SvelteSet<string>();
  private readonly areas = new SvelteMap<string, Area>();
  private whole = $state(false);
  readonly rows: Row[] = $derived.by(() => rows(new Map([...this.answers].map(([area, { areas }]) => [area, areas])), this.open, heldBy([...this.areas.values()], this.whole)));

  constructor(readonly purpose: Purpose) {}

  /** What an area is called in the reader's language. */
  name(line: Pick<Schemas['CoverageLine'], 'key' | 'name'>): string {
    return this.areas.get(line.key)?.names[language()] ?? line.name;
  }
  called(area: string): string {
    const known = this.areas.get(area);
    return known ? (known.names[language()] ?? known.name) : '';
  }

  /** Looks into an area, once: each look is a reading. */
  private async look(area: string): Promise<void> {
    if (this.answers.has(area)) return;
    this.answers.set(area, await data(api.GET('/api/v1/coverage', { params: { query: { purpose: this.purpose, ...(area ? { area } : {}) } } })));
  }

  private async areaOf(id: string): Promise<Area | undefined> {
    if (!this.areas.has(id)) for (const area of (await data(api.GET('/api/v1/areas', { params: { query: { id } } }))).areas) this.areas.set(area.id, area);
    return this.areas.get(id);
  }

  /** Shows the whole, and an area in it with all around it unfolded. */
  async show(area: string): Promise<void> {
    if (!this.answers.has(WHOLE)) {
      const [page] = await Promise.all([data(api.GET('/api/v1/areas', { params: { query: { page_size: LARGEST } } })), this.look(WHOLE)]);
      for (const one of page.areas) this.areas.set(one.id, one);
      this.whole = !page.next;
    }
    if (!area) return;
    const way = await wayTo(area, async (id) => (await this.areaOf(id))?.parent);
    await Promise.all(way.map((id) => this.look(id)));
    for (const id of way) this.open.add(id);
  }

  async unfold(area: string): Promise<void> {
    await this.look(area);
    this.open.add(area);
  }
  fold(area: string): void {
    this.open.delete(area);
  }
}
