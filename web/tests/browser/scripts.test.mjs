// Scripts that somebody stored in any field of text are shown as text, in every view: none runs, none is even tried.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import ts from 'typescript';
import { PATIENCE } from './patience.mjs';
import { browse, startWith } from './program.mjs';
import { settled } from './settled.mjs';
import { townExtract } from './town.mjs';

const password = 'lantern gravel oboe thirst';

/** Ways into a page, of which each would call `executed`. */
const corpus = [
  '<script>executed()</script>',
  '"><img src=x onerror=executed()>',
  "'><svg/onload=executed()>",
  '</title><script>executed()</script>',
  '</textarea><details open ontoggle=executed()>x</details>',
  '<iframe srcdoc="<script>parent.executed()</script>">',
  '<a href="javascript:executed()" id=x>x</a>',
  'javascript:executed()//',
  '{{constructor.constructor("executed()")()}}${executed()}{ executed() }',
  '<math><mtext><table><mglyph><style><!--</style><img src=x onerror=executed()>',
  '<style>@import "/x.css";*{background:url(//evil.example/)}</style>',
  '<base href="//evil.example/"><link rel=stylesheet href="//evil.example/x.css">',
];

/** The questions of a rights record as the page has them: each text in them is answered, also one that is added some day. */
const source = readFileSync(new URL('../../src/records/rights-questions.ts', import.meta.url), 'utf8');
const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
const { QUESTIONS } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);

function answer({ kind, words, fields }, says) {
  const all = () => Object.fromEntries(fields.map((field) => [field.name, answer(field, says)]));
  return { yes: () => true, text: says, line: says, day: () => '2099-05-01', number: () => 1, one: () => words[0], many: () => [words[0]], group: all, list: () => [all()] }[kind]();
}
const answersSaying = (says) => Object.entries(QUESTIONS).map(([item, questions]) => ({ item, value: Object.fromEntries(questions.map((one) => [one.name, answer(one, says)])), evidence: [says()], remark: says() }));

/** The plan of a site with a text in each of its fields. */
function planSaying(says) {
  const procedure = () => ({ triggers: [says()], callers: ['lead'], steps: [{ key: 'first', text: says(), function: 'lead', otherwise: says() }], say: [{ words: 'leave' }], until: says() });
  const procedures = () => ({ evacuation: procedure(), invacuation: procedure(), lockdown: procedure(), communication: procedure() });
  return {
    format: 'parvis_site_plan',
    version: 1,
    head: { title: says(), language: 'en', doctrine: 'run_hide_tell', call: says(), address: says() },
    functions: [{ key: 'lead', title: says(), deputies: ['second'] }, { key: 'second', title: says(), deputies: [] }],
    procedures: procedures(),
    rooms: [{ key: 'room', title: says(), text: says(), at: { lon: 9, lat: 47 } }],
    routes: [{ key: 'way', title: says(), to: 'point', path: [{ lon: 9, lat: 47 }, { lon: 9.001, lat: 47 }] }],
    assembly_points: [{ key: 'point', title: says(), at: { lon: 9.001, lat: 47 } }],
    help: [{ key: 'help', who: says(), way: says(), function: 'lead' }],
    responders: { function: 'lead', gate: says(), keys: says(), plans: says() },
    neighbours: [{ key: 'next', title: says(), agreed: says(), call: says() }],
    approach: { function: 'lead', text: says() },
    re_entry: { function: 'lead', conditions: [says()] },
    aftercare: [{ key: 'after', text: says(), function: 'lead' }],
    configurations: [{ key: 'use', title: says(), capacity: 100, absent: ['lead'], text: says(), procedures: procedures() }],
  };
}

