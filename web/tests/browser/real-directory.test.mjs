// Signing in through a real OpenID provider (oidc-provider, certified by the OpenID Foundation, MIT): the whole code flow in a
// real browser, and what an attacker makes of it.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import Provider from 'oidc-provider';
import { PATIENCE } from './patience.mjs';
import { browse, startWith } from './program.mjs';
import { townExtract } from './town.mjs';

const password = 'lantern gravel oboe thirst';
const secret = 'shared secret + 100 % / =';

/** A provider without clients yet: it has to have an address before the program can name it. */
async function startProvider() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  return {
    issuer,
    port: server.address().port,
    knows(...clients) {
      const provider = new Provider(issuer, {
        clients: clients.map((client) => ({ response_types: ['code'], grant_types: ['authorization_code'], ...client })),
        pkce: { required: () => true },
        cookies: { keys: ['a key for the cookies of a test'] },
      });
      server.removeAllListeners('request');
      server.on('request', provider.callback());
    },
    stop: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}

const settings = (issuer, client = 'parvis') => `[directory]\nissuer = "${issuer}"\nclient_id = "${client}"\nclient_secret_file = "directory.secret"\ncalled = "Town account"\n`;

describe('a real directory', { timeout: 120_000 }, () => {
  let directory;
  let program;
  let browser;

  before(async () => {
    // The provider says on standard error which of its defaults are for trying out alone.
    directory = await startProvider();
    program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Old Church' }]), settings(directory.issuer), { 'directory.secret': secret });
    directory.knows({ client_id: 'parvis', client_secret: secret, redirect_uris: [`${program.address}/sign-in/directory`] });
    browser = await browse();
  });
  after(async () => {
    await browser?.close();
    await directory?.stop();
    const lines = (await program?.stop()).split('\n').filter(Boolean);
    assert.ok(lines.every((line) => line.includes('the directory let nobody in') || line.includes('the directory did not answer')), lines.join('\n'));
  });

  async function person(address = program.address) {
    const page = await (await browser.newContext({ locale: 'en-GB', baseURL: address })).newPage();
    page.setDefaultTimeout(PATIENCE);
    return page;
  }

  /** At the directory: says who they are, where it asks, and agrees, where it asks. */
  async function signInThere(page, name) {
    await page.waitForURL((url) => url.origin === directory.issuer);
    await page.getByPlaceholder('Enter any login').fill(name);
    await page.getByPlaceholder('and password').fill('whatever');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  }

  /** An account with a password, connected with the directory's account of the same name. */
  async function connected(name) {
    const parish = program.run('organisations', 'add', `Parish of ${name}`, '--kind', 'community');
    const member = program.run('members', 'add', parish, '--role', 'community_member', '--name', name);
    const page = await person();
    await page.goto(program.run('members', 'link', member));
    await page.getByLabel('User name').fill(name);
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Set up and sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
    const section = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: 'Town account' }) });
    await section.getByLabel('Password').fill(password);
    await section.getByRole('button', { name: 'Connect' }).click();
    await signInThere(page, name);
    await page.getByText('You can sign in here with Town account.').waitFor();
    return page;
  }

  /** Goes to the directory from this page's browser, with the address changed on the way, and stops before coming back. */
  async function comingBack(page, changed = (address) => address) {
    const begun = await page.request.post('/api/v1/sign-in/directory');
    const address = new URL((await begun.json()).address);
    changed(address);
    // Step by step: what a redirection leads to is not asked for by the page, and cannot be stopped there.
    let next = address.href;
    for (let step = 0; step < 5; step += 1) {
      const { location } = (await page.request.get(next, { maxRedirects: 0 })).headers();
      if (!location) return null;
      const there = new URL(location, next);
      if (there.pathname === '/sign-in/directory') {
        return { code: there.searchParams.get('code'), state: there.searchParams.get('state'), error: there.searchParams.get('error') };
      }
      next = there.href;
    }
    return null;
  }

  const bring = async (page, { code, state }) => (await page.request.post('/api/v1/sign-in/directory/return', { data: { code, state } })).status();
  const who = async (page) => (await (await page.request.get('/api/v1/me')).json())?.user_name ?? null;

  test('an account is connected, signs in through the directory alone, and nobody else does', async () => {
    const page = await connected('ada');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with Town account' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    assert.equal(await who(page), 'ada');

    const stranger = await person();
    await stranger.goto('/sign-in');
    await stranger.getByRole('button', { name: 'Sign in with Town account' }).click();
    await signInThere(stranger, 'eve');
    await stranger.getByText('does not match the password or code').waitFor();
    assert.equal(await who(stranger), null, 'known to the directory, and to nobody here');
  });

  test('what came back is worth something once, in the browser that went, and unchanged', async () => {
    const page = await connected('ben');
    await page.request.post('/api/v1/sign-out');
    const right = await comingBack(page);
    const other = await person();
    await other.goto('/sign-in');
    assert.equal(await bring(other, right), 401, 'a browser that never went');
    await other.request.post('/api/v1/sign-in/directory');
    assert.equal(await bring(other, right), 401, 'a browser that went by itself');
    assert.equal(await bring(page, right), 200);
    assert.equal(await who(page), 'ben');
    await page.request.post('/api/v1/sign-out');
    assert.equal(await bring(page, right), 401, 'replayed');

    const [first, second] = [await comingBack(page), await comingBack(page)];
    assert.equal(await bring(page, { code: second.code, state: first.state }), 401, 'the state of another journey');
    assert.equal(await bring(page, second), 401, 'and then the journey is over');
    const third = await comingBack(page);
    assert.equal(await bring(page, { code: right.code, state: third.state }), 401, 'a code that was used');
    const fourth = await comingBack(page);
    assert.equal(await bring(page, { code: first.code, state: fourth.state }), 401, 'a fresh code of another journey: its verifier does not fit');
    assert.equal(await who(page), null);
    assert.equal(await bring(page, await comingBack(page)), 200, 'what is right still is');
  });

  test('an address that was changed on the way lets nobody in', async () => {
    const page = await connected('cleo');
    await page.request.post('/api/v1/sign-out');
    const nonce = await comingBack(page, (address) => address.searchParams.set('nonce', 'of somebody else'));
    assert.equal(await bring(page, nonce), 401, 'an ID token for another journey');
    const challenge = await comingBack(page, (address) => address.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'));
    assert.equal(await bring(page, challenge), 401, 'a challenge whose verifier somebody else knows');
    const without = await comingBack(page, (address) => ['code_challenge', 'code_challenge_method'].forEach((name) => address.searchParams.delete(name)));
    assert.equal(without.error, 'invalid_request', 'the provider insists on the challenge');
    const elsewhere = await comingBack(page, (address) => address.searchParams.set('redirect_uri', `${program.address}/elsewhere`));
    assert.equal(elsewhere, null, 'the provider sends nobody elsewhere');
    assert.equal(await who(page), null);
  });

  test('a directory whose certificate nobody vouches for is not spoken to', async () => {
    const extract = townExtract([{ amenity: 'school', name: 'School' }]);
    // A server with a certificate of an authority of its own stands for it: it is not even asked what it is.
    const elsewhere = await startWith(extract, '[tls]\nnames = ["localhost"]\n');
    const trusting = await startWith(extract, settings(elsewhere.address), { 'directory.secret': secret });
    const page = await person(trusting.address);
    await page.goto('/sign-in');
    assert.equal((await page.request.post('/api/v1/sign-in/directory')).status(), 503);
    assert.match(await trusting.stop(), /certificate/i);
    await elsewhere.stop();
  });

  test('a provider that calls itself otherwise, or does not take our secret, lets nobody in', async () => {
    const extract = townExtract([{ amenity: 'school', name: 'School' }]);
    const misnamed = await startWith(extract, settings(`http://localhost:${directory.port}`), { 'directory.secret': secret });
    const page = await person(misnamed.address);
    await page.goto('/sign-in');
    assert.equal((await page.request.post('/api/v1/sign-in/directory')).status(), 503, 'the issuer is compared letter by letter');
    assert.ok((await misnamed.stop()).includes('the directory did not answer'));

    const unknown = await startWith(extract, settings(directory.issuer, 'elsewhere'), { 'directory.secret': 'a wrong secret' });
    const clients = [program.address, unknown.address].map((address, index) => ({ client_id: ['parvis', 'elsewhere'][index], client_secret: secret, redirect_uris: [`${address}/sign-in/directory`] }));
    directory.knows(...clients);
    const other = await person(unknown.address);
    await other.goto('/sign-in');
    await other.getByRole('button', { name: 'Sign in with Town account' }).click();
    await signInThere(other, 'dan');
    await other.getByText('does not match the password or code').waitFor();
    assert.ok((await unknown.stop()).includes('invalid_client'));
  });
});
