// Starts the interface without network. Kept are its own files and what is public: words, settings, surveys. Nothing protected
// ever is: what was taken along lies sealed elsewhere (src/lib/luggage.ts).
const CACHE = 'parvis-interface';
const PUBLIC = /^\/api\/v1\/(installation$|words\/|surveys($|\/[^/]+$))/;

self.addEventListener('install', (event) => {
  event.waitUntil(keepInterface().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page and the files it names; files that it no longer names go. */
async function keepInterface() {
  const cache = await caches.open(CACHE);
  const page = await fetch('/', { cache: 'no-cache' });
  if (!page.ok) return;
  const text = await page.clone().text();
  const named = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1]);
  await cache.addAll([...named, ...(await publicData())]);
  await cache.put('/', page);
}

/** What the interface asks for when it starts: settings, and the words of every language. */
async function publicData() {
  const settings = '/api/v1/installation';
  const { languages } = await (await fetch(settings)).json();
  return [settings, ...languages.map((language) => `/api/v1/words/${language}`)];
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(fromNetwork(request, '/'));
  else if (address.pathname.startsWith('/assets/')) event.respondWith(fromCache(request));
  else if (PUBLIC.test(address.pathname)) event.respondWith(fromNetwork(request, request, true));
});

async function fromNetwork(request, kept, keep = false) {
  try {
    const answer = await fetch(request);
    if (keep && answer.ok) await (await caches.open(CACHE)).put(request, answer.clone());
    return answer;
  } catch (error) {
    const before = await caches.match(kept, { ignoreVary: true });
    if (before) return before;
    throw error;
  }
}

async function fromCache(request) {
  const before = await caches.match(request);
  if (before) return before;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
}
