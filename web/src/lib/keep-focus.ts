// Nobody who works with the keyboard loses their place. What has the focus may go, or be of no use for a while: a button while its work is
// done, a form that is saved, a line that is deleted. The focus then goes back to where it was before, as it does when a dialog closes.
import { isGoing } from './location.svelte';

/** So many that had the focus are remembered. */
const REMEMBERED = 40;
/** What had the focus, the latest last. */
let held: HTMLElement[] = [];
/** The reader left by themselves: they clicked beside it, or pressed Escape. */
let left = false;
let waiting = 0;

const isShown = (one: Element) => one.isConnected && one.getClientRects().length > 0;
const isOff = (one: Element) => one.matches(':disabled');
/** A field of its own accord opens the keyboard of a phone. */
const isTypedInto = (one: Element) => one.matches('textarea, select, input:not([type=checkbox], [type=radio])');

function entered(event: FocusEvent): void {
  const to = event.target;
  if (!(to instanceof HTMLElement)) return;
  left = false;
  held = [...held.filter((one) => one !== to && one.isConnected), to].slice(-REMEMBERED);
}

function wentOut(event: FocusEvent): void {
  const from = event.target;
  if (event.relatedTarget || !(from instanceof HTMLElement) || isOff(from) || !isShown(from)) return;
  // What is being removed is still there.
  setTimeout(() => (left ||= document.hasFocus() && document.activeElement === document.body && isShown(from)));
}

function look(): void {
  waiting = 0;
  const [now, last] = [document.activeElement, held.at(-1)];
  if (!last || left || isGoing()) return;
  if (now === last ? !isOff(last) : now && now !== document.body) return;
  const before = held.findLast((one) => isShown(one) && (one === last || !isTypedInto(one)));
  // It can be used again soon.
  if (before && isOff(before)) return;
  const to = before ?? document.querySelector<HTMLElement>('#content h1');
  if (!to || to === now) return;
  if (!before) to.tabIndex = -1;
  to.focus({ preventScroll: true });
  if (to.matches(':focus-visible')) to.scrollIntoView({ block: 'nearest' });
}

/** Looks after the focus from now on. */
export function keepFocus(): void {
  document.addEventListener('focusin', entered);
  document.addEventListener('focusout', wentOut);
  new MutationObserver(() => (waiting ||= requestAnimationFrame(look))).observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'hidden'] });
}