describe('stored scripts', { timeout: 480_000 }, () => {
  let program;
  let browser;

  before(async () => {
    const tags = corpus.map((text) => ({ amenity: 'school', name: text, 'name:en': text, 'addr:street': text, operator: text, [text]: text }));
    program = await startWith(townExtract(tags));
    browser = await browse();
  });
  after(async () => {
    await browser?.close();
    await program?.stop();
  });

  async function member(organisation, kind, role, name) {
    const id = program.run('organisations', 'add', organisation, '--kind', kind);
    const who = program.run('members', 'add', id, '--role', role, '--name', name);
    const secret = program.run('members', 'link', who).split('#')[1];
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB', userAgent: corpus[1] });
    const call = async (method, path, data) => {
      const answer = await context.request.fetch(`${program.address}/api/v1${path}`, { method, data });
      const text = await answer.text();
      assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${text}`);
      return text ? JSON.parse(text) : null;
    };
    await call('POST', '/invitation/accept', { secret, user_name: `${role}.${kind}`.replaceAll('_', '.'), password });
    return { id, context, call };
  }

  test('no text in any field runs in any view', async () => {
    const sites = JSON.parse(program.run('sites', 'list', '--json')).sites.map((site) => site.id);
    assert.equal(sites.length, corpus.length);
    const text = (index) => corpus[index % corpus.length];
    const coordinator = await member(text(0), 'authority', 'coordinator', text(1));
    const adviser = await member(text(2), 'adviser_service', 'adviser', text(3));
    const manager = await member(text(4), 'operator', 'operator_manager', text(5));
    const overseer = await member(text(6), 'overseer', 'overseer', text(7));
    const administrator = await member(text(8), 'authority', 'administrator', text(9));
    for (const [index, site] of sites.entries()) {
      program.run('organisations', 'relate', manager.id, '--relation', 'operates', '--site', site);
      program.run('organisations', 'relate', adviser.id, '--relation', 'responds', '--site', site);
      await adviser.call('PATCH', `/sites/${site}`, { version: 1, own_name: index % 2 ? text(index) : null, operator: `${text(index)} ${index}`, status: 'closed', status_reason: text(index), capacity: { people: 5, method: 'other', reason: text(index) } });
      const note = await manager.call('POST', `/subjects/${site}/notes`, { text: text(index), marking: 'amber', handling: 'ordinary', state: 'current' });
      await manager.call('PATCH', `/notes/${note.id}`, { version: 1, text: `${text(index)} again` });
      await manager.call('POST', `/records/${note.id}/attachments?name=${encodeURIComponent(text(index))}`, Buffer.from(text(index)));
      await manager.call('POST', `/records/${note.id}/given`, { organisation: adviser.id, purpose: 'assessment', until: new Date(Date.now() + 86_400_000).toISOString() });
      const visit = await adviser.call('POST', `/sites/${site}/visits`, { survey: 'quick_look', marking: 'amber', handling: 'ordinary' });
      const points = [{ answer: '1', whereabouts: text(index), photos: [`${text(index).replaceAll('/', '')}.jpg`] }, { answer: '2', whereabouts: `${text(index)} again` }];
      await adviser.call('POST', `/visits/${visit.id}/answers`, { device: text(index).slice(0, 40), answers: { exits: { points, at: '2026-11-24T08:00:00Z', seen: 0 } }, remarks: text(index) });
      await adviser.call('POST', `/visits/${visit.id}/finish`, { operators: index % 2 ? [manager.id] : [] });
      const finding = await adviser.call('POST', `/sites/${site}/findings`, { marking: 'amber', handling: 'ordinary', fields: { says: text(index), whereabouts: text(index), evidence: text(index), severity: 'high', confidence: 'low', responsible: text(index) } });
      await adviser.call('PATCH', `/findings/${finding.id}`, { version: 1, status: 'accepted', reason: text(index) });
      await manager.call('POST', `/sites/${site}/visit-requests`, { to: adviser.id, reason: 'asked' });
      const says = () => text(index);
      const measure = await manager.call('POST', `/sites/${site}/measures`, { marking: 'amber', handling: 'ordinary', fields: { says: says(), function: 'delay', domain: 'physical', status: 'planned', answers_for: says(), remarks: says(), observes_people: true } });
      const record = await manager.call('POST', `/sites/${site}/rights-records`, { marking: 'amber', handling: 'ordinary', title: says(), measure: measure.id });
      await manager.call('PATCH', `/rights-records/${record.id}`, { version: 1, answers: answersSaying(says) });
      const plan = await manager.call('POST', `/sites/${site}/plans`, { marking: 'amber', handling: 'ordinary', plan: planSaying(says) });
      // Every third is printed in every form as well: what is set is never executed.
      if (index % 3 === 0) {
        for (const [what, begins] of [['plan', '%PDF-'], ['cards', '%PDF-'], ['docx', 'PK']]) {
          const printed = await manager.context.request.fetch(`${program.address}/api/v1/plans/${plan.id}/print?what=${what}`);
          assert.ok(printed.ok() && (await printed.body()).subarray(0, begins.length).toString() === begins, `${what} of ${text(index)}: ${printed.status()}`);
        }
        const printed = await adviser.context.request.fetch(`${program.address}/api/v1/findings/print`, { method: 'POST', data: { findings: [finding.id] } });
        assert.ok(printed.ok() && (await printed.body()).subarray(0, 5).toString() === '%PDF-', `list of ${text(index)}: ${printed.status()}`);
        const paper = await manager.context.request.fetch(`${program.address}/api/v1/rights-records/${record.id}/print`);
        assert.ok(paper.ok() && (await paper.body()).subarray(0, 5).toString() === '%PDF-', `rights record of ${text(index)}: ${paper.status()}`);
        const statement = await manager.context.request.fetch(`${program.address}/api/v1/duties/uk_2025_10/print`, { method: 'POST', data: { answers: {}, place: text(index) } });
        assert.ok(statement.ok() && (await statement.body()).subarray(0, 5).toString() === '%PDF-', `statement of ${text(index)}: ${statement.status()}`);
      }
      const access = await adviser.call('POST', `/sites/${site}/emergency-access`, { reason: `${text(index)} because`, minutes: 5 });
      // Three may run at a time.
      if (index < sites.length - 2) {
        await adviser.call('POST', `/emergency-accesses/${access.id}/close`);
        await overseer.call('POST', `/emergency-accesses/${access.id}/review`, { found: `${text(index)} was found` });
      }
      const area = { type: 'Feature', properties: { name: text(index), 'name:en': text(index) }, geometry: { type: 'Polygon', coordinates: [[[8, 46], [10, 46], [10, 48], [8, 48], [8, 46]]] } };
      await coordinator.call('POST', '/areas', area);
      await administrator.call('POST', '/organisations', { name: `${text(index)} ${index}`, kind: 'operator' });
      await manager.call('POST', `/organisations/${manager.id}/members`, { name: text(index), role: 'operator_contributor' });
      await manager.call('POST', '/me/tokens', { name: text(index), scope: 'read', until: new Date(Date.now() + 86_400_000).toISOString(), password });
    }
    await adviser.call('POST', '/me/budget', { sites: 5, reason: `${text(1)} because` });

    let views = 0;
    const trouble = [];
    /** Opens pages; without the map, which draws on a canvas and takes its time, unless `map` is set. */
    async function look(who, paths, act, map = false) {
      const page = await who.context.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.addInitScript(() => {
        window.executed = () => console.error('EXECUTED');
        document.addEventListener('securitypolicyviolation', (event) => console.error(`VIOLATION ${event.violatedDirective} ${event.blockedURI}`));
      });
      if (!map) await page.addInitScript(() => (HTMLCanvasElement.prototype.getContext = () => null));
      // What was stored may not break a page either.
      page.on('pageerror', (error) => trouble.push(`${page.url()}: ${error}`));
      page.on('dialog', (dialog) => (trouble.push(`${page.url()}: a dialog`), dialog.dismiss()));
      page.on('console', (message) => /EXECUTED|VIOLATION/.test(message.text()) && trouble.push(`${page.url()}: ${message.text()}`));
      page.on('request', (request) => /^https?:/.test(request.url()) && new URL(request.url()).origin !== program.address && trouble.push(`${page.url()} asks ${request.url()}`));
      for (const path of paths) {
        await page.goto(program.address + path);
        await page.locator('h1').first().waitFor().catch(async (error) => {
          throw new Error(`${path} shows no heading but: ${await page.locator('body').innerText()} ${trouble.join(' ')}`, { cause: error });
        });
        await settled(page);
        await act?.(page, path);
        for (const [index, summary] of (await page.locator('summary').all()).entries()) {
          // A page that is still loading may take one away; one that is there has to open.
          await summary.click().catch(async (error) => {
            if (index < (await page.locator('summary').count())) throw error;
          });
        }
        views += 1;
      }
      await page.close();
    }
    const notes = (await adviser.call('GET', '/notes?purpose=assessment')).lines.map((note) => `/notes/${note.id}?for=assessment`);
    const visits = (await adviser.call('GET', '/visits')).lines.map((visit) => `/visits/${visit.id}`);
    const findings = (await adviser.call('GET', '/findings')).lines.map((finding) => `/findings/${finding.id}`);
    const first = [sites[0], sites[5], sites[9]].map((site) => `/sites/${site}`);
    const imports = await overseer.call('GET', '/imports');
    const own = (await manager.call('GET', '/notes')).lines.map((note) => `/notes/${note.id}`);
    const kept = async (kind) => (await manager.call('GET', `/${kind}`)).lines.map((one) => `/${kind}/${one.id}`);
    const [plans, measures, rights] = [await kept('plans'), await kept('measures'), await kept('rights-records')];
    const typed = corpus.map((entry) => `/places?text=${encodeURIComponent(entry)}&category=${encodeURIComponent(entry)}`).concat(corpus.map((entry) => `/notes/${encodeURIComponent(entry)}`), '/welcome#<script>executed()</script>');
    // Answers stand in the browser and in the address: others may have written both.
    await adviser.context.addInitScript((answers) => localStorage.setItem('survey:quick_look', JSON.stringify({ survey: 'quick_look', version: answers, answers: { worry: answers, exits: answers } })), corpus.join(' '));
    const answered = ['/assess', '/surveys/quick_look?at=worry', '/surveys/quick_look?at=end', ...corpus.map((entry) => `/duties/uk_2025_10#subject=premises&people=${encodeURIComponent(entry)}`), ...corpus.map((entry) => `/surveys/quick_look?at=${encodeURIComponent(entry)}`)];
    await Promise.all([
      look(adviser, answered),
      look(adviser, ['/visits', '/coverage', ...visits, ...findings, ...first.map((path) => `${path}?tab=findings`)], async (page, path) => {
        if (path.startsWith('/sites/')) await page.locator('#content a[href^="/findings/"]').first().waitFor();
      }),
      look(adviser, ['/', ...sites.map((site) => `/sites/${site}`), ...notes, '/notes', '/emergencies', '/account', `/imports/${imports[0].id}`, '/imports', '/areas', '/organisations'], async (page, path) => {
        if (path.startsWith('/notes/')) await page.getByText(/TLP:AMBER/).first().waitFor();
        // What is typed into the search, and what it finds, runs nowhere either.
        for (const entry of path === '/' ? corpus : []) {
          await page.getByRole('combobox').first().fill(entry.slice(0, 200));
          await page.waitForTimeout(400);
        }
      }),
      look(manager, ['/', ...first, ...own.slice(0, 4), '/notes', '/emergencies', '/account', '/organisations', `/organisations/${manager.id}`], async (page, path) => {
        if (!path.startsWith('/notes/')) return;
        for (const name of ['Edit', 'Who has read it', 'All versions', 'Share with another organisation']) await page.getByRole('button', { name }).click();
      }),
      look(coordinator, ['/', '/places?text=script', ...first, ...first.flatMap((path) => ['visits', 'notes', 'facts'].map((tab) => `${path}?tab=${tab}`)), '/areas', '/emergencies', '/account'], undefined, true),
      look(manager, [...plans, ...measures, ...rights, ...first.flatMap((path) => ['measures', 'plans'].map((tab) => `${path}?tab=${tab}`))]),
      look(overseer, ['/', '/journal', '/emergencies']),
      look(administrator, ['/', '/help', '/organisations', `/organisations/${manager.id}`, `/organisations/${coordinator.id}`]),
      look(adviser, typed),
    ]);
    assert.deepEqual(trouble, []);
    console.log(`# proof: stored scripts: ${corpus.length} ways in, in every field of text, ${views} views, 0 executed, 0 tried`);
  });
});
