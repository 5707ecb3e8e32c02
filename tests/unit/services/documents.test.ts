import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDocuments, documentKinds } from '../../../electron/services/document-kinds.ts';
import { previewOf } from '../../../electron/services/document-preview.ts';
import { DocumentSource } from '../../../electron/services/document-sources.ts';
import { handle } from '../../../electron/services/session.ts';
import type { DocumentItem } from '../../../shared/contract/values.ts';
import { aimsDocuments } from '../../../shared/documents/aims/index.ts';
import { text, type Block, type Doc } from '../../../shared/documents/doc.ts';
import { exportHere } from '../../fixtures/exporting.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { filesIn } from '../../fixtures/folder.ts';
import {
  call,
  eventsOf,
  openWorld,
  realCatalogue,
  realLibraries,
  setup,
  type World,
} from '../../fixtures/world.ts';

/** A picture of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const sourceOf = (made: World): DocumentSource =>
  new DocumentSource(
    handle(made.ports),
    { catalogue: realCatalogue(), libraries: realLibraries },
    { createdAt: made.ports.clock(), toolVersion: '0.0.0-test' },
  );

const make = async (
  made: World,
  type: Parameters<typeof call<'record.create'>>[2]['type'],
  title: string,
  data: Record<string, unknown> = {},
  links: { relation: string; toId: string }[] = [],
) => call(made, 'record.create', { type, head: { title }, data, links });

/** A sentence ends, and is no code. */
const expectSentences = (missing: readonly string[]): void => {
  expect(missing.length).toBeGreaterThan(0);
  for (const one of missing) expect(one).toMatch(/^\P{Ll}.* .*[.:)]$/su);
};

