// Public notices: written by one, reviewed by another, read by a guest, corrected with the earlier words beside the new ones.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withWork } from './demonstration.mjs';
import { PATIENCE } from './patience.mjs';
import { sound } from './sound.mjs';

describe('public notices', { timeout: 300_000 }, () => {
  let program;
  let browser;
  const faults = [];

  withWork((here) => ({ program, browser } = here));

  /** A page as the member of this name, or as a guest. */
  async function as(name, path, options = {}) {
    const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block', ...options });
    if (name) {
      const members = await (await context.request.get(`${program.address}/api/v1/demonstration`)).json();
      const member = members.find((one) => one.member.name === name).member.id;
      assert.ok((await context.request.post(`${program.address}/api/v1/demonstration`, { data: { member } })).ok());
    }
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (said) => /Content Security Policy|Refused/.test(said.text()) && faults.push(said.text()));
    await page.goto(program.address + path);
    await page.locator('#content h1:not([aria-busy])').first().waitFor();
    return page;
  }

  test('a guest on a phone narrows what was published, and reads one in a language that it has', async () => {
    const page = await as(null, '/', { viewport: { width: 390, height: 844 } });
    await page.getByRole('link', { name: 'Read public notices' }).click();
    await page.getByRole('heading', { level: 1, name: 'Public notices' }).waitFor();
    await page.getByRole('link', { name: 'Two exercises, and what they showed' }).waitFor();
    assert.equal(await page.getByText('Winter opening of sports halls').count(), 0, 'a draft is nobody’s to read');
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('combobox', { name: 'Kind', exact: true }).selectOption('statement');
    const only = page.getByRole('link', { name: 'Chacun a sa place sur la place publique' });
    await only.waitFor();
    assert.match(page.url(), /kind=statement/);
    await only.click();
    await page.getByText('This notice has not been written in English. It exists in: French.').waitFor();
    assert.equal(await page.locator('h1').getAttribute('lang'), 'fr');
    await sound(page, 'a notice in one language on a phone');
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/news-one-390.png`, fullPage: true });
    await page.context().close();
  });

  test('the corrected one shows what it said before, and its head says so to programs', async () => {
    const page = await as(null, '/news');
    await page.getByRole('link', { name: 'Seminar on stadiums: places for sixty' }).click();
    await page.getByText('The room opens an hour later than we wrote.').waitFor();
    assert.match(await page.locator('del').textContent(), /begins at nine/);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/news-corrected.png`, fullPage: true });
    const html = await (await page.request.get(page.url())).text();
    assert.match(html, /<meta property="og:title" content="Seminar on stadiums/);
    const data = JSON.parse(html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)[1]);
    assert.equal(data.correction[0]['@type'], 'CorrectionComment');
    await page.context().close();
  });

  test('the command line lists them, shows the corrected one, and writes a feed', () => {
    const found = JSON.parse(program.run('notices', 'list', '--json'));
    assert.equal(found.total, 5);
    const corrected = found.lines.find((line) => line.changed_on);
    const said = program.run('notices', 'show', corrected.id);
    assert.match(said, /corrected on .*opens an hour later/);
    assert.match(said, /body said: The seminar begins at nine/);
    assert.match(program.run('notices', 'atom', '--base', 'https://register.example/', '--language', 'de'), /<feed [^>]*xml:lang="de"/);
    assert.ok(JSON.parse(program.run('notices', 'export')).length > 5, 'each in each of its languages');
  });

  test('one writes, another reviews, both see who may do what, a guest reads, and a correction stands beside the earlier words', async () => {
    const organisations = JSON.parse(program.run('organisations', 'list', '--json')).lines;
    const authority = organisations.find((one) => one.kind === 'authority').id;
    program.run('members', 'add', authority, '--role', 'adviser', '--name', 'Zelda Press');
    const writer = await as('Zelda Press', '/news');
    await writer.getByRole('link', { name: 'Write public notices' }).click();
    await writer.getByRole('button', { name: 'New notice' }).click();
    await writer.getByLabel('Title').fill('Bridge open on Sunday');
    await writer.getByLabel('Place').fill('The capital');
    await writer.getByLabel('Summary').fill('The bridge is open to everybody.');
    await writer.getByRole('textbox', { name: 'Text' }).fill('<b>Come</b>');
    await writer.getByRole('button', { name: 'Save the draft' }).click();
    await writer.getByText('The text contains something that is not allowed in notices').waitFor();
    await writer.getByRole('textbox', { name: 'Text' }).fill('## When\n\nFrom **nine** on.\n\n- on foot\n- by bicycle');
    await writer.getByRole('button', { name: 'Save the draft' }).click();
    const preview = writer.getByRole('region', { name: 'Preview' });
    await preview.getByRole('listitem').filter({ hasText: 'by bicycle' }).waitFor();
    assert.equal(await writer.getByRole('button', { name: 'Approve this version' }).count(), 0, 'who wrote it does not review it');
    await sound(writer, 'the editor');
    if (process.env.SHOTS) await writer.screenshot({ path: `${process.env.SHOTS}/news-editor.png`, fullPage: true });
    const address = new URL(writer.url()).pathname;

    const reviewer = await as('Ada Brandt', address);
    await reviewer.getByRole('button', { name: 'Approve this version' }).click();
    await reviewer.getByRole('button', { name: 'Publish', exact: true }).click();
    await reviewer.getByRole('link', { name: 'Open the public page' }).waitFor();

    const guest = await as(null, address.replace('news-drafts', 'news'));
    await guest.getByRole('heading', { level: 1, name: 'Bridge open on Sunday' }).waitFor();

    await writer.reload();
    await writer.getByRole('textbox', { name: 'Text' }).fill('## When\n\nFrom **ten** on.\n\n- on foot\n- by bicycle');
    await writer.getByRole('button', { name: 'Save the draft' }).click();
    await writer.getByRole('alert').waitFor();
    await writer.getByLabel('Why it is corrected').fill('The works take longer.');
    await writer.getByRole('button', { name: 'Save the draft' }).click();
    await writer.getByText('Everybody reads the version published before.').waitFor();
    await reviewer.reload();
    await reviewer.getByRole('button', { name: 'Approve this version' }).click();
    await reviewer.getByRole('button', { name: 'Publish', exact: true }).click();
    await reviewer.getByText('Published', { exact: true }).waitFor();
    await guest.reload();
    await guest.getByText('The works take longer.').waitFor();
    assert.match(await guest.locator('del').textContent(), /From nine on/);

    await reviewer.getByRole('button', { name: 'Withdraw' }).click();
    await reviewer.getByLabel('Why it is withdrawn').fill('The bridge stays closed.');
    await reviewer.getByRole('button', { name: 'Withdraw' }).last().click();
    await reviewer.getByText('Withdrawn', { exact: true }).waitFor();
    await guest.reload();
    await guest.getByText('The bridge stays closed.').waitFor();
    assert.equal(await guest.getByText('Bridge open on Sunday').count(), 0);
    for (const page of [writer, reviewer, guest]) await page.context().close();
    assert.deepEqual(faults, []);
  });
});
