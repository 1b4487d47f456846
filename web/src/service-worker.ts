// Starts the interface without network, and whatever answers in place of the server: nothing, an error, a sign-in page of a wireless
// network, or something that never comes. Kept are the interface's own files and what is public: words, settings, surveys, what laws ask, the
// catalogue of measures (src/lib/kept-without-network.ts). Nothing protected ever is: what was taken along lies sealed elsewhere (src/visits/offline-store.ts).
import { clientsClaim, setCacheNameDetails, type WorkboxPlugin } from 'workbox-core';
import { addPlugins, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst, StaleWhileRevalidate, type Strategy } from 'workbox-strategies';
import { isKept, isOfWords, type KeepCheck, QUICK_LOOK } from './lib/kept-without-network';

declare const self: ServiceWorkerGlobalScope;

/** The files of this build, with revisions. The map is not among them. */
const FILES = self.__WB_MANIFEST as { url: string }[];
const PAGE = '/index.html';
const SETTINGS = '/api/v1/installation';
/** So long the server is waited for, in seconds, where what is needed is here: a start stays below three. */
const PATIENCE = 2;
/** Where builds before this one kept what they needed. */
const FORMER_CACHE = 'parvis-interface';
const CACHE = 'parvis-public';

setCacheNameDetails({ prefix: 'parvis', suffix: '' });

/** Whether an answer comes from the register. Nothing but the page is HTML, and the page names files of this build alone. */
async function isOurs(request: Request, response: Response): Promise<boolean> {
  if (!response.ok || response.redirected) return false;
  const html = (response.headers.get('content-type') ?? '').startsWith('text/html');
  if (new URL(request.url).pathname !== PAGE) return !html;
  const named = [...(await response.clone().text()).matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1]);
  return html && named.length > 0 && named.every((file) => FILES.some((one) => one.url === file));
}

/** Keeps only what comes from the register. */
const keepsOurs: WorkboxPlugin = { cacheWillUpdate: async ({ request, response }) => ((await isOurs(request, response)) ? response : null) };
/** An error and a page of somebody else are no answers where a kept one is here. */
const prefersKept: WorkboxPlugin = {
  fetchDidSucceed: async ({ request, response }) => {
    if ((await isOurs(request, response)) || !(await caches.match(request, { ignoreVary: true }))) return response;
    throw new Error(`${request.url} did not come from the register`);
  },
};

// The files and the page come from here at once. A new build is fetched beside it, as a whole, and is shown from the next visit on.
addPlugins([keepsOurs]);
precacheAndRoute(FILES);
registerRoute(new NavigationRoute(createHandlerBoundToURL(PAGE), { denylist: [/^\/(api|tiles|complain)\//, /^\/complaint$/] }));

const options = {
  cacheName: CACHE,
  plugins: [prefersKept, keepsOurs],
  fetchOptions: { cache: 'no-cache', credentials: 'same-origin', redirect: 'error' } satisfies RequestInit,
  matchOptions: { ignoreVary: true },
};
/** Words belong to the build that is shown: like it, they are new from the next visit on. */
const words = new StaleWhileRevalidate(options);
const settings = new NetworkFirst({ ...options, networkTimeoutSeconds: PATIENCE });
registerRoute(({ url, sameOrigin }) => sameOrigin && isOfWords(url.pathname), words);
registerRoute(({ url, sameOrigin }) => sameOrigin && isKept(url.pathname), settings);

async function keep(event: ExtendableEvent, strategy: Strategy, address: string): Promise<Response> {
  const [answer, done] = strategy.handleAll({ event, request: new Request(address) });
  await done;
  return answer;
}

/** Keeps the settings and the words of every language, so that the next start needs no network. */
async function keepPublic(event: ExtendableEvent): Promise<void> {
  const { languages } = (await (await keep(event, settings, SETTINGS)).json()) as { languages: string[] };
  await Promise.all(languages.map((language) => keep(event, words, `/api/v1/words/${language}`)));
}

/** Keeps what everybody may answer without an account, in one language: the quick look, and what each law asks. */
async function keepCheck(event: ExtendableEvent, language: string): Promise<void> {
  const kept = (address: string) => keep(event, settings, `/api/v1/${address}?language=${language}`);
  const packs = (await (await kept('duties')).json()) as { key: string }[];
  await Promise.all([kept('surveys'), kept(`surveys/${QUICK_LOOK}`), ...packs.map(({ key }) => kept(`duties/${key}`))]);
}

/** Removes what a build before this one kept and this one does not. */
async function forgetRest(): Promise<void> {
  await caches.delete(FORMER_CACHE);
  const cache = await caches.open(CACHE);
  const rest = (await cache.keys()).filter(({ url }) => ![isKept, isOfWords].some((keeps) => keeps(new URL(url).pathname)));
  await Promise.all(rest.map((request) => cache.delete(request, { ignoreVary: true })));
}

self.addEventListener('install', (event) => event.waitUntil(keepPublic(event).then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(forgetRest()));
self.addEventListener('message', (event) => {
  const language = (event.data as Partial<KeepCheck> | null)?.checkIn;
  // Without network there is nothing newer.
  if (typeof language === 'string' && /^[a-z]{2,3}$/.test(language)) event.waitUntil(keepCheck(event, language).catch(() => undefined));
});
clientsClaim();
