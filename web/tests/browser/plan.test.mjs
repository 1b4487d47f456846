// The plan of a volunteer, without an account: from a law to four printed pages, on a phone, in German; nothing of it is sent.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { PATIENCE } from './patience.mjs';
import { browse, startWith } from './program.mjs';
import { settled } from './settled.mjs';
import { hindrances } from './sound.mjs';
import { townExtract } from './town.mjs';

const PHONE = { width: 390, height: 844 };
/** What a volunteer answers: each question with its fields in their order. */
const ANSWERS = [
  ['Wer entscheidet im Notfall', ['Küsterdienst', 'Leitung des Kirchenteams']],
  ['Wer öffnet und schließt die Türen?', ['Begrüßung am Haupteingang', 'Begrüßung an der Seitentür']],
  ['Wer geht mit Menschen, die Hilfe brauchen?', ['Zwei aus dem Besuchskreis', 'Begrüßung an der Seitentür', 'Rollstühle benutzen die Seitentür; wer nicht hört, wird an der Schulter berührt.']],
  ['Wer wählt den Notruf?', ['Orgeldienst', 'Küsterdienst']],
  ['Welche Wege führen hinaus', ['Haupttür zum Kirchplatz', 'Durch die Sakristei in den Pfarrgarten']],
  ['Wo sammeln sich alle draußen?', ['Parkplatz hinter der Bücherei', 'Wiese am Friedhofstor']],
  ['Welcher Raum im Gebäude bietet den besten Schutz?', ['Gemeindesaal im Untergeschoss', 'Links vom Altar die Treppe hinunter']],
];
const STORED = () => localStorage.getItem('plan');

