// Who comes back to a long list is where they were.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, lookAs, startWith, startWithWork } from './program.mjs';
import { settled } from './settled.mjs';
import { townExtract } from './town.mjs';

const MANY = 160;
let program;
let browser;

before(async () => {
  program = await startWith(townExtract(Array.from({ length: MANY }, (_, index) => ({ amenity: 'place_of_worship', name: `Church ${String(index + 1).padStart(3, '0')}` }))));
  browser = await browse();
});
after(async () => {
  await browser?.close();
  assert.equal(await program?.stop(), '', 'the log is clean');
});

for (const [width, height] of [[1280, 800], [390, 844]])
  test(`Back from a place shows the same rows at the same height, ${width} px wide`, { timeout: 120_000 }, async () => {
    const page = await (await browser.newContext({ locale: 'en-GB', viewport: { width, height } })).newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${program.address}/places?view=table`);
    const rows = page.locator('tbody tr');
    for (const count of [50, 100]) {
      await page.waitForFunction((count) => document.querySelectorAll('tbody tr').length === count, count);
      await page.getByRole('button', { name: 'Show more' }).click();
    }
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 150);
    const link = rows.nth(120).getByRole('link').first();
    await link.scrollIntoViewIfNeeded();
    const at = (await link.boundingBox()).y;
    await link.click();
    await page.getByRole('heading', { level: 1, name: 'Church 121' }).waitFor();
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 150);
    await page.waitForFunction((at) => Math.abs(document.querySelectorAll('tbody tr')[120].querySelector('a').getBoundingClientRect().y - at) < 40, at);
    await page.context().close();
  });

describe('Back in a register with two years of work', { timeout: 600_000 }, () => {
  let worked;
  before(async () => (worked = await startWithWork()));
  after(async () => worked?.stop());

  /** Each list: who reads it, how more of it is shown, and which of its links is followed. */
  const LISTS = [
    { name: 'the journal', role: 'overseer', path: '/journal?act=read', lines: '.days .rows > li', link: '.days .ways > a' },
    { name: 'notes', role: 'coordinator', path: '/notes?sort=owner', lines: 'tbody tr', link: 'tbody .title a' },
    { name: 'findings', role: 'adviser', path: '/findings?sort=place', lines: '.says a', link: '.says a' },
    { name: 'organisations', role: 'administrator', path: '/organisations?ended=yes', lines: 'tbody tr', link: 'tbody a' },
    { name: 'visits that are done', role: 'adviser', path: '/visits', lines: '#content section li', link: '#content section:nth-last-of-type(1) ul li > a' },
    { name: 'what is due', role: 'adviser', path: '/due', lines: '#content .rows > li', link: '#content .rows a.title' },
    { name: 'what changed', role: 'coordinator', path: '/changed?since=2020-01-01T00:00:00.000Z', lines: '#content .rows > li', link: '#content .rows a.title' },
  ];
  for (const { name, role, path, lines, link } of LISTS)
    for (const [width, height] of [[1280, 800], [390, 844]])
      test(`shows ${name} as they were, ${width} px wide`, { timeout: 120_000 }, async () => {
        const context = await browser.newContext({ locale: 'en-GB', viewport: { width, height } });
        await lookAs(context, worked.address, role);
        const page = await context.newPage();
        page.setDefaultTimeout(PATIENCE);
        await page.goto(worked.address + path);
        const all = page.locator(lines);
        await all.first().waitFor();
        await settled(page);
        for (const more of await page.getByRole('button', { name: 'Show more' }).all()) {
          const before = await all.count();
          await more.click();
          await page.waitForFunction(([lines, before]) => document.querySelectorAll(lines).length > before, [lines, before]);
        }
        const [count, links] = [await all.count(), page.locator(link)];
        const followed = links.nth(Math.floor((await links.count()) * 0.8));
        const address = page.url();
        // Where it stands when it is clicked: what covers it is scrolled away first.
        await followed.evaluate((one) => one.addEventListener('click', () => sessionStorage.setItem('at', String(one.getBoundingClientRect().y)), { capture: true, once: true }));
        await followed.click();
        await page.waitForFunction((from) => window.location.href !== from && document.querySelector('#content h1'), address);
        await settled(page);
        const at = Number(await page.evaluate(() => sessionStorage.getItem('at')));
        await page.goBack();
        assert.equal(page.url(), address, 'what narrows it stands in the address');
        // The one by which the reader left has the focus, at the same height.
        await page.waitForFunction((at) => document.activeElement?.matches('#content a') && Math.abs(document.activeElement.getBoundingClientRect().y - at) < 4, at).catch(async (error) => {
          const found = await page.evaluate(() => `${document.activeElement?.outerHTML.slice(0, 200)} at ${document.activeElement?.getBoundingClientRect().y} px, on a page that says ${document.getElementById('content')?.innerText.slice(0, 500)}`);
          throw new Error(`looked for at ${at} px; the focus has ${found}`, { cause: error });
        });
        // Looking itself is noted in the journal, so that a line more may stand there.
        assert.ok(Math.abs((await all.count()) - count) <= 5, `${await all.count()} lines, and ${count} before`);
        await context.close();
      });
});
