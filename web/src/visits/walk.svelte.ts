// A walk on this device: each answer sealed and kept at once, as it is typed. Several windows of one browser show one walk; how it is
// opened stands in walk-open.ts, how it comes home in walk-home.ts.
import type { Schemas } from '../api/client';
import { Dropped } from './dropped.svelte';
import type { AnswerRow, Photograph } from './offline-store';
import { hear, type Said, tell } from './tabs';
import { emptyPoint, type Kept, type Point } from './walk-answers';
import type { Refused, Taken, Target, ToRate } from './walk-kinds';
import { mergeKept, mergeText, takenOut } from './walk-merge';
import type { Shelf } from './walk-shelf';

type Bundle = Schemas['VisitBundle'];

export type { Refused, Taken, Target, ToRate } from './walk-kinds';

export class Walk {
  bundle = $state<Bundle>() as Bundle;
  answers = $state<Record<string, Kept>>({});
  photos = $state<Record<string, Taken>>({});
  toRate = $state<ToRate[]>([]);
  conflicts = $state<Record<string, Schemas['Answered'][]>>({});
  remarks = $state('');
  remarksPending = $state(false);
  refused = $state<Refused[]>([]);
  /** Whether what was typed last is kept on this device. */
  saving = $state<'' | 'saved' | 'failed'>('');
  /** When something was last written here by this window (RFC 3339); empty before that. */
  savedAt = $state('');
  /** Another window sent it home and unpacked it. */
  gone = $state(false);
  /** What was taken away last, and the way back. */
  readonly dropped = new Dropped();
  /** Whether this browser promised to keep what is here. */
  promised = $state(true);

  /** What still has to be written. */
  private readonly dirty = new Set<string>();
  /** What could not be written, and why: it is tried again with the next that is. */
  private readonly failed = new Map<string, unknown>();
  private readonly targets = new Set<Target>();
  /** Each answer as this window last saw it in the store, or at first in the bundle: what differs from it was changed here. */
  private readonly base = new Map<string, Kept>();
  private writing: Promise<void> | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private readonly unhear: () => void;
  private readonly onshown = () => document.visibilityState === 'visible' && this.read().catch(() => undefined);

  constructor(
    readonly shelf: Shelf,
    bundle: Bundle,
  ) {
    this.bundle = bundle;
    this.conflicts = bundle.visit.content?.walk.conflicts ?? {};
    this.remarks = bundle.visit.content?.remarks ?? '';
    const standing = bundle.visit.content?.walk.answers ?? {};
    this.answers = Object.fromEntries(Object.entries(standing).map(([question, answer]) => [question, { points: answer.points, at: answer.at, seen: answer.revision, pending: false }]));
    for (const question of ['', ...Object.keys(standing)]) this.base.set(question, this.keptOf(question));
    this.unhear = hear((said) => this.heard(said).catch(() => undefined));
    document.addEventListener('visibilitychange', this.onshown);
  }

  get id(): string {
    return this.shelf.id;
  }

  /** The survey in a language; in English where it lacks it. */
  survey(language: string): Schemas['SurveyAnswer'] | undefined {
    const { surveys } = this.bundle;
    return surveys.find((one) => one.language === language) ?? surveys.find((one) => one.language === 'en') ?? surveys[0];
  }

  /** Reads or writes the store while this window does nothing else with it: what it last saw there stays true until that is done. */
  private turn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  /** Takes up what lies in the store and this window does not know yet. */
  read(first = false): Promise<void> {
    return this.turn(async () => {
      const [answers, photos] = await this.shelf.rows();
      for (const row of answers) await this.takeUp(row, first);
      for (const row of photos) await this.takeUpPhoto(row);
    });
  }

  /** Whether this window has something newer for a place than the store. */
  private ahead(place: string): boolean {
    return this.dirty.has(place) || this.failed.has(place);
  }

