// What was written in a plan and not saved yet, kept in this browser so that a closed window loses nothing. It is sealed under a key that
// scripts cannot read and that never leaves the browser, is given back to the same member alone, and goes when the plan is saved. Where the
// browser keeps nothing, the page says so.
import { type DBSchema, openDB } from 'idb';
import { openJson, type Sealed, sealJson } from '../visits/seal';

/** What was written from which version, and when. */
export interface Draft {
  version: number;
  plan: object;
  review_on: string;
  at: string;
}
interface Row {
  member: string;
  plan: string;
  key: CryptoKey;
  sealed: Sealed;
  at: number;
}
interface Shelf extends DBSchema {
  drafts: { key: [string, string]; value: Row };
}

const SHELF = 'parvis-plans';

/** So long a draft that nobody came back to stays, in milliseconds. */
const STAYS = 30 * 24 * 3_600_000;

async function shelf<T>(work: (db: Awaited<ReturnType<typeof opened>>) => Promise<T>): Promise<T> {
  const db = await opened();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
const opened = () => openDB<Shelf>(SHELF, 1, { upgrade: (db) => void db.createObjectStore('drafts', { keyPath: ['member', 'plan'] }) });
const place = (member: string, plan: string) => `plan ${member} ${plan}`;

/** Keeps a draft; answers whether it stays when the page is closed. */
export async function keepDraft(member: string, plan: string, draft: Draft): Promise<boolean> {
  try {
    return await shelf(async (db) => {
      const key = (await db.get('drafts', [member, plan]))?.key ?? (await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
      const sealed = await sealJson(key, place(member, plan), draft);
      await db.put('drafts', { member, plan, key, sealed, at: Date.now() });
      return true;
    });
  } catch {
    return false;
  }
}

/** The draft of a member, if this browser has one that can be opened; those that nobody came back to go. */
export async function draftOf(member: string, plan: string, now = Date.now()): Promise<Draft | null> {
  try {
    return await shelf(async (db) => {
      for (const row of await db.getAll('drafts')) if (row.at < now - STAYS) await db.delete('drafts', [row.member, row.plan]);
      const row = await db.get('drafts', [member, plan]);
      return row ? await openJson<Draft>(row.key, place(member, plan), row.sealed) : null;
    });
  } catch {
    return null;
  }
}

/** The drafts of a member in this browser: of which plan, from which version, since when. Those that cannot be opened are left out. */
export async function draftsOf(member: string): Promise<{ plan: string; version: number; at: string }[]> {
  try {
    // Where nothing was ever kept, nothing is made by looking.
    if (!(await indexedDB.databases()).some((one) => one.name === SHELF)) return [];
    const rows = await shelf(async (db) => (await db.getAll('drafts')).filter((row) => row.member === member));
    const opened = rows.map(async ({ plan, key, sealed }) => openJson<Draft>(key, place(member, plan), sealed).then(({ version, at }) => [{ plan, version, at }], () => []));
    return (await Promise.all(opened)).flat();
  } catch {
    return [];
  }
}

export async function dropDraft(member: string, plan: string): Promise<void> {
  await shelf((db) => db.delete('drafts', [member, plan])).catch(() => undefined);
}
