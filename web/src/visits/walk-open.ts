// Taking a visit along, and opening what was taken along: with a passphrase or a passkey of this device.
import { api, data, Problem, type Schemas } from '../api/client';
import { type OfflineVisit, upgradeBundle, type Photograph, ranOut, stored } from './offline-store';
import { secretOfPasskey } from '../people/passkey';
import { ITERATIONS, keyFrom, keyFromSecret, openJson, seal, sealJson } from './seal';
import { Walk } from './walk.svelte';
import { Shelf } from './walk-shelf';

type Bundle = Schemas['VisitBundle'];

/** What opens a visit: a passphrase, or a passkey of this device. */
export type Lock = { passphrase: string } | 'passkey';

/** The key of a visit that is here, or that is to be; with what has to be known to find it again. */
async function keyOf(lock: Lock, before: OfflineVisit | undefined): Promise<{ key: CryptoKey; salt: OfflineVisit['salt']; iterations: number; credential?: OfflineVisit['credential'] }> {
  const salt = before?.salt ?? crypto.getRandomValues(new Uint8Array(lock === 'passkey' ? 32 : 16));
  if (lock !== 'passkey') {
    const iterations = before?.iterations ?? ITERATIONS;
    return { key: await keyFrom(lock.passphrase, salt, iterations), salt, iterations };
  }
  const { secret, credential } = await secretOfPasskey(salt, before?.credential);
  return { key: await keyFromSecret(secret), salt, iterations: 0, credential };
}

async function bundleOf(offline: OfflineVisit, key: CryptoKey): Promise<Bundle> {
  try {
    return upgradeBundle(await openJson<Bundle>(key, `bundle ${offline.id}`, offline.bundle));
  } catch {
    throw new Problem(offline.credential ? 'wrong_passkey' : 'wrong_passphrase', '');
  }
}

/** Asks the browser to keep what is here when it needs room; answers whether it promised. */
async function promised(): Promise<boolean> {
  try {
    return (await navigator.storage?.persisted?.()) || ((await navigator.storage?.persist?.()) ?? false);
  } catch {
    return false;
  }
}

async function shown(offline: OfflineVisit, key: CryptoKey, bundle: Bundle): Promise<Walk> {
  const walk = new Walk(new Shelf(offline, key), bundle);
  await walk.read(true);
  // Firefox asks the walker, who may answer later or never: nothing waits for it.
  promised().then((does) => (walk.promised = does));
  return walk;
}

async function fetched(id: string, key: CryptoKey, sealing: Pick<OfflineVisit, 'salt' | 'iterations' | 'credential' | 'device'>): Promise<{ offline: OfflineVisit; bundle: Bundle }> {
  const bundle = await data(api.POST('/api/v1/visits/{id}/bundle', { params: { path: { id } } }));
  const ahead = new Date(bundle.visit.changed_at).getTime() - Date.now();
  return { bundle, offline: { id, title: bundle.visit.subject_title, ...sealing, until: bundle.until, ahead, bundle: await sealJson(key, `bundle ${id}`, bundle) } };
}

/** Fetches a visit and seals it; answers that are on this device already stay. */
export async function take(id: string, lock: Lock): Promise<Walk> {
  const before = await stored((db) => db.get('bags', id));
  const { key, ...sealing } = await keyOf(lock, before);
  // What does not open what is here already would leave two keys for one visit.
  if (before) await bundleOf(before, key);
  const device = before?.device ?? Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const { offline, bundle } = await fetched(id, key, { ...sealing, device });
  // All of it, or nothing: a visit without the photographs to rate would look whole.
  const photographs: Photograph[] = [];
  for (const { visit, attachment } of bundle.photographs) {
    const params = { path: { id: visit, attachment }, query: { purpose: 'own_work' as const } };
    const file: unknown = await data(api.GET('/api/v1/records/{id}/attachments/{attachment}', { params, parseAs: 'arrayBuffer' }));
    const sealed = await seal(key, `photo ${id} ${attachment}`, new Uint8Array(file as ArrayBuffer));
    photographs.push({ visit: id, name: attachment, sealed, sent: true });
  }
  await stored(async (db) => {
    const pack = db.transaction(['bags', 'photos'], 'readwrite');
    await Promise.all([pack.objectStore('bags').put(offline), ...photographs.map((photograph) => pack.objectStore('photos').put(photograph)), pack.done]);
  });
  return shown(offline, key, bundle);
}

/** Opens what was taken along; throws where the passphrase or the passkey is another one. Where its time has run out, what is not the
 * walker's own stays closed. */
export async function unlock(offline: OfflineVisit, lock: Lock): Promise<Walk> {
  const { key } = await keyOf(lock, offline);
  const bundle = await bundleOf(offline, key);
  if (!ranOut(offline)) return shown(offline, key, bundle);
  const { content } = bundle.visit;
  const visit = { ...bundle.visit, content: content ? { ...content, previous: undefined } : content };
  return shown(offline, key, { ...bundle, visit, photographs: [] });
}

/** Takes a visit along for longer: what was answered on this device stays as it is. */
export async function prolong(walk: Walk): Promise<void> {
  const { salt, iterations, credential, device } = walk.shelf.offline;
  const { offline, bundle } = await fetched(walk.id, walk.shelf.key, { salt, iterations, credential, device });
  await stored((db) => db.put('bags', offline));
  walk.shelf.offline = offline;
  walk.bundle.until = bundle.until;
}
