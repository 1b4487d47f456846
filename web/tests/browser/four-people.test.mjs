// Four people, each from the beginning to the end, as they would meet it in the demonstration: a volunteer from a law to four printed pages; an operator
// from a finding to a measure, to what it would change, to a plan with two uses; an adviser who sees that plan only when it is shared; an overseer who
// reads why a camera stands there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { withWork } from './demonstration.mjs';
import { PATIENCE } from './patience.mjs';
import { lookAs } from './program.mjs';
import { sound } from './sound.mjs';

const PHONE = { width: 390, height: 844 };
/** What the volunteer writes: the beginning of each question, and its fields in their order. */
const WRITES = [
  ['Wer entscheidet im Notfall', ['Küsterdienst', 'Leitung des Kirchenteams']],
  ['Wer öffnet und schließt die Türen?', ['Begrüßung am Haupteingang', 'Begrüßung an der Seitentür']],
  ['Wer geht mit Menschen, die Hilfe brauchen?', ['Zwei aus dem Besuchskreis', 'Begrüßung an der Seitentür', 'Rollstühle benutzen die Seitentür.']],
  ['Wer wählt den Notruf?', ['Orgeldienst', 'Küsterdienst']],
  ['Welche Wege führen hinaus', ['Haupttür zum Kirchplatz', 'Durch die Sakristei in den Garten']],
  ['Wo sammeln sich alle draußen?', ['Parkplatz hinter der Bücherei', 'Wiese am Friedhofstor']],
  ['Welcher Raum im Gebäude bietet den besten Schutz?', ['Gemeindesaal im Untergeschoss', 'Links vom Altar die Treppe hinunter']],
];

