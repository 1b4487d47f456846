// Whether visits lie on this device, for all that has to know it and nothing more; `visits/along.svelte.ts` reads which.
const state = $state({ any: false });

export const isAlong = (): boolean => state.any;

export function setAlong(any: boolean): void {
  state.any = any;
}