describe('the plan of a volunteer', { timeout: 600_000 }, () => {
  let program;
  let browser;
  let folder;
  const contexts = [];
  const complaints = [];

  before(async () => {
    program = await startWith(townExtract([{ amenity: 'place_of_worship', name: 'Old Church' }]));
    browser = await browse();
    folder = mkdtempSync(join(tmpdir(), 'parvis-plan-'));
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  after(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true });
    assert.equal(await program?.stop(), '', 'the log is clean');
  });

  async function visitor(options = {}) {
    const context = await browser.newContext({ locale: 'de-DE', viewport: PHONE, ...options });
    contexts.push(context);
    return context;
  }
  async function window(context, path = '/plan') {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(program.address + path);
    await page.locator('h1').first().waitFor();
    return page;
  }
  const next = (page) => page.getByRole('button', { name: 'Weiter', exact: true }).click();
  const question = (page, words) => page.waitForFunction((words) => document.querySelector('legend, .ask')?.textContent.startsWith(words), words);
  /** Prints as the browser would, and answers with the pages as text. */
  async function print(page, name) {
    // What the button of the page prints, and how a browser makes paper of it.
    const devtools = await page.context().newCDPSession(page);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const { data } = await devtools.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: false });
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, Buffer.from(data, 'base64'));
    if (process.env.SHOTS) writeFileSync(`${process.env.SHOTS}/${name}.pdf`, Buffer.from(data, 'base64'));
    const size = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }));
    const pages = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1).map((text) => text.replaceAll(/\s+/g, ' '));
    return { pages, size: [Math.round(Number(size[1])), Math.round(Number(size[2]))] };
  }
  const shot = async (page, name) => process.env.SHOTS && page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
  const filled = { parvis_plan: 1, changed: '2026-11-20', answers: { kind: 'worship', country: 'DE', name: 'Sankt Irgendwo', address: 'Am Platz 1', number: '110 / 112', lead: 'Küsterdienst', ok_free: 'yes', ok_exits: 'yes', ok_help: 'yes' }, steps: {} };
  /** As it is here once it was opened: what somebody confirmed in a file is asked again. */
  const asked = (answers) => ({ ...answers, ok_free: 'before', ok_exits: 'before', ok_help: 'before' });
  /** A plan that was written in this browser. */
  const here = (page, plan, language) =>
    page.evaluate(
      ([plan, language]) => {
        localStorage.setItem('plan', JSON.stringify(plan));
        if (language) localStorage.setItem('language', language);
      },
      [plan, language],
    );
  const upload = (page, text) => page.locator('input[type=file]').setInputFiles({ name: 'x.parvis-plan.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const replaced = (page) => page.getByRole('alertdialog');

  test('goes from a law to four printed pages, on a phone, in German, and no request leaves', async () => {
    const context = await visitor();
    const page = await window(context, '/duties/uk_2025_10#subject=premises&use=worship&building=yes&people=300&excluded=no&control=responsible');
    await page.getByRole('link', { name: 'Unseren Plan schreiben' }).click();
    await page.getByText('Niemand muss diesen Plan genehmigen', { exact: false }).waitFor();
    await page.getByText('Kirche, Moschee, Synagoge', { exact: false }).waitFor();
    assert.ok(await page.getByText('Vereinigtes Königreich').isVisible(), 'what the law check knows is taken over');
    await settled(page);
    await shot(page, 'start');
    assert.deepEqual(await hindrances(page), []);
    const sent = [];
    // The browser fetches the picture of its tab again whenever it likes; the program has nothing to do with it.
    page.on('request', (request) => !/^(blob|data):|\/icon\.svg$/.test(request.url()) && sent.push(`${request.method()} ${request.url()}`));

    await page.getByRole('button', { name: 'Beginnen' }).click();
    await page.getByText('1 von 14').waitFor();
    assert.ok(await page.getByRole('radio', { name: /^Kirche/ }).isChecked());
    await shot(page, 'kind');
    assert.deepEqual(await hindrances(page), []);
    await next(page);
    await page.getByLabel('In welchem Land liegt der Ort?').selectOption({ label: 'Deutschland' });
    await next(page);
    await question(page, 'Wie heißt der Ort');
    await page.getByLabel('Name des Ortes').fill('Kirche Sankt Irgendwo');
    await page.getByLabel('Vollständige Adresse').fill('Kirchplatz 1\n12345 Nirgendwo');
    assert.equal(await page.getByLabel(/^Höchstzahl/).inputValue(), '300');
    await next(page);
    for (const [ask, fields] of ANSWERS) {
      await question(page, ask);
      for (const [at, text] of fields.entries()) await page.locator('.question .field').nth(at).locator('input, textarea').fill(text);
      if (ask.startsWith('Wer wählt')) assert.equal(await page.getByLabel('Notrufnummer').inputValue(), '110 / 112', 'of the country that was chosen');
      if (ask.startsWith('Welche Wege')) {
        await shot(page, 'exits');
        assert.deepEqual(await hindrances(page), []);
      }
      await next(page);
    }
    await page.getByLabel('Mikrofon oder Lautsprecher, bei Ausfall laute Stimme').check();
    await next(page);
    await page.getByLabel('Wo Sie sie empfangen').fill('Am Nordtor, Kirchgasse');
    await page.getByLabel('Wo Schlüssel und Gebäudeplan sind').fill('Kasten im Pfarrbüro, zweiter Satz bei den Nachbarn');
    await next(page);
    await page.getByLabel('Funktion').fill('Küsterdienst');
    await page.getByLabel('Vertretung').fill('Leitung des Kirchenteams');
    await page.getByLabel(/^Wo Angehörige/).fill('Pfarrhaus, 0000 / 12345');
    await next(page);
    await page.getByText('14 von 14').waitFor();
    // Before the three confirmations no words for closing doors and going back in are printed.
    await page.getByRole('button', { name: 'Zu den Seiten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ihre vier Seiten' }).waitFor();
    assert.equal(await page.getByText('Niemand wird eingeschlossen', { exact: false }).count(), 0);
    assert.equal(await page.locator('.sheet').getByText('Nicht gedruckt: Die drei Bestätigungen fehlen.').count(), 4);
    await page.getByRole('button', { name: 'Treffen diese drei Punkte bei Ihnen zu?' }).click();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByText('Alle drei sind bestätigt.').waitFor();
    await page.getByRole('button', { name: 'Zu den Seiten' }).click();
    await page.getByText('Niemand wird eingeschlossen', { exact: false }).waitFor();
    assert.deepEqual(await hindrances(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false, 'nothing runs off the side');
    await shot(page, 'pages');

    await page.emulateMedia({ media: 'print' });
    const paper = await page.evaluate(() => [...document.querySelectorAll('.sheet')].map((sheet) => ({ step: Number.parseFloat(getComputedStyle(sheet.querySelector('.do')).fontSize) * 0.75, border: getComputedStyle(sheet).borderTopWidth, free: sheet.querySelector('.band').getBoundingClientRect().top - sheet.querySelector('.band').previousElementSibling.getBoundingClientRect().bottom })));
    await page.emulateMedia({ media: null });
    for (const { step, border, free } of paper) assert.ok(step >= 16 && border === '0px' && free >= 0, `${step} points, ${border}, ${free}`);
    const { pages, size } = await print(page, 'german');
    assert.equal(pages.length, 4);
    assert.deepEqual(size, [595, 842], 'A4');
    for (const [at, title] of ['Räumung', 'Geschützter Raum', 'Türen schließen', 'Bescheid sagen'].entries()) {
      assert.match(pages[at], new RegExp(title));
      for (const words of ['Fliehen. Verstecken. Alarmieren.', '110 / 112', '12345 Nirgendwo', 'Vertretung', 'Zwei aus dem Besuchskreis', `${at + 1} von 4`]) assert.ok(pages[at].includes(words), `page ${at + 1} has ${words}`);
    }
    assert.match(pages[0], /Parkplatz hinter der Bücherei/);
    assert.match(pages[1], /Gemeindesaal im Untergeschoss/);
    assert.match(pages[3], /Pfarrhaus/);
    assert.doesNotMatch(pages.join(), /Selbstprüfung|Drucken|Als Datei speichern|nicht für Verschlusssachen/, 'nothing of the screen is on the paper');
    assert.deepEqual(sent, [], 'no request left');
    assert.deepEqual(complaints, []);
    assert.doesNotMatch(program.run('journal', 'show', '--json', '--last', '1000'), /plan/);
  });

  test('closed in mid-sentence it goes on where it stopped, and home leads there', async () => {
    const context = await visitor();
    let page = await window(context, '/plan?at=exits');
    await page.getByLabel('Erster Ausgang').pressSequentially('Haupttür zum Ki');
    await page.close({ runBeforeUnload: false });
    page = await window(context, '/');
    await page.getByRole('heading', { name: 'Sie haben Ihren Plan begonnen' }).waitFor();
    await shot(page, 'home');
    await page.getByRole('link', { name: 'Unseren Plan fortsetzen' }).click();
    await page.getByText('8 von 14').waitFor();
    assert.equal(await page.getByLabel('Erster Ausgang').inputValue(), 'Haupttür zum Ki');
    await page.getByRole('button', { name: 'Zurück' }).click();
    await page.getByText('7 von 14').waitFor();
    await page.goBack();
    await page.getByText('8 von 14').waitFor();
  });

  test('two windows are one plan', async () => {
    const context = await visitor();
    const [one, other] = [await window(context, '/plan?at=exits'), await window(context, '/plan?at=exits')];
    await one.getByLabel('Erster Ausgang').fill('Haupttür');
    await other.waitForFunction(() => document.querySelector('.question .field input')?.value === 'Haupttür');
    await other.getByLabel('Zweiter Ausgang').fill('Seitentür');
    await one.waitForFunction(() => document.querySelectorAll('.question .field input')[1]?.value === 'Seitentür');
    await one.getByLabel('Erster Ausgang').fill('Tor');
    await other.waitForFunction(() => document.querySelector('.question .field input')?.value === 'Tor');
    const { answers } = JSON.parse(await other.evaluate(STORED));
    assert.deepEqual([answers.exit_1, answers.exit_2], ['Tor', 'Seitentür']);
  });

  test('goes into a file and comes back, from older and newer programs too, and a damaged one takes nothing away', async () => {
    const context = await visitor();
    const page = await window(context);
    await upload(page, JSON.stringify(filled));
    await page.getByRole('heading', { level: 1, name: 'Ihre vier Seiten' }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Als Datei speichern' }).click()]);
    assert.equal(download.suggestedFilename(), 'Sankt Irgendwo.parvis-plan.json');
    const kept = readFileSync(await download.path(), 'utf8');
    assert.deepEqual({ ...JSON.parse(kept), handling: undefined }, { ...filled, answers: asked(filled.answers), handling: undefined });
    assert.match(JSON.parse(kept).handling, /^Vertraulich/);

    const before = await page.evaluate(STORED);
    for (const [text, says] of [
      ['', 'Diese Datei ist beschädigt: In Zeile 1'],
      [kept.slice(0, 80), 'Diese Datei ist beschädigt: In Zeile'],
      ['{"survey":"quick_look","answers":{}}', 'Diese Datei ist kein Plan aus Parvis.'],
      [JSON.stringify({ ...filled, more: 'x'.repeat(400_000) }), 'Diese Datei ist zu groß für einen Plan.'],
    ]) {
      await upload(page, text);
      await page.getByRole('alert').getByText(says, { exact: false }).waitFor();
      assert.equal(await page.evaluate(STORED), before);
    }
    await upload(page, JSON.stringify({ ...filled, answers: { ...filled.answers, name: 'Anderer Ort', address: 7, kind: 'castle' } }));
    await replaced(page).getByText('Wie heißt der Ort, und wie lautet seine vollständige Adresse? – Vollständige Adresse').waitFor();
    await replaced(page).getByText('Anderer Ort, zuletzt geändert: 20. November 2026').waitFor();
    await shot(page, 'damaged');
    assert.deepEqual(await hindrances(page), []);
    await replaced(page).getByRole('button', { name: 'Abbrechen' }).click();
    assert.equal(await page.evaluate(STORED), before, 'asked first');
    await upload(page, JSON.stringify({ ...filled, parvis_plan: 9, floors: [1], answers: { ...filled.answers, name: 'Neuer Ort', drone: 'look' } }));
    await replaced(page).getByText('Diese Datei stammt aus einer neueren Version von Parvis.', { exact: false }).waitFor();
    await replaced(page).getByText('Teil „floors“').waitFor();
    await replaced(page).getByRole('button', { name: 'Öffnen' }).click();
    await page.locator('.sheet').first().getByText('Neuer Ort').waitFor();
    assert.deepEqual(JSON.parse(await page.evaluate(STORED)), { ...filled, parvis_plan: 9, floors: [1], answers: { ...asked(filled.answers), name: 'Neuer Ort', drone: 'look' } });
    await page.reload();
    await page.getByRole('button', { name: 'Vorherigen Plan zurückholen' }).click();
    await page.locator('.sheet').first().getByText('Sankt Irgendwo').waitFor();
    await page.getByRole('button', { name: 'Plan löschen' }).click();
    await replaced(page).getByRole('button', { name: 'Plan löschen' }).click();
    await page.getByText('Gelöscht.').waitFor();
    await page.getByRole('button', { name: 'Zurückholen', exact: true }).click();
    assert.equal(JSON.parse(await page.evaluate(STORED)).answers.name, 'Sankt Irgendwo');
  });

  test('what somebody confirmed in a file is asked again, and the words wait for it', async () => {
    const context = await visitor();
    const page = await window(context);
    await upload(page, JSON.stringify(filled));
    await page.getByText('Geöffnet. Bitte bestätigen Sie die drei Punkte erneut.').waitFor();
    assert.equal(await page.locator('.sheet').getByText('Nicht gedruckt: Die drei Bestätigungen fehlen.').count(), 4);
    await page.locator('details:not([open]):has(button:text("Treffen diese drei Punkte"))').locator('summary').click();
    await page.getByRole('button', { name: 'Treffen diese drei Punkte bei Ihnen zu?' }).click();
    await page.getByText('Diese Punkte hat jemand angekreuzt, als der Plan geschrieben wurde.', { exact: false }).waitFor();
    await shot(page, 'confirm-again');
    assert.deepEqual(await hindrances(page), []);
    for (const box of await page.getByRole('checkbox').all()) {
      assert.equal(await box.isChecked(), false);
      await box.check();
    }
    await page.getByText('Alle drei sind bestätigt.').waitFor();
    assert.equal(await page.getByText('Diese Punkte hat jemand angekreuzt', { exact: false }).count(), 0);
    await page.getByRole('button', { name: 'Zu den Seiten' }).click();
    await page.getByText('Niemand wird eingeschlossen', { exact: false }).waitFor();
  });

  test('an erased plan comes back for half a minute in its window, and never to the next person', async () => {
    const context = await visitor();
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.clock.install();
    await page.goto(`${program.address}/plan`);
    await page.locator('h1').first().waitFor();
    const left = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('plan')));
    const erase = async () => {
      await page.getByRole('button', { name: 'Plan löschen' }).click();
      await replaced(page).getByRole('button', { name: 'Plan löschen' }).click();
      await page.getByText('Gelöscht. Sie können den Plan 30 Sekunden lang zurückholen', { exact: false }).waitFor();
    };
    await upload(page, JSON.stringify(filled));
    await page.locator('.sheet').first().getByText('Sankt Irgendwo').waitFor();
    await upload(page, JSON.stringify({ ...filled, answers: { ...filled.answers, name: 'Anderer Ort' } }));
    await replaced(page).getByRole('button', { name: 'Öffnen' }).click();
    await page.locator('.sheet').first().getByText('Anderer Ort').waitFor();
    await erase();
    await shot(page, 'erased');
    assert.deepEqual(await left(), [], 'nothing stays in the browser, of the plan before neither');
    await page.getByRole('button', { name: 'Zurückholen', exact: true }).click();
    assert.equal(JSON.parse(await page.evaluate(STORED)).answers.name, 'Anderer Ort');
    await page.getByRole('button', { name: 'Vorherigen Plan zurückholen' }).waitFor();
    await erase();
    await page.clock.runFor(31_000);
    await page.getByRole('button', { name: 'Zurückholen', exact: true }).waitFor({ state: 'detached' });
    assert.deepEqual(await left(), []);
    await page.goto(`${program.address}/plan`);
    await upload(page, JSON.stringify(filled));
    await page.locator('.sheet').first().getByText('Sankt Irgendwo').waitFor();
    await erase();
    await page.goto(`${program.address}/`);
    await page.goBack();
    await page.getByRole('button', { name: 'Beginnen' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'urückholen', exact: false }).count(), 0, 'who comes next finds nothing');
    assert.deepEqual(await left(), []);
  });

  test('steps that were emptied or removed are said and come back', async () => {
    const context = await visitor();
    const page = await window(context);
    await upload(page, JSON.stringify(filled));
    const sheet = page.locator('.sheet').first();
    await page.getByRole('button', { name: 'Schritte und Ansagen ändern: Räumung' }).click();
    const second = page.getByLabel('Schritt 2', { exact: true });
    const before = await second.inputValue();
    await second.fill('');
    await page.getByText('Schritt 2 ist leer und wird nicht gedruckt.').waitFor();
    await page.getByText('Leere Schritte, die nicht gedruckt werden: 1').waitFor();
    assert.equal(await sheet.getByText(before).count(), 0);
    await shot(page, 'emptied');
    assert.deepEqual(await hindrances(page), []);
    await page.getByRole('button', { name: 'Text zurückholen: Schritt 2' }).click();
    await sheet.getByText(before).waitFor();
    assert.equal(await page.getByText('Leere Schritte', { exact: false }).count(), 0);
    await page.getByRole('button', { name: 'Schritt 2 entfernen' }).click();
    await page.getByText('Schritt 2 wurde entfernt.').waitFor();
    assert.equal(await sheet.getByText(before).count(), 0);
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await sheet.getByText(before).waitFor();
    assert.equal(await second.inputValue(), before);
    assert.match(JSON.parse(await page.evaluate(STORED)).steps.evacuation[4].do, /\{number\}/, 'also a step of ours follows the number of today');
    await page.getByLabel('Schritt 1', { exact: true }).fill('Alles anders.');
    await page.getByRole('button', { name: 'Wieder unseren Text verwenden' }).click();
    await page.getByText('Jetzt steht hier wieder unser Text.').waitFor();
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await sheet.getByText('Alles anders.').waitFor();
    await page.getByLabel('Ansage: Räumung').fill('');
    await page.getByText('Hier steht nichts. Gedruckt wird unser Text.').waitFor();
  });

  test('what no reader sees and what turns lines round is in no field, no step and no dialogue', async () => {
    const context = await visitor();
    const page = await window(context);
    const turned = 'Tür\u202e links\u0000\u001b[31m\u2066 \u200bA';
    const fields = ['name', 'address', 'lead', 'lead_deputy', 'doors', 'help', 'help_how', 'caller', 'exit_1', 'assembly_1', 'room', 'meet', 'keys', 'after', 'families', 'say_evacuation', 'say_communication', 'number'];
    const answers = { ...filled.answers, ...Object.fromEntries(fields.map((field) => [field, turned])), exit_2: 'שער צפון (2)' };
    await upload(page, JSON.stringify({ ...filled, answers, steps: { evacuation: [{ do: `${turned} {name}`, by: 'lead' }] }, ['\u202e<b>part']: 1 }));
    await replaced(page).getByText('Teil „<b>part“').waitFor();
    await replaced(page).getByRole('button', { name: 'Öffnen' }).click();
    await page.locator('.sheet').first().getByText('Tür links').first().waitFor();
    const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e]/u;
    assert.doesNotMatch(await page.locator('.sheets').innerText(), unseen);
    assert.doesNotMatch(await page.title(), unseen);
    assert.equal(await page.locator('.sheet').first().getByText('שער צפון (2)').evaluate((one) => getComputedStyle(one).direction), 'rtl');
    await page.goto(`${program.address}/plan?at=place`);
    await page.getByLabel('Name des Ortes').fill('Neu\u202e Name');
    assert.equal(JSON.parse(await page.evaluate(STORED)).answers.name, 'Neu Name');
  });

  test('of several uses that a law knows none is taken in silence', async () => {
    const context = await visitor();
    const page = await window(context, '/duties/uk_2025_10#subject=premises&use=worship,hall&building=yes&people=300&excluded=no&control=responsible');
    await page.getByRole('link', { name: 'Unseren Plan schreiben' }).click();
    await page.getByText('Vereinigtes Königreich').waitFor();
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await question(page, 'Um was für einen Ort');
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
  });

  test('a browser without room loses no plan, and nothing that was erased stays in it', async () => {
    const context = await visitor();
    const page = await window(context);
    await upload(page, JSON.stringify(filled));
    await page.locator('.sheet').first().getByText('Sankt Irgendwo').waitFor();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await upload(page, JSON.stringify({ ...filled, answers: { ...filled.answers, name: 'Anderer Ort' } }));
    await replaced(page).getByRole('button', { name: 'Öffnen' }).click();
    await page.locator('.sheet').first().getByText('Anderer Ort').waitFor();
    await page.getByRole('alert').getByText('kann Ihren Plan nicht speichern', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Vorherigen Plan zurückholen' }).click();
    await page.locator('.sheet').first().getByText('Sankt Irgendwo').waitFor();
    assert.equal(JSON.parse(await page.evaluate(STORED)).answers.name, 'Sankt Irgendwo');
    await page.getByRole('button', { name: 'Vorherigen Plan zurückholen' }).click();
    await page.locator('.sheet').first().getByText('Anderer Ort').waitFor();
    await page.getByRole('button', { name: 'Plan löschen' }).click();
    await replaced(page).getByRole('button', { name: 'Plan löschen' }).click();
    await page.getByText('Gelöscht.').waitFor();
    assert.equal(await page.evaluate(STORED), null);
  });

  test('steps that somebody wrote call the number of the country as it is now', async () => {
    const context = await visitor();
    const page = await window(context);
    await upload(page, JSON.stringify(filled));
    const sheet = page.locator('.sheet').first();
    await sheet.getByText('110 / 112').first().waitFor();
    await page.getByRole('button', { name: 'Schritte und Ansagen ändern: Räumung' }).click();
    await page.getByLabel('Schritt 1', { exact: true }).fill('Ansage vorlesen.');
    await sheet.getByText('Ansage vorlesen.').waitFor();
    const { answers, steps } = JSON.parse(await page.evaluate(STORED));
    assert.match(steps.evacuation[4].do, /\{number\}/);
    assert.equal(answers.number, '110 / 112');
    await page.goto(`${program.address}/plan?at=place`);
    await page.evaluate(() => {
      const plan = JSON.parse(localStorage.getItem('plan'));
      localStorage.setItem('plan', JSON.stringify({ ...plan, answers: { ...plan.answers, country: 'GB', number: '999' } }));
    });
    await page.goto(`${program.address}/plan?at=pages`);
    await sheet.getByText('Ansage vorlesen.').waitFor();
    assert.match(await sheet.innerText(), /999/);
    assert.doesNotMatch(await sheet.innerText(), /110 \/ 112/);
  });

  test('a plan that cannot be read in this browser, or not all of it, is said and can be saved as it is', async () => {
    const context = await visitor();
    const page = await window(context);
    const [broken, half] = ['{"parvis_plan": 1, "answers"', JSON.stringify({ ...filled, answers: { name: 'Halb', lead: 7 } })];
    for (const text of [broken, half]) {
      await page.evaluate((text) => localStorage.setItem('plan', text), text);
      await page.goto(`${program.address}/plan?at=place`);
      await page.getByRole('alert').getByText('Der Plan in diesem Browser ist beschädigt').waitFor();
    }
    assert.equal(await page.getByLabel('Name des Ortes').inputValue(), 'Halb', 'what can be read is here');
    await page.getByLabel('Name des Ortes').fill('Neuer Ort');
    await page.reload();
    await page.getByRole('alert').getByText('Der Plan in diesem Browser ist beschädigt').waitFor();
    await shot(page, 'unreadable');
    assert.deepEqual(await hindrances(page), []);
    await page.getByRole('button', { name: 'Beschädigten Text löschen' }).click();
    await replaced(page).getByText('Sie haben ihn nicht als Datei gespeichert.', { exact: false }).waitFor();
    await replaced(page).getByRole('button', { name: 'Abbrechen' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Beschädigten Text speichern' }).click()]);
    assert.equal(readFileSync(await download.path(), 'utf8'), `${broken}\n\n${half}`, 'as it was, also where something was written since');
    await page.getByRole('button', { name: 'Beschädigten Text löschen' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    assert.deepEqual(await page.evaluate(() => [localStorage.getItem('plan:unreadable'), JSON.parse(localStorage.getItem('plan')).answers.name]), [null, 'Neuer Ort']);
  });

  test('is written and printed by keyboard alone', async () => {
    const context = await visitor({ viewport: { width: 1280, height: 800 } });
    const page = await window(context, '/plan?at=start');
    await page.addInitScript(() => (window.print = () => (window.printed = true)));
    await page.reload();
    const tabTo = async (name) => {
      for (let tries = 0; tries < 80; tries += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((name) => document.activeElement?.textContent?.trim() === name, name)) return;
      }
      assert.fail(`${name} is reached by keyboard`);
    };
    await page.getByRole('button', { name: 'Beginnen' }).waitFor();
    await tabTo('Beginnen');
    await page.keyboard.press('Enter');
    await page.getByText('1 von 14').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('2 von 14').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Italien');
    await tabTo('Weiter');
    await page.keyboard.press('Enter');
    await question(page, 'Wie heißt der Ort');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Saal');
    await page.keyboard.press('Enter');
    await question(page, 'Wer entscheidet');
    await tabTo('Zu den Seiten');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ihre vier Seiten' }).waitFor();
    await tabTo('Drucken');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => window.printed), true);
    assert.deepEqual([JSON.parse(await page.evaluate(STORED)).answers].map(({ kind, country, name }) => [kind, country, name]), [['worship', 'IT', 'Saal']]);
  });

  test('too many words are said, and a page that is full to the edge still prints as one, in any script and on Letter', async () => {
    const context = await visitor({ locale: 'en-US', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });
    const page = await window(context, '/plan?at=pages');
    const long = 'Through the sacristy, past the stairs on the left, and out by the green gate into the garden behind the house. '.slice(0, 118);
    const hebrew = 'בית הכנסת הישן, רחוב 12 (כניסה צפונית)';
    const full = { country: 'US', kind: 'worship', name: hebrew, address: `${hebrew}\n${long}`.slice(0, 158), number: '911', people: '1200', lead: 'المسؤول عن السلامة', lead_deputy: 'Председатель общины', doors: '安全负责人', doors_deputy: 'บุคคลที่ประตู', help: 'Two helpers', help_deputy: 'A third', help_how: long.repeat(3).slice(0, 240), caller: 'Caller', caller_deputy: 'Deputy', exit_1: long, exit_2: long, assembly_1: long, assembly_2: long, room: long, room_way: long, meet: long, keys: long, after: 'Warden', after_deputy: 'Deputy', families: long, ok_free: 'yes', ok_exits: 'yes', ok_help: 'yes' };
    await here(page, { ...filled, answers: full });
    await page.reload();
    await page.locator('.sheet').first().getByText(hebrew).first().waitFor();
    await shot(page, 'full');
    assert.deepEqual(await hindrances(page), []);
    const { pages, size } = await print(page, 'full');
    assert.equal(pages.length, 4, 'one sheet a page, however much was answered');
    assert.deepEqual(size, [612, 792], 'Letter');
    assert.match(pages[0], /November 20, 2026/);
    assert.ok(pages[0].includes('המסת') || pages[0].includes('הכנסת'), 'Hebrew is on the paper');
    assert.match(pages[0], /Run\. Hide\./);
    await page.getByRole('button', { name: 'Change steps and words: Evacuation' }).click();
    await page.getByText(/Words in all steps together: \d+ of 60 at most/).waitFor();
    for (const step of [1, 2, 3]) await page.getByLabel(`Step ${step}`, { exact: true }).fill('One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.');
    await page.getByRole('alert').getByText(/^These steps have 6\d words in all\./).waitFor();
    assert.deepEqual(await hindrances(page), []);
    await shot(page, 'words');
    await page.getByRole('button', { name: 'Use our words again' }).click();
    assert.equal(await page.getByRole('alert').filter({ hasText: 'words in all' }).count(), 0);
  });

  for (const [language, country, size] of [['de', 'DE', [595, 842]], ['en', 'US', [612, 792]], ['fr', 'CA', [612, 792]], ['it', 'IT', [595, 842]], ['ru', 'RU', [595, 842]], ['es', 'MX', [612, 792]]]) {
    test(`prints four sheets in ${language} however long the answers are, and more only with their heading`, async () => {
      const context = await visitor({ viewport: { width: 1280, height: 900 } });
      const page = await window(context, '/plan?at=pages');
      const long = (most) => 'Durch die Sakristei, an der Treppe links vorbei und durch das grüne Tor in den Garten hinter dem Haus. '.repeat(4).slice(0, most - 1);
      const most = { name: 79, address: 159, lead: 59, lead_deputy: 59, doors: 59, doors_deputy: 59, help: 59, help_deputy: 59, help_how: 239, caller: 59, caller_deputy: 59, number: 11, exit_1: 119, exit_2: 119, assembly_1: 119, assembly_2: 119, room: 119, room_way: 119, meet: 119, keys: 119, after: 59, after_deputy: 59, families: 119 };
      const answers = { ...filled.answers, country, people: '12000', alert: 'microphone', ...Object.fromEntries(Object.entries(most).map(([field, letters]) => [field, field === 'number' ? '110 / 112' : long(letters)])) };
      await here(page, { ...filled, answers }, language);
      await page.goto(`${program.address}/plan?at=pages`);
      await page.locator('.sheet').first().waitFor();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const full = await print(page, `full-${language}`);
      assert.equal(full.pages.length, 4, 'one sheet a page');
      assert.deepEqual(full.size, size);
      const steps = Array.from({ length: 10 }, () => ({ do: long(119), by: 'help' }));
      await here(page, { ...filled, answers: { ...answers, say_evacuation: long(239) }, steps: { evacuation: steps, lockdown: steps } }, language);
      await page.goto(`${program.address}/plan?at=pages`);
      await page.locator('.sheet').first().waitFor();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const titles = await page.locator('.sheet h2').allInnerTexts();
      const over = await print(page, `over-${language}`);
      assert.ok(over.pages.length > 4 && over.pages.length <= 8, `${over.pages.length} sheets`);
      for (const [at, text] of over.pages.entries()) assert.ok(titles.some((title) => text.includes(title)) && text.includes('Durch die Sakristei, an der Treppe links'), `sheet ${at + 1} says which page of which place it is: ${text.slice(0, 120)}`);
      assert.match(over.pages.join(), /110 \/ 112/);
    });
  }

  test('starts and prints without network', { timeout: 60_000 }, async () => {
    const context = await visitor();
    const page = await window(context);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await settled(page);
    await context.setOffline(true);
    const away = await window(context);
    await away.getByRole('button', { name: 'Beginnen' }).click();
    await away.getByText('1 von 14').waitFor();
    await away.getByRole('button', { name: 'Zu den Seiten' }).click();
    assert.equal((await print(away, 'offline')).pages.length, 4);
  });
});
