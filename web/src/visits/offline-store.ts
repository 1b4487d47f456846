// What this browser has taken along: sealed visits, their answers and photographs, in IndexedDB.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { Problem, type Schemas } from '../api/client';
import type { Sealed } from './seal';

/** A visit that was taken along; plain is only what is needed to find it and to know when it runs out. */
export interface OfflineVisit {
  id: string;
  /** What the place is called, so that two visits can be told apart. */
  title?: string;
  salt: Uint8Array<ArrayBuffer>;
  /** Of the passphrase; none where a passkey seals. */
  iterations: number;
  /** The passkey that seals, by its id. */
  credential?: Uint8Array<ArrayBuffer>;
  until: string;
  /** By how many milliseconds the clock of the server was ahead of this device's when the visit was taken along. */
  ahead?: number;
  device: string;
  bundle: Sealed;
}

export interface AnswerRow {
  visit: string;
  question: string;
  sealed: Sealed;
  /** Whether it still has to be sent. */
  pending?: boolean;
}

export interface Photograph {
  visit: string;
  name: string;
  sealed: Sealed;
  /** Whether the register has it; of those that came along to be rated it does. */
  sent: boolean;
  /** Nobody said yet that it may go: faces in it may be uncovered. */
  draft?: boolean;
}

interface OfflineStore extends DBSchema {
  /** What devices already hold is under this name, which therefore stays. */
  bags: { key: string; value: OfflineVisit };
  answers: { key: [string, string]; value: AnswerRow; indexes: { visit: string } };
  photos: { key: [string, string]; value: Photograph; indexes: { visit: string } };
}

export type Store = IDBPDatabase<OfflineStore>;

/** A bundle as it is now: what was taken along before the survey came in every language still opens, and comes home. */
export function upgradeBundle(bundle: Schemas['VisitBundle'] & { survey?: Schemas['SurveyAnswer'] }): Schemas['VisitBundle'] {
  return { ...bundle, surveys: bundle.surveys ?? (bundle.survey ? [bundle.survey] : []), photographs: bundle.photographs ?? [] };
}

/** Whether the time of a visit has run out, by the clock of the server as far as this device knows it. */
export function ranOut(offline: OfflineVisit, now = Date.now()): boolean {
  return new Date(offline.until).getTime() < now + (offline.ahead ?? 0);
}

let opened: Promise<Store> | undefined;

function openStore(): Promise<Store> {
  const opening = openDB<OfflineStore>('parvis', 1, {
    upgrade(db) {
      db.createObjectStore('bags', { keyPath: 'id' });
      db.createObjectStore('answers', { keyPath: ['visit', 'question'] }).createIndex('visit', 'visit');
      db.createObjectStore('photos', { keyPath: ['visit', 'name'] }).createIndex('visit', 'visit');
    },
    // Another window wants to change or to delete it: hindered by nobody, and opened again when it is needed.
    blocking(_now, _wanted, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  });
  opened = opening;
  opening.catch(() => {
    if (opened === opening) opened = undefined;
  });
  return opening;
}

/** Browsers close a database when they like: when a tab slept, when its server process ended, when data were cleared. */
const CLOSED = ['InvalidStateError', 'UnknownError', 'AbortError', 'NotFoundError', 'TransactionInactiveError'];

/** Runs work on the store. Where the browser has closed it meanwhile it is opened again, once. */
export async function stored<T>(work: (db: Store) => Promise<T>): Promise<T> {
  try {
    return await work(await (opened ?? openStore()));
  } catch (error) {
    if (!(error instanceof DOMException && CLOSED.includes(error.name))) throw error;
    opened?.then((db) => db.close(), () => undefined);
    opened = undefined;
    return work(await openStore());
  }
}

/** Reads what lies here; where the browser cannot, that is said as what it is. */
async function read<T>(work: (db: Store) => Promise<T>): Promise<T> {
  try {
    return await stored(work);
  } catch {
    throw new Problem('device_unread', '');
  }
}

export async function offlineVisits(): Promise<OfflineVisit[]> {
  return read((db) => db.getAll('bags'));
}

/** What of a visit waits on this device, as far as it can be told without opening it. */
export async function waitingOf(visit: string): Promise<{ here: boolean; answers: number; photos: number }> {
  return read(async (db) => {
    const [offline, answers, photos] = await Promise.all([db.get('bags', visit), db.getAllFromIndex('answers', 'visit', visit), db.getAllFromIndex('photos', 'visit', visit)]);
    return { here: offline !== undefined, answers: answers.filter((row) => row.pending).length, photos: photos.filter((row) => !row.sent).length };
  });
}

/** What tells one sealing of something from the next. */
export function tagOf(sealed: Sealed): string {
  return Array.from(sealed.iv, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Leaves nothing of a visit on this device. Where only what is known may go, one row more than that keeps everything. */
export async function unpack(visit: string, known?: Set<string>): Promise<boolean> {
  return stored(async (db) => {
    const transaction = db.transaction(['bags', 'answers', 'photos'], 'readwrite');
    const [answers, photos] = [transaction.objectStore('answers'), transaction.objectStore('photos')];
    const rows = [...(await answers.index('visit').getAll(visit)), ...(await photos.index('visit').getAll(visit))];
    const all = !known || rows.every((row) => known.has(tagOf(row.sealed)));
    if (all) {
      await transaction.objectStore('bags').delete(visit);
      for (const key of await answers.index('visit').getAllKeys(visit)) await answers.delete(key);
      for (const key of await photos.index('visit').getAllKeys(visit)) await photos.delete(key);
    }
    await transaction.done;
    return all;
  });
}