describe('four people', { timeout: 400_000 }, () => {
  let program;
  let browser;
  /** The place of the operator, and the plan that they write. */
  let site;
  let plan;
  withWork((here) => ({ program, browser } = here));

  async function windowOf(role, size = { width: 1366, height: 900 }, locale = 'en-GB') {
    const context = await browser.newContext({ locale, viewport: size });
    if (role) await lookAs(context, program.address, role);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    return page;
  }
  const ask = async (page, path) => {
    const answer = await page.context().request.get(`${program.address}/api/v1/${path}`);
    assert.ok(answer.ok(), `${path}: ${await answer.text()}`);
    return answer.json();
  };
  const heading = (page, name, level = 1) => page.getByRole('heading', { level, name }).first().waitFor();

  test('a volunteer goes from a law to four printed pages, without an account, on a phone, in German', async () => {
    const page = await windowOf(undefined, PHONE, 'de-DE');
    await page.goto(program.address);
    await heading(page, 'Für Orte, an denen Menschen zusammenkommen');
    await page.getByRole('link', { name: 'Herausfinden' }).click();
    await heading(page, 'Welche Regeln gelten für uns?', 2);
    await page.locator('a[href="/duties/uk_2025_10"]').click();
    const choose = (question, answer) => page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
    await choose('Worum geht es?', 'Um einen Ort, der immer wieder genutzt wird');
    await choose('Gibt es ein Gebäude?', 'Ja');
    await choose(/^Wofür wird der Ort genutzt\?/, '9: Gotteshaus');
    await page.getByLabel(/^Mit wie vielen Menschen gleichzeitig/).fill('300');
    await choose(/^Trifft eine dieser Ausnahmen/, 'Keine davon');
    await choose('Wie weit bestimmen Sie darüber?', /Wir betreiben es für diese Nutzung/);
    await page.getByText('Nach Ihren Antworten gilt das für Sie').waitFor();
    await heading(page, 'Dieser Ort fällt in der Grundstufe unter das Gesetz, und Sie sind für ihn verantwortlich', 2);
    await sound(page, 'four 1 law');
    await page.getByRole('link', { name: 'Unseren Plan schreiben' }).first().click();
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await page.getByText('1 von 14').waitFor();
    assert.ok(await page.getByRole('radio', { name: /^Kirche/ }).isChecked(), 'what the law was told is known here');
    const next = () => page.getByRole('button', { name: 'Weiter', exact: true }).click();
    await next();
    await page.getByLabel('In welchem Land liegt der Ort?').selectOption({ label: 'Deutschland' });
    await next();
    await page.getByLabel('Name des Ortes').fill('Kirche Sankt Irgendwo');
    await page.getByLabel('Vollständige Adresse').fill('Kirchplatz 1\n12345 Nirgendwo');
    await next();
    for (const [asked, fields] of WRITES) {
      await page.waitForFunction((words) => document.querySelector('legend, .ask')?.textContent.startsWith(words), asked);
      for (const [at, text] of fields.entries()) await page.locator('.question .field').nth(at).locator('input, textarea').fill(text);
      await next();
    }
    await page.getByLabel('Mikrofon oder Lautsprecher, bei Ausfall laute Stimme').check();
    await next();
    await page.getByLabel('Wo Sie sie empfangen').fill('Am Nordtor, Kirchgasse');
    await next();
    await page.getByLabel('Funktion').fill('Küsterdienst');
    await next();
    await page.getByText('14 von 14').waitFor();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: 'Zu den Seiten' }).click();
    await heading(page, 'Ihre vier Seiten');
    await sound(page, 'four 2 pages');

    const folder = mkdtempSync(join(tmpdir(), 'parvis-four-'));
    try {
      const devtools = await page.context().newCDPSession(page);
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const { data } = await devtools.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: false });
      const file = join(folder, 'pages.pdf');
      writeFileSync(file, Buffer.from(data, 'base64'));
      const pages = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1).map((text) => text.replaceAll(/\s+/g, ' '));
      assert.equal(pages.length, 4);
      for (const [at, title] of ['Räumung', 'Geschützter Raum', 'Türen schließen', 'Bescheid sagen'].entries()) {
        for (const words of [title, '110 / 112', 'Kirche Sankt Irgendwo', `${at + 1} von 4`]) assert.ok(pages[at].includes(words), `page ${at + 1} has ${words}`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    assert.equal((await page.context().cookies()).length, 0, 'nobody was signed in');
    await page.context().close();
  });

  test('an operator goes from a finding to a measure, to what it would change, and to a plan with two uses', async () => {
    const page = await windowOf('operator_manager');
    const { lines } = await ask(page, 'findings?purpose=own_work&page_size=500');
    const { measures } = await ask(page, 'measure-catalogue?language=en');
    const isFree = (key) => measures.some((measure) => measure.key === key && measure.cost === 'free');
    let finding;
    for (const { id } of lines) {
      const one = await ask(page, `findings/${id}?purpose=own_work`);
      if (one.content?.status === 'open' && one.content.visit && one.proposed?.length > 2 && one.proposed.some(isFree)) finding ??= one;
    }
    site = finding.subject;
    await page.goto(`${program.address}/findings/${finding.id}`);
    await heading(page, finding.content.says);
    await heading(page, 'Plan a measure for this', 2);
    const first = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^Plan this/ }) }).first();
    await first.getByText(/^Free: people’s time/).waitFor();
    const title = await first.locator('strong').innerText();
    await sound(page, 'four 3 finding');
    await first.getByRole('link', { name: /^Plan this/ }).click();
    await page.getByLabel('Role responsible (no names)').fill('Head steward');
    assert.equal(await page.getByRole('combobox', { name: 'Status' }).first().evaluate((select) => select.selectedOptions[0].text), 'planned');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: title }).first().waitFor();
    await sound(page, 'four 4 measures');

    // What all that is not in force would change, and two more of the catalogue, one of which answers a finding.
    await page.getByRole('link', { name: 'What would these change?' }).click();
    await heading(page, /^What if: /);
    await page.getByText('This is only a what-if.', { exact: false }).waitFor();
    await heading(page, 'What would change', 2);
    assert.ok(await page.getByRole('checkbox', { name: new RegExp(`^${title.replaceAll(/[()?]/g, '.')}`) }).first().isChecked());
    await page.getByText('No change in the survey.', { exact: false }).first().waitFor();
    const before = await page.locator('.index dd').allInnerTexts();
    await page.getByRole('combobox', { name: 'Any other measure of the catalogue' }).selectOption({ index: 1 });
    await page.getByRole('group', { name: 'From the catalogue, for the findings of this visit' }).getByRole('checkbox').first().check();
    await page.getByText('You have changed your choice since.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.getByText('You have changed your choice since.', { exact: false }).waitFor({ state: 'detached' });
    const after = await page.locator('.index dd').allInnerTexts();
    assert.equal(after[0], before[0], 'today stays what it is');
    assert.notEqual(after[1], before[1], 'with these measures it would be another');
    await page.getByText(/^“.*” would become “.*”$/).first().waitFor();
    await heading(page, 'These findings would go', 2);
    await sound(page, 'four 5 what if');
    await page.getByRole('link', { name: 'Back to the visit' }).click();
    await page.getByRole('link', { name: 'Try measures' }).waitFor();

    await page.goto(`${program.address}/sites/${site}?tab=plans`);
    await page.getByRole('button', { name: /^Write (the|another) plan/ }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await heading(page, /^Emergency plan: /);
    plan = /\/plans\/(plan_\w+)/.exec(page.url())[1];
    // What is known stands beside the part at once, and nothing of it in the plan.
    await heading(page, 'What is known about this part', 3);
    const part = (name) => page.getByRole('navigation', { name: 'Parts of the plan' }).getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await part('Communication');
    await page.getByText(/^The visit of .* says:$/).waitFor();
    await page.locator('aside').filter({ hasText: 'What is known about this part' }).getByRole('link').first().waitFor();
    await sound(page, 'four 6 notes');
    for (const [use, people] of [['Match', '12000'], ['Concert', '9000']]) {
      await part('Uses of the place');
      await page.getByRole('button', { name: 'Add a use' }).click();
      await page.keyboard.type(use);
      await page.getByLabel('Most people at one time').fill(people);
    }
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('status').filter({ hasText: /^Saved/ }).waitFor();
    const { content } = await ask(page, `plans/${plan}?purpose=own_work`);
    assert.deepEqual(content.configurations.map((one) => [one.title, one.capacity]), [['Match', 12000], ['Concert', 9000]]);
    // What was written and not saved waits at home.
    await part('The place');
    await page.getByLabel('Number to call').fill('112 or 999');
    await page.waitForTimeout(800);
    await page.goto(program.address);
    await heading(page, 'Today');
    await page.getByText(/^What you wrote in the emergency plan on .* is not saved yet$/).first().waitFor();
    await page.goto(`${program.address}/changed`);
    await page.getByRole('link', { name: 'New emergency plan' }).first().waitFor();
    await page.context().close();
  });

  test('an adviser sees the plan only when it is shared', async () => {
    const adviser = await windowOf('adviser');
    await adviser.goto(`${program.address}/plans/${plan}`);
    await adviser.getByRole('alert').first().waitFor();
    const known = async () => (await ask(adviser, `sites/${site}/plans?purpose=assessment`)).lines.some(({ id }) => id === plan);
    assert.equal(await known(), false);
    const { title } = await ask(adviser, `sites/${site}`);
    const shared = adviser.locator('section').filter({ has: adviser.getByRole('heading', { name: 'Shared with you' }) });
    /** How many plans of the place stand among what is shared, at home. */
    const atHome = async () => {
      await adviser.goto(program.address);
      await heading(adviser, 'Today');
      await shared.getByRole('listitem').first().waitFor();
      const [lot] = (await shared.getByRole('listitem').filter({ hasText: title }).allInnerTexts()).filter((text) => text.includes('emergency plan'));
      return Number(/(\d+) emergency plan/.exec(lot ?? '')?.[1] ?? 0);
    };
    const before = await atHome();
    const operator = await windowOf('operator_manager');
    await operator.goto(`${program.address}/plans/${plan}`);
    await operator.getByRole('button', { name: 'Share with another organisation' }).click();
    const to = operator.getByLabel('Shared with');
    const service = (await ask(adviser, 'me')).organisation.name;
    await to.selectOption({ label: service });
    await operator.getByRole('button', { name: 'Share', exact: true }).click();
    await operator.getByRole('button', { name: 'Share', exact: true }).waitFor({ state: 'detached' });
    assert.equal(await known(), true);
    // It is among what is shared at home, and opens with its two uses; nothing of it can be changed.
    assert.equal(await atHome(), before + 1);
    await shared.getByRole('listitem').filter({ hasText: 'emergency plan' }).filter({ hasText: title }).getByRole('link').click();
    await adviser.locator(`a[href^="/plans/${plan}"]`).click();
    await heading(adviser, /^Emergency plan: /);
    for (const use of ['Match', 'Concert']) await adviser.getByRole('article').getByText(use, { exact: true }).first().waitFor();
    assert.equal(await adviser.getByRole('button', { name: 'Save', exact: true }).count(), 0);
    await sound(adviser, 'four 7 adviser');
    // Once it is no longer shared, it is as it was before.
    await operator.getByRole('button', { name: 'Stop sharing' }).click();
    await operator.getByRole('alertdialog').getByRole('button', { name: 'Stop sharing' }).click();
    await operator.getByText('No longer shared. They can no longer see it.').waitFor();
    assert.equal(await known(), false);
    await adviser.reload();
    await adviser.getByRole('alert').first().waitFor();
    assert.equal(await adviser.getByRole('article').count(), 0);
    assert.equal(await atHome(), before);
    await Promise.all([adviser, operator].map((page) => page.context().close()));
  });

  test('an overseer reads why a camera stands there', async () => {
    const page = await windowOf('overseer');
    const { lines } = await ask(page, 'rights-records?purpose=oversight');
    const [record] = lines.filter((one) => one.state === 'current');
    await page.goto(`${program.address}/rights-records/${record.id}?for=oversight`);
    await heading(page, 'Camera above the ticket gates');
    await page.locator('details').first().waitFor();
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await page.getByText('To see when people are crushed at the gates', { exact: false }).first().waitFor();
    await page.getByText('Data Protection Act', { exact: false }).first().waitFor();
    await sound(page, 'four 8 overseer');
    // The same is open to everybody as a notice, without an account.
    const guest = await windowOf(undefined);
    const { lines: notices } = await ask(guest, 'measure-notices');
    await guest.goto(`${program.address}/notices/${notices[0].code}`);
    await guest.getByText('To open the next gate before people are crushed.', { exact: false }).first().waitFor();
    await Promise.all([page, guest].map((one) => one.context().close()));
  });
});