  /** Takes up what another window kept: each field that was not changed here. */
  private async takeUp(row: AnswerRow, first = false): Promise<void> {
    if (this.shelf.knows(row)) return;
    const { question } = row;
    const theirs = await this.shelf.openAnswer(row);
    this.shelf.note(row);
    const base = this.base.get(question);
    const known = question in this.answers;
    if (question === '') {
      const remarks = mergeText(base?.at ?? '', this.remarks, theirs.at);
      this.remarksPending = remarks === theirs.at ? theirs.pending : this.remarksPending || theirs.pending;
      this.remarks = remarks;
    } else if (!first || theirs.pending || !known) {
      const ours = known ? this.keptOf(question) : undefined;
      const merged = mergeKept(base, ours, theirs, this.survey('en')?.asks.find((one) => one.key === question)?.kind === 'photo');
      if (merged.points.length < (ours?.points.length ?? 0)) for (const index of (takenOut(base?.points ?? [], theirs.points) ?? []).reverse()) this.movedUp(question, index);
      this.answers[question] = merged;
    } else return;
    this.base.set(question, theirs);
  }

  private async takeUpPhoto(row: Photograph): Promise<void> {
    if (this.shelf.knows(row) || this.ahead(`p ${row.name}`)) return;
    const content = await this.shelf.openPhoto(row);
    this.shelf.note(row);
    const url = URL.createObjectURL(content);
    const toRate = this.bundle.photographs.find((one) => one.attachment === row.name);
    const known = this.photos[row.name];
    if (known) URL.revokeObjectURL(known.url);
    if (toRate) this.toRate.push({ ...toRate, url });
    else this.photos[row.name] = { content, url, sent: row.sent, draft: row.draft ?? false };
  }

  private async heard(said: Said): Promise<void> {
    if (said.visit !== this.id) return;
    if (said.kind === 'gone') {
      this.gone = this.dirty.size + this.failed.size === 0;
    } else if (said.kind === 'sent') {
      this.conflicts = JSON.parse(said.conflicts);
      await this.read();
    } else if (said.kind === 'answer') {
      await this.turn(async () => {
        const row = await this.shelf.answerRow(said.question);
        if (row) await this.takeUp(row);
      });
    } else {
      await this.turn(async () => {
        const row = await this.shelf.photoRow(said.name);
        if (row) await this.takeUpPhoto(row);
        else this.forgetPhoto(said.name);
      });
    }
  }

  /** Writes what changed, as often as it changes meanwhile; resolves when this of it lies in the store. */
  private async keep(place: string): Promise<void> {
    this.dirty.add(place);
    await (this.writing ??= this.write());
    if (this.failed.has(place)) throw this.failed.get(place);
  }

  /** Writes all that waits. What cannot be written, such as a photograph for which there is no room, hinders nothing else. */
  private async write(): Promise<void> {
    for (const place of this.failed.keys()) this.dirty.add(place);
    for (const place of this.dirty) {
      try {
        await this.turn(() => {
          this.dirty.delete(place);
          return place.startsWith('a') ? this.putAnswer(place.slice(2)) : this.putPhoto(place.slice(2));
        });
        this.failed.delete(place);
      } catch (error) {
        this.failed.set(place, error);
      }
    }
    this.saving = this.failed.size > 0 ? 'failed' : 'saved';
    this.savedAt = new Date().toISOString();
    this.writing = null;
  }

  /** Waits until all that was typed lies in the store. */
  async flush(): Promise<void> {
    if (this.writing || this.dirty.size + this.failed.size > 0) await (this.writing ??= this.write());
    for (const error of this.failed.values()) throw error;
  }

  private keptOf(question: string): Kept {
    if (question === '') return { points: [], at: this.remarks, seen: 0, pending: this.remarksPending };
    return $state.snapshot(this.answers[question] ?? { points: [], at: new Date().toISOString(), seen: 0, pending: false }) as Kept;
  }

