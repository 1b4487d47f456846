// The pictures of the guide: as whom one looks, what one does, what is then on the screen. Words are those that the page of the guide quotes.
import { settled } from './settled.mjs';

const passphrase = 'otter lantern quay';

/** Finds a place by the search at the top. */
async function find(page, name) {
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search the whole register' }).fill(name);
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
async function answer(page) {
  const [before, choice] = [await page.locator('.progress').textContent(), page.locator('label.choice').first()];
  if (await choice.isVisible()) await choice.click();
  else await page.locator('.question').locator('input, textarea').first().fill('2');
  await page.locator('.steps .primary').click();
  await page.waitForFunction((last) => document.querySelector('.progress')?.textContent !== last, before);
}

/** One page of the guide: its role, and its pictures in their order; each goes on from the one before. */
export const PAGES = [
  {
    page: 'volunteer',
    role: undefined,
    pictures: [
      { name: 'volunteer-start', words: ['Looking after a place where people gather', 'Look round'], go: (page) => page.getByRole('heading', { name: 'Find a place' }).waitFor() },
      {
        name: 'volunteer-question',
        words: ['Next', 'Back', 'Does not apply here'],
        async go(page) {
          await page.getByRole('link', { name: 'Look round' }).click();
          await page.locator('.progress').waitFor();
          await answer(page);
          await page.locator('label.choice').nth(1).click();
        },
      },
      {
        name: 'volunteer-results',
        words: ['What you found', 'What helps', 'Print', 'Save as a file', 'Erase all answers'],
        async go(page) {
          await page.getByRole('link', { name: 'See the results' }).or(page.getByRole('button', { name: 'See the results' })).first().click({ timeout: 2000 }).catch(() => undefined);
          for (let turn = 0; turn < 40 && !(await page.getByRole('heading', { name: 'Results', exact: true }).isVisible()); turn += 1) await answer(page).catch(() => undefined);
          await page.getByRole('heading', { name: 'Results', exact: true }).waitFor();
        },
      },
      {
        name: 'volunteer-plan',
        words: ['Your four pages', 'Change steps and words', 'Print', 'Save as a file'],
        async go(page) {
          const answers = { country: 'GB', name: 'Harbour Hall', address: '1 Quay Street, Nowhere', number: '999', lead: 'Warden on duty', lead_deputy: 'Head of the helpers', doors: 'Helper at the main door', help: 'Two helpers in the front row', caller: 'Helper at the desk', exit_1: 'Main door to the square', exit_2: 'Kitchen door to the yard', assembly_1: 'Car park behind the library', assembly_2: 'Meadow beside the school' };
          await page.evaluate((answers) => localStorage.setItem('plan', JSON.stringify({ parvis_plan: 1, changed: '2026-11-20', answers, steps: {} })), answers);
          await page.goto(new URL('/plan?at=pages', page.url()).href);
          await page.locator('.sheet').first().evaluate((sheet) => sheet.scrollIntoView());
        },
      },
    ],
  },
  {
    page: 'adviser',
    role: 'adviser',
    pictures: [
      { name: 'adviser-home', words: ['Today', 'Where to go next', 'Show the whole list', 'Start a visit'], go: (page) => page.getByRole('button', { name: /^Start a visit/ }).first().waitFor() },
      {
        name: 'adviser-visit',
        words: ['Take it with you'],
        async go(page) {
          await find(page, 'Azedrozov Sports Hall');
          await page.getByRole('button', { name: 'Start a visit' }).first().click();
          await page.locator('form.start').getByRole('button', { name: 'Start a visit' }).click();
          await page.getByRole('link', { name: 'Take it with you' }).waitFor();
        },
      },
      {
        name: 'adviser-walk',
        words: ['Add another point', 'Take photo', 'Remark', 'All questions'],
        async go(page) {
          await page.getByRole('link', { name: 'Take it with you' }).click();
          await page.getByLabel('Passphrase').fill(passphrase);
          await page.getByLabel('Enter it again').fill(passphrase);
          await page.getByRole('button', { name: 'Take it with you' }).click();
          await page.getByText(/1 of \d+/).waitFor();
          await page.getByRole('radio').first().check();
        },
      },
      {
        name: 'adviser-finish',
        words: ['Finish', 'Check and finish'],
        async go(page) {
          await page.getByText(/^Saved \d+:\d+/).waitFor();
          await page.goto(page.url().replace(/\/walk\/(\w+).*/, '/visits/$1'));
          await page.locator('.strip').getByRole('link', { name: 'Send everything, then remove' }).click();
          await page.getByLabel('Passphrase').fill(passphrase);
          await page.getByRole('button', { name: 'Open', exact: true }).click();
          await page.getByRole('button', { name: 'Send everything, then remove' }).click();
          await page.locator('.strip').getByRole('link', { name: 'Check and finish' }).click();
          await page.locator('.finish').scrollIntoViewIfNeeded();
        },
      },
    ],
  },
  {
    page: 'operator',
    role: 'operator_manager',
    pictures: [
      { name: 'operator-home', words: ['Today', 'Answer findings', 'Findings', 'Your places', 'Visits you asked for'], go: (page) => page.getByRole('heading', { name: 'Your places' }).waitFor() },
      {
        name: 'operator-findings',
        words: ['We have fixed it', 'We will fix it', 'We accept the risk', 'Save'],
        async go(page) {
          await page.getByRole('link', { name: 'Answer findings' }).click();
          await page.getByRole('checkbox', { name: /^Select: / }).first().click();
          await page.getByLabel('We will fix it').check();
        },
      },
      {
        name: 'operator-finding',
        // The answer stands beside the finding where there is room.
        size: { width: 1280, height: 800 },
        words: ['What helps', 'What has happened since', 'Previous', 'Next', 'What is your answer?'],
        async go(page) {
          await page.locator('.main li a').nth(1).click();
          await page.getByRole('heading', { name: 'What has happened since' }).waitFor();
          await page.evaluate(() => document.getElementById('content').scrollTo(0, 0));
        },
      },
    ],
  },
  {
    page: 'coordinator',
    role: 'coordinator',
    pictures: [
      { name: 'coordinator-home', words: ['Today', 'Coverage', 'Places', 'Imports', 'Emergency access'], go: (page) => page.getByRole('link', { name: 'Open coverage' }).waitFor() },
      {
        name: 'coordinator-coverage',
        words: ['Coverage', 'visited', 'due again', 'never visited'],
        // Tree and map stand beside each other where there is room.
        size: { width: 1560, height: 900 },
        async go(page) {
          await page.getByRole('link', { name: 'Pirotivica' }).click();
          await page.getByRole('button', { name: 'Areas within Azezutura District' }).click();
          await page.getByRole('button', { name: 'Show the places: Ilimir' }).click();
          await page.locator('.map[data-ready=true]').waitFor();
          await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
        },
      },
      {
        name: 'coordinator-places',
        words: ['Filters', 'Places', 'Ask for visits'],
        async go(page) {
          await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Places', exact: true }).click();
          for (const at of [1, 2, 3]) await page.locator('tbody tr').nth(at).getByRole('checkbox').check();
          await settled(page);
        },
      },
    ],
  },
  {
    page: 'overseer',
    role: 'overseer',
    pictures: [
      { name: 'overseer-home', words: ['Today', 'Emergency access'], go: (page) => page.getByRole('heading', { name: 'Where to begin' }).waitFor() },
      {
        name: 'overseer-emergency',
        words: ['Review', 'Save the review'],
        async go(page) {
          await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: /^Emergency access/ }).click();
          await page.getByRole('button', { name: 'Save the review' }).first().waitFor();
        },
      },
      {
        name: 'overseer-readings',
        words: ['Filters'],
        async go(page) {
          await find(page, 'Azedrozov Sports Hall');
          await page.getByRole('link', { name: 'Who has read about this place' }).click();
          await page.getByText('Who has read about Azedrozov Sports Hall').first().waitFor();
          await page.locator('.rows li').first().waitFor();
        },
      },
    ],
  },
  {
    page: 'responder',
    role: 'adviser',
    pictures: [
      {
        name: 'responder-form',
        words: ['Start emergency access', 'Start now, visible to everybody concerned'],
        async go(page) {
          await find(page, 'Azebrod House of Prayer');
          await page.getByText('Start emergency access').click();
          await page.getByLabel('Reason').last().fill('The fire brigade asks where the main tap is.');
          await page.getByRole('button', { name: 'Start now, visible to everybody concerned' }).scrollIntoViewIfNeeded();
        },
      },
      {
        name: 'responder-open',
        words: ['End now'],
        async go(page) {
          await page.getByRole('button', { name: 'Start now, visible to everybody concerned' }).click();
          await page.getByText('You have access for 30 minutes.').waitFor();
          await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: /^Emergency access/ }).click();
          await page.getByRole('button', { name: 'End now' }).first().waitFor();
        },
      },
    ],
  },
  {
    page: 'partner',
    role: 'partner_installation',
    pictures: [
      { name: 'partner-home', words: ['Today', 'Shared with you', 'Where to begin'], go: (page) => page.getByRole('heading', { name: 'Shared with you' }).waitFor() },
      {
        name: 'partner-note',
        words: ['Notes', 'TLP:'],
        async go(page) {
          await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Notes' }).click();
          await page.locator('tbody td a').first().click();
          await page.locator('p.text').waitFor();
        },
      },
    ],
  },
  {
    page: 'administrator',
    role: 'administrator',
    pictures: [
      { name: 'administrator-home', words: ['Organisations', 'Help'], go: (page) => page.getByRole('heading', { name: 'First steps' }).waitFor() },
      {
        name: 'administrator-organisation',
        words: ['Add a member', 'End membership', 'Link to a place or an area'],
        async go(page) {
          await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Organisations' }).click();
          await page.getByText('Add an organisation').first().waitFor();
          await page.getByRole('link', { name: 'Protective advice service' }).click();
          await page.getByRole('button', { name: 'Add a member' }).waitFor();
        },
      },
    ],
  },
];
