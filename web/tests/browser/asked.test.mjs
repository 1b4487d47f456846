// What became of a visit that somebody asked for: who declined, when and why, until it was read; and who has read a record, in words.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browse, openAs, startWithWork } from './program.mjs';
import { sound } from './sound.mjs';

const WHY = 'All our advisers are elsewhere until May.';

describe('a visit that was asked for', { timeout: 600_000 }, () => {
  let program;
  let browser;
  let site;
  const contexts = [];

  before(async () => {
    program = await startWithWork();
    browser = await browse();
  });
  after(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log of the server is clean');
  });

  async function open(role, path, options = {}) {
    const { page, context, faults } = await openAs(browser, program, { viewport: { width: 1280, height: 800 }, ...options, role, path });
    contexts.push(context);
    return { page, context, faults };
  }
  const picture = async (page, name) => process.env.SHOTS && page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
  const get = async (context, path) => (await context.request.get(`${program.address}/api/v1/${path}`)).json();
  const asked = (page) => page.locator('section').filter({ has: page.getByRole('heading', { name: 'Visits you asked for' }) });

  test('is declined only with a reason', async () => {
    const manager = await open('operator_manager', '/');
    const { lines } = await get(manager.context, 'visit-queue');
    site = { id: lines[0].site, title: lines[0].title };
    const visitors = await get(manager.context, `sites/${site.id}/visitors`);
    const to = visitors.find((one) => one.kind === 'adviser_service').id;
    const made = await manager.context.request.post(`${program.address}/api/v1/sites/${site.id}/visit-requests`, { headers: { origin: program.address }, data: { to, reason: 'event', due_on: '2099-05-31' } });
    assert.equal(made.status(), 201, await made.text());

    const { page, faults } = await open('adviser', `/sites/${site.id}?tab=visits`);
    const request = page.locator('.request').filter({ hasText: '31 May 2099' });
    await request.getByRole('button', { name: 'Decline' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Decline this request?' });
    const decline = dialog.getByRole('button', { name: 'Decline' });
    assert.equal(await decline.isDisabled(), true);
    await dialog.getByLabel('Why do you decline?').fill(WHY);
    await picture(page, 'decline');
    await sound(page, 'declining a request');
    await decline.click();
    await page.getByText(/^Declined\. .* can read why\.$/).waitFor();
    await request.waitFor({ state: 'detached' });
    assert.deepEqual(faults, []);
  });

  test('stays with those who asked, who read why, ask again and take it off their list', async () => {
    const { page, faults } = await open('operator_manager', '/');
    const declined = asked(page).getByRole('listitem').filter({ hasText: WHY });
    await declined.getByText(/^Protective advice service declined your request on \d/).waitFor();
    await declined.getByText(`Reason: ${WHY}`).waitFor();
    await picture(page, 'home-declined');
    await sound(page, 'home with a request that was declined');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'home-declined-phone');
    await sound(page, 'home with a request that was declined on a phone at night');
    await page.setViewportSize({ width: 1280, height: 800 });
    await declined.getByRole('link', { name: 'Ask again' }).click();
    await page.getByRole('heading', { name: /^Ask for a visit: / }).waitFor();
    await page.getByText(`Reason: ${WHY}`).waitFor();
    await picture(page, 'ask-again');
    // What is loaded again after the request is still on its way when the answer is taken off the list.
    await page.route(/\/visit-requests\/answered/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    }, { times: 1 });
    await page.locator('form.ask').getByRole('button', { name: 'Ask for a visit' }).click();
    await page.getByText('Your request has been sent.').waitFor();
    await page.getByRole('listitem').filter({ hasText: WHY }).getByRole('button', { name: 'Acknowledge' }).click();
    await page.getByText(`Reason: ${WHY}`).waitFor({ state: 'detached' });
    await page.goto(program.address);
    await asked(page).getByRole('link', { name: site.title }).first().waitFor();
    assert.equal(await page.getByText(WHY).count(), 0, 'it was read');
    assert.deepEqual(faults, []);
  });

  test('is on the page of requests for those who decide other requests too', async () => {
    const { page, faults } = await open('coordinator', '/requests');
    await page.getByRole('heading', { name: 'Waiting for a decision' }).waitFor();
    await asked(page).waitFor();
    await picture(page, 'requests');
    await sound(page, 'requests');
    assert.deepEqual(faults, []);
  });

  test('a record says in words who has read it, and the report is printed on the paper that was chosen last', async () => {
    const { page, context, faults } = await open('adviser', '/');
    const { lines } = await get(context, 'visits?purpose=own_work&page_size=100');
    const visit = lines.find((one) => one.state === 'current' && one.basis === 'own');
    await page.goto(`${program.address}/visits/${visit.id}?for=own_work`);
    await page.getByRole('button', { name: 'Who has read it' }).click();
    await page.getByRole('cell', { name: /^Read for their own work: the text, the files/ }).first().waitFor();
    assert.equal(await page.getByText(/own_work|existence/).count(), 0, 'no words of the rules');
    await picture(page, 'visit-readers');
    await sound(page, 'a visit with its readers');
    const paper = page.getByRole('combobox', { name: 'Paper' });
    await paper.selectOption('letter');
    const sent = page.waitForRequest(/\/report\?/);
    await page.getByRole('button', { name: 'Report (PDF)' }).click();
    assert.match((await sent).url(), /paper=letter/);
    await page.reload();
    await page.getByRole('button', { name: 'Report (PDF)' }).waitFor();
    assert.equal(await paper.inputValue(), 'letter');
    assert.deepEqual(faults, []);
  });
});
