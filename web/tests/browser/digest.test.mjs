// What is due, by e-mail: chosen on the own page, confirmed and stopped by links, and how letters fare for those who look after the installation.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, signUp, startWith } from './program.mjs';
import { sound } from './sound.mjs';
import { townExtract } from './town.mjs';

/** A mail server of this machine: it takes every letter, or says what it is told. */
async function mailServer() {
  const letters = [];
  const waiting = [];
  const ways = {};
  const server = createServer((socket) => {
    let [rest, letter] = ['', null];
    socket.on('error', () => {});
    socket.write('220 post\r\n');
    socket.on('data', (chunk) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop();
      for (const line of lines) {
        if (letter !== null && line !== '.') {
          letter += `${line}\n`;
        } else if (letter !== null) {
          // Quoted-printable: lines that go on, and the sign of a code.
          const text = letter.replaceAll('=\n', '').replaceAll('=3D', '=');
          letter = null;
          const next = waiting.shift();
          if (next) next(text);
          else letters.push(text);
          socket.write('250 taken\r\n');
        } else if (line === 'DATA' && !ways.DATA) {
          letter = '';
          socket.write('354 go on\r\n');
        } else {
          socket.write(`${ways[line.slice(0, 4)] ?? '250 ok'}\r\n`);
        }
      }
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const next = () => (letters.length > 0 ? Promise.resolve(letters.shift()) : new Promise((resolve) => waiting.push(resolve)));
  return { port: server.address().port, next, ways, stop: () => server.close() };
}

describe('what is due, by e-mail', { timeout: 180_000 }, () => {
  let program;
  let browser;
  let page;
  let mail;

  before(async () => {
    mail = await mailServer();
    const settings = `[mail]\nserver = "127.0.0.1"\nport = ${mail.port}\nsecurity = "none"\nfrom = "parvis@example.org"\naddress = "https://parvis.example.org"\n`;
    program = await startWith(townExtract([{ amenity: 'school', name: 'Vall School' }]), settings);
    browser = await browse();
    const operator = program.run('organisations', 'add', 'Keepers', '--kind', 'operator');
    const ulla = program.run('members', 'add', operator, '--role', 'operator_manager', '--name', 'Ulla');
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
    await signUp(context, program, ulla, 'ulla');
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
  });
  after(async () => {
    await browser?.close();
    mail?.stop();
    const log = await program?.stop();
    assert.ok(!log.includes('ada@example.com'), log);
  });

  test('a member enters an address, which is asked to confirm, and sees that it runs', async () => {
    await page.goto(`${program.address}/account`);
    const section = page.locator('#mail');
    await section.getByLabel('E-mail address').fill('ada@example.com');
    await section.getByLabel('How often').selectOption('daily');
    await section.getByRole('button', { name: 'Save' }).click();
    await section.getByText('A link is on its way to ada@example.com.', { exact: false }).waitFor();
    await sound(page, 'digest 1');
    const letter = await mail.next();
    const code = /#confirm=(\S+)/.exec(letter)[1];
    // On another device, where nobody is signed in.
    const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await other.goto(`${program.address}/digest#confirm=${code}`);
    await other.getByRole('button', { name: 'Confirm the address' }).waitFor();
    assert.equal(new URL(other.url()).hash, '', 'the code does not stay in the address');
    await sound(other, 'digest 2');
    await other.getByRole('button', { name: 'Confirm the address' }).click();
    await other.getByText('The address is confirmed.', { exact: false }).waitFor();
    await page.reload();
    await section.getByText('A message goes to ada@example.com on every day', { exact: false }).waitFor();
  });

  test('a link that is no longer known changes nothing and says so', async () => {
    const guest = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await guest.goto(`${program.address}/digest#stop=nonsense`);
    await guest.getByRole('button', { name: 'Stop' }).click();
    await guest.getByText('This link no longer works.').waitFor();
    // Loading the page again keeps what the link said; opened without it, the page says where it is.
    const bare = await guest.context().newPage();
    await bare.goto(`${program.address}/digest`);
    await bare.getByText('Open the link in the message', { exact: false }).waitFor();
  });

  test('the member stops it, and the address is gone', async () => {
    await page.locator('#mail').getByRole('button', { name: 'Stop and erase the address' }).click();
    await page.getByText('Stopped. Your address has been erased.').waitFor();
    assert.equal(await page.locator('#mail').getByLabel('E-mail address').inputValue(), '');
  });

  test('administrators see why a letter was not sent and what to do, and never to whom', async () => {
    mail.ways.RCPT = '550 no box of ada@example.com here';
    await page.locator('#mail').getByLabel('E-mail address').fill('ada@example.com');
    await page.locator('#mail').getByRole('button', { name: 'Save' }).click();
    await page.getByText('A link is on its way', { exact: false }).waitFor();
    const authority = program.run('organisations', 'add', 'Authority', '--kind', 'authority');
    const member = program.run('members', 'add', authority, '--role', 'administrator', '--name', 'Ines');
    const context = await browser.newContext({ locale: 'en-GB' });
    await signUp(context, program, member, 'ines');
    const ines = await context.newPage();
    for (;;) {
      await ines.goto(`${program.address}/installation`);
      await ines.getByText('Not sent in the last 30 days', { exact: false }).waitFor();
      if ((await ines.getByText('Not sent in the last 30 days: 1.', { exact: false }).count()) > 0) break;
      await ines.waitForTimeout(500);
    }
    await ines.getByText('The mail server does not accept the member’s address.', { exact: false }).waitFor();
    assert.ok(!(await ines.locator('#content').textContent()).includes('ada@'), 'no address');
    await sound(ines, 'digest 3');
    await page.reload();
    await page.getByText('the mail server does not accept this address', { exact: false }).waitFor();
  });
});
