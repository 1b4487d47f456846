// Nothing is destroyed by one click: it is asked first, or one more click brings it back.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { sound } from './sound.mjs';
import { photograph, saved, signIn, take, takeAlong, town, unlock, walker, window } from './walker.mjs';

describe('one click', { timeout: 300_000 }, () => {
  let here;
  let context;
  let page;
  let visit;

  before(async () => (here = await town()));
  after(async () => assert.equal(await here?.stop(), '', 'the log is clean'));
  afterEach(() => context?.close());

  async function walk() {
    ({ context, visit } = await walker(here));
    page = await takeAlong(context, here.proxy, visit);
    await page.getByRole('radio').first().check();
    await saved(page);
  }
  const photographs = () => page.getByRole('img', { name: /^Photograph \d/ });

  test('discards a photograph on a walk, and one more brings it back to the answer it belongs to', async () => {
    await walk();
    await take(page, await photograph(page), false);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Photograph discarded.').waitFor();
    assert.equal(await photographs().count(), 0);
    await sound(page, 'discarded');
    await page.getByRole('button', { name: 'Undo' }).click();
    await photographs().first().waitFor();
    await saved(page);
    await page.close();
    page = await window(context);
    await unlock(page, here.proxy, visit);
    await photographs().first().waitFor();
    assert.equal(await photographs().count(), 1, 'it is kept on this device again, with its answer');
  });

  test('removes a point on a walk, and one more brings it back with what was said of it', async () => {
    await walk();
    await page.getByLabel('Where (in words)').fill('north door');
    await page.getByRole('button', { name: 'Add another point' }).click();
    await page.getByRole('button', { name: 'north door' }).waitFor();
    await page.getByLabel('Where (in words)').fill('south door');
    await saved(page);
    await page.getByRole('button', { name: 'north door' }).click();
    await page.getByRole('button', { name: 'Remove this point' }).click();
    await page.getByText('Point removed.').waitFor();
    await page.getByRole('button', { name: 'north door' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'north door' }).click();
    assert.equal(await page.getByLabel('Where (in words)').inputValue(), 'north door');
    assert.ok(await page.getByRole('radio').first().isChecked(), 'its answer is there too');
  });

  test('offers to undo for ten seconds, and no longer', async () => {
    await walk();
    await page.clock.install();
    await take(page, await photograph(page), false);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.mouse.move(1, 1);
    await page.clock.runFor(9_000);
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.clock.runFor(2_000);
    await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
  });

  test('does not erase a file of a record: it is asked first', async () => {
    context = await here.browser.newContext({ locale: 'en-GB' });
    await signIn(context, here.proxy);
    const headers = { origin: here.proxy.address };
    const note = await (await context.request.post(`${here.proxy.address}/api/v1/subjects/${here.site}/notes`, { headers, data: { text: 'The gate.', marking: 'amber', handling: 'ordinary', state: 'current' } })).json();
    await context.request.post(`${here.proxy.address}/api/v1/records/${note.id}/attachments?name=gate.txt`, { headers: { ...headers, 'content-type': 'application/octet-stream' }, data: Buffer.from('plan') });
    page = await window(context);
    await page.goto(`${here.proxy.address}/notes/${note.id}`);
    const remove = page.getByRole('button', { name: 'Remove gate.txt' });
    await remove.click();
    const sure = page.getByRole('alertdialog', { name: 'Remove gate.txt?' });
    await sure.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('link', { name: 'gate.txt' }).waitFor();
    await remove.click();
    await sure.getByRole('button', { name: 'Remove gate.txt' }).click();
    await page.getByText('Removed and erased.').waitFor();
  });
});
