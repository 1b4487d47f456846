// A plan while it is written: what stands on the page, what was saved, what the checks found, and what waits for a choice.
import { tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { Problem } from '../api/client';
import { type Key, type SitePlan, whole } from './document';
import { type Draft, draftOf, dropDraft, keepDraft } from './draft-shelf';
import type { Part } from './fields';
import type { Finding, Lead } from './findings';
import { History } from './history';
import { isSame, type Section, withContent } from './sections';

/** What the checks of a document found. */
export interface Found {
  findings: Finding[];
  left_out: string[];
  missing: string[];
  unknown: string[];
}
/** A plan as the server has it. */
export interface Kept {
  version: number;
  plan: SitePlan;
  review_on: string;
}
/** What two people wrote in one section. */
export interface Clash {
  section: Section;
  ours: unknown;
  theirs: unknown;
}
/** What waits for a choice: the merged plan, and each section that both changed. */
export interface Conflict extends Kept {
  sections: Clash[];
}
/** What the page asks of the server. */
export interface Server {
  save: (kept: Kept) => Promise<{ kept: Kept; found: Found } | { conflict: Conflict }>;
  check: (plan: SitePlan) => Promise<Found>;
}

const NOTHING: Found = { findings: [], left_out: [], missing: [], unknown: [] };
/** After so long a pause while typing the checks look again, and the draft is kept, in milliseconds. */
const CHECK_AFTER = 700;
const KEEP_AFTER = 250;

export class Editing {
  plan = $state.raw<SitePlan>(whole({}));
  reviewOn = $state('');
  /** What stands on the server, as far as this page knows. */
  saved = $state.raw<Kept>({ version: 0, plan: whole({}), review_on: '' });
  found = $state.raw<Found>(NOTHING);
  conflict = $state.raw<Conflict | null>(null);
  /** A draft of another time that lies here, with which the page began. */
  restored = $state<string>('');
  /** Whether what is written here stays when the page is closed. */
  isKept = $state(true);
  /** The check does not take what is written now: why. */
  refused = $state.raw<unknown>(null);
  part = $state<Part>('place');
  /** Whose own procedure or which use is written in that part. */
  use = $state<Key | null>(null);
  /** Entries that are open with all their fields, by their id. */
  opened = new SvelteSet<string>();
  canUndo = $state(false);
  canRedo = $state(false);
  private readonly history = new History<SitePlan>();
  private checking: ReturnType<typeof setTimeout> | undefined;
  private keeping: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor(
    private readonly member: string,
    private readonly id: string,
    private readonly server: Server,
  ) {}

  readonly isChanged = $derived.by(() => this.reviewOn !== this.saved.review_on || !isSame(this.plan, this.saved.plan));

  /** Shows what the server has. What is being written stays: it is merged when it is saved. */
  async begin(kept: Kept, found: Found): Promise<void> {
    if (this.saved.version > 0 && this.isChanged) return;
    this.take(kept, found);
    const draft = await draftOf(this.member, this.id);
    if (draft && !this.isChanged) this.restore(draft);
  }

  private take(kept: Kept, found: Found): void {
    [this.saved, this.plan, this.reviewOn, this.found] = [kept, kept.plan, kept.review_on, found];
    [this.conflict, this.restored, this.refused] = [null, '', null];
    this.history.clear();
    this.noteUndo();
  }

  /** Goes on where somebody stopped. Where others saved since, that is merged when this is saved: it was written from another version. */
  private restore(draft: Draft): void {
    const plan = whole(draft.plan);
    if (isSame(plan, this.saved.plan) && draft.review_on === this.saved.review_on) return void dropDraft(this.member, this.id);
    this.saved = { ...this.saved, version: draft.version };
    [this.plan, this.reviewOn, this.restored] = [plan, draft.review_on, draft.at];
    this.check();
  }

  /** Changes the plan; what is typed into one field (`mark`) is taken back in one go. */
  change(change: (plan: SitePlan) => SitePlan, mark = ''): void {
    this.history.note(this.plan, mark);
    this.put(change(this.plan));
  }
  undo(): void {
    this.put(this.history.undo(this.plan));
  }
  redo(): void {
    this.put(this.history.redo(this.plan));
  }
  review(on: string): void {
    this.reviewOn = on;
    this.keepSoon();
  }

  private put(plan: SitePlan): void {
    this.plan = plan;
    this.noteUndo();
    this.check();
    this.keepSoon();
  }
  private noteUndo(): void {
    [this.canUndo, this.canRedo] = [this.history.canUndo, this.history.canRedo];
  }

  /** Looks again after a pause; of several answers the last counts. */
  private check(): void {
    clearTimeout(this.checking);
    const asked = ++this.asked;
    this.checking = setTimeout(async () => {
      try {
        const found = await this.server.check(this.plan);
        if (asked === this.asked) [this.found, this.refused] = [found, null];
      } catch (problem) {
        if (asked === this.asked && problem instanceof Problem && problem.key === 'invalid') this.refused = problem;
      }
    }, CHECK_AFTER);
  }
  private keepSoon(): void {
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => void this.keepNow(), KEEP_AFTER);
  }
  /** Keeps what is written in this browser. */
  async keepNow(): Promise<void> {
    clearTimeout(this.keeping);
    if (!this.isChanged) return dropDraft(this.member, this.id);
    this.isKept = await keepDraft(this.member, this.id, { version: this.saved.version, plan: this.plan, review_on: this.reviewOn, at: new Date().toISOString() });
  }

  /** Saves. What somebody else saved meanwhile is merged by the server; where both changed one section, the reader chooses first. */
  async save(given: Kept = { version: this.saved.version, plan: this.plan, review_on: this.reviewOn }): Promise<'saved' | 'merged' | 'conflict'> {
    const [plan, reviewOn] = [this.plan, this.reviewOn];
    const answer = await this.server.save(given);
    if ('conflict' in answer) {
      this.conflict = answer.conflict;
      return 'conflict';
    }
    const merged = answer.kept.version > given.version + 1;
    // What was typed while it was being saved stays, and is saved the next time.
    if (this.plan !== plan || this.reviewOn !== reviewOn) {
      if (!merged) this.saved = answer.kept;
      this.conflict = null;
      this.keepSoon();
      return 'saved';
    }
    clearTimeout(this.checking);
    clearTimeout(this.keeping);
    this.asked++;
    this.take(answer.kept, answer.found);
    await dropDraft(this.member, this.id);
    return merged ? 'merged' : 'saved';
  }

  /** Saves with a choice for each section that both changed. */
  async settle(choices: Record<Section, 'ours' | 'theirs'>): Promise<'saved' | 'merged' | 'conflict'> {
    const { conflict } = this;
    if (!conflict) return 'saved';
    let { plan, review_on } = conflict;
    for (const { section, ours, theirs } of conflict.sections) {
      const content = choices[section] === 'ours' ? ours : theirs;
      if (section === 'review_on') review_on = (content as string | null) ?? '';
      else plan = withContent(plan, section, content);
    }
    return this.save({ version: conflict.version, plan, review_on });
  }

  /** Goes on as the server has it, without what was written here. */
  async discard(kept: Kept, found: Found): Promise<void> {
    this.take(kept, found);
    await dropDraft(this.member, this.id);
  }

  /** Shows the field that something is about, with the focus in it. */
  async lead({ part, use, field }: Lead): Promise<void> {
    [this.part, this.use] = [part, use];
    // An entry is open with the field: `plan.rooms.vestry.at` is in `plan.rooms.vestry`.
    this.opened.add(field.slice(0, field.lastIndexOf('.')));
    await tick();
    const found = document.getElementById(field);
    found?.scrollIntoView({ block: 'center' });
    found?.focus();
  }

  end(): void {
    clearTimeout(this.checking);
    if (this.isChanged) void this.keepNow();
  }
}
