// The guide for each role: that the pages it speaks of are there, that its words stand on them, and that its pictures are of today.
// WRITE=1 makes the pictures anew.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { PAGES } from './guide-pages.mjs';
import { PATIENCE } from './patience.mjs';
import { browse, lookAs, startWithWork } from './program.mjs';
import { settled } from './settled.mjs';

const guide = (name) => new URL(`../../../docs/guide/${name}`, import.meta.url);
const SIZE = { width: 1100, height: 720 };
/** A picture is small enough for a slow line, and all of them together for a repository. */
const LARGEST = 60_000;
const MOST = 25;
/** The best of these with which a picture is small enough. */
const QUALITIES = [70, 60, 50, 40];
const all = PAGES.flatMap(({ pictures }) => pictures.map(({ name }) => `${name}.webp`));

/** What stands in bold, which is what stands on the screen. */
const quoted = (text) => [...text.matchAll(/\*\*([^*]+)\*\*/g)].map((match) => match[1].replaceAll(/\s+/g, ' '));

/** Every message of the interface in English, as what may stand on the screen. */
function messages() {
  const folder = new URL('../../../content/i18n/en/', import.meta.url);
  const text = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  const values = text.split('\n').flatMap((line) => /^(?:[a-z][\w-]* =| {3}[ *]\[\w+\]) (.+)$/.exec(line)?.[1] ?? []);
  return values.map((value) => new RegExp(`^${value.split(/\{ \$\w+ \}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`));
}

describe('the guide', { timeout: 900_000 }, () => {
  let program;
  let browser;

  before(async () => {
    program = await startWithWork();
    browser = await browse();
  });
  after(async () => {
    await browser?.close();
    await program?.stop();
  });

  for (const { page: name, role, pictures } of PAGES) {
    test(`of the ${name} leads where it says, and its words stand there`, async () => {
      const text = readFileSync(guide(`${name}.md`), 'utf8');
      const quotes = quoted(text);
      const context = await browser.newContext({ viewport: SIZE, locale: 'en-GB' });
      if (role) await lookAs(context, program.address, role);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      // The tour is offered to whoever comes first, and is no part of the work.
      await page.addInitScript(() => localStorage.setItem('tour', 'over'));
      await page.goto(program.address);
      await page.locator('#content h1').waitFor();
      for (const { name: picture, words, size, go } of pictures) {
        await page.setViewportSize(size ?? SIZE);
        await go(page);
        await settled(page);
        for (const word of words) {
          assert.ok(quotes.includes(word) || text.includes(word), `${name}.md speaks of “${word}”`);
          await page.getByText(word).or(page.getByRole('button', { name: word })).filter({ visible: true }).first().waitFor();
        }
        assert.ok(text.includes(`](pictures/${picture}.webp)`), `${name}.md shows ${picture}`);
        if (!process.env.WRITE) continue;
        await page.evaluate(() => document.activeElement?.blur());
        const devtools = await context.newCDPSession(page);
        for (const quality of QUALITIES) {
          const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality });
          const bytes = Buffer.from(data, 'base64');
          writeFileSync(guide(`pictures/${picture}.webp`), bytes);
          if (bytes.length <= LARGEST) break;
        }
      }
      await context.close();
    });
  }

  test('quotes only what the interface says', () => {
    const said = messages();
    for (const { page } of PAGES) {
      for (const quote of quoted(readFileSync(guide(`${page}.md`), 'utf8'))) assert.ok(said.some((message) => message.test(quote)), `${page}.md: “${quote}” stands in no message`);
    }
  });

  test('shows small pictures, each of which is there and is shown, with words for those who do not see it', () => {
    assert.ok(all.length <= MOST);
    assert.deepEqual(readdirSync(guide('pictures')).sort(), [...all].sort());
    for (const picture of all) assert.ok(statSync(guide(`pictures/${picture}`)).size <= LARGEST, `${picture} is small`);
    for (const { page } of PAGES) for (const [, words, picture] of readFileSync(guide(`${page}.md`), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)) assert.ok(words.length > 20 && existsSync(guide(picture)), picture);
  });

  test('leads from its first page to that of each role, and only to files that are there', () => {
    const first = readFileSync(guide('README.md'), 'utf8');
    for (const { page } of PAGES) assert.ok(first.includes(`](${page}.md)`), page);
    for (const file of ['README.md', ...PAGES.map(({ page }) => `${page}.md`)]) {
      for (const [, link] of readFileSync(guide(file), 'utf8').matchAll(/\]\(([^)#]+)\)/g)) assert.ok(/^https?:/.test(link) || existsSync(guide(link)), `${file}: ${link}`);
    }
  });
});
