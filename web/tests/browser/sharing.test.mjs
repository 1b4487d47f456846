// A note is shared with everybody here: one adviser proposes it, another reviews it, and somebody else altogether reads it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { password, signIn, town, window } from './walker.mjs';

describe('sharing with everybody here', { timeout: 240_000 }, () => {
  let here;
  let cleo;
  let dora;
  let finn;
  let note;

  /** A window of somebody else, who is given an account. */
  async function other(organisation, role, name) {
    const { program, proxy, browser } = here;
    const member = program.run('members', 'add', organisation, '--role', role, '--name', name);
    const secret = program.run('members', 'link', member).split('#')[1];
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    const headers = { origin: proxy.address };
    const accepted = await context.request.post(`${proxy.address}/api/v1/invitation/accept`, { headers, data: { secret, user_name: name.toLowerCase(), password } });
    assert.ok(accepted.ok(), await accepted.text());
    return window(context);
  }
  const open = (page, path) => page.goto(here.proxy.address + path);
  /** For whoever wants to look: light and wide, dark and narrow. */
  async function picture(page, name) {
    const folder = process.env.PICTURES;
    if (!folder) return;
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    await page.setViewportSize({ width: 390, height: 1400 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: `${folder}/${name}-dark.png`, fullPage: true });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  before(async () => {
    here = await town();
    const context = await here.browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    await signIn(context, here.proxy);
    cleo = await window(context);
    const advisers = JSON.parse(here.program.run('organisations', 'list', '--json')).lines.find((one) => one.name === 'Advisers').id;
    const schools = here.program.run('organisations', 'add', 'Schools', '--kind', 'operator');
    dora = await other(advisers, 'adviser', 'Dora');
    finn = await other(schools, 'operator_contributor', 'Finn');
    const data = { text: 'The bell tower is closed on Mondays.', marking: 'green', handling: 'ordinary', state: 'current' };
    const made = await context.request.post(`${here.proxy.address}/api/v1/subjects/${here.site}/notes`, { headers: { origin: here.proxy.address }, data });
    assert.ok(made.ok(), await made.text());
    note = `/notes/${(await made.json()).id}`;
  });
  after(async () => assert.equal(await here?.stop(), '', 'the log is clean'));

  test('is proposed with a word on what follows, and seen by nobody yet', async () => {
    await open(cleo, note);
    await cleo.getByRole('button', { name: 'Share with everybody here' }).click();
    await cleo.getByText('Another member of your organisation has to review it first.', { exact: false }).waitFor();
    await picture(cleo, 'proposing');
    await cleo.getByRole('button', { name: 'Propose for review' }).click();
    await cleo.getByText('Waiting for review by another member of your organisation. Proposed by Cleo', { exact: false }).waitFor();
    assert.equal(await cleo.getByRole('button', { name: 'Approve' }).count(), 0, 'nobody reviews what they proposed');
    await open(finn, note);
    await finn.getByText('There is nothing here, or nothing that you are allowed to see.').waitFor();
    assert.equal(await finn.getByText('The bell tower').count(), 0);
  });

  test('waits on the home page of the other adviser, who approves it', async () => {
    await open(dora, '/');
    await dora.getByText('Cleo proposes to share this note with everybody here.').first().waitFor();
    await picture(dora, 'waits');
    await dora.getByRole('link', { name: /^Review/ }).first().click();
    await dora.getByText('Cleo proposes to share this version with everybody here.', { exact: false }).waitFor();
    await picture(dora, 'reviewing');
    await dora.getByRole('button', { name: 'Approve' }).click();
    await dora.getByText('Everybody here sees the version of', { exact: false }).waitFor();
  });

  test('is read by everybody, who sees nothing newer, and until somebody stops it', async () => {
    await open(finn, '/notes');
    await open(finn, note);
    await finn.getByText('The bell tower is closed on Mondays.').waitFor();
    await finn.getByText('Shared with everybody here.').waitFor();
    await picture(finn, 'reading');
    await open(cleo, note);
    await cleo.getByRole('button', { name: 'Edit', exact: true }).click();
    await cleo.getByText('They see the version that was reviewed.', { exact: false }).first().waitFor();
    await cleo.getByLabel('Text').fill('The bell tower is closed. The key hangs behind the organ.');
    await cleo.getByRole('button', { name: 'Save', exact: true }).click();
    await open(cleo, note);
    await cleo.getByText('There is a newer version, which is not shared.').waitFor();
    await picture(cleo, 'newer');
    await open(finn, note);
    await finn.getByText('The bell tower is closed on Mondays.').waitFor();
    await cleo.getByRole('button', { name: 'Stop sharing with everybody' }).click();
    const sure = cleo.getByRole('alertdialog', { name: 'Stop sharing with everybody here?' });
    await picture(cleo, 'stopping');
    await sure.getByRole('button', { name: 'Stop sharing with everybody' }).click();
    await cleo.getByText('It is no longer shared with everybody here.').waitFor();
    await open(finn, note);
    await finn.getByText('There is nothing here, or nothing that you are allowed to see.').waitFor();
    assert.equal(await finn.getByText('The bell tower').count(), 0);
  });
});
