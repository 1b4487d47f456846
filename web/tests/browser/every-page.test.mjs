// Every page there is, as somebody who has it, by day and by night, on a phone and at 200 % zoom: axe finds nothing, and nothing runs off the side.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { withWork } from './demonstration.mjs';
import { PATIENCE } from './patience.mjs';
import { lookAs } from './program.mjs';
import { settled } from './settled.mjs';
import { soundInEveryLook } from './sound.mjs';

const press = (name) => async (page) => {
  await page.getByRole('button', { name }).first().click();
};

/** Whose pages: the route, the address where it is not the route itself (`ask` answers from the interface of the program), and what is opened there. */
const PAGES = {
  guest: [
    ['/'],
    ['/places', '/places', press('Filters')],
    ['/sites/:id', async (ask) => `/sites/${await placeOf(ask)}`],
    ['/sites/:id', async (ask) => `/sites/${await placeOf(ask)}?tab=facts`],
    ['/nowhere'],
    ['/assess'],
    ['/duties', '/duties#laws'],
    ['/duties/:id', '/duties/uk_2025_10'],
    ['/duties/:id', '/duties/uk_2025_10#subject=premises&use=worship&building=yes&people=300&excluded=no&control=responsible'],
    ['/surveys'],
    ['/surveys/:id', '/surveys/quick_look'],
    ['/surveys/:id', '/surveys/quick_look?at=end'],
    ['/plan'],
    ['/plan', '/plan?at=place'],
    ['/plan', '/plan?at=pages'],
    ['/measures'],
    ['/taxonomy', '/taxonomy?q=ukraine'],
    ['/taxonomy', '/taxonomy?list=structures#chairpersonship'],
    ['/library'],
    ['/library/:id', '/library/greeting_post'],
    ['/news'],
    ['/news/:id', async (ask) => `/news/${(await ask('notices')).lines.find((one) => one.changed_on).id}`],
    ['/notices'],
    ['/notices/:id', async (ask) => `/notices/${(await ask('measure-notices')).lines[0].code}`],
    ['/n/:id', '/n/00000000'],
    ['/sign-in'],
    ['/sign-in/directory'],
    ['/welcome', '/welcome#x'],
    ['/digest', '/digest#confirm=x'],
    ['/help'],
  ],
  adviser: [
    ['/'],
    ['/changed'],
    ['/partners', '/partners', press('Add a statement')],
    ['/partner-statements/:id', async (ask) => `/partner-statements/${(await ask('partner-statements?purpose=own_work')).lines[0].id}`],
    ['/partner-matches/:id', async (ask) => `/partner-matches/${(await ask('partner-matches'))[0].id}`],
    ['/sites/:id', async (ask) => `/sites/${await placeOf(ask)}`],
    ['/sites/:id', async (ask) => `/sites/${await placeOf(ask)}?tab=visits`, press('Start a visit')],
    ['/sites/:id', async (ask) => `/sites/${await placeOf(ask)}?tab=findings`],
    ['/sites/:id', async (ask) => `/sites/${await placeOf(ask)}?tab=notes`],
    [
      '/sites/:id',
      async (ask) => `/sites/${await placeOf(ask)}?tab=notes`,
      async (page) => {
        await press('Write a note')(page);
        await page.getByText('Start emergency access').click();
      },
    ],
    ['/visits'],
    ['/visits/:id', async (ask) => `/visits/${(await ask('visits?purpose=own_work')).lines[0].id}`],
    ['/what-if/:id', async (ask) => `/what-if/${(await ask('visits?purpose=own_work')).lines.find((one) => one.state === 'current').id}?entries=keys_counted,triggers`],
    ['/walk/:id', async (ask) => `/walk/${(await ask('visits?purpose=own_work')).lines.find((one) => one.state === 'draft').id}`],
    ['/agreement'],
    ['/notes'],
    ['/notes/:id', async (ask) => `/notes/${(await ask('notes?purpose=own_work')).lines[0].id}`],
    ['/emergencies'],
  ],
  operator_manager: [
    ['/findings'],
    ['/findings/:id', async (ask) => `/findings/${(await ask('findings?purpose=own_work')).lines[0].id}`],
    ['/sites/:id', async (ask) => `/sites/${await placeOf(ask)}?tab=measures`],
    ['/sites/:id', async (ask) => `/sites/${await placeOf(ask)}?tab=measures`, press('Add a measure')],
    ['/measures/:id', async (ask) => `/measures/${(await ask(`sites/${await placeOf(ask)}/measures?purpose=own_work`)).lines[0].id}`],
    ['/sites/:id', async (ask) => `/sites/${await placeOf(ask)}?tab=plans`, press(/^Write (the|another) plan/)],
    ['/plans/:id', async (ask) => `/plans/${(await ask('plans?purpose=own_work')).lines[0].id}`],
    ['/plans/:id', async (ask) => `/plans/${(await ask('plans?purpose=own_work')).lines[0].id}?part=evacuation`],
    ['/plans/:id', async (ask) => `/plans/${(await ask('plans?purpose=own_work')).lines[0].id}?part=uses`],
    ['/rights-records/:id', async (ask) => `/rights-records/${(await ask(`sites/${await placeOf(ask)}/rights-records?purpose=own_work`)).lines[0].id}`],
    ['/duty-assessments/:id', async (ask) => (({ id }) => `/duty-assessments/${id}`)((await ask(`sites/${await placeOf(ask)}/duty-assessments?purpose=own_work`)).lines[0])],
    ['/due'],
    ['/readings', '/readings', press('Filters')],
    ['/account'],
  ],
  coordinator: [
    ['/imports'],
    ['/imports/:id', async (ask) => `/imports/${(await ask('imports'))[0].id}`],
    ['/areas'],
    ['/areas/:id', async (ask) => `/areas/${(await ask('areas')).areas[0].id}`],
    ['/coverage'],
    ['/distribution'],
    ['/requests'],
    ['/organisations'],
    ['/news-drafts'],
    ['/news-drafts/:id', async (ask) => `/news-drafts/${(await ask('notice-drafts')).lines.find((one) => one.state === 'draft').id}`],
    ['/meetings/:id', async (ask) => `/meetings/${(await ask('meetings?purpose=own_work')).lines[0].id}`],
    ['/agreements/:id', async (ask) => `/agreements/${(await ask('agreements?purpose=own_work')).lines[0].id}`],
    ['/recommendations/:id', async (ask) => `/recommendations/${(await ask('recommendations?purpose=own_work')).lines[0].id}`],
    ['/recommendations'],
    ['/recommendations', async (ask) => `/recommendations?meeting=${(await ask('meetings?purpose=own_work')).lines[0].id}`],
  ],
  administrator: [
    ['/installation'],
    ['/organisations/:id', async (ask) => `/organisations/${(await ask('organisations')).lines.find((one) => one.kind === 'adviser_service').id}`],
    ['/organisations/:id', async (ask) => `/organisations/${(await ask('organisations')).lines.find((one) => one.kind === 'operator').id}`, press(/^Merge/)],
    ['/relations'],
  ],
  overseer: [
    ['/distribution'],
    [
      '/journal',
      '/journal',
      async (page) => {
        await press('Filters')(page);
        await page.getByText('Details').first().click();
      },
    ],
  ],
};
const placeOf = async (ask) => (await ask('sites?text=Azedrozov%20Sports%20Hall')).sites[0].id;

