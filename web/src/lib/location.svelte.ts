import { signInFrom } from './onwards';

// Where we are: the path and the query of the address, so that a view can be sent to a colleague.
const state = $state({ path: window.location.pathname, query: new URLSearchParams(window.location.search) });

function read(): void {
  state.path = window.location.pathname;
  state.query = new URLSearchParams(window.location.search);
}

window.addEventListener('popstate', read);

export function path(): string {
  return state.path;
}

export function query(key: string): string {
  return state.query.get(key) ?? '';
}

export function search(): string {
  return state.query.toString();
}

export function go(address: string): void {
  window.history.pushState(null, '', address);
  read();
}

/** Changes parts of the query in place; an empty part is dropped. */
export function setQuery(changes: Record<string, string>): void {
  const next = new URLSearchParams(window.location.search);
  for (const [key, value] of Object.entries(changes)) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  const text = next.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  window.history.replaceState(null, '', window.location.pathname + (text ? `?${text}` : ''));
  read();
}

/** For links: stays in the page unless the reader asks for a new tab. */
export function follow(event: MouseEvent): void {
  const link = event.currentTarget as HTMLAnchorElement;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  // Who signs in comes back to where they were.
  go(link.pathname === '/sign-in' && !link.search ? signInFrom(window.location) : link.pathname + link.search);
}
