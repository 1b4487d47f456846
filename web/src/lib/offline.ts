// Makes the interface start without network on this device.

/** Registers the service worker (src/service-worker.ts), which keeps the interface and, from then on, what is newer; answers whether it did. */
export async function startsWithoutNetwork(): Promise<boolean> {
  if (!navigator.serviceWorker) return false;
  try {
    const registration = await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
    await navigator.serviceWorker.ready;
    // Without network there is nothing newer.
    registration.update().catch(() => undefined);
    return true;
  } catch {
    // Without it everything works that has a network; the walk says when something could not be kept.
    return false;
  }
}

/** What comes within so many milliseconds, or nothing; whoever gave the promise still gets what comes later. */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  return Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds, undefined))]);
}

let renewed = false;
// The first to take over a window brings nothing newer than what the window shows.
if (navigator.serviceWorker?.controller) navigator.serviceWorker.addEventListener('controllerchange', () => (renewed = true));

/** Whether a new build has come since this window was opened: what it has not loaded yet is of the old one, and gone. */
export function isRenewed(): boolean {
  return renewed;
}
