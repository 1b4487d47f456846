// The guided walk of a demonstration: each of those whom one can be is led through what they come for, on the pages themselves, to the end;
// it is never in the way, can be left and taken up again, and finds its way back.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withWork } from './demonstration.mjs';
import { PATIENCE } from './patience.mjs';
import { lookAs, openAs } from './program.mjs';
import { settled } from './settled.mjs';
import { sound as isSound } from './sound.mjs';

const PHONE = { viewport: { width: 390, height: 844 } };
const LOOKS = [['by day', {}], ['by night', { colorScheme: 'dark' }], ['on a phone', PHONE], ['on a phone by night', { ...PHONE, colorScheme: 'dark' }], ['at 200 %', { viewport: { width: 640, height: 400 } }]];
const passphrase = 'otter lantern quay';

describe('a guided walk', { timeout: 900_000 }, () => {
  let program;
  let browser;
  let context;
  let faults;

  withWork((here) => ({ program, browser } = here), { each: () => context?.close(), emergencies: true });

  async function open(role, path = '/', options = {}) {
    const opened = await openAs(browser, program, { viewport: { width: 1440, height: 900 }, ...options, role, path });
    ({ context, faults } = opened);
    opened.page.setDefaultTimeout(PATIENCE);
    return opened.page;
  }
  const strip = (page) => page.locator('section.tour');
  const start = (page, name = /^Show me round/) => page.getByRole('button', { name }).click();
  /** The step of this number is shown, and says this. */
  async function step(page, number, says) {
    await strip(page).getByRole('heading', { name: new RegExp(`step ${number} of \\d+$`) }).waitFor();
    await strip(page).getByText(says).waitFor();
  }
  /** What the step points at has a frame, is in sight, and nothing lies over it. */
  async function pointed(page) {
    const frame = page.locator('.tour-frame');
    await frame.waitFor();
    // What comes into sight scrolls the page: somebody who follows waits until it stands.
    const stands = () => {
      const [frame, strip] = [document.querySelector('.tour-frame')?.getBoundingClientRect(), document.querySelector('section.tour')?.getBoundingClientRect()];
      const [before, now] = [window.framed, frame && `${frame.left} ${frame.top} ${frame.width}`];
      window.framed = now;
      return frame && strip && frame.bottom <= strip.top + 8 && frame.top >= 0 && frame.height > 10 && before === now;
    };
    await page.waitForFunction(stands, undefined, { polling: 600 });
  }
  const next = (page) => strip(page).getByRole('button', { name: 'Next' }).click();
  async function finish(page) {
    await strip(page).getByText('That was the guided walk').waitFor();
    await strip(page).getByRole('button', { name: 'Finish' }).click();
    await strip(page).waitFor({ state: 'detached' });
    assert.deepEqual(faults, []);
  }

  /** What each walk asks for, done with what the page offers. */
  const WALKS = {
    async volunteer(page) {
      await page.evaluate(() => (window.print = () => window.dispatchEvent(new Event('beforeprint'))));
      await step(page, 1, 'Look round');
      await pointed(page);
      await page.getByRole('link', { name: 'Look round' }).click();
      await step(page, 2, 'Choose the answer that fits');
      await pointed(page);
      await page.locator('label.choice').first().click();
      await step(page, 3, 'See the results');
      await pointed(page);
      await page.locator('.steps').getByRole('button', { name: 'See the results' }).click();
      await step(page, 4, 'Read what you found');
      await next(page);
      await step(page, 5, 'Go on to your plan');
      await pointed(page);
      await page.getByRole('link', { name: 'Write our plan' }).click();
      await step(page, 6, 'four pages that your helpers can follow');
      await pointed(page);
      await page.locator('#content').getByRole('button', { name: 'Begin' }).click();
      await step(page, 7, 'See the pages');
      await pointed(page);
      await page.locator('#content').getByRole('button', { name: 'See the pages' }).click();
      await step(page, 8, 'Choose “Print”');
      await pointed(page);
      await page.locator('.head').getByRole('button', { name: 'Print' }).click();
    },
    async adviser(page) {
      await step(page, 1, 'Start a visit');
      await pointed(page);
      // A second rating is for somebody who has not read the first.
      await page.locator('li:has(.why + button)').filter({ hasNotText: 'second rating' }).first().locator('.why + button').click();
      await step(page, 2, 'Confirm with');
      await pointed(page);
      await page.locator('form.start').getByRole('button', { name: 'Start a visit' }).click();
      await step(page, 3, 'Take it with you');
      await pointed(page);
      await page.getByRole('link', { name: 'Take it with you' }).click();
      await step(page, 4, 'Enter a passphrase twice');
      await pointed(page);
      await page.getByLabel('Passphrase').fill(passphrase);
      await page.getByLabel('Enter it again').fill(passphrase);
      await page.getByRole('button', { name: 'Take it with you' }).click();
      await step(page, 5, 'Choose an answer');
      await pointed(page);
      await page.locator('label.choice').first().click();
      await page.getByText(/^Saved \d+:\d+/).waitFor();
      await step(page, 6, 'See the results');
      await pointed(page);
      await page.locator('.whole > p').getByRole('button', { name: 'See the results' }).click();
      await step(page, 7, 'Send everything, then remove');
      await pointed(page);
      await page.getByRole('button', { name: 'Send everything, then remove' }).click();
      await step(page, 8, 'Check and finish');
      await pointed(page);
      await page.getByRole('link', { name: 'Check and finish' }).click();
      await step(page, 9, 'Choose with whom you share');
      await page.getByRole('button', { name: 'Finish', exact: true }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Finish now' }).click();
      await step(page, 10, 'Report (PDF)');
      await pointed(page);
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Report (PDF)' }).click();
      await saved;
    },
    async police(page) {
      await step(page, 1, 'Search for “Azebrod House of Prayer”');
      await find(page, 'Azebrod House of Prayer');
      await step(page, 2, 'Start emergency access');
      await pointed(page);
      await page.locator('summary', { hasText: 'Start emergency access' }).click();
      await step(page, 3, 'Give a reason');
      await pointed(page);
      await page.getByLabel('Reason').last().fill('The fire brigade asks where the main tap is.');
      await page.getByRole('button', { name: 'Start now, visible to everybody concerned' }).click();
      await step(page, 4, 'Look at what is now open');
      await next(page);
      await step(page, 5, 'your access is listed there');
      await toEntry(page, 'Emergency access');
      await step(page, 6, 'End now');
      await pointed(page);
      await page.getByRole('button', { name: 'End now' }).first().click();
    },
    async operator_manager(page) {
      await step(page, 1, 'Open “Findings”');
      await pointed(page);
      await page.getByRole('link', { name: 'Answer findings' }).click();
      await step(page, 2, 'Tick a finding');
      await pointed(page);
      await page.getByRole('checkbox', { name: /^Select: / }).first().click();
      await step(page, 3, 'Choose your answer');
      await page.getByLabel('We will fix it').click();
      await step(page, 4, 'Say in a sentence why');
      await page.getByLabel('Who will see to it (role, no names)').fill('The caretaker, before the season begins.');
      await page.locator('.panel').getByRole('button', { name: 'Save', exact: true }).click();
      await step(page, 5, 'Your answer is saved');
      await page.getByRole('button', { name: 'Undo' }).click();
      await step(page, 6, 'Choose the sentence of a finding');
      await pointed(page);
      await page.locator('.main .says > a').first().click();
    },
    async operator_contributor(page) {
      await step(page, 1, 'Open “Findings”');
      await page.locator('a[href="/findings"]').filter({ visible: true }).first().click();
      await step(page, 2, 'Choose the sentence of a finding');
      await pointed(page);
      await page.locator('.main .says > a').first().click();
      await step(page, 3, 'tell your managers');
      await next(page);
    },
    async coordinator(page) {
      await step(page, 1, 'Choose an area');
      await pointed(page);
      await page.getByRole('link', { name: 'Pirotivica' }).click();
      await step(page, 2, 'Choose your district');
      await page.getByRole('button', { name: 'Show the places: Azezutura District' }).click();
      await step(page, 3, 'never visited, as far as you are allowed to see, come first');
      await next(page);
      await step(page, 4, 'Tick a place');
      await pointed(page);
      await page.locator('td.tick input').first().click();
      await step(page, 5, 'Ask for visits');
      await pointed(page);
      await page.getByRole('button', { name: 'Ask for visits' }).click();
      await step(page, 6, 'Choose whom you ask');
      await next(page);
    },
    async overseer(page) {
      await step(page, 1, 'Search for “Azebrod House of Prayer”');
      await find(page, 'Azebrod House of Prayer');
      await step(page, 2, 'Who has read about this place');
      await pointed(page);
      await page.getByRole('link', { name: 'Who has read about this place' }).click();
      await step(page, 3, 'Read who read what');
      await next(page);
      await step(page, 4, 'Open “Emergency access”');
      await toEntry(page, 'Emergency access');
      await step(page, 5, 'whether it was needed');
      await pointed(page);
      await next(page);
    },
    async administrator(page) {
      await step(page, 1, 'Open “Organisations”');
      await page.locator('a[href="/organisations"]').filter({ visible: true }).first().click();
      await step(page, 2, 'Choose your own organisation');
      await pointed(page);
      await page.locator('#content').getByRole('link', { name: 'Authority for public places' }).click();
      await step(page, 3, 'Enter a name');
      await pointed(page);
      await page.getByLabel('Name', { exact: true }).last().fill('Ada');
      await page.getByRole('button', { name: 'Add a member' }).click();
      await step(page, 4, 'In a real installation');
      await next(page);
    },
    async partner_installation(page) {
      await step(page, 1, 'Shared with you');
      await pointed(page);
      await page.locator('#content .rows a.title').first().click();
      await step(page, 2, 'See who owns it');
      await pointed(page);
      await next(page);
      await step(page, 3, 'Open “Notes”');
      await toEntry(page, 'Notes');
      await step(page, 4, 'You will find it here');
      await next(page);
    },
  };
  async function find(page, name) {
    const field = page.getByRole('combobox', { name: 'Search the whole register' });
    if (!(await field.isVisible())) await page.getByRole('button', { name: 'Search the whole register' }).click();
    await field.fill(name);
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).first().click();
  }
  /** Goes to an entry of the navigation, on a phone behind “More” perhaps. */
  async function toEntry(page, name) {
    const link = page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: new RegExp(`^${name}`) });
    if (!(await link.first().isVisible())) await page.getByRole('button', { name: /^More/ }).click();
    await link.filter({ visible: true }).first().click();
  }

  for (const [as, walk] of Object.entries(WALKS)) {
    const role = as === 'volunteer' ? undefined : as === 'police' ? 'adviser' : as;
    for (const [where, options] of [['', {}], [' on a phone', PHONE]]) {
      test(`leads the ${as.replaceAll('_', ' ')} through their task to its end${where}`, async () => {
        const page = await open(role, '/', { ...options, acceptDownloads: true });
        await start(page, as === 'police' ? /^Show me emergency access/ : undefined);
        await page.waitForFunction(() => document.activeElement?.id === 'tour-title');
        await walk(page);
        await finish(page);
        await page.reload();
        await page.locator('#content h1').waitFor();
        await settled(page);
        assert.equal(await page.locator('section.tour').count(), 0, 'it is over');
      });
    }
  }

  test('is left and taken up where it was, on any page, after a reload as well, and by the keyboard alone', async () => {
    const page = await open('operator_manager');
    await page.getByRole('button', { name: /^Show me round/ }).focus();
    await page.keyboard.press('Enter');
    await step(page, 1, 'Open “Findings”');
    await page.waitForFunction(() => document.activeElement?.id === 'tour-title');
    await pointed(page);
    // To the button that leads to what is pointed at, and on from there.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.match(await page.evaluate(() => document.activeElement.getAttribute('href')), /^\/findings/);
    await page.keyboard.press('Enter');
    await step(page, 2, 'Tick a finding');
    await strip(page).getByRole('button', { name: 'Leave the guided walk' }).focus();
    await page.keyboard.press('Escape');
    await strip(page).waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('#content h1').waitFor();
    assert.equal(await strip(page).count(), 0);
    await page.getByRole('banner').getByRole('button', { name: 'Continue the guided walk' }).click();
    await step(page, 2, 'Tick a finding');
    await page.reload();
    await step(page, 2, 'Tick a finding');
    assert.deepEqual(faults, []);
  });

  test('finds its way back from another page, and goes on with who went ahead', async () => {
    const page = await open('operator_manager');
    await start(page);
    await page.locator('#content').getByRole('link', { name: 'Answer findings' }).click();
    await step(page, 2, 'Tick a finding');
    await toEntry(page, 'Places');
    await strip(page).getByText('You are on another page.').waitFor();
    await strip(page).getByRole('button', { name: 'Take me to this step' }).click();
    await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();
    await pointed(page);
    // Nothing to tick: it says so, and the step can be skipped.
    await page.goto(`${program.address}/findings?show=all&q=zzzz`);
    await strip(page).getByText('This is not on the page just now.').waitFor();
    await strip(page).getByRole('button', { name: 'Skip this step' }).click();
    await step(page, 3, 'Choose your answer');
    await strip(page).getByRole('button', { name: 'Back' }).click();
    await step(page, 2, 'Tick a finding');
    await context.close();
    const ahead = await open('adviser');
    await start(ahead);
    await step(ahead, 1, 'Start a visit');
    // A visit that was begun before is open sooner than the step that begins one.
    await toEntry(ahead, 'Visits');
    await ahead.locator('#content a[href^="/visits/visit_"]').first().click();
    await step(ahead, 3, 'Take it with you');
    assert.deepEqual(faults, []);
  });

  test('is offered to each once, and told apart from the walks of others', async () => {
    const page = await open('overseer');
    await page.getByRole('button', { name: 'No, thank you' }).click();
    await page.getByRole('button', { name: /^Show me round/ }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { name: 'Where to begin' }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Show me round/ }).count(), 0);
    await lookAs(context, program.address, 'coordinator');
    await page.reload();
    await page.getByRole('button', { name: /^Show me round \(3 minutes\)$/ }).click();
    await step(page, 1, 'Choose an area');
    await lookAs(context, program.address, 'overseer');
    await page.reload();
    await page.getByRole('heading', { name: 'Where to begin' }).waitFor();
    assert.equal(await strip(page).count(), 0, 'the walk of a coordinator is not that of an overseer');
    // The help beside each page still has it.
    await page.keyboard.press('?');
    await page.locator('#help-beside').getByRole('button', { name: /^Show me round/ }).click();
    await step(page, 1, 'Search for');
    assert.deepEqual(faults, []);
  });

  for (const [said, options] of LOOKS) {
    test(`hinders nobody ${said}`, async () => {
      const page = await open('coordinator', '/', options);
      await page.getByRole('button', { name: /^Show me round/ }).waitFor();
      await isSound(page, `walk offered ${said}`);
      await start(page);
      await step(page, 1, 'Choose an area');
      await page.waitForTimeout(600);
      await isSound(page, `walk ${said}`);
      await page.locator('#content a[href^="/coverage"]').first().click();
      await step(page, 2, 'Choose your district');
      await page.waitForTimeout(600);
      await isSound(page, `walk on another page ${said}`);
      assert.deepEqual(faults, []);
    });
  }
});
