import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../../db/check.ts';
import { handle } from '../../../electron/services/session.ts';
import { gapsIn } from '../../../shared/domain/controlled-documents.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, openWorld, type World } from '../../fixtures/world.ts';

const isSound = (made: World): boolean => checkWorkspace(handle(made.ports)).ok;

/** A draft that lacks nothing. */
async function draft(
  made: World,
  body = 'We lock {{document.code}}, version {{document.version}}.',
) {
  const { id } = await call(made, 'controlled.create', {
    template: null,
    title: 'Locking procedure',
    kind: 'procedure',
    body,
  });
  return call(made, 'record.save', {
    id,
    patch: { owner: 'AIMS lead', data: { author: 'Mia', approver: 'Tom', reviewMonths: 12 } },
  });
}

const approve = async (made: World, id: string, on = '2026-05-14'): Promise<AnyRecord> => {
  await call(made, 'controlled.submit', { id });
  return call(made, 'controlled.approve', { id, by: 'Tom Achterberg', on });
};

const versions = async (made: World, id: string): Promise<readonly AnyRecord[]> => {
  const { links } = await call(made, 'record.read', { id });
  const ids = links
    .filter(({ relation, direction }) => relation === 'version-of' && direction === 'in')
    .map(({ other }) => other.id);
  const read = await Promise.all(ids.map((one) => call(made, 'record.read', { id: one })));
  return read.map(({ record }) => record).toSorted((a, b) => a.code.localeCompare(b.code));
};

describe('a document from a template', () => {
  it('takes what the records know, keeps what is filled on approval, and leaves gaps', async () => {
    const made = openWorld();
    await call(made, 'record.create', {
      type: 'objective',
      head: { title: 'Fewer complaints | about ranking', owner: 'Mia', due: '2026-12-31' },
      data: {
        indicator: 'Complaints per month',
        direction: 'at-most',
        target: 3,
        unit: 'per month',
      },
      links: [],
    });
    const shown = await call(made, 'controlled.preview', { template: 'TPL-POL-01' });
    const document = await call(made, 'controlled.create', {
      template: 'TPL-POL-01',
      title: 'AI policy',
      kind: 'policy',
      body: null,
    });
    expect(document).toMatchObject({
      code: 'DOC-001',
      status: 'draft',
      owner: 'AIMS lead',
      data: {
        version: '1.0',
        approver: 'Managing director',
        template: 'TPL-POL-01',
        reviewMonths: 12,
      },
    });
    const body = String(document.data['body']);
    expect(body).toBe(shown.body);
    expect(body).toContain('called Client below');
    expect(body).toContain(
      '| OBJ-001 | Fewer complaints \\| about ranking | Complaints per month | at most 3 per month |',
    );
    expect(body).toContain('{{document.nextReview}}');
    expect(body).not.toContain('{{organisation');
    expect(shown.unfilled).toEqual([
      'organisation.legalName',
      'organisation.aiRoles',
      'organisation.sector',
      'organisation.headcount',
      'organisation.sites',
    ]);
    expect(gapsIn(body)).toContain('[number of people]');
  });

  it('is refused where the template does not exist, and the AI policy exists once', async () => {
    const made = openWorld();
    const make = (template: string) =>
      call(made, 'controlled.create', { template, title: 'X', kind: 'policy', body: 'Text.' });
    expect(await failureOfAsync(() => make('TPL-XXX-99'))).toMatchObject({
      code: 'document.unknown',
    });
    const first = await make('TPL-POL-01');
    expect(await failureOfAsync(() => make('TPL-POL-01'))).toMatchObject({
      code: 'record.exists',
      details: { code: first.code },
    });
    const copy = await call(made, 'record.duplicate', { id: first.id });
    expect(copy.data).toMatchObject({ template: '', version: '1.0', body: 'Text.' });
    await call(made, 'record.archive', { ids: [first.id], archived: true });
    expect((await make('TPL-POL-01')).code).toBe('DOC-003');
  });

  it('can be made of every template, and none leaves a placeholder that nobody fills', async () => {
    const made = openWorld();
    const { templates } = await call(made, 'library.read');
    expect(templates.length).toBeGreaterThanOrEqual(25);
    for (const { id } of templates) {
      const { body } = await call(made, 'controlled.preview', { template: id });
      expect(
        gapsIn(body).filter((gap) => gap.startsWith('{{')),
        id,
      ).toEqual([]);
      expect(body, id).not.toContain('to be completed');
    }
  });
});

