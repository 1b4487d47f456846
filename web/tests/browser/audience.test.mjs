// Who will see a record stands on its form before it is written, and what cannot be loaded says so where it stands.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { town, walker, window } from './walker.mjs';

describe('who will see it', { timeout: 240_000 }, () => {
  let here;
  let page;
  let visit;

  before(async () => {
    here = await town();
    const { context, visit: begun } = await walker(here, { viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
    visit = begun;
    page = await window(context);
  });
  after(async () => assert.equal(await here?.stop(), '', 'the log is clean'));

  const open = (path) => page.goto(here.proxy.address + path);
  const post = async (path, data) => {
    const answer = await page.context().request.post(`${here.proxy.address}/api/v1/${path}`, { headers: { origin: here.proxy.address }, data });
    assert.ok(answer.ok(), await answer.text());
    return answer.json();
  };
  /** The audience within a part of the page, with those who are in it. */
  const said = async (part) => {
    await part.getByRole('heading', { name: 'Who can see this' }).waitFor();
    await part.getByText(/^Advisers: adviser/).first().waitFor();
  };
  const form = (label) => page.locator('form').filter({ has: page.getByLabel(label) });

  test('stands on the forms of a place', async () => {
    const part = (name) => page.getByRole('navigation', { name: 'About this place' }).getByRole('link', { name }).click();
    await open(`/sites/${here.site}?tab=notes`);
    await page.getByRole('button', { name: 'Write a note' }).click();
    await said(form('Text'));
    await part(/^Visits/);
    await page.getByRole('button', { name: 'Start a visit' }).click();
    await said(form('Survey'));
    await part('Findings');
    await page.getByRole('button', { name: 'Write a finding' }).click();
    await said(form('What was found, in one sentence'));
  });

  test('follows how a finding is marked, and that is how it is kept', async () => {
    const writing = form('What was found, in one sentence');
    await writing.getByLabel('What was found, in one sentence').fill('The north door does not close.');
    await writing.getByLabel('Marking').selectOption('amber_strict');
    const asked = page.waitForResponse((answer) => answer.url().includes('/audience?') && answer.url().includes('amber_strict') && answer.url().includes('kind=finding')).catch(() => undefined);
    await writing.getByLabel('Handling').selectOption('originator_controlled');
    await asked;
    await said(writing);
    await writing.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: 'The north door does not close.' }).click();
    await page.getByText('TLP:AMBER+STRICT').first().waitFor();
    await said(page.getByRole('main'));
  });

  test('stands where answers about a law are saved with a place', async () => {
    await open(`/duties/uk_2025_10?site=${here.site}`);
    await said(page.getByRole('main'));
    await page.getByLabel('Marking').selectOption('green');
    await page.getByRole('button', { name: 'Save with this place' }).click();
    await page.getByText('Saved and encrypted for your organisation.').waitFor();
    const kept = await (await page.context().request.get(`${here.proxy.address}/api/v1/sites/${here.site}/duty-assessments`)).json();
    assert.equal(kept.lines[0].marking, 'green');
  });

  test('such answers have a page, where they are shared, withdrawn and erased as any other record', async () => {
    await open(`/sites/${here.site}`);
    await page.getByRole('button', { name: 'Show saved answers' }).click();
    await page.locator('a[href^="/duty-assessments/"]').click();
    await page.getByRole('heading', { level: 1, name: /Act 2025/ }).waitFor();
    await page.getByText('Not clear yet').waitFor();
    await page.getByRole('heading', { name: 'Shared by us' }).waitFor();
    const { id, organisation } = { id: new URL(page.url()).pathname.split('/').pop(), organisation: here.program.run('organisations', 'add', 'Keepers', '--kind', 'operator') };
    here.program.run('organisations', 'relate', organisation, '--relation', 'operates', '--site', here.site);
    here.program.run('members', 'add', organisation, '--role', 'operator_manager', '--name', 'Keeper');
    await post(`records/${id}/given`, { organisation, purpose: 'own_work', until: new Date(Date.now() + 24 * 3600 * 1000).toISOString() });
    await page.reload();
    await page.getByText(/^Keepers · .* · until /).waitFor();
    await page.getByRole('button', { name: 'Stop sharing' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stop sharing' }).click();
    await page.getByText('No longer shared. They can no longer see it.').waitFor();
    await page.getByRole('button', { name: 'Who has read it' }).waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/duty-assessment.png`, fullPage: true });
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.locator('.message').getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText('The record has been withdrawn.').waitFor();
    await page.getByText(/· withdrawn ·/).waitFor();
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await page.getByRole('button', { name: 'Erase now' }).click();
    await page.waitForURL(/\/sites\//);
    const kept = await (await page.context().request.get(`${here.proxy.address}/api/v1/sites/${here.site}/duty-assessments`)).json();
    assert.deepEqual(kept.lines, []);
  });

  test('stands before a note becomes current, is changed or gets a file', async () => {
    const note = await post(`subjects/${here.site}/notes`, { text: 'The gate is old.', marking: 'amber', handling: 'ordinary', state: 'draft' });
    await open(`/notes/${note.id}`);
    await said(page.locator('section').filter({ has: page.getByText('Files', { exact: true }) }));
    await page.getByRole('button', { name: 'Make current' }).click();
    const making = page.locator('.message').filter({ has: page.getByRole('button', { name: 'Make current' }) });
    await said(making);
    await making.getByRole('button', { name: 'Make current' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByText(/· current ·/).waitFor();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await said(form('Text'));
  });

  test('stands before a photograph is added to a visit', async () => {
    await open(`/visits/${visit}`);
    await said(page.getByRole('main'));
  });

  test('and what cannot be loaded says so, is not called empty, and is loaded again', async () => {
    await page.route('**/api/v1/sites/*/visits*', (route) => route.fulfill({ status: 503, body: '<h1>Maintenance</h1>', contentType: 'text/html' }));
    await page.route('**/api/v1/duties*', (route) => route.fulfill({ status: 503, body: '<h1>Maintenance</h1>', contentType: 'text/html' }));
    await open(`/sites/${here.site}`);
    const visits = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Visits', exact: true }) });
    await visits.getByRole('alert').waitFor();
    assert.equal(await visits.getByText('There are no visits that you are allowed to see.').count(), 0);
    const laws = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Legal duties', exact: true }) });
    await laws.getByRole('alert').waitFor();
    await page.unroute('**/api/v1/duties*');
    await laws.getByRole('button', { name: 'Try again' }).click();
    await laws.getByRole('alert').waitFor({ state: 'detached' });
    await laws.locator('a[href^="/duties/"]').first().waitFor();
  });
});