  private async putAnswer(question: string): Promise<void> {
    const kept = this.keptOf(question);
    const { foreign, lost } = await this.shelf.putAnswer(question, kept);
    if (lost) this.again(`a ${question}`);
    if (foreign) {
      // Another window was quicker: merged with what it kept, and written after that.
      await this.takeUp(foreign);
      this.dirty.add(`a ${question}`);
      return;
    }
    this.base.set(question, kept);
    tell({ visit: this.id, kind: 'answer', question });
  }

  /** The store lost the visit: what waits here is written anew. */
  private again(except: string): void {
    this.gone = false;
    for (const [question, kept] of Object.entries(this.answers)) if (kept.pending) this.dirty.add(`a ${question}`);
    for (const [name, photo] of Object.entries(this.photos)) if (!photo.sent) this.dirty.add(`p ${name}`);
    if (this.remarksPending) this.dirty.add('a ');
    this.dirty.delete(except);
  }

  private async putPhoto(name: string): Promise<void> {
    const photo = this.photos[name];
    if (!photo) return;
    if (await this.shelf.putPhoto(name, photo.content, photo.sent, photo.draft)) this.again(`p ${name}`);
    tell({ visit: this.id, kind: 'photo', name });
  }

  /** Answers a question: shown at once, and kept on this device when this resolves. */
  answer(question: string, points: Point[], settles = false): Promise<void> {
    const before = this.answers[question];
    const beside = settles ? undefined : before?.beside;
    this.answers[question] = { points: $state.snapshot(points) as Point[], at: new Date().toISOString(), seen: before?.seen ?? 0, pending: true, settles: settles || (before?.settles ?? false), beside };
    return this.keep(`a ${question}`);
  }

  /** Changes one point of a question, the first of which is made where there is none. */
  change({ question, index, gone }: Target, part: Partial<Point>): Promise<void> {
    if (gone) return Promise.resolve();
    const next = (this.answers[question]?.points ?? []).map((point) => ({ ...point }));
    while (next.length <= index) next.push(emptyPoint());
    next[index] = { ...(next[index] as Point), ...part };
    return this.answer(question, next);
  }

  /** A point that something is fetched for; let it go with `done`. */
  target(question: string, index: number): Target {
    const target = { question, index };
    this.targets.add(target);
    return target;
  }

  done(target: Target): void {
    this.targets.delete(target);
  }

  async dropPoint(question: string, index: number): Promise<void> {
    const points = $state.snapshot(this.answers[question]?.points ?? []) as Point[];
    const [point] = points.splice(index, 1);
    if (!point) return;
    this.movedUp(question, index);
    this.dropped.offer('point', () => this.insert(question, index, point));
    await this.answer(question, points);
  }

  private insert(question: string, index: number, point: Point): Promise<void> {
    for (const target of this.targets) if (target.question === question && target.index >= index) target.index += 1;
    const points = [...(this.answers[question]?.points ?? [])];
    points.splice(index, 0, point);
    return this.answer(question, points);
  }

  /** A point is no more: what is fetched for it is let go, and those behind it move up. */
  private movedUp(question: string, index: number): void {
    for (const target of this.targets) {
      if (target.question !== question) continue;
      if (target.index === index) target.gone = true;
      else if (target.index > index) target.index -= 1;
    }
  }

  remark(text: string): Promise<void> {
    this.remarks = text;
    this.remarksPending = true;
    return this.keep('a ');
  }

  /** An answer as the register has it now, or one that has to be sent again. */
  acknowledged(question: string, part: Partial<Kept>): Promise<void> {
    if (question === '') this.remarksPending = part.pending ?? false;
    else Object.assign(this.answers[question] ?? {}, part);
    return this.keep(`a ${question}`);
  }

  /** Keeps a photograph as it was taken, made smaller and stripped (lib/photo.ts); answers its name. It goes home when somebody says so. */
  async photograph(content: Blob): Promise<string> {
    const name = `photo-${Date.now()}-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}.jpg`;
    this.photos[name] = { content, url: URL.createObjectURL(content), sent: false, draft: true };
    await this.keep(`p ${name}`);
    return name;
  }

