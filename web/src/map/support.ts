/** Whether this device can draw the map: MapLibre needs WebGL 2, which thin clients and locked-down browsers lack. */
export function canDraw(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}
