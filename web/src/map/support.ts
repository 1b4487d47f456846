import type { Drawing, Start } from './drawing';

/** MapLibre needs WebGL 2, which thin clients and locked-down browsers lack. */
function hasWebGl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** When what was just written into the page can be seen. */
export const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** What draws the map on this device. */
export function drawing(): Promise<{ draw: (start: Start) => Drawing }> {
  return hasWebGl() ? import('./webgl') : import('./canvas');
}