describe('approval', () => {
  it('goes from draft through review, and freezes the text with what it says of itself', async () => {
    const made = openWorld();
    const { id } = await draft(made);
    expect(
      await failureOfAsync(() =>
        call(made, 'controlled.approve', { id, by: 'T', on: '2026-05-14' }),
      ),
    ).toMatchObject({
      code: 'document.not-ready',
      details: { reason: 'status' },
    });
    const approved = await approve(made, id);
    expect(approved).toMatchObject({
      status: 'approved',
      due: '2027-05-14',
      data: { approvedBy: 'Tom Achterberg', approvedOn: '2026-05-14' },
    });
    expect(await versions(made, id)).toMatchObject([
      {
        type: 'document-version',
        code: 'DVR-001',
        title: 'Locking procedure',
        status: 'approved',
        data: {
          version: '1.0',
          body: 'We lock DOC-001, version 1.0.',
          approvedBy: 'Tom Achterberg',
        },
      },
    ]);
    expect(isSound(made)).toBe(true);
  });

  it('supersedes the version before, and keeps it as it was', async () => {
    const made = openWorld();
    const { id } = await draft(made);
    await approve(made, id);
    const revised = await call(made, 'controlled.revise', {
      id,
      changeNote: 'Doors too.',
      major: false,
    });
    expect(revised).toMatchObject({
      status: 'draft',
      data: { version: '1.1', changeNote: 'Doors too.', approvedBy: '', approvedOn: null },
    });
    await call(made, 'record.save', { id, patch: { data: { body: 'We lock doors too.' } } });
    await approve(made, id, '2026-05-14');
    expect(
      (await versions(made, id)).map(({ status, data }) => [status, data['version'], data['body']]),
    ).toEqual([
      ['superseded', '1.0', 'We lock DOC-001, version 1.0.'],
      ['approved', '1.1', 'We lock doors too.'],
    ]);
    const third = await call(made, 'controlled.revise', { id, changeNote: '', major: true });
    expect(third.data['version']).toBe('2.0');
  });

  it('is refused while something is missing, and for a day that cannot be', async () => {
    const made = openWorld();
    const { id } = await draft(made, 'Within [5 days].');
    const refused = (name: 'controlled.submit', reason: string) =>
      expect(failureOfAsync(() => call(made, name, { id }))).resolves.toMatchObject({
        code: 'document.not-ready',
        details: { reason },
      });
    await refused('controlled.submit', 'gaps');
    await call(made, 'record.save', { id, patch: { data: { body: ' ' } } });
    await refused('controlled.submit', 'no-text');
    await call(made, 'record.save', { id, patch: { owner: '', data: { body: 'Text.' } } });
    await refused('controlled.submit', 'field');
    await call(made, 'record.save', { id, patch: { owner: 'Mia' } });
    await call(made, 'controlled.submit', { id });
    const on = (day: string) =>
      failureOfAsync(() => call(made, 'controlled.approve', { id, by: 'Tom', on: day }));
    expect(await on('2026-05-16')).toMatchObject({ details: { reason: 'day' } });
    await call(made, 'controlled.approve', { id, by: 'Tom', on: '2026-05-15' });
    await call(made, 'controlled.revise', { id, changeNote: '', major: true });
    await call(made, 'controlled.submit', { id });
    expect(await on('2026-05-14')).toMatchObject({ details: { reason: 'day' } });
  });

  it('of a version number that was in force before is refused', async () => {
    const made = openWorld();
    const { id } = await draft(made);
    await approve(made, id);
    await call(made, 'controlled.revise', { id, changeNote: '', major: true });
    await call(made, 'record.save', { id, patch: { data: { version: '1.0' } } });
    expect(await failureOfAsync(() => call(made, 'controlled.submit', { id }))).toMatchObject({
      details: { reason: 'version-used' },
    });
  });

  it('can be taken back from review and undone like everything else', async () => {
    const made = openWorld();
    const { id } = await draft(made);
    await call(made, 'controlled.submit', { id });
    const back = await call(made, 'controlled.withdrawSubmission', { id });
    expect(back.status).toBe('draft');
    await approve(made, id);
    await call(made, 'history.undo');
    expect(await versions(made, id)).toEqual([]);
    expect((await call(made, 'record.read', { id })).record.status).toBe('in-review');
    expect(isSound(made)).toBe(true);
  });
});

