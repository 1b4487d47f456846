// A walk on this device: opened with a passphrase or a passkey, each answer sealed and kept at once, sent home in pieces when there is a
// network. What was sent twice is taken once; what another device answered otherwise comes back as a conflict.
import { api, data, Problem, type Schemas } from '../api/client';
import { type Bag, brought, luggage, type Photograph, unpack } from './luggage';
import { secretOfPasskey } from './passkey';
import { ITERATIONS, keyFrom, keyFromSecret, open, openJson, seal, sealJson } from './seal';
import { send as sendFile } from './upload';

type Bundle = Schemas['VisitBundle'];
type Point = Schemas['Point'];

/** The answer to a question on this device. */
export interface Kept {
  points: Point[];
  at: string;
  /** The revision of the server that this answer builds on. */
  seen: number;
  /** Whether it still has to be sent. */
  pending: boolean;
  settles?: boolean;
}

/** What opens a visit: a passphrase, or a passkey of this device. */
export type Lock = { passphrase: string } | 'passkey';

/** A photograph of the first visit, for whoever rates a second time from it. */
export type ToRate = Schemas['PhotographToRate'] & { url: string };

/** Questions that are sent at a time. */
const PIECE = 10;

export const emptyPoint = (answer = ''): Point => ({ answer, whereabouts: '', position: null, photos: [] });

export class Walk {
  bundle = $state<Bundle>() as Bundle;
  answers = $state<Record<string, Kept>>({});
  photos = $state<Record<string, { url: string; sent: boolean }>>({});
  toRate = $state<ToRate[]>([]);
  conflicts = $state<Record<string, Schemas['Answered'][]>>({});
  remarks = $state('');
  remarksPending = $state(false);

  private constructor(
    private readonly bag: Bag,
    private readonly key: CryptoKey,
    bundle: Bundle,
  ) {
    this.bundle = bundle;
    this.conflicts = bundle.visit.content?.walk.conflicts ?? {};
    this.remarks = bundle.visit.content?.remarks ?? '';
  }

  get id(): string {
    return this.bag.id;
  }

  /** The key of a visit that is here, or that is to be; with what has to be known to find it again. */
  private static async keyOf(lock: Lock, before: Bag | undefined): Promise<{ key: CryptoKey; salt: Bag['salt']; iterations: number; credential?: Bag['credential'] }> {
    const salt = before?.salt ?? crypto.getRandomValues(new Uint8Array(lock === 'passkey' ? 32 : 16));
    if (lock !== 'passkey') {
      const iterations = before?.iterations ?? ITERATIONS;
      return { key: await keyFrom(lock.passphrase, salt, iterations), salt, iterations };
    }
    const { secret, credential } = await secretOfPasskey(salt, before?.credential);
    return { key: await keyFromSecret(secret), salt, iterations: 0, credential };
  }

  private static async bundleOf(bag: Bag, key: CryptoKey): Promise<Bundle> {
    try {
      return brought(await openJson<Bundle>(key, `bundle ${bag.id}`, bag.bundle));
    } catch {
      throw new Problem(bag.credential ? 'wrong_passkey' : 'wrong_passphrase', '');
    }
  }

  /** Fetches a visit and seals it; answers that are on this device already stay. */
  static async take(id: string, lock: Lock): Promise<Walk> {
    const db = await luggage();
    const before = await db.get('bags', id);
    const { key, ...sealing } = await Walk.keyOf(lock, before);
    // What does not open what is here already would leave two keys for one visit.
    if (before) await Walk.bundleOf(before, key);
    const bundle = await data(api.POST('/api/v1/visits/{id}/bundle', { params: { path: { id } } }));
    const device = before?.device ?? Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const bag: Bag = { id, ...sealing, until: bundle.until, device, bundle: await sealJson(key, `bundle ${id}`, bundle) };
    // All of it, or nothing: a bag without the photographs to rate would look whole.
    const photographs: Photograph[] = [];
    for (const { visit, attachment } of bundle.photographs) {
      const params = { path: { id: visit, attachment }, query: { purpose: 'own_work' as const } };
      const file: unknown = await data(api.GET('/api/v1/records/{id}/attachments/{attachment}', { params, parseAs: 'arrayBuffer' }));
      const sealed = await seal(key, `photo ${id} ${attachment}`, new Uint8Array(file as ArrayBuffer));
      photographs.push({ visit: id, name: attachment, sealed, sent: true });
    }
    const pack = db.transaction(['bags', 'photos'], 'readwrite');
    await Promise.all([pack.objectStore('bags').put(bag), ...photographs.map((photograph) => pack.objectStore('photos').put(photograph)), pack.done]);
    // Safari and Chrome keep what an installed or often used page has; asked for, others do as well.
    await navigator.storage?.persist?.();
    const walk = new Walk(bag, key, bundle);
    await walk.read();
    return walk;
  }

  /** Opens what was taken along; throws where the passphrase or the passkey is another one. */
  static async unlock(bag: Bag, lock: Lock): Promise<Walk> {
    const { key } = await Walk.keyOf(lock, bag);
    const walk = new Walk(bag, key, await Walk.bundleOf(bag, key));
    await walk.read();
    return walk;
  }

  /** The survey in a language; in English where it lacks it. */
  survey(language: string): Schemas['SurveyAnswer'] | undefined {
    const { surveys } = this.bundle;
    return surveys.find((one) => one.language === language) ?? surveys.find((one) => one.language === 'en') ?? surveys[0];
  }

  get expired(): boolean {
    return new Date(this.bag.until) < new Date();
  }

