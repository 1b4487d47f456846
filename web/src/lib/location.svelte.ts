import { isRenewed } from './offline';
import { signInFrom } from './onwards';
import { askToLeave, isUnsaved } from './unsaved.svelte';

/** What the addresses of views of the register say: such a view stood at `/` before there was a home page, and may have been kept. */
const REGISTER = ['text', 'category', 'area', 'status', 'vanished', 'mine', 'site', 'map', 'view'];
{
  const { pathname, search } = window.location;
  const asked = new URLSearchParams(search);
  if (pathname === '/' && REGISTER.some((key) => asked.has(key))) window.history.replaceState(null, '', `/places${search}`);
}

// Where we are: the path and the query of the address, so that a view can be sent to a colleague.
const state = $state({ path: window.location.pathname, query: new URLSearchParams(window.location.search) });

function read(): void {
  state.path = window.location.pathname;
  state.query = new URLSearchParams(window.location.search);
}

/** What takes the focus when the page that was gone to is there, by its id; `undefined` where nobody went anywhere. */
let awaited: string | undefined;

/** The place of this entry in the history of the window: each entry keeps its own, so that a way back can be undone. */
const placeOf = (kept: unknown) => (kept as { place?: number } | null)?.place;
let place = placeOf(window.history.state) ?? window.history.length;
window.history.replaceState({ ...window.history.state, place }, '');

window.addEventListener('popstate', () => {
  const to = placeOf(window.history.state);
  // A way back was undone.
  if (to === place && window.location.pathname === state.path) return read();
  // What is on a page stays while the reader stays on it.
  if (window.location.pathname !== state.path && isUnsaved()) {
    // An entry that another page left is one behind, as far as anybody can tell.
    const steps = to === undefined ? -1 : to - place;
    if (steps !== 0) {
      window.history.go(-steps);
      return askToLeave(() => window.history.go(steps));
    }
  }
  // The browser itself made an entry for a place on the page.
  if (to === undefined) window.history.replaceState({ ...window.history.state, place: (place += 1) }, '');
  else place = to;
  if (window.location.pathname !== state.path) awaited = '';
  read();
});

/** Whether a page that was gone to is on its way: it says where the focus goes. */
export const isGoing = (): boolean => awaited !== undefined;

export function path(): string {
  return state.path;
}

export function query(key: string): string {
  return state.query.get(key) ?? '';
}

export function search(): string {
  return state.query.toString();
}

/** What a page keeps with its entry of the history, for who comes back to it. */
type Keeper = (by?: HTMLAnchorElement) => unknown;
let keeper: Keeper | undefined;
/** The link that is being followed. */
let followed: HTMLAnchorElement | undefined;
const keep = () => keeper && window.history.replaceState({ ...window.history.state, kept: keeper(followed) }, '');
// For who comes back from another site, or loads the page anew.
window.addEventListener('pagehide', keep);

/** What was kept with this entry of the history when it was left. */
export const keptHere = (): unknown => (window.history.state as { kept?: unknown } | null)?.kept;

/** Keeps what `say` answers whenever the reader goes from here; answers with what ends that. `say` is given the link by which they go. */
export function keepHere(say: Keeper): () => void {
  keeper = say;
  return () => {
    if (keeper === say) keeper = undefined;
  };
}

/** Goes to an address; `focus` is the id of what is to have the focus there, or else what its fragment names. */
export function go(address: string, focus = ''): void {
  const { pathname, hash } = new URL(address, window.location.origin);
  if (pathname !== state.path && isUnsaved()) return askToLeave(() => go(address, focus));
  // To another page of a new build; what is on a page stays while the reader stays on it.
  if (isRenewed() && pathname !== state.path) return window.location.assign(address);
  const same = pathname === state.path;
  awaited = focus || hash.slice(1) || (same ? undefined : '');
  keep();
  window.history.pushState({ place: (place += 1) }, '', address);
  read();
  // The page is there already.
  if (same && awaited) arrived();
}

/** The page that was gone to is there: the focus goes to what was asked for, or to the heading, so that a screen reader reads on from
 * there; and the page is seen from its beginning. A page that has put the focus somewhere itself keeps it. */
export function arrived(): void {
  const main = document.getElementById('content');
  if (awaited === undefined || !main) return;
  const asked = awaited ? document.getElementById(awaited) : null;
  awaited = undefined;
  main.scrollTop = 0;
  // On a phone the window scrolls.
  window.scrollTo(0, 0);
  if (asked && asked.tabIndex < 0 && !asked.hasAttribute('tabindex')) {
    // A part of the page takes the focus by itself no more than a heading does.
    asked.tabIndex = -1;
    asked.focus({ preventScroll: true });
    return asked.scrollIntoView();
  }
  if (asked) return asked.focus();
  if (main.contains(document.activeElement) && document.activeElement !== main) return;
  const heading = main.querySelector<HTMLElement>('h1');
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  (heading ?? main).focus({ preventScroll: true });
}

/** Changes parts of the query in place; an empty part is dropped. */
export function setQuery(changes: Record<string, string>): void {
  const next = new URLSearchParams(window.location.search);
  for (const [key, value] of Object.entries(changes)) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  const text = next.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  window.history.replaceState(window.history.state, '', window.location.pathname + (text ? `?${text}` : ''));
  read();
}

/** For links: stays in the page unless the reader asks for a new tab. */
export function follow(event: MouseEvent): void {
  const link = event.currentTarget as HTMLAnchorElement;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  followed = link;
  // Who signs in comes back to where they were.
  go(link.pathname === '/sign-in' && !link.search ? signInFrom(window.location) : link.pathname + link.search + link.hash);
  followed = undefined;
}
