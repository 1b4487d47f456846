// What this browser has taken along: sealed visits, their answers and photographs, in IndexedDB.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Schemas } from '../api/client';
import type { Sealed } from './seal';

/** A visit that was taken along; plain is only what is needed to find it and to know when it runs out. */
export interface Bag {
  id: string;
  salt: Uint8Array<ArrayBuffer>;
  /** Of the passphrase; none where a passkey seals. */
  iterations: number;
  /** The passkey that seals, by its id. */
  credential?: Uint8Array<ArrayBuffer>;
  until: string;
  device: string;
  bundle: Sealed;
}

export interface Photograph {
  visit: string;
  name: string;
  sealed: Sealed;
  /** Whether the register has it; of those that came along to be rated it does. */
  sent: boolean;
}

interface Luggage extends DBSchema {
  bags: { key: string; value: Bag };
  answers: { key: [string, string]; value: { visit: string; question: string; sealed: Sealed }; indexes: { visit: string } };
  photos: { key: [string, string]; value: Photograph; indexes: { visit: string } };
}

/** A bundle as it is now: what was taken along before the survey came in every language still opens, and comes home. */
export function brought(bundle: Schemas['VisitBundle'] & { survey?: Schemas['SurveyAnswer'] }): Schemas['VisitBundle'] {
  return { ...bundle, surveys: bundle.surveys ?? (bundle.survey ? [bundle.survey] : []), photographs: bundle.photographs ?? [] };
}

let opened: Promise<IDBPDatabase<Luggage>> | undefined;

export function luggage(): Promise<IDBPDatabase<Luggage>> {
  opened ??= openDB<Luggage>('parvis', 1, {
    upgrade(db) {
      db.createObjectStore('bags', { keyPath: 'id' });
      db.createObjectStore('answers', { keyPath: ['visit', 'question'] }).createIndex('visit', 'visit');
      db.createObjectStore('photos', { keyPath: ['visit', 'name'] }).createIndex('visit', 'visit');
    },
  });
  return opened;
}

export async function bags(): Promise<Bag[]> {
  return (await luggage()).getAll('bags');
}

/** Leaves nothing of a visit on this device. */
export async function unpack(visit: string): Promise<void> {
  const transaction = (await luggage()).transaction(['bags', 'answers', 'photos'], 'readwrite');
  await transaction.objectStore('bags').delete(visit);
  for (const name of ['answers', 'photos'] as const) {
    const store = transaction.objectStore(name);
    for (const key of await store.index('visit').getAllKeys(visit)) await store.delete(key);
  }
  await transaction.done;
}