describe('every page', { timeout: 900_000 }, () => {
  let program;
  let browser;

  withWork((here) => ({ program, browser } = here));

  test('that there is stands in this list', () => {
    const routes = readFileSync(new URL('../../src/routes.ts', import.meta.url), 'utf8').match(/(?<=^ {2}')\/[^']*(?=': (route\(|assess))/gm);
    assert.ok(routes.length > 30, routes.join());
    const here = new Set(Object.values(PAGES).flat().map(([route]) => route));
    assert.deepEqual(routes.filter((route) => !here.has(route)), []);
  });

  for (const [role, pages] of Object.entries(PAGES)) {
    test(`of the ${role} is accessible in every look`, async () => {
      const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' });
      if (role !== 'guest') await lookAs(context, program.address, role);
      const ask = async (path) => {
        const answer = await context.request.get(`${program.address}/api/v1/${path}`);
        assert.ok(answer.ok(), `${path}: ${await answer.text()}`);
        return answer.json();
      };
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      for (const [route, address = route, open] of pages) {
        const path = typeof address === 'string' ? address : await address(ask);
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.goto(program.address + path);
        await page.locator('#content h1:not([aria-busy])').first().waitFor();
        await settled(page);
        await open?.(page);
        await soundInEveryLook(page, `${path} of ${role}`);
      }
      await context.close();
    });
  }
});