describe('a lock', () => {
  it('holds text and identity, not distribution', async () => {
    const made = openWorld();
    const { id } = await draft(made);
    await call(made, 'controlled.submit', { id });
    const save = (patch: object) => call(made, 'record.save', { id, patch });
    const refusedSave = (patch: object) => failureOfAsync(() => save(patch));
    expect(await refusedSave({ data: { body: 'x' } })).toMatchObject({ code: 'document.locked' });
    expect(await refusedSave({ title: 'x' })).toMatchObject({ code: 'document.locked' });
    expect(await refusedSave({ status: 'approved' })).toMatchObject({ code: 'document.locked' });
    expect(
      await failureOfAsync(() =>
        call(made, 'record.saveMany', { ids: [id], patch: { status: 'draft' } }),
      ),
    ).toMatchObject({ code: 'document.locked' });
    await save({ owner: 'Other', data: { distribution: ['All'], communicatedOn: '2026-05-20' } });
    await save({ status: 'withdrawn' });
    expect(await refusedSave({ status: 'draft' })).toMatchObject({ code: 'document.locked' });
    const again = await call(made, 'controlled.revise', { id, changeNote: 'Back.', major: false });
    expect(again.status).toBe('draft');
  });

  it('holds versions in every way that records can be changed', async () => {
    const made = openWorld();
    const { id } = await draft(made);
    await approve(made, id);
    const [version] = await versions(made, id);
    const versionId = version?.id ?? '';
    const { links } = await call(made, 'record.read', { id: versionId });
    const attempts = [
      () => call(made, 'record.save', { id: versionId, patch: { data: { body: 'x' } } }),
      () => call(made, 'record.remove', { ids: [versionId] }),
      () => call(made, 'record.archive', { ids: [versionId], archived: true }),
      () => call(made, 'record.duplicate', { id: versionId }),
      () => call(made, 'record.unlink', { linkId: links[0]?.id ?? '' }),
      () =>
        call(made, 'evidence.addReference', {
          target: { recordId: versionId },
          title: 'x',
          description: '',
          location: 'shelf',
        }),
      () => call(made, 'record.link', { fromId: versionId, relation: 'version-of', toId: id }),
      () =>
        call(made, 'record.create', {
          type: 'document-version',
          head: { title: 'x' },
          data: {},
          links: [],
        }),
      () =>
        call(made, 'record.create', {
          type: 'document',
          head: { title: 'x', status: 'approved' },
          data: {},
          links: [],
        }),
    ];
    for (const attempt of attempts) {
      expect(await failureOfAsync(attempt)).toMatchObject({ code: 'document.locked' });
    }
    expect(await failureOfAsync(() => call(made, 'record.remove', { ids: [id] }))).toMatchObject({
      code: 'record.linked',
    });
    expect(await versions(made, id)).toEqual([version]);
  });
});

describe('an imported file', () => {
  const file = (made: World, name: string, content = '%PDF-1.7 content'): string => {
    const path = join(made.folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('is a controlled document whose versions keep their file', async () => {
    const made = openWorld();
    made.answers.push(file(made, 'Customer_rules v3.pdf'));
    const document = await call(made, 'controlled.import', { jobId: 'import' });
    expect(document).toMatchObject({
      title: 'Customer rules v3',
      data: { kind: 'external', body: '' },
    });
    expect(made.asked.at(-1)).toMatchObject({
      filters: [{ name: 'Word and PDF', extensions: ['pdf', 'docx'] }],
    });
    const id = document?.id ?? '';
    await call(made, 'record.save', {
      id,
      patch: { owner: 'Mia', data: { author: 'Customer', approver: 'Tom' } },
    });
    await approve(made, id);
    const detail = await call(made, 'record.read', { id });
    expect(detail.evidence.map(({ title }) => title)).toEqual(['Customer_rules v3.pdf']);
    const [version] = await versions(made, id);
    const frozen = await call(made, 'record.read', { id: version?.id ?? '' });
    expect(frozen.evidence).toEqual(detail.evidence);
    // Taken off the document for its next version, the file stays with the one it was approved in.
    const evidenceId = detail.evidence[0]?.id ?? '';
    await call(made, 'evidence.unlink', { id: evidenceId, target: { recordId: id } });
    expect((await call(made, 'record.read', { id: version?.id ?? '' })).evidence).toHaveLength(1);
    await call(made, 'history.undo');
    expect(isSound(made)).toBe(true);
  });

  it('leaves nothing behind when it is refused or cancelled', async () => {
    const made = openWorld();
    expect(await call(made, 'controlled.import', { jobId: 'none' })).toBeNull();
    made.answers.push(
      file(made, 'table.xlsx'),
      file(made, 'empty.docx', ''),
      join(made.folder, 'gone.pdf'),
    );
    const codes = [];
    for (const jobId of ['1', '2', '3']) {
      codes.push((await failureOfAsync(() => call(made, 'controlled.import', { jobId }))).code);
    }
    expect(codes).toEqual(['file.not-a-document', 'file.empty', 'file.not-found']);
    made.answers.push(file(made, 'big.pdf', 'x'.repeat(3_000_000)));
    made.onJob = ({ jobId }) => void call(made, 'job.cancel', { jobId });
    const cancelled = await failureOfAsync(() => call(made, 'controlled.import', { jobId: '4' }));
    expect(cancelled).toMatchObject({ code: 'job.cancelled' });
    const query = {
      search: '',
      filters: {},
      sort: { column: 'code', descending: false },
      archived: 'with' as const,
      overdue: false,
    };
    const list = await call(made, 'record.list', {
      type: 'document',
      query,
      offset: 0,
      limit: 10,
      links: [],
    });
    expect(list.all).toBe(0);
    expect(await call(made, 'evidence.list')).toEqual([]);
  });
});
