// The title of the window: the name of what a page shows, or that of the page.

const state = $state({ name: '' });

/** The name of what the page shows, as soon as the page knows it. */
export function nameOfPage(): string {
  return state.name;
}

/** A page is titled after what it shows. For use while a component is made. */
export function titled(name: () => string | undefined): void {
  $effect(() => {
    state.name = name() ?? '';
    return () => (state.name = '');
  });
}
