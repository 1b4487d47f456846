// Several windows of one browser that show the same visit are one: what one keeps the others show, and one sends at a time.

/** What a window tells the others. */
export type Said =
  | { visit: string; kind: 'answer'; question: string }
  | { visit: string; kind: 'photo'; name: string }
  | { visit: string; kind: 'sent'; conflicts: string }
  | { visit: string; kind: 'gone' };

const channel = 'BroadcastChannel' in window ? new BroadcastChannel('parvis-walk') : undefined;

export function tell(said: Said): void {
  channel?.postMessage(said);
}

/** Hears what other windows say; answers with what ends that. */
export function hear(heard: (said: Said) => void): () => void {
  const listener = (event: MessageEvent<Said>) => heard(event.data);
  channel?.addEventListener('message', listener);
  return () => channel?.removeEventListener('message', listener);
}

/** Runs work while no other window of this browser does the same with this visit. */
export async function alone<T>(visit: string, work: () => Promise<T>): Promise<T> {
  // Where there are no locks there is no second window either: a web view.
  return navigator.locks ? ((await navigator.locks.request(`parvis-walk-${visit}`, work)) as T) : work();
}
