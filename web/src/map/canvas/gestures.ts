// Mouse, touch and keys on the canvas.

export interface Gestures {
  /** Moved by pixels. */
  pan(left: number, top: number): void;
  /** Zoomed by levels about a point. */
  zoom(left: number, top: number, levels: number): void;
  click(left: number, top: number): void;
}

/** A finger that moved less than this has clicked. */
const STILL = 6;
/** Pixels that an arrow key moves. */
const STEP = 100;

/** Listens until the answer is called. */
export function listen(canvas: HTMLCanvasElement, to: Gestures): () => void {
  const fingers = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  const place = (event: MouseEvent) => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const spread = () => {
    const [a, b] = [...fingers.values()];
    return a && b ? { distance: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : undefined;
  };
  const stop = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(name: K, handle: (event: HTMLElementEventMap[K]) => void) => canvas.addEventListener(name, handle, { signal: stop.signal, passive: false });
  on('pointerdown', (event) => {
    if (fingers.size === 0) travelled = 0;
    fingers.set(event.pointerId, place(event));
    canvas.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const pinch = spread();
    const now = place(event);
    fingers.set(event.pointerId, now);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    const pinched = spread();
    if (pinch && pinched) {
      to.pan(pinch.x - pinched.x, pinch.y - pinched.y);
      to.zoom(pinched.x, pinched.y, Math.log2(Math.max(1, pinched.distance) / Math.max(1, pinch.distance)));
    } else {
      to.pan(before.x - now.x, before.y - now.y);
    }
  });
  on('pointerup', (event) => {
    const alone = fingers.size === 1 && fingers.has(event.pointerId);
    fingers.delete(event.pointerId);
    const { x, y } = place(event);
    if (alone && travelled < STILL) to.click(x, y);
  });
  on('pointercancel', (event) => void fingers.delete(event.pointerId));
  on('wheel', (event) => {
    event.preventDefault();
    const { x, y } = place(event);
    to.zoom(x, y, -event.deltaY / (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 12 : 300));
  });
  on('dblclick', (event) => {
    const { x, y } = place(event);
    to.zoom(x, y, 1);
  });
  on('keydown', (event) => {
    const middle: [number, number] = [canvas.clientWidth / 2, canvas.clientHeight / 2];
    const act: Record<string, () => void> = {
      ArrowLeft: () => to.pan(-STEP, 0),
      ArrowRight: () => to.pan(STEP, 0),
      ArrowUp: () => to.pan(0, -STEP),
      ArrowDown: () => to.pan(0, STEP),
      '+': () => to.zoom(...middle, 1),
      '=': () => to.zoom(...middle, 1),
      '-': () => to.zoom(...middle, -1),
    };
    const wanted = act[event.key];
    if (!wanted || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    wanted();
  });
  return () => stop.abort();
}
