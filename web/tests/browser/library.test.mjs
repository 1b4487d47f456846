// The library of good practices: browsed without an account, narrowed, searched, read with its sources, and reached from a measure.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withGuest } from './guest.mjs';
import { settled } from './settled.mjs';
import { sound } from './sound.mjs';

describe('library', { timeout: 180_000 }, () => {
  let program;
  let page;

  withGuest((here) => ({ program, page } = here));

  const entries = () => page.locator('#content ul.beside-each-other > li').count();

  test('a guest on a phone goes from the measures to the library, narrows it and searches it', async () => {
    await page.goto(`${program.address}/measures`);
    await page.getByRole('link', { name: 'Good practices', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Good practices' }).waitFor();
    await page.getByText(/^\d+ good practices$/).waitFor();
    assert.ok((await entries()) >= 60);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByLabel('Kind of place').selectOption('sport');
    await page.getByLabel('Topic').selectOption('evacuation');
    await page.getByRole('link', { name: 'Gates that one steward can open in seconds' }).waitFor();
    assert.ok((await entries()) < 15);
    assert.match(page.url(), /place=sport&topic=evacuation|topic=evacuation&place=sport/);
    await page.reload();
    await page.getByRole('link', { name: 'Gates that one steward can open in seconds' }).waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('searchbox').fill('drone');
    await page.getByText('1 good practice', { exact: true }).waitFor();
    await page.getByRole('searchbox').fill('xyzzy');
    await page.getByText('No good practice fits these filters.').waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing runs off the side of a phone');
  });

  test('an entry says what to do, names its sources, and leads to measures, questions and back', async () => {
    await page.goto(`${program.address}/library/greeting_post`);
    await page.getByRole('heading', { level: 1, name: 'A greeting post at every open door' }).waitFor();
    for (const name of ['What to do', 'Why it helps', 'Begin this week', 'Time', 'What to watch out for']) await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
    assert.match(await page.locator('dl.facts').textContent(), /Mitigating Attacks on Houses of Worship.*Excerpts read on/s);
    await page.getByRole('link', { name: 'Show these measures' }).click();
    await page.getByText('2 measures', { exact: true }).waitFor();
    await page.locator('summary').filter({ hasText: 'Somebody greets at every open door' }).click();
    await page.getByRole('link', { name: 'A greeting post at every open door' }).click();
    await page.getByRole('link', { name: 'While people are arriving, is somebody at the door to greet them?' }).click();
    await page.waitForURL(/\/surveys\/quick_look\?at=who_sees/);
    await page.goto(`${program.address}/library/nowhere`);
    await page.getByText('There is no such good practice.').waitFor();
  });

  test('it can be read by everybody, in both schemes, on paper and in another language', async () => {
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      for (const path of ['/library', '/library/camera_decided_together']) {
        await page.goto(program.address + path);
        await page.locator('#content h1:not([aria-busy])').waitFor();
        await settled(page);
        await sound(page, `${path} ${colorScheme}`);
      }
    }
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByText('Never film prayer').isVisible());
    assert.ok(!(await page.locator('#content').getByRole('link', { name: 'Good practices' }).isVisible()), 'links to elsewhere are not printed');
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => localStorage.setItem('language', 'ru'));
    await page.goto(`${program.address}/library/found_item`);
    await page.getByRole('heading', { level: 1, name: 'Сумка без хозяина: спросить, посмотреть, решить' }).waitFor();
  });

  test('other forms of a word are found while it is typed, the best first; without the server, words as they are typed', async () => {
    await page.evaluate(() => localStorage.setItem('language', 'de'));
    await page.goto(`${program.address}/library?q=T%C3%BCren+%C3%B6ffnen+`);
    await page.locator('#content ul.beside-each-other > li').first().waitFor();
    assert.match(await page.locator('#content ul.beside-each-other > li').first().textContent(), /Schwere alte Türen bleiben Ausgänge/);
    const asked = [];
    page.on('request', (request) => request.url().includes('text=') && asked.push(new URL(request.url()).searchParams.get('text')));
    await page.getByRole('searchbox').fill('');
    await page.getByRole('searchbox').pressSequentially('Drohnen', { delay: 20 });
    await page.getByText('1 Beitrag', { exact: true }).waitFor();
    await page.locator('#content ul.beside-each-other a[href="/library/drone_seen"]').waitFor();
    assert.ok(asked.length <= 3 && asked.at(-1) === 'Drohnen', `the server is asked when the typing pauses: ${asked}`);
    await page.route('**/api/v1/library?text=*', (route) => route.abort());
    await page.getByRole('searchbox').fill('Drohne');
    await page.getByText('Der Server antwortet nicht.').waitFor();
    await page.locator('#content ul.beside-each-other a[href="/library/drone_seen"]').waitFor();
    await page.unroute('**/api/v1/library?text=*');
    await page.getByRole('searchbox').fill('x'.repeat(201));
    await page.getByText('höchstens 200 Zeichen').waitFor();
    await page.evaluate(() => localStorage.setItem('language', 'en'));
  });

  test('list and entry are sent once, and again only when they have changed', async () => {
    for (const path of ['library?', 'library?text=Notausgang&', 'library/greeting_post?']) {
      const first = await page.request.get(`${program.address}/api/v1/${path}language=de`);
      const tag = first.headers().etag;
      assert.match(tag, /^W\/"[0-9a-f]{16}"$/);
      assert.equal((await page.request.get(`${program.address}/api/v1/${path}language=de`, { headers: { 'If-None-Match': tag } })).status(), 304);
      assert.equal((await page.request.get(`${program.address}/api/v1/${path}language=it`, { headers: { 'If-None-Match': tag } })).status(), 200);
    }
    assert.equal((await page.request.get(`${program.address}/api/v1/library?text=${'x'.repeat(201)}`)).status(), 422);
    assert.equal((await page.request.get(`${program.address}/api/v1/library?topic=revenge`)).status(), 422);
    assert.equal((await page.request.get(`${program.address}/api/v1/library/${encodeURIComponent('../people')}`)).status(), 404);
  });
});
