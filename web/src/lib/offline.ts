// Makes the interface start without network on this device.

/** Registers the service worker, and hands it what this page loaded before the worker was there. */
export async function startsWithoutNetwork(): Promise<void> {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register('/service-worker.js');
    await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map((entry) => new URL(entry.name));
    const assets = loaded.filter((address) => address.origin === window.location.origin && address.pathname.startsWith('/assets/'));
    const cache = await caches.open('parvis-interface');
    await Promise.all(assets.map(async ({ pathname }) => (await cache.match(pathname)) ?? cache.add(pathname)));
  } catch {
    // Without it everything works that has a network; the walk says when something could not be kept.
  }
}