  private async read(): Promise<void> {
    const db = await luggage();
    const standing = this.bundle.visit.content?.walk.answers ?? {};
    const answers: Record<string, Kept> = Object.fromEntries(
      Object.entries(standing).map(([question, answer]) => [question, { points: answer.points, at: answer.at, seen: answer.revision, pending: false }]),
    );
    for (const row of await db.getAllFromIndex('answers', 'visit', this.id)) {
      const kept = await openJson<Kept>(this.key, `answer ${this.id} ${row.question}`, row.sealed);
      if (row.question === '') {
        this.remarks = kept.at;
        this.remarksPending = kept.pending;
      } else if (kept.pending || !(row.question in answers)) {
        answers[row.question] = kept;
      }
    }
    this.answers = answers;
    for (const row of await db.getAllFromIndex('photos', 'visit', this.id)) {
      const content = await open(this.key, `photo ${this.id} ${row.name}`, row.sealed);
      const url = URL.createObjectURL(new Blob([content], { type: 'image/jpeg' }));
      const toRate = this.bundle.photographs.find((one) => one.attachment === row.name);
      if (toRate) this.toRate.push({ ...toRate, url });
      else this.photos[row.name] = { url, sent: row.sent };
    }
  }

  private async keep(question: string, kept: Kept): Promise<void> {
    const sealed = await sealJson(this.key, `answer ${this.id} ${question}`, kept);
    await (await luggage()).put('answers', { visit: this.id, question, sealed });
  }

  /** Answers a question; it is kept on this device before this returns. */
  async answer(question: string, points: Point[], settles = false): Promise<void> {
    const kept: Kept = { points: $state.snapshot(points) as Point[], at: new Date().toISOString(), seen: this.answers[question]?.seen ?? 0, pending: true, settles };
    this.answers[question] = kept;
    await this.keep(question, kept);
  }

  async remark(text: string): Promise<void> {
    this.remarks = text;
    this.remarksPending = true;
    await this.keep('', { points: [], at: text, seen: 0, pending: true });
  }

  /** Keeps a photograph that has been made smaller and stripped (lib/photo.ts); answers its name. */
  async photograph(content: Blob): Promise<string> {
    const name = `photo-${Date.now()}-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}.jpg`;
    const bytes = new Uint8Array(await content.arrayBuffer());
    const sealed = await seal(this.key, `photo ${this.id} ${name}`, bytes);
    await (await luggage()).put('photos', { visit: this.id, name, sealed, sent: false });
    this.photos[name] = { url: URL.createObjectURL(content), sent: false };
    return name;
  }

  async dropPhotograph(name: string): Promise<void> {
    await (await luggage()).delete('photos', [this.id, name]);
    const photo = this.photos[name];
    if (photo) URL.revokeObjectURL(photo.url);
    delete this.photos[name];
  }

  /** Photographs that belong to no answer yet. */
  get unassigned(): string[] {
    const assigned = new Set(Object.values(this.answers).flatMap((kept) => kept.points.flatMap((point) => point.photos ?? [])));
    return Object.keys(this.photos).filter((name) => !assigned.has(name));
  }

  /** How much still has to be sent. */
  get waiting(): number {
    return Object.values(this.answers).filter((kept) => kept.pending).length + Object.values(this.photos).filter((photo) => !photo.sent).length + (this.remarksPending ? 1 : 0);
  }

  /** Sends home what is waiting, in pieces; what was sent before a network broke stays sent. */
  async send(): Promise<void> {
    const path = { id: this.id };
    for (;;) {
      const piece = Object.entries(this.answers).filter(([, kept]) => kept.pending).slice(0, PIECE);
      if (piece.length === 0 && !this.remarksPending) break;
      const sent = $state.snapshot(Object.fromEntries(piece)) as Record<string, Kept>;
      const answers = Object.fromEntries(Object.entries(sent).map(([question, { points, at, seen, settles }]) => [question, { points, at, seen, settles: settles ?? false }]));
      const remarks = this.remarksPending ? this.remarks : undefined;
      const taken = await data(api.POST('/api/v1/visits/{id}/answers', { params: { path }, body: { device: this.bag.device, answers, remarks } }));
      for (const [question, kept] of Object.entries(sent)) {
        const now = this.answers[question];
        if (!now) continue;
        const unchanged = now.at === kept.at;
        const standing = taken.standing[question];
        // What stands is the other device's answer where both differ; ours is kept beside it, on the server.
        if (unchanged && taken.became[question] === 'conflict' && standing) now.points = standing.points;
        now.seen = standing?.revision ?? 0;
        now.pending = !unchanged;
        delete this.conflicts[question];
        await this.keep(question, $state.snapshot(now) as Kept);
      }
      Object.assign(this.conflicts, taken.conflicts);
      if (remarks !== undefined && remarks === this.remarks) {
        this.remarksPending = false;
        await this.keep('', { points: [], at: remarks, seen: 0, pending: false });
      }
    }
    const db = await luggage();
    for (const row of await db.getAllFromIndex('photos', 'visit', this.id)) {
      if (row.sent) continue;
      const content = await open(this.key, `photo ${this.id} ${row.name}`, row.sealed);
      await sendFile(this.id, row.name, content);
      await db.put('photos', { ...row, sent: true });
      const photo = this.photos[row.name];
      if (photo) photo.sent = true;
    }
  }

  /** Answers as the survey reads them. */
  written(): Record<string, string[]> {
    return Object.fromEntries(Object.entries(this.answers).map(([question, kept]) => [question, kept.points.map((point) => point.answer)]));
  }

  async leave(): Promise<void> {
    for (const photo of [...Object.values(this.photos), ...this.toRate]) URL.revokeObjectURL(photo.url);
    await unpack(this.id);
  }
}
