// Makes the interface start without network on this device.
import type { KeepCheck } from './kept-without-network';

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

/** What is shown comes first: so much later what the next start needs is fetched, in milliseconds. */
const LATER = 2500;

/** After one visit with network, home, the self-check and the plan open without one, also for those who never put a visit on this device. Who asked
 * their browser to save data is left alone until they begin something that needs it. Answers with what calls it off. */
export function opensWithoutNetwork(language: string): () => void {
  const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
  if (saves) return () => undefined;
  const waiting = setTimeout(async () => {
    if (!(await startsWithoutNetwork())) return;
    const check: KeepCheck = { checkIn: language };
    (await navigator.serviceWorker.ready).active?.postMessage(check);
  }, LATER);
  return () => clearTimeout(waiting);
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
