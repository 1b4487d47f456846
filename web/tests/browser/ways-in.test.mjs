// Signing in otherwise than by a password, in a real browser: with a passkey, and through a directory.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startDirectory } from './directory.mjs';
import { PATIENCE } from './patience.mjs';
import { browse, startWith } from './program.mjs';
import { townExtract } from './town.mjs';

// A device that asks for a fingerprint, and is given the right one.
const tablet = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true };

const password = 'lantern gravel oboe thirst';

describe('ways in', { timeout: 120_000 }, () => {
  let directory;
  let program;
  let browser;
  let parish;

  before(async () => {
    directory = await startDirectory('subject-7');
    const settings = `[directory]\nissuer = "${directory.address}"\nclient_id = "parvis"\ncalled = "Town account"\n`;
    program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Old Church' }]), settings);
    parish = program.run('organisations', 'add', 'Parish', '--kind', 'community');
    browser = await browse();
  });
  after(async () => {
    await browser?.close();
    await directory?.stop();
    assert.equal(await program?.stop(), '', 'the log is empty');
  });

  async function person() {
    const page = await (await browser.newContext({ locale: 'en-GB', baseURL: program.address })).newPage();
    page.setDefaultTimeout(PATIENCE);
    return page;
  }

  function invitation(name) {
    const member = program.run('members', 'add', parish, '--role', 'community_member', '--name', name);
    return program.run('members', 'link', member);
  }

  const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
  const section = (page, name) => page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

  async function signOut(page) {
    await page.goto('/account');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
  }

  test('a passkey signs in without a name, and the password can go', async () => {
    const page = await person();
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', { options: tablet });

    await page.goto(invitation('Tessa'));
    await page.getByLabel('User name').fill('Tessa');
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Set up and sign in' }).click();
    await heading(page, 'My account');
    const passkeys = section(page, 'Passkeys');
    await passkeys.getByLabel('Name of the device').fill('Tablet of the parish');
    await passkeys.getByLabel('Password').fill('not the password');
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('This is not your password.').waitFor();
    await passkeys.getByLabel('Password').fill(password);
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey has been added.').waitFor();
    await passkeys.getByRole('cell', { name: 'Tablet of the parish' }).waitFor();

    await signOut(page);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.goto('/account');
    await section(page, 'Where I am signed in').getByRole('row').filter({ hasText: 'this session' }).getByText('Passkey').waitFor();

    const passwords = section(page, 'Password');
    await passwords.getByLabel('Current password').fill(password);
    await passwords.getByRole('button', { name: 'Sign in without a password' }).click();
    await page.getByText('This account has no password.').waitFor();
    await section(page, 'Recovery codes').getByRole('button', { name: 'Create ten new codes' }).click();
    await page.getByText('Write them down or print them now').waitFor();
    await passkeys.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('This is your last way to sign in').waitFor();

    await signOut(page);
    await page.goto('/sign-in');
    await page.getByLabel('User name').fill('Tessa');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('does not match the password or code').waitFor();
  });

  test('a device without a passkey is told so in plain words', async () => {
    const page = await person();
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', { options: tablet });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('No passkey was used.').waitFor();

    await page.goto(`${program.address.replace('localhost', '127.0.0.1')}/sign-in`);
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Sign in with a passkey' }).count(), 0, 'an address has no passkeys, and offers none');
  });

  test('who was invited sets up the account through the directory, and signs in through it again', async () => {
    const page = await person();
    await page.goto(invitation('Odo'));
    await page.getByLabel('User name').fill('Odo');
    await page.getByRole('button', { name: 'Sign in with Town account' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    assert.equal(new URL(page.url()).search, '', 'what the directory sent along is gone from the address');
    await page.goto('/account');
    await page.getByText('You can sign in here with Town account.').waitFor();
    await page.getByText('This account has no password.').waitFor();
    await signOut(page);

    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with Town account' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.goto('/account');
    await page.getByText('Odo · ').waitFor();
  });

  test('coming back from the directory with nothing, or to a browser that never went, signs nobody in', async () => {
    const page = await person();
    await page.goto('/sign-in/directory?error=access_denied&state=x');
    await page.getByText('The sign-in service did not confirm who you are.').waitFor();
    await page.goto('/sign-in/directory?code=0&state=x');
    await page.getByText('does not match the password or code').waitFor();
    await page.goto('/account');
    await page.getByText('You are not signed in.').waitFor();
  });
});