describe('the list of documents', () => {
  it('has each kind once in an empty workspace, none of which can be made, and says why', async () => {
    const made = openWorld();
    const entries = await call(made, 'document.list');
    expect(entries.map(({ document }) => document)).toEqual(
      documentKinds.map(({ document }) => document),
    );
    for (const { subject, ready, possible, missing, clauses } of entries) {
      expect({ subject, ready, possible }).toEqual({
        subject: null,
        ready: false,
        possible: false,
      });
      expectSentences(missing);
      expect(clauses.length).toBeGreaterThan(0);
    }
  });

  it('has a report for each gap analysis that is not put away, the newest first', async () => {
    const made = openWorld();
    const first = await call(made, 'assessment.create', setup({ title: 'First' }));
    made.pass(1000);
    const second = await call(made, 'assessment.create', setup({ title: 'Second' }));
    const reports = async () =>
      (await call(made, 'document.list')).filter(({ document }) => document === 'gap-report');
    expect(await reports()).toMatchObject([
      { subject: { id: second.id, code: 'GAP-002', title: 'Second' }, ready: false },
      { subject: { id: first.id, code: 'GAP-001', title: 'First' }, ready: false },
    ]);
    for (const { missing } of await reports()) expectSentences(missing);
    const answer = { questionId: 'Q-4.1-01', patch: { status: 'conforms' as const } };
    await call(made, 'answer.save', { assessmentId: first.id, ...answer });
    await call(made, 'assessor.save', { name: 'Mia' });
    await call(made, 'assessment.archive', { id: second.id, archived: true });
    expect(await reports()).toMatchObject([
      { subject: { code: 'GAP-001' }, ready: true, possible: true, missing: [] },
    ]);
  });

  it('has a document for each record that one is about, and one that can be made while points are open', async () => {
    const made = openWorld();
    const one = await make(made, 'system', 'Triage assistant');
    const two = await make(made, 'system', 'Appointment planner');
    const gone = await make(made, 'system', 'Old system');
    await call(made, 'record.archive', { ids: [gone.id], archived: true });
    await make(made, 'role', 'Manager of the AIMS');
    const entries = await call(made, 'document.list');
    const of = (kind: string) => entries.filter(({ document }) => document === kind);
    expect(of('technical-file').map(({ subject }) => subject?.id)).toEqual([one.id, two.id]);
    for (const kind of ['technical-file', 'system-register', 'roles']) {
      for (const { ready, possible, missing } of of(kind)) {
        expect({ kind, ready, possible }).toEqual({ kind, ready: false, possible: true });
        expectSentences(missing);
      }
    }
    expect(of('soa')).toMatchObject([{ possible: false }]);
  });

  it('names every kind as the registry does', () => {
    const names = documentKinds.map(({ document }) => document);
    expect(names).toEqual(['gap-report', ...aimsDocuments.map(({ document }) => document)]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what documents are made from', () => {
  it('holds evidence by record, and the pictures of explanations that can be printed', async () => {
    const made = openWorld();
    const system = await make(made, 'system', 'Triage assistant');
    const explains = { relation: 'explains', toId: system.id };
    const explanation = await make(made, 'explanation', 'What weighs most', {}, [explains]);
    const put = (name: string, bytes: Uint8Array<ArrayBuffer>, recordId: string) =>
      call(made, 'evidence.importBytes', { name, bytes, target: { recordId } });
    const plot = await put('plot.png', png, explanation.id);
    const cut = await put('cut.png', png.subarray(0, 50), explanation.id);
    const note = await put('note.txt', Buffer.from('seen'), explanation.id);
    const photo = await put('photo.png', Buffer.concat([png, Buffer.from('x')]), system.id);
    const { evidence, pictures } = sourceOf(made).aims;
    expect(evidence.get(explanation.id)?.map(({ id }) => id)).toEqual([plot.id, cut.id, note.id]);
    expect(evidence.get(system.id)?.map(({ id }) => id)).toEqual([photo.id]);
    expect([...pictures.keys()]).toEqual([plot.id]);
    expect(pictures.get(plot.id)).toMatchObject({ mime: 'image/png', alt: 'plot.png' });
    expect(Buffer.from(pictures.get(plot.id)?.bytes ?? []).equals(png)).toBe(true);
  });

  it('is read once for all documents', async () => {
    const made = openWorld();
    await make(made, 'system', 'Triage assistant');
    const source = sourceOf(made);
    const before = source.aims;
    await make(made, 'system', 'Appointment planner');
    describeDocuments(source);
    expect(source.aims).toBe(before);
    expect(source.aims.records.of('system')).toHaveLength(1);
  });
});

describe('a preview', () => {
  it('is the document as it will be', async () => {
    const made = openWorld();
    await call(made, 'organisation.save', { name: 'Acme Ltd' });
    const system = await make(made, 'system', 'Triage assistant');
    const item = { document: 'technical-file', subjectId: system.id };
    const { doc, leftOut } = await call(made, 'document.preview', item);
    expect(doc.meta).toMatchObject({ organisation: 'Acme Ltd', date: '14 May 2026' });
    expect(JSON.stringify(doc.blocks)).toContain('Triage assistant');
    expect(leftOut).toBe(0);
    // It goes to the window as it is.
    expect(structuredClone(doc)).toEqual(doc);
  });

  it('is refused for what is not there', async () => {
    const made = openWorld();
    const preview = (document: string, subjectId: string | null = null) =>
      failureOfAsync(() => call(made, 'document.preview', { document, subjectId }));
    expect(await preview('poem')).toMatchObject({ code: 'document.unknown' });
    expect(await preview('soa')).toMatchObject({ code: 'document.incomplete' });
    const risk = await make(made, 'risk', 'Drift');
    expect(await preview('technical-file', risk.id)).toMatchObject({ code: 'record.not-found' });
    expect(await preview('gap-report')).toMatchObject({ code: 'record.not-found' });
  });

  it('leaves out the ends of long registers and large pictures, and counts them', async () => {
    const made = openWorld();
    const { doc } = await call(made, 'document.preview', {
      document: 'technical-file',
      subjectId: (await make(made, 'system', 'Triage assistant')).id,
    });
    const image = (size: number) =>
      ({ bytes: new Uint8Array(size), mime: 'image/png', alt: 'A plot' }) as const;
    const table: Block = {
      kind: 'table',
      columns: [{ header: 'Risk', weight: 1 }],
      rows: Array.from({ length: 1000 }, (_, at) => [[text(`RSK-${at}`)]]),
    };
    const large: Doc = {
      meta: { ...doc.meta, logos: { organisation: image(9_000_000), author: image(9) } },
      blocks: [
        table,
        { kind: 'picture', title: 'Large', image: image(9_000_000) },
        { kind: 'picture', title: 'Small', image: image(9) },
        ...Array.from({ length: 3000 }, (): Block => ({ kind: 'list', ordered: false, items: [] })),
      ],
    };
    const { doc: shown, leftOut } = previewOf(large);
    expect(leftOut).toBe(700 + 1003);
    expect(shown.blocks).toHaveLength(2000);
    expect(shown.blocks[0]).toMatchObject({ rows: table.rows.slice(0, 300) });
    const pictures = shown.blocks.filter((block) => block.kind === 'picture');
    expect(pictures.map((block) => block.image.bytes.length)).toEqual([0, 9]);
    expect(Object.keys(shown.meta.logos)).toEqual(['author']);
    expect(table.rows).toHaveLength(1000);
  });
});

describe('an export', () => {
  const began = async (runExport = exportHere) => {
    const made = openWorld({ runExport });
    await call(made, 'organisation.save', { name: 'Acme: R&D' });
    const system = await make(made, 'system', 'Triage assistant');
    await make(made, 'role', 'Manager of the AIMS');
    const folder = join(made.folder, 'out');
    mkdirSync(folder);
    made.answers.push(folder, folder);
    const items: DocumentItem[] = [
      { document: 'roles', subjectId: null },
      { document: 'technical-file', subjectId: system.id },
    ];
    const run = (jobId: string, what = items) =>
      call(made, 'document.export', {
        jobId,
        items: what,
        variant: 'full',
        formats: ['pdf', 'docx'],
      });
    return { made, folder, items, run };
  };

  it('writes every document in every format under readable names, and replaces nothing', async () => {
    const { made, folder, run } = await began();
    const outcome = await run('first');
    expect(outcome?.problem).toBeNull();
    const names = filesIn(folder);
    expect(outcome?.files.map(({ fileName }) => fileName).toSorted()).toEqual(names);
    expect(outcome?.files.map(({ format }) => format)).toEqual(['pdf', 'docx', 'pdf', 'docx']);
    for (const name of names) expect(name).toMatch(/^Acme R&D - [A-Z0-9-]+ - .+\.(pdf|docx)$/);
    expect(names.join()).toContain('Triage assistant');
    expect(
      readFileSync(join(folder, names[1] ?? ''))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const before = names.map((name) => readFileSync(join(folder, name)));
    const again = await run('second');
    expect(again?.files.every(({ fileName }) => fileName.includes(' (2).'))).toBe(true);
    expect(filesIn(folder)).toHaveLength(8);
    expect(names.map((name) => readFileSync(join(folder, name)))).toEqual(before);

    const { fileId, fileName } = again?.files[0] ?? { fileId: '', fileName: '' };
    await call(made, 'document.openExported', { fileId });
    expect(made.opened).toEqual([join(folder, fileName)]);
  });

  it('tells how far it is, within each file, and which document it is at', async () => {
    const { made, run } = await began();
    await run('job');
    const told = eventsOf(made, 'job');
    expect(told.at(-1)).toMatchObject({ kind: 'export', state: 'done', done: 400, total: 400 });
    const steps = told.map(({ done }) => done);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.some((done) => done % 100 !== 0)).toBe(true);
    const labels = new Set(told.map(({ label }) => label));
    expect([...labels].some((label) => label.startsWith('Roles'))).toBe(true);
    expect([...labels].some((label) => label.startsWith('Technical file'))).toBe(true);
  });

  it('can be stopped midway; what is finished stays and is told', async () => {
    const { made, folder, run } = await began();
    made.onJob = ({ done, jobId }) => {
      if (done === 250) made.ports.jobs.cancel(jobId);
    };
    const outcome = await run('job');
    expect(outcome?.problem).toEqual({ code: 'job.cancelled', details: {} });
    expect(outcome?.files.map(({ fileName }) => fileName).toSorted()).toEqual(filesIn(folder));
    expect(outcome?.files).toHaveLength(2);
    expect(eventsOf(made, 'job').at(-1)?.state).toBe('cancelled');
  });

  it('stops at a document that cannot be made and names it; what is finished stays', async () => {
    const { folder, items, run } = await began();
    const outcome = await run('job', [...items.slice(0, 1), { document: 'soa', subjectId: null }]);
    expect(outcome?.problem).toMatchObject({
      code: 'document.incomplete',
      details: { document: 'Statement of applicability' },
    });
    expect(outcome?.files).toHaveLength(2);
    expect(filesIn(folder)).toHaveLength(2);
  });

  it('is refused outright where the very first fails', async () => {
    const { folder, run } = await began();
    const refused = await failureOfAsync(() => run('job', [{ document: 'poem', subjectId: null }]));
    expect(refused).toEqual({ code: 'document.unknown', details: { document: 'poem' } });
    expect(filesIn(folder)).toEqual([]);
  });

  it('says which document a mistake of the program is in', async () => {
    const { made, run } = await began(async (request, report, signal) => {
      // A record that no version of the program ever wrote.
      handle(made.ports).driver.exec(`UPDATE record SET data = '{"responsibilities":[1]}'`);
      await exportHere(request, report, signal);
    });
    const refused = await failureOfAsync(() => run('job'));
    expect(refused.code).toBe('document.failed');
    expect(refused.details['document']).toMatch(/Roles/);
  });

  it('asks for a folder first, and for one that can be written', async () => {
    const { made, run } = await began();
    made.answers.splice(0, 2, null, join(made.folder, 'none'));
    expect(await run('job')).toBeNull();
    expect(await failureOfAsync(() => run('job'))).toMatchObject({ code: 'folder.not-writable' });
    writeFileSync(join(made.folder, 'none'), '');
  });
});
