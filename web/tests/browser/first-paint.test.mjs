// How soon the pages where people begin can be read on a slow device, and how much script that takes.
import assert from 'node:assert/strict';
import { cpus, loadavg } from 'node:os';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { withWork } from './demonstration.mjs';
import { lookAs } from './program.mjs';

/** Each page, who opens it, and what it is for. */
const PAGES = [
  { name: 'landing page', path: '/', useful: '.doors h2' },
  { name: 'home of an adviser', path: '/', role: 'adviser', useful: '#content .strip h2' },
  { name: 'home of a coordinator', path: '/', role: 'coordinator', useful: '#content .strip h2' },
  { name: 'register', path: '/places', role: 'coordinator', useful: 'tbody th a' },
];
/** So often a page is loaded; what counts is the median. */
const TURNS = Number(process.env.TURNS ?? 5);
const BOUND = { seconds: 1.5, kilobytes: 120 };
/** On a machine that does much else, time says nothing about the program. */
const isCrowded = () => loadavg()[0] > cpus().length;
const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

describe('the first paint at a quarter of the speed', { timeout: 600_000 }, () => {
  let program;
  let browser;

  withWork((here) => ({ program, browser } = here));

  /** One load with nothing kept: when it could be read, how long the page computed until then, and the scripts that it had by then. */
  async function load(context, path, useful) {
    const page = await context.newPage();
    const scripts = new Map();
    page.on('response', (response) => response.request().resourceType() === 'script' && scripts.set(new URL(response.url()).pathname, response));
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    // How long the page itself computed: what else the machine does is not counted.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript((useful) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector(useful)) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => (window.useful = performance.now())));
      }).observe(document, { childList: true, subtree: true });
    }, useful);
    await page.goto(program.address + path, { waitUntil: 'commit' });
    const seconds = (await (await page.waitForFunction(() => window.useful)).jsonValue()) / 1000;
    const computed = (await devtools.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'ThreadTime').value;
    const had = await page.evaluate(() => performance.getEntriesByType('resource').filter((one) => one.responseEnd > 0 && one.responseEnd <= window.useful).map((one) => new URL(one.name).pathname));
    const bodies = await Promise.all(had.flatMap((path) => scripts.get(path) ?? []).map((response) => response.body()));
    const contentful = (await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)) / 1000;
    await page.close();
    return { seconds, contentful, computed, kilobytes: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000 };
  }

  for (const { name, path, role, useful } of PAGES) {
    test(`of the ${name} is soon, and with little script`, async () => {
      const loads = [];
      for (let turn = 0; turn < TURNS; turn += 1) {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB', serviceWorkers: 'block' });
        if (role) await lookAs(context, program.address, role);
        loads.push(await load(context, path, useful));
        await context.close();
      }
      const of = (what) => median(loads.map((one) => one[what]));
      const [seconds, contentful, computed, kilobytes] = [of('seconds'), of('contentful'), of('computed'), of('kilobytes')];
      console.log(`${name}: useful after ${seconds.toFixed(2)} s (first paint of anything ${contentful.toFixed(2)} s), of which computing ${computed.toFixed(2)} s; script until then ${kilobytes.toFixed(0)} kB compressed. Median of ${TURNS} loads; load of the machine ${loadavg()[0].toFixed(1)} on ${cpus().length} processors.`);
      assert.ok(kilobytes <= BOUND.kilobytes, `${kilobytes} kB of script`);
      // Who shares the caches of a processor computes longer.
      assert.ok(computed <= (isCrowded() ? 2 : 1) * BOUND.seconds, `${computed} s of computing`);
      if (!isCrowded()) assert.ok(seconds <= BOUND.seconds, `${seconds} s`);
    });
  }
});
