// Where somebody goes who has signed in: back to where they were.

/** A page of ours, as a path; for anything else, the home page. */
export function ours(address: string, origin: string): string {
  if (!address.startsWith('/')) return '/';
  if (!URL.canParse(address, origin)) return '/';
  const found = new URL(address, origin);
  return found.origin === origin && !found.pathname.startsWith('/sign-in') ? found.pathname + found.search : '/';
}

/** The address of the page to sign in that leads back here. */
export function signInFrom({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  const here = pathname + search;
  return here === '/' || pathname.startsWith('/sign-in') ? '/sign-in' : `/sign-in?to=${encodeURIComponent(here)}`;
}

/** Where to go from the page to sign in, or from any other page that asks for it: it is that page itself. */
export function onwardsFrom({ pathname, search, origin }: Pick<Location, 'pathname' | 'search' | 'origin'>): string {
  if (!pathname.startsWith('/sign-in')) return ours(pathname + search, origin);
  return ours(new URLSearchParams(search).get('to') ?? '/', origin);
}
