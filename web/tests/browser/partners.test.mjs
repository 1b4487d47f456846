// What organisations need, can offer and lack: asked about before it is kept, theirs until it is shared, and resting once its last day is over.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browse, signUp, startWith } from './program.mjs';
import { PATIENCE } from './patience.mjs';
import { sound } from './sound.mjs';
import { townExtract } from './town.mjs';

describe('partners', { timeout: 240_000 }, () => {
  let program;
  let browser;
  const pages = {};

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'school', name: 'Vall Hall School' }]));
    browser = await browse();
    for (const [name, kind, role] of [['Parish', 'community', 'community_member'], ['Stadium', 'operator', 'operator_manager']]) {
      const organisation = program.run('organisations', 'add', name, '--kind', kind);
      const member = program.run('members', 'add', organisation, '--role', role, '--name', `Somebody of the ${name}`);
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
      await signUp(context, program, member, name.toLowerCase());
      pages[name] = await context.newPage();
      pages[name].setDefaultTimeout(PATIENCE);
    }
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  async function add(page, { sort, support, title, says }) {
    await page.goto(`${program.address}/partners`);
    await page.getByRole('button', { name: 'Add a statement' }).click();
    await page.getByLabel('What it is').selectOption(sort);
    await page.getByLabel('Kind of support').selectOption(support);
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('In plain words', { exact: false }).fill(says);
    await page.getByRole('button', { name: 'Save' }).click();
  }

  test('words that name a person, a weakness or a place are asked about, and may stay', async () => {
    const page = pages.Parish;
    await page.goto(`${program.address}/partners`);
    await page.getByText('Write down what would help you', { exact: false }).waitFor();
    await add(page, { sort: 'need', support: 'people', title: 'Stewards for the feast day', says: 'Ask Mrs Ada Moreau at Vall Hall School; the side door is not locked.' });
    const asks = page.getByRole('alert').filter({ hasText: 'Please look at these words' });
    await asks.getByText('Mrs Ada').waitFor();
    await asks.getByText('Vall Hall School').waitFor();
    await asks.getByText('not locked').waitFor();
    await sound(page, 'partners asks');
    await page.getByLabel('In plain words', { exact: false }).fill('Twelve people at the doors. Ask Mrs Ada Moreau.');
    await page.getByRole('button', { name: 'Save' }).click();
    await asks.getByText('not locked').waitFor({ state: 'detached' });
    await asks.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Stewards for the feast day' }).waitFor();
    await sound(page, 'partners list');
  });

  test('nobody else finds it, by list, page or search', async () => {
    const page = pages.Stadium;
    const id = (await pages.Parish.getByRole('link', { name: 'Stewards for the feast day' }).getAttribute('href')).split('/').pop().split('?')[0];
    await page.goto(`${program.address}/partners`);
    await page.getByText('No other organisation has shared a statement', { exact: false }).waitFor();
    const answer = await page.context().request.get(`${program.address}/api/v1/partner-statements/${id}`);
    assert.equal(answer.status(), 404);
  });

  test('on its page it is renewed, and its end has a reason', async () => {
    const page = pages.Parish;
    await page.getByRole('link', { name: 'Stewards for the feast day' }).click();
    await page.getByRole('heading', { level: 1, name: 'Stewards for the feast day' }).waitFor();
    await sound(page, 'partner statement');
    await page.getByRole('button', { name: 'Change or renew' }).click();
    await page.getByLabel('How much').fill('Twelve');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Twelve', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Say what became of it' }).click();
    await page.getByLabel('Why, or by what').fill('The scouts came.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The scouts came.', { exact: false }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Change or renew' }).count(), 0);
  });

  test('a need and a possibility match, and each side sees a step more only once both have consented', async () => {
    const { Parish, Stadium } = pages;
    for (const [page, sort, title, says] of [
      [Parish, 'need', 'Hands for the summer feast', 'Ten people at the doors.'],
      [Stadium, 'possibility', 'Stewards between match days', 'Trained people for the doors of others.'],
    ]) {
      await add(page, { sort, support: 'people', title, says });
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('button', { name: 'Release for matching' }).click();
      await page.getByText('Released for matching since', { exact: false }).waitFor();
    }
    for (const page of [Parish, Stadium]) {
      await page.goto(`${program.address}/partners`);
      await page.getByRole('link', { name: 'Match: People' }).waitFor();
      await sound(page, 'matches');
      await page.getByRole('link', { name: 'Match: People' }).click();
      await page.getByText('Another organisation has a statement that fits yours', { exact: false }).waitFor();
    }
    await Parish.getByRole('button', { name: 'Show what our statement says' }).click();
    await Parish.getByText('waiting for the other side', { exact: false }).waitFor();
    await sound(Parish, 'match that waits');
    await Stadium.reload();
    await Stadium.getByText('Another organisation has a statement that fits yours', { exact: false }).waitFor();
    assert.equal(await Stadium.getByText('consented', { exact: false }).count(), 0, 'it does not learn that the other one has');
    await Parish.getByRole('button', { name: 'Take back our consent' }).click();
    await Parish.getByRole('button', { name: 'Show what our statement says' }).click();
    await Stadium.getByRole('button', { name: 'Show what our statement says' }).click();
    await Stadium.getByText('Hands for the summer feast').waitFor();
    await sound(Stadium, 'match shows what');
    assert.equal(await Stadium.getByText('Parish', { exact: false }).count(), 0, 'not whose it is');
    await Stadium.getByRole('button', { name: 'Show who we are' }).click();
    await Stadium.getByRole('button', { name: 'Take back our consent' }).waitFor();
    await Parish.reload();
    await Parish.getByText('Stewards between match days').waitFor();
    await Parish.getByRole('button', { name: 'Show who we are' }).click();
    await Parish.getByText('Stadium', { exact: true }).waitFor();
    await sound(Parish, 'match shows who');
  });

  test('one side ends a match, and the other is shown nothing more and not why', async () => {
    const { Parish, Stadium } = pages;
    await Stadium.reload();
    await Stadium.getByRole('button', { name: 'End this match' }).click();
    await Stadium.getByLabel('Why').selectOption('does_not_fit');
    await sound(Stadium, 'match is ended');
    await Stadium.locator('form').getByRole('button', { name: 'End this match' }).click();
    await Stadium.getByText('Your organisation ended it: does not fit.', { exact: false }).waitFor();
    // Who had it open meanwhile is told, and sees how it is now.
    await Parish.getByRole('button', { name: 'Agree' }).click();
    await Parish.getByRole('alert').getByText('This match has ended', { exact: false }).waitFor();
    assert.equal(await Parish.getByText('Stadium', { exact: true }).count(), 0);
    assert.equal(await Parish.getByText('does not fit', { exact: false }).count(), 0);
    await Parish.goto(`${program.address}/partners`);
    await Parish.getByText('Ended', { exact: true }).waitFor();
    await sound(Parish, 'matches with one that ended');
  });
});
