// The plan of a site: an operator writes it with two uses of the place from a template, two people write it at once, and an adviser reads it once
// it is shared.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, signUp, startWith } from './program.mjs';
import { sound } from './sound.mjs';
import { townExtract } from './town.mjs';

describe('the plan of a site', { timeout: 300_000 }, () => {
  let program;
  let browser;
  let site;
  let ulla;
  let olaf;
  let adviser;
  let address;

  async function windowOf(member, name, size = { width: 1480, height: 900 }) {
    const context = await browser.newContext({ locale: 'en-GB', viewport: size });
    await signUp(context, program, member, name);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    return page;
  }
  const saved = (page) => page.getByRole('status').filter({ hasText: /^Saved\./ }).waitFor();
  const open = async (page) => {
    await page.goto(address);
    await page.getByRole('heading', { name: 'The place', level: 2 }).waitFor();
  };
  const part = (page, name) => page.getByRole('navigation', { name: 'Parts of the plan' }).getByRole('button', { name: new RegExp(`^${name}`) }).click();

  before(async () => {
    program = await startWith(townExtract([{ leisure: 'stadium', name: 'Vall Arena' }]));
    browser = await browse();
    site = JSON.parse(program.run('sites', 'list', '--json')).sites[0].id;
    const operator = program.run('organisations', 'add', 'Arena company', '--kind', 'operator');
    program.run('organisations', 'relate', operator, '--relation', 'operates', '--site', site);
    const service = program.run('organisations', 'add', 'Advice service', '--kind', 'adviser_service');
    program.run('organisations', 'relate', service, '--relation', 'advises', '--site', site);
    const member = (organisation, role, name) => program.run('members', 'add', organisation, '--role', role, '--name', name);
    ulla = await windowOf(member(operator, 'operator_manager', 'Ulla'), 'ulla');
    olaf = await windowOf(member(operator, 'operator_manager', 'Olaf'), 'olaf');
    adviser = await windowOf(member(service, 'adviser', 'Ada'), 'ada', { width: 390, height: 844 });
  });
  after(async () => {
    await browser?.close();
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  test('begins with the template of its category, and who will see it stands there before it is written', async () => {
    await ulla.goto(`${program.address}/sites/${site}?tab=plans`);
    await ulla.getByText('There are no plans here', { exact: false }).waitFor();
    await ulla.getByRole('button', { name: 'Write the plan' }).click();
    assert.equal(await ulla.getByRole('combobox', { name: 'Template' }).evaluate((select) => select.selectedOptions[0].text), 'Plan for a sports venue');
    await ulla.getByText('Nobody else can see that it exists.').waitFor();
    await sound(ulla, 'plans 1 new');
    await ulla.getByRole('button', { name: 'Save', exact: true }).click();
    await ulla.getByRole('heading', { name: 'The place', level: 2 }).waitFor();
    address = ulla.url();
    assert.match(address, /\/plans\/plan_/);
  });

  test('shows beside the words what is typed, as it will print, and what is kept on the server only once it is saved', async () => {
    await ulla.getByLabel('Name of the plan').fill('Plan of the arena');
    await ulla.getByLabel('Address to give').fill('1 Gate Road, Vall');
    const review = ulla.getByLabel('Review the plan on');
    for (const [day, says] of [['2020-02-29', 'the plan is due for review now'], ['9999-12-31', 'more than three years away']]) {
      await review.fill(day);
      await ulla.getByText(says).waitFor();
    }
    await review.fill('');
    await ulla.getByText('more than three years away').waitFor({ state: 'detached' });
    await ulla.getByLabel('Number to call').fill('112');
    const paper = ulla.getByRole('article');
    await paper.getByText('1 Gate Road, Vall').waitFor();
    const seen = ulla.locator('summary').filter({ hasText: 'Who can see this: Arena company · Emergency access: Advice service' });
    await seen.click();
    await ulla.getByText('Nobody else can see that it exists.').waitFor();
    await seen.click();
    await ulla.getByText('Not saved yet. What you write is kept in this browser.').waitFor();
    await ulla.getByRole('button', { name: 'Undo' }).click();
    assert.equal(await ulla.getByLabel('Number to call').inputValue(), '');
    await ulla.getByRole('button', { name: 'Redo' }).click();
    await ulla.getByRole('button', { name: 'Save', exact: true }).click();
    await saved(ulla);
    await sound(ulla, 'plans 2 place');
  });

  test('a closed browser loses nothing of what was not saved', async () => {
    await part(ulla, 'Evacuation');
    await ulla.getByRole('heading', { name: 'Evacuation', level: 2 }).waitFor();
    await ulla.getByRole('listitem', { name: 'step 1' }).getByLabel('Step', { exact: true }).fill('Announce twice which gates are open.');
    await ulla.waitForTimeout(600);
    const again = await ulla.context().newPage();
    await ulla.close({ runBeforeUnload: false });
    ulla = again;
    ulla.setDefaultTimeout(PATIENCE);
    await open(ulla);
    await ulla.getByText('These are your changes from', { exact: false }).waitFor();
    await part(ulla, 'Evacuation');
    assert.equal(await ulla.getByRole('listitem', { name: 'step 1' }).getByLabel('Step', { exact: true }).inputValue(), 'Announce twice which gates are open.');
    await ulla.getByRole('button', { name: 'Save', exact: true }).click();
    await saved(ulla);
  });

  test('what is missing is one list, and each line leads to its field', async () => {
    await part(ulla, 'Evacuation');
    await ulla.getByRole('listitem', { name: 'step 3' }).getByLabel('Role', { exact: true }).selectOption('');
    await ulla.getByRole('button', { name: /^What is missing/ }).click();
    await ulla.getByRole('button', { name: 'Evacuation, step 3: nobody does this step.' }).first().waitFor();
    await sound(ulla, 'plans 3 missing');
    await part(ulla, 'The place');
    await ulla.getByRole('button', { name: 'Evacuation, step 3: nobody does this step.' }).click();
    assert.equal(await ulla.evaluate(() => document.activeElement.id), 'plan.procedures.evacuation.open.function');
    await ulla.keyboard.press('Tab');
    await ulla.getByRole('listitem', { name: 'step 3' }).getByLabel('Role', { exact: true }).selectOption({ label: 'Gate steward' });
    await ulla.getByRole('button', { name: 'Evacuation, step 3: nobody does this step.' }).first().waitFor({ state: 'detached' });
    await ulla.getByRole('button', { name: 'There is no assembly point.' }).click();
    assert.equal(await ulla.evaluate(() => document.activeElement.textContent), 'Add an assembly point');
  });

  test('an assembly point is placed outside of the place, where people gather', async () => {
    await part(ulla, 'Routes and places');
    await ulla.getByRole('button', { name: 'Add an assembly point' }).click();
    await ulla.keyboard.type('Car park');
    const point = ulla.getByRole('listitem', { name: 'Car park' });
    await point.getByRole('button', { name: /^More/ }).click();
    await point.getByRole('button', { name: 'Draw on the outline' }).click();
    await point.getByRole('img', { name: /outline/i }).click({ position: { x: 20, y: 20 } });
    const metres = Number(/^(\d+) m north-west/.exec(await point.getByText(/ m north-west of the middle/).innerText())?.[1]);
    assert.ok(metres > 200 && metres < 600, `${metres} m`);
    await sound(ulla, 'plans 3 outline');
  });

  test('a picture of the floor is added, placed with the keyboard, seen where it will print, and taken off and put back', async () => {
    const drawn = ulla.getByRole('article').getByRole('img', { name: /^Drawing of the place/ }).locator('image');
    const picture = await ulla.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 500 });
      const context = canvas.getContext('2d');
      Object.assign(context, { fillStyle: '#fff', strokeStyle: '#000', lineWidth: 12 });
      context.fillRect(0, 0, 800, 500);
      for (const [x, y, wide, high] of [[20, 20, 760, 460], [20, 20, 240, 200], [260, 20, 280, 200], [540, 20, 240, 200], [20, 320, 300, 160]]) context.strokeRect(x, y, wide, high);
      return canvas.toDataURL('image/png').split(',')[1];
    });
    const add = (name, mimeType, buffer) => ulla.getByLabel('Add a floor plan').setInputFiles({ name, mimeType, buffer });
    await add('floor.pdf', 'application/pdf', Buffer.from('%PDF-1.7\n%%EOF\n'));
    await ulla.getByText('Save the page as a picture (PNG or JPEG) and add that.', { exact: false }).waitFor();
    assert.equal(await drawn.count(), 0);
    await add('floor.png', 'image/png', Buffer.from(picture, 'base64'));
    await drawn.waitFor();
    const width = ulla.getByLabel('Width of the picture in metres');
    assert.equal(await width.evaluate((field) => field === document.activeElement), true, 'what comes next is its width');
    const [wide, turned] = [await drawn.getAttribute('width'), await drawn.getAttribute('transform')];
    await ulla.keyboard.press('ControlOrMeta+a');
    await ulla.keyboard.type('1');
    await ulla.keyboard.type('20');
    await ulla.keyboard.press('Tab');
    await ulla.keyboard.press('ControlOrMeta+a');
    await ulla.keyboard.type('30');
    assert.notEqual(await drawn.getAttribute('width'), wide);
    assert.match(await drawn.getAttribute('transform'), /^rotate\(30 /);
    assert.notEqual(await drawn.getAttribute('transform'), turned);
    const before = await drawn.getAttribute('x');
    await ulla.getByRole('button', { name: 'Move the point east' }).first().focus();
    await ulla.keyboard.press('Enter');
    assert.notEqual(await drawn.getAttribute('x'), before);
    await sound(ulla, 'plans 3 floor');
    await ulla.getByRole('button', { name: 'Remove from the drawing' }).first().click();
    await drawn.waitFor({ state: 'detached' });
    await ulla.getByRole('button', { name: 'Draw on floor.png' }).waitFor();
    await ulla.keyboard.press('Enter');
    await drawn.waitFor();
    await ulla.getByRole('button', { name: 'Save', exact: true }).click();
    await saved(ulla);
    const answer = await ulla.request.get(`${program.address}/api/v1/plans/${address.split('/').pop()}/print`);
    assert.ok((await answer.body()).includes('DCTDecode'), 'it is in the printed plan');
  });

  test('two uses of the place say what is different in each, and one has a lockdown of its own', async () => {
    await part(ulla, 'Routes and places');
    await ulla.getByRole('button', { name: 'Add a route' }).click();
    await ulla.keyboard.type('North stairs');
    await part(ulla, 'Uses of the place');
    await ulla.getByRole('button', { name: 'Add a use' }).click();
    await ulla.keyboard.type('Match');
    await ulla.getByLabel('Most people at one time').fill('12000');
    await ulla.getByRole('button', { name: 'Write its own: Lockdown' }).click();
    await ulla.getByRole('listitem', { name: 'step 1' }).first().getByLabel('Step', { exact: true }).fill('Close the gates of the home stand.');
    await ulla.getByRole('article', { name: 'Lockdown' }).getByText('the gates of the home stand.').waitFor();
    await sound(ulla, 'plans 4 use');
    await ulla.getByRole('button', { name: 'All uses' }).click();
    await ulla.getByRole('button', { name: 'Add a use' }).click();
    await ulla.keyboard.type('Concert');
    await ulla.getByLabel('Most people at one time').fill('9000');
    await ulla.getByRole('group', { name: 'Not present' }).getByLabel('Sector steward').check();
    await ulla.getByLabel('All routes are in use').uncheck();
    await ulla.getByRole('group', { name: 'Routes in use' }).getByLabel('North stairs').uncheck();
    await ulla.getByRole('button', { name: 'All uses' }).click();
    await ulla.getByText('Most people at one time: 9000', { exact: false }).waitFor();
    await sound(ulla, 'plans 5 uses');
    await ulla.getByRole('button', { name: 'Save', exact: true }).click();
    await saved(ulla);
  });

  test('two people who write in different parts lose nothing', async () => {
    await open(olaf);
    await part(olaf, 'Going back in');
    await olaf.getByLabel('Before anybody goes back in').fill('Everybody is counted.');
    await part(ulla, 'Neighbours');
    await ulla.getByRole('button', { name: 'Add a neighbour' }).click();
    await ulla.keyboard.type('Bakery');
    await ulla.getByRole('button', { name: 'Save', exact: true }).click();
    await saved(ulla);
    await olaf.getByRole('button', { name: 'Save', exact: true }).click();
    await olaf.getByText('Saved. Somebody else saved in the meantime', { exact: false }).waitFor();
    await part(olaf, 'Neighbours');
    await olaf.getByRole('listitem', { name: 'Bakery' }).waitFor();
  });

  test('where both wrote in one part, both texts stand beside each other until one is chosen', async () => {
    await open(ulla);
    await part(ulla, 'Going back in');
    await part(olaf, 'Going back in');
    await ulla.getByLabel('Before anybody goes back in').fill('The police say so.');
    await olaf.getByLabel('Before anybody goes back in').fill('The fire service says so.');
    await ulla.getByRole('button', { name: 'Save', exact: true }).click();
    await saved(ulla);
    await olaf.getByRole('button', { name: 'Save', exact: true }).click();
    await olaf.getByRole('heading', { name: 'Two people changed the same part' }).waitFor();
    const clash = olaf.getByRole('group', { name: 'Going back in, and afterwards' });
    await clash.getByText('The police say so.', { exact: false }).waitFor();
    await clash.getByText('The fire service says so.', { exact: false }).waitFor();
    assert.equal(await olaf.getByRole('button', { name: 'Save with this choice' }).isDisabled(), true, 'nothing is chosen for anybody');
    await sound(olaf, 'plans 6 conflict');
    await clash.getByLabel('Keep theirs').check();
    await olaf.getByRole('button', { name: 'Save with this choice' }).click();
    await saved(olaf);
    assert.equal(await olaf.getByLabel('Before anybody goes back in').inputValue(), 'The police say so.');
  });

  test('prints the plan on A4 and the action cards of a use on A5, as PDF', async () => {
    for (const [what, name] of [['The whole plan', 'plan'], ['Action cards, one for each role and procedure', 'cards']]) {
      if (name === 'plan') await olaf.getByRole('button', { name: 'Print', exact: true }).click();
      await olaf.getByLabel(what).check();
      if (name === 'cards') await olaf.locator('.print').getByLabel('Use of the place').selectOption({ label: 'Match' });
      const download = olaf.waitForEvent('download');
      await olaf.getByRole('button', { name: 'Save as PDF' }).click();
      const file = await readFile(await (await download).path());
      assert.equal(file.subarray(0, 5).toString(), '%PDF-', name);
    }
  });

  test('saves the plan as a Word file, to go on editing it', async () => {
    const download = olaf.waitForEvent('download');
    await olaf.getByRole('button', { name: 'Word file' }).click();
    assert.match((await download).suggestedFilename(), /^emergency-plan-.*\.docx$/);
    assert.equal((await readFile(await (await download).path())).subarray(0, 2).toString(), 'PK');
  });

  test('an adviser sees it only once it is shared, and reads it on a phone without changing it', async () => {
    await adviser.goto(`${program.address}/sites/${site}?tab=plans`);
    await adviser.getByText('There are no plans here', { exact: false }).waitFor();
    await adviser.goto(address);
    await adviser.getByRole('alert').first().waitFor();
    await olaf.getByRole('button', { name: 'Share with another organisation' }).click();
    await olaf.getByLabel('Shared with').selectOption({ label: 'Advice service' });
    await olaf.getByRole('button', { name: 'Share', exact: true }).click();
    await olaf.getByRole('button', { name: 'Share', exact: true }).waitFor({ state: 'detached' });
    await adviser.goto(`${program.address}/sites/${site}?tab=plans`);
    await adviser.getByRole('link', { name: 'Plan of the arena' }).click();
    await adviser.getByRole('article', { name: 'Evacuation' }).getByText('twice which gates are open.', { exact: false }).waitFor();
    assert.equal(await adviser.getByRole('button', { name: 'Save', exact: true }).count(), 0);
    await adviser.getByRole('img', { name: /^Drawing of the place/ }).locator('image').waitFor();
    await sound(adviser, 'plans 7 adviser phone');
  });

  test('is written with the keyboard alone on a phone, where the page is behind a tab', async () => {
    await ulla.setViewportSize({ width: 390, height: 844 });
    await open(ulla);
    await ulla.getByRole('combobox', { name: 'Part of the plan' }).selectOption('help');
    await ulla.getByRole('heading', { name: 'People who need help', level: 2 }).waitFor();
    assert.equal(await ulla.evaluate(() => document.activeElement.id), 'plan-part', 'the focus goes to what was chosen');
    await ulla.getByRole('button', { name: 'Add people who need help' }).focus();
    await ulla.keyboard.press('Enter');
    await ulla.keyboard.type('People in wheelchairs on the balcony');
    await ulla.keyboard.press('Tab');
    await ulla.keyboard.type('By the lift of the north side.');
    await ulla.keyboard.press('Control+s');
    await saved(ulla);
    const heights = await ulla.locator('.bar button').evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
    assert.equal(new Set(heights).size, 1, 'the bar is one row');
    await ulla.getByRole('button', { name: 'Preview' }).focus();
    await ulla.keyboard.press('Enter');
    await ulla.getByRole('article').getByText('By the lift of the north side.').waitFor();
    await sound(ulla, 'plans 8 phone');
  });
});
