// Where a walk lies on this device: sealed, row by row, with what this window knows of each row.
import { type AnswerRow, type OfflineVisit, type Photograph, stored, tagOf, unpack } from './offline-store';
import { open, openJson, seal, sealJson } from './seal';
import type { Kept } from './walk-answers';

export class Shelf {
  /** Which sealing of a row this window saw last. */
  private readonly tags = new Map<string, string>();

  constructor(
    public offline: OfflineVisit,
    readonly key: CryptoKey,
  ) {}

  get id(): string {
    return this.offline.id;
  }

  /** Whether this window saw a row as it is; notes it where it did not. */
  knows(row: AnswerRow | Photograph): boolean {
    return this.tags.get(placeOf(row)) === tagOf(row.sealed);
  }

  note(row: AnswerRow | Photograph): void {
    this.tags.set(placeOf(row), tagOf(row.sealed));
  }

  rows(): Promise<[AnswerRow[], Photograph[]]> {
    return stored((db) => Promise.all([db.getAllFromIndex('answers', 'visit', this.id), db.getAllFromIndex('photos', 'visit', this.id)]));
  }

  answerRow(question: string): Promise<AnswerRow | undefined> {
    return stored((db) => db.get('answers', [this.id, question]));
  }

  photoRow(name: string): Promise<Photograph | undefined> {
    return stored((db) => db.get('photos', [this.id, name]));
  }

  openAnswer(row: AnswerRow): Promise<Kept> {
    return openJson<Kept>(this.key, `answer ${this.id} ${row.question}`, row.sealed);
  }

  async openPhoto(row: Photograph): Promise<Blob> {
    return new Blob([await open(this.key, `photo ${this.id} ${row.name}`, row.sealed)], { type: 'image/jpeg' });
  }

  /** Keeps an answer. Where another window kept one that this one never saw, nothing is written and that is answered; `lost` says that
   * the browser had lost the visit. */
  async putAnswer(question: string, kept: Kept): Promise<{ foreign?: AnswerRow; lost: boolean }> {
    const sealed = await sealJson(this.key, `answer ${this.id} ${question}`, kept);
    const row: AnswerRow = { visit: this.id, question, sealed, pending: kept.pending };
    const done = await stored(async (db) => {
      const transaction = db.transaction(['bags', 'answers'], 'readwrite');
      const answers = transaction.objectStore('answers');
      const lost = (await transaction.objectStore('bags').getKey(this.id)) === undefined;
      const before = await answers.get([this.id, question]);
      const foreign = before && !this.knows(before) ? before : undefined;
      if (!foreign) await answers.put(row);
      if (lost) await transaction.objectStore('bags').put(this.offline);
      await transaction.done;
      return { foreign, lost };
    });
    if (!done.foreign) this.note(row);
    return done;
  }

  /** Keeps a photograph; answers whether the browser had lost the visit. */
  async putPhoto(name: string, content: Blob, sent: boolean, draft: boolean): Promise<boolean> {
    const sealed = await seal(this.key, `photo ${this.id} ${name}`, new Uint8Array(await content.arrayBuffer()));
    const row: Photograph = { visit: this.id, name, sealed, sent, draft };
    const lost = await stored(async (db) => {
      const transaction = db.transaction(['bags', 'photos'], 'readwrite');
      const lost = (await transaction.objectStore('bags').getKey(this.id)) === undefined;
      await transaction.objectStore('photos').put(row);
      if (lost) await transaction.objectStore('bags').put(this.offline);
      await transaction.done;
      return lost;
    });
    this.note(row);
    return lost;
  }

  async dropPhoto(name: string): Promise<void> {
    await stored((db) => db.delete('photos', [this.id, name]));
    this.tags.delete(`p ${name}`);
  }

  /** Leaves nothing here, where nothing lies here but what this window knows; answers whether it did. */
  leave(): Promise<boolean> {
    return unpack(this.id, new Set(this.tags.values()));
  }
}

function placeOf(row: AnswerRow | Photograph): string {
  return 'question' in row ? `a ${row.question}` : `p ${row.name}`;
}
