// A second rating: asked for, made from photographs under a passkey without network, set beside the first.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, startWith } from './program.mjs';
import { townExtract } from './town.mjs';

// A device that asks for a fingerprint, is given the right one, and can make secrets of it.
const tablet = { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf: true };
const password = 'lantern gravel oboe thirst';

/** A grey picture as PNG. */
function picture(width, height) {
  const chunk = (name, content) => {
    const body = Buffer.concat([Buffer.from(name), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1), 0x90);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

describe('a second rating', { timeout: 180_000 }, () => {
  let program;
  let browser;
  let advisers;
  let site;
  let visit;
  let first;
  let second;

  before(async () => {
    program = await startWith(townExtract([{ leisure: 'stadium', name: 'Long Field' }]), '[visits]\nsecond_rating_percent = 0\n');
    site = JSON.parse(program.run('sites', 'list', '--json')).sites[0].id;
    advisers = program.run('organisations', 'add', 'Advisers', '--kind', 'adviser_service');
    program.run('organisations', 'relate', advisers, '--relation', 'advises', '--site', site);
    first = program.run('members', 'add', advisers, '--role', 'adviser', '--name', 'Ferris');
    second = program.run('members', 'add', advisers, '--role', 'adviser', '--name', 'Sunniva');
    const as = ['visits', '--as', first];
    visit = JSON.parse(program.run(...as, 'start', site, '--survey', 'sports_venue', '--json')).id;
    program.run(...as, 'answer', visit, 'queue_place=1', 'last_mile=no');
    writeFileSync(join(program.folder, 'gate.png'), picture(640, 480));
    program.run('records', '--as', first, 'attach', visit, join(program.folder, 'gate.png'));
    program.run(...as, 'finish', visit);
    browser = await browse();
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  async function person(member, name) {
    const context = await browser.newContext({ locale: 'en-GB', baseURL: program.address, viewport: { width: 820, height: 1180 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const devices = await context.newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', { options: tablet });
    await page.goto(program.run('members', 'link', member));
    await page.getByLabel('User name').fill(name);
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Set up and sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
    return page;
  }
  const shot = (page, name) => process.env.SHOTS && page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });

  test('whoever walked asks for it', async () => {
    const page = await person(first, 'Ferris');
    await page.goto(`/visits/${visit}`);
    await page.getByRole('button', { name: 'Ask for a second rating' }).click();
    await page.getByText('Your colleagues who have not read this visit now find the second rating under “Where to go next”.').waitFor();
    await page.getByRole('button', { name: 'Ask for a second rating' }).click();
    await page.getByText('has already been asked for').waitFor();
    // It waits for others: nothing offers it to who made the visit.
    await page.goto('/');
    await page.getByRole('heading', { name: 'Where to go next' }).waitFor();
    assert.equal(await page.getByText(/second rating/i).count(), 0);
    await page.goto(`/sites/${site}?tab=visits`);
    await page.getByText('Somebody in your organisation who has not read that visit has to make it.').waitFor();
    await page.context().close();
  });

  test('somebody else rates from the photographs, sealed under a passkey, without network', async () => {
    const page = await person(second, 'Sunniva');
    const passkeys = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: 'Passkeys', exact: true }) });
    await passkeys.getByLabel('Name of the device').fill('Tablet');
    await passkeys.getByLabel('Password').fill(password);
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey has been added.').waitFor();

    await page.goto('/visits');
    await page.getByText('Second rating needed').waitFor();
    await page.getByRole('button', { name: 'Start a visit: Long Field' }).click();
    await page.getByLabel('From the photographs of the first visit').check();
    await shot(page, 'second-start');
    await page.locator('form.start').getByRole('button', { name: 'Start a visit' }).click();
    await page.getByRole('link', { name: 'Take it with you' }).click();
    await page.getByRole('button', { name: 'Use a passkey instead' }).click();
    await page.getByText('1 of 28').waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);

    await page.reload();
    await page.getByRole('button', { name: 'Open with the passkey' }).click();
    await page.getByRole('img', { name: 'Photograph 1 of the first visit' }).waitFor();
    const width = await page.getByRole('img', { name: 'Photograph 1 of the first visit' }).evaluate((image) => image.naturalWidth);
    assert.equal(width, 640, 'the photograph came along');
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0, 'and no answer did');
    await page.getByRole('radio').nth(2).check();
    await page.getByText('Saved on this device.').waitFor();
    await shot(page, 'second-walk');

    const to = async (ask) => {
      await page.getByRole('button', { name: 'All questions' }).click();
      await page.getByRole('button', { name: ask }).click();
    };
    await to('Photograph the narrowest point of the way out that most people take.');
    await page.locator('input[type=file]').setInputFiles({ name: 'way.png', mimeType: 'image/png', buffer: picture(300, 200) });
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('Photographs: 1').waitFor();
    await to('Where are the emergency services met and led in?');
    await page.getByRole('img', { name: 'Outline of the place' }).scrollIntoViewIfNeeded();
    const outline = await page.getByRole('img', { name: 'Outline of the place' }).boundingBox();
    await page.mouse.click(outline.x + outline.width * 0.75, outline.y + outline.height / 2);
    await page.getByText(/^\d+ m east of the middle/).waitFor();
    await page.getByText(/4[67]\.\d{6}, 9\.01/).waitFor();
    await shot(page, 'place-question');
    await page.getByRole('button', { name: 'See the results' }).click();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Send everything, then remove' }).click();
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Finish now' }).click();
    await page.getByText('This rating was made from the photographs of the first visit.').waitFor();
    const both = page.getByRole('region', { name: 'Both ratings side by side' });
    await both.getByText('On or beside a road with traffic.').waitFor();
    await shot(page, 'second-finished');
    await page.goto('/agreement');
    await page.getByLabel('Survey').selectOption({ label: 'Sports venue and event' });
    await page.getByRole('region', { name: 'By section' }).getByText('Command and information').waitFor();
    await page.context().close();
  });

  test('who has read the first visit cannot rate it again', async () => {
    const reader = program.run('members', 'add', advisers, '--role', 'adviser', '--name', 'Reader');
    program.run('records', '--as', reader, 'show', visit);
    assert.throws(() => program.run('visits', '--as', reader, 'start', site, '--second-of', visit), /have read this visit/);
  });
});
