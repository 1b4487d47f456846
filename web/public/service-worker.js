// Starts the interface without network, and whatever answers in place of the server: nothing, an error, a sign-in page of a wireless
// network, or something that never comes. Kept are the interface's own files and what is public: words, settings, surveys. Nothing
// protected ever is: what was taken along lies sealed elsewhere (src/lib/luggage.ts).
const CACHE = 'parvis-interface';
const PUBLIC = /^\/api\/v1\/(installation$|words\/|surveys($|\/[^/]+$))/;
const SETTINGS = '/api/v1/installation';
/** The files of the interface as it was built, with the page that names them. */
const FILES = '/interface-files.json';

/** So long a start waits for the server, in milliseconds, where what is needed is here. */
const PATIENCE = 1000;
/** So long a server that was silent is not waited for again. */
const SILENT = 10_000;
/** After so long nothing comes any more, and the connection is needed by others. */
const MOST = 30_000;
let silentUntil = 0;

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  if (event.data === 'keep') event.waitUntil(newest().catch(() => undefined));
});

async function keepAll() {
  await newest();
  const settings = await ours(SETTINGS);
  const { languages } = await settings.clone().json();
  const cache = await caches.open(CACHE);
  await cache.put(SETTINGS, settings);
  for (const language of languages) {
    const words = `/api/v1/words/${language}`;
    await cache.put(words, await ours(words));
  }
}

/** An answer of the register's own server; whatever else answers is an error. */
async function ours(address, kind) {
  const answer = await fetch(address, { cache: 'no-cache', redirect: 'error', credentials: 'same-origin', signal: AbortSignal.timeout(MOST) });
  const html = (answer.headers.get('content-type') ?? '').startsWith('text/html');
  if (!answer.ok || html !== (kind === 'page')) throw new Error(`${address} did not come from the register`);
  return answer;
}

/** The page as the server has it now, once all of its files are here; then it is kept, and what only older pages needed goes. */
async function newest() {
  const page = await ours('/', 'page');
  const text = await page.clone().text();
  if (!text.includes('name="application-name" content="Parvis"')) throw new Error('a page of somebody else');
  const cache = await caches.open(CACHE);
  const named = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1]);
  const listing = await ours(FILES);
  const { files } = await listing.clone().json();
  const wanted = [...new Set([...named, ...files.map((file) => `/${file}`)])];
  for (const file of wanted) {
    const fixed = file.startsWith('/assets/') && (await cache.match(file));
    if (!fixed) await cache.put(file, await ours(file));
  }
  // What the build before this one needs stays: a window may still show it.
  const before = (await (await cache.match(FILES))?.json())?.files ?? files;
  const another = JSON.stringify(before) !== JSON.stringify(files);
  const stays = new Set([...wanted, ...before.map((file) => `/${file}`)]);
  await cache.put('/', page.clone());
  await cache.put(FILES, listing);
  for (const request of another ? await cache.keys() : []) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/assets/') && !stays.has(pathname)) await cache.delete(request);
  }
  return page;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !/^\/(api|tiles)\//.test(address.pathname)) event.respondWith(fromServerSoon(event, '/', newest));
  else if (address.pathname.startsWith('/assets/')) event.respondWith(fromCache(request));
  else if (PUBLIC.test(address.pathname)) event.respondWith(fromServerSoon(event, request, () => keepPublic(request)));
});

async function keepPublic(request) {
  const answer = await ours(request.url);
  await (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
}

/** What the server says, where it says it soon; else what was kept, while what comes later is kept for the next time. */
async function fromServerSoon(event, kept, ask) {
  const before = await (await caches.open(CACHE)).match(kept, { ignoreVary: true });
  if (!before) return fetch(event.request);
  const asked = ask().catch(() => null);
  event.waitUntil(asked);
  if (Date.now() < silentUntil) return before;
  const soon = await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, PATIENCE, null))]);
  if (!soon) silentUntil = Date.now() + SILENT;
  return soon ?? before;
}

async function fromCache(request) {
  const before = await caches.match(request, { ignoreVary: true });
  if (before) return before;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
}
