// Somebody who has a keyboard and nothing else: every press is counted, and after each the focus is where one sees it.
import assert from 'node:assert/strict';
import { drawn, settled } from './settled.mjs';

/** What has the focus, and what is wrong with that; runs in the page. */
function focusNow() {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return { what: 'nothing', fault: 'nothing has the focus' };
  const what = `${focused.tagName.toLowerCase()} ${focused.id || (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 40)}`;
  // A field for files is seen as the button around it.
  const seen = focused.matches('.hidden-visually') ? focused.closest('label') : focused;
  const box = seen?.getClientRects()[0];
  if (!box || box.width < 2 || box.height < 2) return { what, fault: 'it has no size' };
  const [x, y] = [Math.min(Math.max(box.left + Math.min(box.width / 2, 12), 0), innerWidth - 1), Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 0), innerHeight - 1)];
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return { what, fault: 'it is out of sight' };
  const above = document.elementFromPoint(x, y);
  if (!above || !(seen.contains(above) || above.contains(seen))) return { what, fault: `it lies behind ${above?.className}` };
  // What is only read on from has no mark; what can be acted on has one.
  const style = getComputedStyle(seen);
  if (focused.tabIndex >= 0 && !(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)) return { what, fault: 'it is not marked' };
  return { what, fault: '' };
}

export class Keys {
  presses = 0;
  fields = 0;
  #page;

  constructor(page) {
    this.#page = page;
  }

  /** What has the focus; for as long as something is loading or saved it may be nothing. */
  async look(after) {
    let now;
    for (let tries = 0; tries < 100; tries += 1) {
      now = await this.#page.evaluate(focusNow);
      if (!now.fault) return now;
      await this.#page.waitForTimeout(50);
    }
    return assert.fail(`after ${after} (press ${this.presses}) at ${this.#page.url()}: ${now.fault}: ${now.what}`);
  }

  async press(key, times = 1) {
    for (let time = 0; time < times; time += 1) {
      this.presses += 1;
      await this.#page.keyboard.press(key);
      await this.look(key);
    }
  }

  /** Presses a key for what leads away: where the focus goes is seen once the page is there. */
  async go(key, there) {
    this.presses += 1;
    await this.#page.keyboard.press(key);
    await there.waitFor();
    await this.look(key);
  }

  /** Goes to an entry of the navigation: `g` and its letter. */
  async verb(letter, there) {
    this.presses += 1;
    await this.#page.keyboard.press('g');
    await this.go(letter, there);
  }

  /** Goes forward until this has the focus, or backward. */
  async to(target, key = 'Tab', most = 150) {
    const has = () => target.evaluate((one) => one === document.activeElement);
    for (let time = 0; time < most; time += 1) {
      if (await has()) return;
      await this.press(key);
    }
    assert.ok(await has(), `${target} is not reached with ${most} presses of ${key}`);
  }

  /** Types into what has the focus: a field, however long the text. */
  async type(text) {
    this.fields += 1;
    await this.#page.keyboard.type(text);
  }

  /** Goes to a place by the search at the top. */
  async find(name) {
    await this.press('/');
    await this.type(name);
    await this.#page.getByRole('option', { name: new RegExp(`^${name}`) }).first().waitFor();
    await this.go('Enter', this.#page.getByRole('heading', { level: 1, name }));
  }
}

/** What can be acted on in a page, and what only a pointer reaches; runs in the page. */
function stopsOf() {
  const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const acts = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"], label';
  const stops = [...document.querySelectorAll('a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary')].filter((one) => seen(one) && one.tabIndex >= 0);
  // Of the radio buttons of one question one is a stop.
  const groups = new Set();
  const counted = stops.filter((one) => one.type !== 'radio' || (!groups.has(one.name) && groups.add(one.name)));
  const pointed = [...document.querySelectorAll('body *')].filter((one) => seen(one) && getComputedStyle(one).cursor === 'pointer' && !one.closest(acts));
  return { stops: counted.length, pointed: pointed.map((one) => one.outerHTML.slice(0, 120)) };
}

/** Lets the next Tab begin at the head of the page, as if it had just been opened, and notes from there what is passed; runs in the page. */
function fromTheHead() {
  if (!window.passed) addEventListener('focusin', (event) => window.passed.add(event.target));
  document.getElementById('head-of-page')?.remove();
  const head = document.createElement('span');
  [head.id, head.tabIndex] = ['head-of-page', -1];
  document.body.prepend(head);
  head.focus();
  window.passed = new Set();
}

/** Goes once through all of a page with Tab: every stop is seen and marked, and nothing is there for a pointer only. */
export async function goThrough(page, where) {
  await settled(page);
  await drawn(page);
  const { stops, pointed } = await page.evaluate(stopsOf);
  assert.deepEqual(pointed, [], `only a pointer reaches these: ${where}`);
  await page.evaluate(fromTheHead);
  const faults = [];
  for (let press = 0; press < stops + 40; press += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(focusNow);
    // After the last the browser itself has the focus.
    if (now.what === 'nothing') break;
    if (now.fault) faults.push(`${now.what}: ${now.fault}`);
  }
  const count = await page.evaluate(() => {
    const groups = new Set();
    return [...window.passed].filter((one) => one.matches('a[href], button, input, select, textarea, summary') && (one.type !== 'radio' || (!groups.has(one.name) && groups.add(one.name)))).length;
  });
  assert.deepEqual([...new Set(faults)], [], where);
  assert.ok(count >= stops, `${count} of ${stops} stops were reached: ${where}`);
}
