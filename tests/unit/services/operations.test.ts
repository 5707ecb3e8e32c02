import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { everyChange } from '../../../shared/domain/change-query.ts';
import { wholeAgenda } from '../../../shared/contract/agenda-operations.ts';
import { operationNames } from '../../../shared/contract/names.ts';
import { allRecords } from '../../../shared/contract/record-values.ts';
import { services } from '../../../electron/services/table.ts';
import { checkFile } from '../../fixtures/database.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, called, openWorld, setup, world } from '../../fixtures/world.ts';

/** A picture of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const question = 'Q-4.1-01';

it('app: knows itself and keeps settings', async () => {
  const made = world();
  const before = await call(made, 'app.info');
  expect(before).toMatchObject({ version: '0.0.0-test', settings: { theme: 'auto' } });
  await call(made, 'app.saveSettings', { theme: 'dark', userName: 'Mia' });
  expect(await call(made, 'app.licences')).toHaveLength(2);
  expect(await call(made, 'app.readLog')).toMatchObject({ failures: 0 });
  expect(await call(made, 'app.saveLog')).toBeNull();
  expect((await call(made, 'app.info')).settings).toMatchObject({ theme: 'dark', userName: 'Mia' });
});

it('workspace: made, closed, opened in every way, renamed, copied, checked', async () => {
  const made = world();
  expect(await call(made, 'workspace.current')).toBeNull();
  expect(await call(made, 'workspace.create', { organisation: 'Acme Ltd' })).toBeNull();
  made.answers.push(join(made.folder, 'acme'));
  const created = await call(made, 'workspace.create', { organisation: 'Acme Ltd' });
  expect(created).toMatchObject({
    name: 'acme',
    fileName: 'acme.aims',
    folder: made.folder,
    organisation: 'Acme Ltd',
    readOnly: false,
    readOnlyReason: null,
  });
  expect(made.asked.at(-1)).toMatchObject({ defaultPath: join(made.folder, 'Acme Ltd.aims') });
  expect(await call(made, 'workspace.current')).toEqual(created);
  await call(made, 'workspace.reveal');
  expect(made.revealed).toEqual([join(made.folder, 'acme.aims')]);
  expect(await call(made, 'workspace.check')).toMatchObject({ ok: true });

  expect(await call(made, 'workspace.rename', { name: 'acme 2026' })).toMatchObject({
    fileName: 'acme 2026.aims',
    readOnly: false,
  });
  made.answers.push(join(made.folder, 'copy.aims'));
  expect(await call(made, 'workspace.saveCopy', { jobId: 'copy' })).toBe('copy.aims');
  expect(checkFile(join(made.folder, 'copy.aims'))).toMatchObject({ ok: true });
  await call(made, 'workspace.close');
  expect(await call(made, 'workspace.current')).toBeNull();
  expect(readdirSync(made.folder).toSorted()).toEqual(['acme 2026.aims', 'copy.aims']);

  const [recent, ...others] = await call(made, 'workspace.recent');
  expect(others).toEqual([]);
  expect(recent).toMatchObject({ fileName: 'acme 2026.aims', present: true });
  const opened = await call(made, 'workspace.openRecent', { id: recent?.id ?? '' });
  expect(opened.fileName).toBe('acme 2026.aims');
  made.answers.push(join(made.folder, 'copy.aims'));
  expect(await call(made, 'workspace.open')).toMatchObject({ fileName: 'copy.aims' });
  const dropped = { paths: [join(made.folder, 'acme 2026.aims')] };
  expect(await call(made, 'workspace.openDropped', dropped)).toMatchObject({ readOnly: false });
  expect((await call(made, 'workspace.recent')).map(({ fileName }) => fileName)).toEqual([
    'acme 2026.aims',
    'copy.aims',
  ]);

  const second = world();
  const path = join(made.folder, 'acme 2026.aims');
  const refused = await failureOfAsync(() =>
    call(second, 'workspace.openDropped', { paths: [path] }),
  );
  expect(refused).toMatchObject({ code: 'workspace.already-open' });
  expect(await call(second, 'workspace.openAgainReadOnly')).toMatchObject({
    readOnly: true,
    readOnlyReason: 'asked',
  });
  await call(made, 'workspace.forgetRecent', { id: recent?.id ?? '' });
  expect(await call(made, 'workspace.recent')).toHaveLength(1);
});

it('a workspace that the system asked for is opened once, and a refusal is said', async () => {
  const made = openWorld();
  await call(made, 'workspace.close');
  expect(await call(made, 'workspace.openRequested')).toBeNull();
  made.ports.session.requestedPath = made.path;
  expect(await call(made, 'workspace.openRequested')).toMatchObject({ organisation: 'Client' });
  expect(await call(made, 'workspace.openRequested')).toBeNull();
  made.ports.session.requestedPath = join(made.folder, 'none.aims');
  const refused = await failureOfAsync(async () => call(made, 'workspace.openRequested'));
  expect(refused.code).toBe('workspace.not-found');
  expect(await call(made, 'workspace.openRequested')).toBeNull();
});

it('the sample organisation opens beside the documents, and again beside itself', async () => {
  const made = world();
  const sample = await call(made, 'workspace.createSample');
  const again = await call(made, 'workspace.createSample');
  expect(again.fileName).toBe(sample.fileName.replace('.aims', ' (2).aims'));
  expect(await call(made, 'workspace.check')).toEqual(expect.objectContaining({ problems: [] }));
  const [newest] = await call(made, 'assessment.list');
  expect(newest?.answered).toBeGreaterThan(50);
  expect(newest?.gaps).toBeGreaterThan(5);
});

it('profiles of the client and the assessor, with logos', async () => {
  const made = openWorld();
  expect(await call(made, 'organisation.read')).toMatchObject({ name: 'Client', logo: null });
  const sites = [{ name: 'Office', address: 'Old Street 1' }];
  await call(made, 'organisation.save', { name: 'Client Ltd', sites, aiRoles: ['provider'] });
  expect(await call(made, 'organisation.read')).toMatchObject({ name: 'Client Ltd', sites });
  expect((await call(made, 'workspace.current'))?.organisation).toBe('Client Ltd');
  await call(made, 'assessor.save', { firm: 'Audit & Co' });
  expect(await call(made, 'assessor.read')).toMatchObject({ firm: 'Audit & Co' });

  for (const of of ['organisation', 'assessor'] as const) {
    expect(await call(made, 'logo.read', { of })).toBeNull();
    expect(await call(made, 'logo.choose', { of })).toBeNull();
    const picture = join(made.folder, 'logo.jpg');
    writeFileSync(picture, png);
    made.answers.push(picture);
    expect(await call(made, 'logo.choose', { of })).toMatch(/^[0-9a-f]{64}$/);
    const logo = await call(made, 'logo.read', { of });
    // The type comes from the bytes: the name lies.
    expect(logo?.mime).toBe('image/png');
    expect(Buffer.from(logo?.bytes ?? [])).toEqual(png);
    await call(made, 'logo.remove', { of });
    expect(await call(made, 'logo.read', { of })).toBeNull();
  }
  const text = join(made.folder, 'logo.png');
  writeFileSync(text, 'no picture');
  made.answers.push(text);
  const refused = await failureOfAsync(() => call(made, 'logo.choose', { of: 'assessor' }));
  expect(refused).toEqual({ code: 'image.unsupported', details: { name: 'logo.png' } });
});

it('assessments, answers and actions', async () => {
  const made = openWorld();
  const catalogue = await call(made, 'content.catalogue');
  expect(await call(made, 'assessment.list')).toEqual([]);
  const { id, code } = await call(made, 'assessment.create', setup());
  expect(code).toBe('GAP-001');
  const saved = await call(made, 'answer.save', {
    assessmentId: id,
    questionId: question,
    patch: { status: 'does-not', note: 'Nobody has done it.', priority: 'high' },
  });
  expect(saved).toMatchObject({ status: 'does-not', maturity: null });
  await call(made, 'assessment.remember', { id, questionId: question });
  expect(await call(made, 'assessment.list')).toMatchObject([
    { answered: 1, gaps: 1, total: catalogue.questions.length },
  ]);

  expect(await call(made, 'action.generate', { assessmentId: id })).toEqual({
    added: 1,
    removed: 0,
  });
  const first = (await call(made, 'assessment.read', { id })).actions[0];
  expect(first).toMatchObject({ code: 'ACT-001', questionId: question, edited: false });
  const fields = {
    requirement: '4.1',
    title: 'Name an owner',
    detail: '',
    owner: 'Mia',
    due: null,
    effort: null,
    priority: 'low' as const,
    status: 'open' as const,
    dependsOn: [first?.id ?? ''],
  };
  const added = await call(made, 'action.add', { assessmentId: id, fields });
  expect(added).toMatchObject({ code: 'ACT-002', edited: true, questionId: null });
  const changed = await call(made, 'action.save', {
    id: first?.id ?? '',
    patch: { status: 'done' },
  });
  expect(changed).toMatchObject({ status: 'done', edited: true });
  const many = { ids: [first?.id ?? '', added.id], patch: { owner: 'Tom' } };
  expect(await call(made, 'action.saveMany', many)).toEqual({ changed: 2 });
  expect(await call(made, 'action.saveMany', many)).toEqual({ changed: 0 });
  await call(made, 'action.removeMany', { ids: [added.id] });
  await call(made, 'history.undo');
  await call(made, 'action.remove', { id: first?.id ?? '' });
  const detail = await call(made, 'assessment.read', { id });
  expect(detail.actions).toMatchObject([{ id: added.id, dependsOn: [] }]);
  expect(detail.lastQuestionId).toBe(question);

  const updated = await call(made, 'assessment.update', {
    id,
    patch: { title: 'Second title', status: 'completed' },
  });
  expect(updated).toMatchObject({ title: 'Second title', status: 'completed' });
  await call(made, 'assessment.archive', { id, archived: true });
  expect((await call(made, 'assessment.read', { id })).assessment.archivedAt).not.toBeNull();
  await call(made, 'assessment.archive', { id, archived: false });
  const carryOver = { ratings: true, notes: false, recommendations: false, evidence: false };
  const repeated = await call(made, 'assessment.repeat', { from: id, setup: setup(), carryOver });
  expect(repeated).toMatchObject({ code: 'GAP-002', repeatOf: id });
  const inUse = await failureOfAsync(() => call(made, 'assessment.remove', { id }));
  expect(inUse).toEqual({ code: 'record.in-use', details: { links: 'GAP-002' } });
  await call(made, 'assessment.remove', { id: repeated.id });
  await call(made, 'assessment.remove', { id });
  expect(await call(made, 'assessment.list')).toEqual([]);
  expect(await call(made, 'workspace.check')).toMatchObject({ ok: true });
});

it('evidence from file to file', async () => {
  const made = openWorld();
  const { id: assessmentId } = await call(made, 'assessment.create', setup());
  const target = { assessmentId, questionId: question };
  const other = { assessmentId, questionId: 'Q-4.1-02' };
  const policy = join(made.folder, 'policy.txt');
  writeFileSync(policy, 'We use AI with care.');

  expect(await call(made, 'evidence.choose', { jobId: 'a', target })).toBeNull();
  made.answers.push([policy]);
  const chosen = await call(made, 'evidence.choose', { jobId: 'a', target });
  expect(chosen?.refused).toEqual([]);
  const evidence = chosen?.added[0];
  expect(evidence).toMatchObject({ code: 'EVD-001', title: 'policy.txt', mime: 'text/plain' });
  const id = evidence?.id ?? '';
  const dropped = { jobId: 'b', paths: [policy], target: other };
  const again = await call(made, 'evidence.importDropped', dropped);
  expect(again.added.map((one) => one.id)).toEqual([id]);
  const pasted = await call(made, 'evidence.importBytes', { name: 'shot.png', bytes: png, target });
  expect(pasted).toMatchObject({ code: 'EVD-002', mime: 'image/png', size: png.byteLength });
  const reference = await call(made, 'evidence.addReference', {
    title: 'Contract',
    location: 'Shelf 3',
    description: 'Signed',
    target,
  });
  expect(reference).toMatchObject({ kind: 'reference', sha256: null });

  await call(made, 'evidence.save', { id, patch: { description: 'The policy of May.' } });
  const list = await call(made, 'evidence.list');
  expect(list.map(({ evidence: { code }, links }) => [code, links.length])).toEqual([
    ['EVD-001', 2],
    ['EVD-002', 1],
    ['EVD-003', 1],
  ]);
  expect(list[0]?.evidence.description).toBe('The policy of May.');

  const shown = await call(made, 'evidence.preview', { id });
  expect(Buffer.from(shown.bytes).toString()).toBe('We use AI with care.');
  await call(made, 'evidence.open', { id });
  expect(made.opened.map((path) => readFileSync(path, 'utf8'))).toEqual(['We use AI with care.']);
  expect(await call(made, 'evidence.saveAs', { id })).toBeNull();
  made.answers.push(join(made.folder, 'saved.txt'));
  expect(await call(made, 'evidence.saveAs', { id })).toBe('saved.txt');
  expect(readFileSync(join(made.folder, 'saved.txt'), 'utf8')).toBe('We use AI with care.');

  const inUse = await failureOfAsync(() => call(made, 'evidence.remove', { id }));
  expect(inUse).toEqual({ code: 'record.in-use', details: { links: 'Q-4.1-01, Q-4.1-02' } });
  await call(made, 'evidence.unlink', { id, target });
  await call(made, 'evidence.unlink', { id, target: other });
  await call(made, 'evidence.unlink', { id, target: other });
  const linked = await call(made, 'evidence.link', { id, target });
  expect(await call(made, 'evidence.link', { id, target })).toEqual(linked);
  await call(made, 'evidence.unlink', { id, target });
  await call(made, 'evidence.remove', { id });
  expect(await call(made, 'evidence.list')).toHaveLength(2);
});

it('documents go to a folder that was chosen, and only those open', async () => {
  const requests: unknown[] = [];
  const made = openWorld({
    runExport(request, report) {
      requests.push(request);
      const path = join(request.folder, 'report.pdf');
      writeFileSync(path, '%PDF-');
      report.written({ document: 'gap-report', path, format: 'pdf', size: 5 });
      return Promise.resolve();
    },
  });
  const [entry] = await call(made, 'document.list');
  expect(entry).toMatchObject({ document: 'gap-report', subject: null, ready: false });
  const { id: subjectId } = await call(made, 'assessment.create', setup());
  const item = { document: 'gap-report', subjectId };
  const { doc } = await call(made, 'document.preview', item);
  expect(doc.meta.code).toBe('GAP-001');
  const what = {
    jobId: 'e',
    items: [item],
    variant: 'full' as const,
    formats: ['pdf' as const],
  };
  expect(await call(made, 'document.export', what)).toBeNull();
  const folder = join(made.folder, 'out');
  mkdirSync(folder);
  made.answers.push(folder);
  const outcome = await call(made, 'document.export', what);
  expect(outcome).toMatchObject({
    files: [{ format: 'pdf', fileName: 'report.pdf', folder, size: 5 }],
    problem: null,
  });
  expect(requests).toMatchObject([
    { workspacePath: made.path, folder, variant: 'full', items: [item] },
  ]);
  const fileId = outcome?.files[0]?.fileId ?? '';
  await call(made, 'document.openExported', { fileId });
  await call(made, 'document.revealExported', { fileId });
  expect([...made.opened, ...made.revealed]).toEqual(Array(2).fill(join(folder, 'report.pdf')));
  const other = await failureOfAsync(() =>
    call(made, 'document.openExported', { fileId: '/etc/passwd' }),
  );
  expect(other.code).toBe('file.not-found');
});

it('history: what undo would do, and what became of a record', async () => {
  const made = openWorld();
  expect(await call(made, 'history.state')).toEqual({ undo: null, redo: null });
  await call(made, 'assessor.save', { name: 'Mia' });
  expect(await call(made, 'history.state')).toEqual({ undo: 'assessor.save', redo: null });
  expect(await call(made, 'history.undo')).toEqual({ undo: null, redo: 'assessor.save' });
  expect(await call(made, 'history.redo')).toEqual({ undo: 'assessor.save', redo: null });
  const record = { entity: 'assessor' as const, id: 'assessor' };
  const history = await call(made, 'history.record', record);
  expect(history.map(({ operation }) => operation)).toEqual([
    'history.redo',
    'history.undo',
    'assessor.save',
    'workspace.create',
  ]);
});

it('records: made, found, changed, linked, copied, put away, deleted, written as a table', async () => {
  const made = openWorld();
  const create = (type: 'system' | 'risk', title: string) =>
    call(made, 'record.create', { type, head: { title }, data: {}, links: [] });
  const system = await create('system', 'Match');
  const risk = await create('risk', 'Bias');
  const query = allRecords;
  const page = { query, offset: 0, limit: 10, links: [] };
  expect((await call(made, 'record.list', { type: 'risk', ...page })).total).toBe(1);
  expect(await call(made, 'record.single', { type: 'scope' })).toBeNull();
  const found = await call(made, 'record.find', { types: ['system'], search: 'match' });
  expect(found.map(({ code }) => code)).toEqual(['AIS-001']);
  const link = { fromId: risk.id, relation: 'concerns', toId: system.id };
  const { id: linkId } = await call(made, 'record.link', link);
  await call(made, 'record.save', { id: risk.id, patch: { owner: 'Mia' } });
  await call(made, 'record.saveMany', { ids: [risk.id], patch: { due: '2026-06-01' } });
  expect(await call(made, 'record.owners')).toEqual(['Mia']);
  const copy = await call(made, 'record.duplicate', { id: risk.id });
  expect(copy).toMatchObject({ code: 'RSK-002', owner: 'Mia', due: '2026-06-01' });
  await call(made, 'record.archive', { ids: [copy.id], archived: true });
  await call(made, 'record.unlink', { linkId });
  expect((await call(made, 'record.read', { id: risk.id })).links).toEqual([]);
  await call(made, 'record.remove', { ids: [copy.id] });
  const view = { id: null, type: 'risk' as const, name: 'Mine', query, columns: [] };
  const { id } = await call(made, 'view.save', view);
  expect(await call(made, 'view.list', { type: 'risk' })).toHaveLength(1);
  await call(made, 'view.remove', { id });
  made.answers.push(join(made.folder, 'risks.csv'));
  expect(await call(made, 'record.exportCsv', { type: 'risk', query })).toBe('risks.csv');
});

it('what grows out of other records: libraries, criteria, statement, impacts, journey', async () => {
  const made = openWorld();
  const [entry] = (await call(made, 'library.read')).risks;
  const added = await call(made, 'library.add', {
    library: 'risks',
    entries: [entry?.id ?? ''],
    link: null,
  });
  expect(added).toMatchObject([{ type: 'risk', code: 'RSK-001' }]);
  expect(await call(made, 'library.used', { library: 'risks' })).toHaveLength(1);
  const { criteria } = await call(made, 'risk.overview');
  const stricter = { data: { ...criteria, appetite: 4 } };
  expect(await call(made, 'risk.previewCriteria', stricter)).toMatchObject({ clamped: [] });
  await call(made, 'risk.saveCriteria', stricter);
  expect((await call(made, 'risk.overview')).criteria.appetite).toBe(4);
  expect((await call(made, 'soa.prefill')).decided).toBeGreaterThan(0);
  expect((await call(made, 'soa.read')).rows).toHaveLength(38);
  const harm = {
    dimension: 'fairness',
    harm: 'Some wait longer.',
    bearer: 'Patients',
    severity: 3,
    likelihood: 2,
    reversible: 'yes',
    measures: '',
    remains: '',
    risk: '',
  };
  const impact = await call(made, 'record.create', {
    type: 'impact',
    head: { title: 'Triage' },
    data: { harms: [harm] },
    links: [],
  });
  expect(await call(made, 'impact.makeRisk', { id: impact.id, row: 0 })).toMatchObject({
    code: 'RSK-002',
  });
  expect((await call(made, 'journey.read')).next.length).toBeGreaterThan(0);
});

it('controlled documents: made, imported, submitted, taken back, approved, revised', async () => {
  const made = openWorld();
  const { body, unfilled } = await call(made, 'controlled.preview', { template: 'TPL-PRO-14' });
  expect(body).toContain('## Retention');
  expect(unfilled).toEqual([]);
  const { id } = await call(made, 'controlled.create', {
    template: null,
    title: 'Locking procedure',
    kind: 'procedure',
    body: 'Lock the door.',
  });
  const people = { author: 'Mia', approver: 'Tom' };
  await call(made, 'record.save', { id, patch: { owner: 'Mia', data: people } });
  expect((await call(made, 'controlled.submit', { id })).status).toBe('in-review');
  expect((await call(made, 'controlled.withdrawSubmission', { id })).status).toBe('draft');
  await call(made, 'controlled.submit', { id });
  const approval = { id, by: 'Tom', on: '2026-05-14' };
  expect((await call(made, 'controlled.approve', approval)).status).toBe('approved');
  const next = await call(made, 'controlled.revise', { id, changeNote: 'Windows.', major: true });
  expect(next).toMatchObject({ status: 'draft', data: { version: '2.0' } });
  const path = join(made.folder, 'rules.pdf');
  writeFileSync(path, '%PDF-1.7 rules');
  made.answers.push(path);
  expect(await call(made, 'controlled.import', { jobId: 'import' })).toMatchObject({
    code: 'DOC-002',
    title: 'rules',
  });
});

it('indicators: values taken over, shown together, written as CSV', async () => {
  const made = openWorld();
  const { id } = await call(made, 'record.create', {
    type: 'indicator',
    head: { title: 'Accuracy' },
    data: {},
    links: [],
  });
  const values = [{ on: '2026-04-30', value: 92, subgroup: '', note: '' }];
  expect(await call(made, 'indicator.addValues', { id, values, duplicates: 'skip' })).toMatchObject(
    { added: 1 },
  );
  expect((await call(made, 'indicator.overview')).indicators).toMatchObject([{ lastValue: 92 }]);
  made.answers.push(join(made.folder, 'accuracy.csv'));
  expect(await call(made, 'indicator.exportCsv', { id })).toBe('accuracy.csv');
});

it('people: competence, a training planned and held, a document asked for and acknowledged', async () => {
  const made = openWorld();
  const make = (type: 'role' | 'person' | 'competence', title: string, data: object) =>
    call(made, 'record.create', { type, head: { title }, data: { ...data }, links: [] });
  await make('role', 'AI officer', { holder: 'Mia' });
  expect(await call(made, 'people.fromRoles')).toEqual({ made: 1, linked: 1 });
  const competence = await make('competence', 'Fairness', { level: 'aware' });
  const personIds = (await call(made, 'people.matrix')).persons.map(({ id }) => id);
  const plan = { title: '', kind: 'course', due: null, trainer: '', owner: '' } as const;
  const { id } = await call(made, 'people.planTraining', {
    ...plan,
    competenceId: competence.id,
    personIds,
    trainingId: null,
  });
  const held = { id, on: '2026-05-14', attended: personIds, checkOn: null };
  const { proofs } = await call(made, 'training.hold', {
    ...held,
    qualify: { level: 'aware', assessedBy: 'Tom' },
  });
  expect(proofs).toBe(1);
  const document = await call(made, 'controlled.create', {
    template: null,
    title: 'AI policy',
    kind: 'policy',
    body: 'Be fair.',
  });
  const data = { author: 'Mia', approver: 'Tom' };
  await call(made, 'record.save', { id: document.id, patch: { owner: 'Mia', data } });
  await call(made, 'controlled.submit', { id: document.id });
  await call(made, 'controlled.approve', { id: document.id, by: 'Tom', on: '2026-05-14' });
  const asked = { documentId: document.id, personIds };
  expect((await call(made, 'people.ask', { ...asked, due: null })).made).toBe(1);
  const given = { ...asked, on: '2026-05-14', how: null };
  expect(await call(made, 'people.acknowledge', given)).toEqual({ changed: 1 });
  const { documents } = await call(made, 'people.awareness', { documentId: null });
  expect(documents[0]?.counts.current).toBe(1);
});

it('audits: planned, prepared, reported, covered', async () => {
  const made = openWorld();
  const { id } = await call(made, 'record.create', {
    type: 'audit',
    head: { title: 'Context' },
    data: { requirements: ['4.1'], startOn: '2026-06-01' },
    links: [],
  });
  expect(await call(made, 'audit.team', { id })).toEqual([]);
  const scope = { requirements: ['4.1'], processes: [], systems: [], startOn: null };
  expect(await call(made, 'audit.candidates', scope)).toEqual([]);
  expect((await call(made, 'audit.prepare', { id, depth: 'key' })).made).toBeGreaterThan(0);
  const finding = {
    auditId: id,
    checkId: null,
    title: 'No issues',
    grade: 'minor' as const,
    requirements: ['4.1'],
    statement: 'There are no issues.',
    evidence: '',
    foundWith: '',
    owner: '',
    concerns: [],
  };
  expect((await call(made, 'audit.addFinding', finding)).code).toBe('FND-001');
  await call(made, 'audit.report', {
    id,
    on: '2026-06-02',
    to: '',
    summary: 'Done.',
    conforms: 'no',
    effective: 'no',
    limits: '',
    tasks: false,
  });
  expect(await call(made, 'audit.read', { id })).toMatchObject({ frozen: true });
  const { audits } = await call(made, 'audit.coverage', { programmeId: null });
  expect(audits).toMatchObject([{ done: true }]);
});

it('certification: begun, filled in, estimated, tasks added, a body chosen', async () => {
  const made = openWorld();
  await call(made, 'organisation.save', { headcount: 40, contactName: 'Mia' });
  expect((await call(made, 'certification.overview')).project).toBeNull();
  const basis = {
    startOn: '2026-05-14',
    persons: 40,
    complexity: 'low',
    maturity: 'none',
  } as const;
  const project = await call(made, 'certification.begin', basis);
  expect(await call(made, 'certification.prefillApplication')).toEqual({ filled: [] });
  const estimate = await call(made, 'certification.prefillEstimate', { defaults: false });
  expect(estimate.data['initialDays']).toBeGreaterThan(3);
  expect(await call(made, 'certification.addTasks', { step: 'stage-2' })).toEqual({ added: 3 });
  const { id } = await call(made, 'record.create', {
    type: 'body',
    head: { title: 'Nordlys Cert' },
    data: { accreditedBy: 'NA', covers: 'yes' },
    links: [],
  });
  await call(made, 'certification.chooseBody', { id, decision: 'The only one.' });
  expect(await call(made, 'certification.overview')).toMatchObject({
    project: { id: project.id },
    chosen: { id },
    estimate: { id: estimate.id },
  });
});

it('a certificate: its cycle shown and planned, findings of the body written down', async () => {
  const made = openWorld();
  const { id } = await call(made, 'record.create', {
    type: 'certificate',
    head: { title: 'Certificate' },
    data: { decidedOn: '2026-05-01' },
    links: [],
  });
  expect(await call(made, 'certificate.plan', { id })).toMatchObject({ audits: 3, shifted: 0 });
  const { audits } = await call(made, 'certificate.overview', { id });
  const auditId = audits[0]?.audit?.record.id ?? '';
  const finding = await call(made, 'externalAudit.addFinding', {
    id: auditId,
    grade: 'minor',
    title: '',
    reference: 'N 1',
    requirements: ['9.2.2'],
    statement: 'One process was not audited.',
    evidence: 'Programme of 2026',
    owner: '',
    due: null,
  });
  expect(finding).toMatchObject({ code: 'FND-001', title: 'One process was not audited' });
});

it('nonconformities: raised from a record and a gap, given actions; duties of an incident', async () => {
  const made = openWorld();
  const incident = await call(made, 'record.create', {
    type: 'incident',
    head: { title: 'Wrong ranking' },
    data: { kind: 'privacy', detectedOn: '2026-05-01' },
    links: [],
  });
  const { id } = await call(made, 'nonconformity.raise', { fromId: incident.id });
  const action = { id, title: 'Add the step', owner: '', due: null };
  expect((await call(made, 'nonconformity.addAction', action)).code).toBe('TSK-001');
  expect(await call(made, 'nonconformity.actions', { id })).toHaveLength(1);
  const duties = await call(made, 'incident.suggestDuties', { id: incident.id });
  expect(duties.map(({ deadline }) => deadline)).toEqual(['2026-05-04']);
  const { id: assessmentId } = await call(made, 'assessment.create', setup());
  const gap = { assessmentId, questionId: question };
  await call(made, 'answer.save', { ...gap, patch: { status: 'partly' } });
  await call(made, 'nonconformity.raiseFromGap', gap);
  expect(await call(made, 'nonconformity.ofGaps', { assessmentId })).toHaveLength(1);
});

it('agenda: what is to be done, what is due, the calendar, its file', async () => {
  const made = openWorld();
  const head = { title: 'Renew the contract', due: '2026-05-10' };
  await call(made, 'record.create', { type: 'task', head, data: {}, links: [] });
  const list = await call(made, 'agenda.actions', {
    ...wholeAgenda,
    sort: { column: 'due', descending: false },
    group: 'due',
    closed: [],
    offset: 0,
    limit: 10,
  });
  expect(list).toMatchObject({
    count: 1,
    lineCount: 2,
    lines: [{ group: { key: 'overdue' } }, {}],
  });
  expect(await call(made, 'agenda.due')).toMatchObject({ overdue: 1, soon: 0 });
  const may = { from: '2026-05-01', until: '2026-05-31', kinds: [] };
  expect(await call(made, 'agenda.events', may)).toMatchObject({ total: 1 });
  made.answers.push(join(made.folder, 'aims.ics'));
  expect(await call(made, 'agenda.exportIcs', { kinds: ['deadline'] })).toBe('aims.ics');
});

it('readiness: what stands in the way of each stage', async () => {
  const made = openWorld();
  for (const stage of ['1', '2'] as const) {
    const { readiness, interviews } = await call(made, 'readiness.read', { stage });
    expect(readiness).toMatchObject({ stage, ready: false });
    expect(interviews.length > 0).toBe(stage === '2');
  }
});

it('reviews: papers, the meeting, the signature; the dashboard', async () => {
  const made = openWorld();
  const { id } = await call(made, 'record.create', {
    type: 'review',
    head: { title: 'First review' },
    data: {
      chair: 'Mia',
      periodFrom: '2026-01-01',
      attendance: [{ name: 'Mia', function: '', top: true, presence: 'present' }],
    },
    links: [],
  });
  expect((await call(made, 'review.inputs', { id })).papers).toHaveLength(11);
  expect(await call(made, 'review.hold', { id, heldOn: '2026-05-14' })).toMatchObject({
    status: 'held',
  });
  const refused = await failureOfAsync(() =>
    call(made, 'review.sign', { id, by: 'Mia', on: '2026-05-14' }),
  );
  expect(refused.code).toBe('review.not-ready');
  expect((await call(made, 'dashboard.read')).today).toBe('2026-05-14');
});

it('jobs that are not there cannot be cancelled', async () => {
  const refused = await failureOfAsync(() => call(world(), 'job.cancel', { jobId: 'none' }));
  expect(refused.code).toBe('job.unknown');
});

it('everything about a workspace is refused while none is open', async () => {
  const made = world();
  for (const name of [
    'workspace.reveal',
    'workspace.check',
    'organisation.read',
    'assessor.read',
    'assessment.list',
    'evidence.list',
    'document.list',
    'history.state',
    'history.undo',
    'history.redo',
  ] as const) {
    const refused = await failureOfAsync(async () => call(made, name));
    expect([name, refused.code]).toEqual([name, 'workspace.none-open']);
  }
});

it('backup: made, listed, looked at, restored, saved elsewhere, and the way from damage', async () => {
  const made = openWorld();
  const jobId = 'job';
  await call(made, 'backup.make', { jobId });
  const [backup] = (await call(made, 'backup.list')).backups;
  const id = backup?.id ?? '';
  expect(await call(made, 'backup.preview', { id })).toMatchObject({ changesLost: 0 });
  expect(await call(made, 'backup.saveAs', { id, jobId })).toBeNull();
  expect(await call(made, 'backup.chooseSecondPlace')).toMatchObject({ secondPlace: null });
  expect(await call(made, 'backup.removeSecondPlace')).toMatchObject({ secondPlace: null });
  await call(made, 'backup.reveal', { what: 'backup' });
  const { workspace } = await call(made, 'backup.restore', { id, jobId });
  expect(workspace.organisation).toBe('Client');
  const recover = () => call(made, 'backup.recover', { jobId });
  expect((await failureOfAsync(recover)).code).toBe('workspace.none-open');
});

it('workspace: protected, locked, unlocked, and the passphrase changed and removed', async () => {
  const made = openWorld();
  const [passphrase, next] = ['eins zwei drei vier', 'five six seven eight'];
  const jobId = 'protect';
  await call(made, 'workspace.protect', { jobId, passphrase });
  await call(made, 'workspace.refuseLock');
  await call(made, 'workspace.lock');
  expect(await call(made, 'workspace.waiting')).toMatchObject({ fileName: 'client.aims' });
  await call(made, 'workspace.unlock', { passphrase });
  expect(await call(made, 'workspace.recoverySheet')).toBeNull();
  await call(made, 'workspace.changePassphrase', { jobId, current: passphrase, passphrase: next });
  const { workspace } = await call(made, 'workspace.unprotect', { jobId, current: next });
  expect(workspace).toMatchObject({ encrypted: false, organisation: 'Client' });
  await call(made, 'workspace.stopWaiting');
});

it('packs: planned, refused while there is nothing to pack', async () => {
  const made = openWorld();
  const period = { from: null, to: null };
  const plan = await call(made, 'pack.plan', { profile: 'gap-analysis', ...period });
  expect(plan).toMatchObject({ documents: [], evidence: [], assessments: true });
  const wanted = {
    jobId: 'pack',
    profile: 'gap-analysis' as const,
    ...period,
    withoutDocuments: [],
    withoutEvidence: [],
    withoutRegisters: [],
    withoutAssessments: false,
    signers: [{ identityId: '00000000-0000-4000-8000-000000000001' }],
  };
  const refused = await failureOfAsync(() => call(made, 'pack.make', wanted));
  expect(refused.code).toBe('pack.empty');
  const unknown = await failureOfAsync(() => call(made, 'pack.reveal', { fileId: 'none' }));
  expect(unknown.code).toBe('file.not-found');
});

it('checks packs, and knows whom the user trusts', async () => {
  const made = world();
  expect(await call(made, 'pack.check', { jobId: 'check', of: 'asked' })).toBeNull();
  expect(await call(made, 'trust.add', { fingerprint: null })).toBeNull();
  expect(await call(made, 'trust.list')).toEqual([]);
  const wanted = { jobId: 'sign', identityId: randomUUID() };
  expect((await failureOfAsync(() => call(made, 'pack.sign', wanted))).code).toBe('file.not-found');
  const fingerprint = Array.from({ length: 32 }, () => '00').join(':');
  await call(made, 'trust.remove', { fingerprint });
});

it('identities of this computer, and signatures over records', async () => {
  const made = openWorld();
  const passphrase = 'four words without sense';
  const { id } = await call(made, 'identity.make', {
    name: 'Mara Lind',
    function: 'Managing director',
    organisation: 'Client',
    algorithm: 'p-256',
    years: 1,
    passphrase,
    remember: true,
  });
  expect((await call(made, 'identity.list')).identities).toHaveLength(1);
  const backup = join(made.folder, 'mara.p12');
  made.answers.push(backup, join(made.folder, 'mara.pem'));
  expect(await call(made, 'identity.backUp', { id })).toBe('mara.p12');
  expect(await call(made, 'identity.exportCertificate', { id })).toBe('mara.pem');
  const { id: recordId } = await call(made, 'record.create', {
    type: 'system',
    head: { title: 'Triage assistant' },
    data: {},
    links: [],
  });
  const signing = { recordId, purpose: 'approved', identityId: id } as const;
  expect(await call(made, 'signature.add', signing)).toMatchObject({ name: 'Mara Lind' });
  expect(await call(made, 'signature.list', { recordId })).toHaveLength(1);
  expect(await call(made, 'identity.remember', { id, passphrase: null })).toMatchObject({
    remembered: false,
  });
  await call(made, 'identity.remove', { id });
  made.answers.push(backup);
  expect(await call(made, 'identity.choose')).toBe('mara.p12');
  const again = await call(made, 'identity.import', { passphrase, remember: false });
  expect(again.certificate.name).toBe('Mara Lind');
});

it('a colleague’s copy is chosen, compared and merged', async () => {
  const made = openWorld();
  const copy = join(made.folder, 'copy.aims');
  made.answers.push(copy);
  await call(made, 'workspace.saveCopy', { jobId: 'copy' });
  const other = world();
  await call(other, 'workspace.openDropped', { paths: [copy] });
  await call(other, 'organisation.save', { description: 'What the colleague wrote' });
  await call(other, 'workspace.close');
  made.answers.push(copy);
  expect(await call(made, 'merge.choose')).toMatchObject({ fileName: 'copy.aims' });
  const { stand } = await call(made, 'merge.preview', { jobId: 'preview', decisions: [] });
  await call(made, 'merge.apply', { jobId: 'merge', decisions: [], stand });
  expect(await call(made, 'organisation.read')).toMatchObject({
    description: 'What the colleague wrote',
  });
});

it('the change log is listed, and earlier states come back', async () => {
  const made = openWorld();
  const page = { offset: 0, limit: 10 };
  const { id } = await call(made, 'record.create', {
    type: 'risk',
    head: { title: 'Drift' },
    data: {},
    links: [],
  });
  const { steps, total } = await call(made, 'history.all', { query: everyChange, ...page });
  expect(total).toBe(2);
  const input = { changeSet: steps[0]?.changeSet ?? '', query: everyChange, ...page };
  expect(await call(made, 'history.step', input)).toMatchObject({ total: 1 });
  expect(await call(made, 'history.people')).toEqual(['unnamed user']);
  expect(await call(made, 'history.exportCsv', { query: everyChange })).toBeNull();
  await call(made, 'record.save', { id, patch: { title: 'Later' } });
  const seq = steps[0]?.seq ?? 0;
  expect(await call(made, 'history.revert', { entity: 'record', id, seq })).toMatchObject({
    title: 'Drift',
  });
  await call(made, 'record.remove', { ids: [id] });
  expect(await call(made, 'history.deleted', { text: '', ...page })).toMatchObject({ total: 1 });
  expect(await call(made, 'history.restore', { entity: 'record', id })).toMatchObject({ id });
  expect(await call(made, 'history.acceptHead')).toMatchObject({ rolledBack: null });
});

it('the tests above called every operation that there is', () => {
  const all = operationNames.filter((name) => name !== 'app.readyToClose');
  expect([...called].toSorted()).toEqual(all.toSorted());
  expect(Object.keys(services).toSorted()).toEqual(all.toSorted());
});