  /** A photograph with more of it covered, or one that may go home now. */
  changePhotograph(name: string, content: Blob | undefined, draft: boolean): Promise<void> {
    const photo = this.photos[name];
    if (!photo || photo.sent) return Promise.resolve();
    if (content) {
      URL.revokeObjectURL(photo.url);
      Object.assign(photo, { content, url: URL.createObjectURL(content) });
    }
    photo.draft = draft;
    return this.keep(`p ${name}`);
  }

  sentPhotograph(name: string, sent: boolean): Promise<void> {
    const photo = this.photos[name];
    if (!photo) return Promise.resolve();
    photo.sent = sent;
    return this.keep(`p ${name}`);
  }

  /** Takes a photograph away, also from the answers that name it; this window alone can bring it back, for a little while. */
  async dropPhotograph(name: string): Promise<void> {
    const { content, draft } = this.photos[name] ?? {};
    const named: { question: string; index: number }[] = [];
    this.dirty.delete(`p ${name}`);
    this.failed.delete(`p ${name}`);
    this.forgetPhoto(name);
    for (const [question, kept] of Object.entries(this.answers)) {
      if (!kept.points.some((point) => point.photos?.includes(name))) continue;
      kept.points.forEach((point, index) => point.photos?.includes(name) && named.push({ question, index }));
      await this.answer(question, kept.points.map((point) => ({ ...point, photos: (point.photos ?? []).filter((one) => one !== name) })));
    }
    await this.shelf.dropPhoto(name);
    tell({ visit: this.id, kind: 'photo', name });
    if (content) this.dropped.offer('photo', () => this.bringBack(name, content, draft ?? true, named));
  }

  private async bringBack(name: string, content: Blob, draft: boolean, named: { question: string; index: number }[]): Promise<void> {
    this.photos[name] = { content, url: URL.createObjectURL(content), sent: false, draft };
    await this.keep(`p ${name}`);
    for (const { question, index } of named) {
      const points = this.answers[question]?.points ?? [];
      await this.answer(question, points.map((point, at) => (at === index ? { ...point, photos: [...(point.photos ?? []), name] } : point)));
    }
  }

  private forgetPhoto(name: string): void {
    const photo = this.photos[name];
    if (photo) URL.revokeObjectURL(photo.url);
    delete this.photos[name];
    this.refused = this.refused.filter((one) => one.key !== name);
  }

  /** Photographs that belong to no answer yet. */
  get unassigned(): string[] {
    const assigned = new Set(Object.values(this.answers).flatMap((kept) => kept.points.flatMap((point) => point.photos ?? [])));
    return Object.keys(this.photos).filter((name) => !assigned.has(name));
  }

  /** Photographs of which nobody said yet that they may go. */
  get drafts(): string[] {
    return Object.keys(this.photos).filter((name) => this.photos[name]?.draft);
  }

  /** Questions that were answered in two ways. */
  get differing(): string[] {
    return [...new Set([...Object.keys(this.conflicts), ...Object.entries(this.answers).flatMap(([question, kept]) => (kept.beside?.length ? [question] : []))])];
  }

  /** How much still has to be sent. */
  get waiting(): number {
    return Object.values(this.answers).filter((kept) => kept.pending).length + Object.values(this.photos).filter((photo) => !photo.sent).length + (this.remarksPending ? 1 : 0);
  }

  /** Answers as the survey reads them. */
  written(): Record<string, string[]> {
    return Object.fromEntries(Object.entries(this.answers).map(([question, kept]) => [question, kept.points.map((point) => point.answer)]));
  }

  /** Leaves nothing on this device, where nothing lies there but what this window knows; answers whether it did. */
  async leave(): Promise<boolean> {
    const left = await this.shelf.leave();
    if (left) tell({ visit: this.id, kind: 'gone' });
    return left;
  }

  /** The window shows it no longer. */
  close(): void {
    this.unhear();
    this.dropped.forget();
    document.removeEventListener('visibilitychange', this.onshown);
    for (const photo of [...Object.values(this.photos), ...this.toRate]) URL.revokeObjectURL(photo.url);
  }
}
