// Makes the interface start without network on this device.

/** Registers the service worker, which keeps the interface; answers whether it did. */
export async function startsWithoutNetwork(): Promise<boolean> {
  if (!navigator.serviceWorker) return false;
  try {
    const registration = await navigator.serviceWorker.register('/service-worker.js');
    await navigator.serviceWorker.ready;
    // What is newer than what was kept is kept now.
    (registration.active ?? navigator.serviceWorker.controller)?.postMessage('keep');
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
