import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRecords } from '../../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, openWorld, setup } from '../../fixtures/world.ts';

type Open = ReturnType<typeof openWorld>;

const make = (
  made: Open,
  type: RecordTypeName,
  data: Record<string, unknown>,
  links: { relation: string; toId: string }[] = [],
  head: { owner?: string; due?: string; status?: string } = {},
) => call(made, 'record.create', { type, head: { title: `A ${type}`, ...head }, data, links });

const system = (made: Open, data: Record<string, unknown> = {}) => make(made, 'system', data);

describe('a nonconformity raised from a record', () => {
  it('takes over what a finding says, with its evidence, and is linked both ways', async () => {
    const made = openWorld();
    const about = await system(made);
    const audit = await make(made, 'external-audit', {});
    const finding = await make(
      made,
      'finding',
      {
        grade: 'major',
        requirements: ['9.2.2'],
        statement: 'No audit of operations.',
        evidence: 'Programme of 2026',
        foundOn: '2026-05-10',
        reference: 'N 1',
      },
      [
        { relation: 'found-in', toId: audit.id },
        { relation: 'concerns', toId: about.id },
      ],
      { owner: 'Ines', due: '2026-06-10' },
    );
    const evidence = await call(made, 'evidence.addReference', {
      title: 'Programme',
      location: 'Shelf 3',
      description: '',
      target: { recordId: finding.id },
    });
    const raised = await call(made, 'nonconformity.raise', { fromId: finding.id });
    expect(raised).toMatchObject({
      code: 'NCR-001',
      status: 'open',
      owner: 'Ines',
      due: '2026-06-10',
      data: {
        source: 'certification-audit',
        grade: 'major',
        requirements: ['9.2.2'],
        statement: 'No audit of operations.',
        evidence: 'Programme of 2026',
        detectedOn: '2026-05-10',
        reference: 'N 1',
      },
    });
    const detail = await call(made, 'record.read', { id: raised.id });
    expect(detail.links.map(({ relation, other }) => [relation, other.id])).toEqual(
      expect.arrayContaining([
        ['raised', finding.id],
        ['concerns', about.id],
      ]),
    );
    expect(detail.evidence.map(({ id }) => id)).toEqual([evidence.id]);
    const again = await failureOfAsync(() =>
      call(made, 'nonconformity.raise', { fromId: finding.id }),
    );
    expect(again).toEqual({
      code: 'nonconformity.raised',
      details: { code: 'NCR-001', id: raised.id },
    });
    // One that was not confirmed does not stand in the way; undo takes everything back at once.
    await call(made, 'record.save', { id: raised.id, patch: { status: 'not-confirmed' } });
    expect((await call(made, 'nonconformity.raise', { fromId: finding.id })).code).toBe('NCR-002');
    await call(made, 'history.undo');
    const { links } = await call(made, 'record.read', { id: finding.id });
    expect(links.filter(({ relation }) => relation === 'raised')).toHaveLength(1);
  });

  it('is refused for what is no nonconformity', async () => {
    const made = openWorld();
    const audit = await make(made, 'audit', {});
    const finding = await make(made, 'finding', { grade: 'observation' }, [
      { relation: 'found-in', toId: audit.id },
    ]);
    const refuse = async (fromId: string) =>
      (await failureOfAsync(() => call(made, 'nonconformity.raise', { fromId }))).code;
    expect(await refuse(finding.id)).toBe('nonconformity.not-graded');
    expect(await refuse(audit.id)).toBe('record.link-refused');
    const indicator = await make(made, 'indicator', {
      direction: 'at-least',
      threshold: 10,
      values: [{ on: '2026-05-01', value: 12, subgroup: '', note: '' }],
    });
    expect(await refuse(indicator.id)).toBe('nonconformity.no-breach');
  });

  it('never takes the name of whoever reported in confidence along', async () => {
    const made = openWorld();
    const concern = await make(made, 'concern', {
      what: 'Older applicants are ranked lower.',
      reportedOn: '2026-05-02',
      from: 'employee',
      confidential: true,
      reporter: 'Alma Quist',
      contact: 'alma@home.example',
    });
    const raised = await call(made, 'nonconformity.raise', { fromId: concern.id });
    expect(raised.data).toMatchObject({ source: 'concern', grade: 'minor', requirements: [] });
    expect(JSON.stringify(raised)).not.toMatch(/Quist|home\.example/);
    expect(raised.due).toBe('2026-09-11');
    const incident = await make(made, 'incident', {
      what: 'Wrong ranking for a day.',
      severity: 'critical',
      detectedOn: '2026-05-03',
      affected: 'Applicants',
      containment: 'Switched off.',
      restoredOn: '2026-05-04',
    });
    const second = await call(made, 'nonconformity.raise', { fromId: incident.id });
    expect(second.data).toMatchObject({
      source: 'incident',
      grade: 'major',
      correction: 'Switched off.',
      correctedOn: '2026-05-04',
    });
  });

  it('says which limit was broken, names the control, and can be raised again after closure', async () => {
    const made = openWorld();
    const control = await make(made, 'control', { control: 'A.6.2.6' });
    const indicator = await make(
      made,
      'indicator',
      {
        direction: 'at-least',
        threshold: 0.8,
        unit: '%',
        values: [{ on: '2026-05-01', value: 0.7, subgroup: 'Women', note: '' }],
      },
      [{ relation: 'measures', toId: control.id }],
    );
    const raised = await call(made, 'nonconformity.raise', { fromId: indicator.id });
    expect(raised.data).toMatchObject({
      source: 'indicator',
      requirements: ['A.6.2.6'],
      statement: 'The indicator “A indicator” did not keep its threshold of 0.8 % on 1 May 2026.',
      evidence: 'IND-001, values of 1 May 2026: Women: 0.7 %',
    });
    const again = () => call(made, 'nonconformity.raise', { fromId: indicator.id });
    expect((await failureOfAsync(again)).code).toBe('nonconformity.raised');
    await call(made, 'record.save', {
      id: raised.id,
      patch: {
        status: 'closed',
        data: { rootCause: 'R', effective: 'yes', checkedOn: '2026-05-14' },
      },
    });
    expect((await again()).code).toBe('NCR-002');
  });
});

describe('a nonconformity raised from a gap', () => {
  it('takes over the answer once, and is found by its question', async () => {
    const made = openWorld();
    const { id: assessmentId } = await call(made, 'assessment.create', setup());
    const questionId = 'Q-4.1-01';
    const raise = () => call(made, 'nonconformity.raiseFromGap', { assessmentId, questionId });
    expect((await failureOfAsync(raise)).code).toBe('nonconformity.no-gap');
    await call(made, 'answer.save', {
      assessmentId,
      questionId,
      patch: { status: 'does-not', note: 'No list of issues. Nobody keeps one.', owner: 'Mia' },
    });
    const raised = await raise();
    expect(raised).toMatchObject({
      title: 'No list of issues',
      owner: 'Mia',
      data: {
        source: 'gap-analysis',
        requirements: ['4.1'],
        statement: 'No list of issues. Nobody keeps one.',
        reference: `GAP-001 ${questionId}`,
      },
    });
    expect(String(raised.data['evidence'])).toContain('Gap analysis GAP-001, question Q-4.1-01');
    expect((await failureOfAsync(raise)).code).toBe('nonconformity.raised');
    expect(await call(made, 'nonconformity.ofGaps', { assessmentId })).toMatchObject([
      { questionId, record: { code: 'NCR-001' } },
    ]);
    await call(made, 'answer.save', {
      assessmentId,
      questionId,
      patch: { grade: 'good-practice' },
    });
    await call(made, 'record.archive', { ids: [raised.id], archived: true });
    expect((await failureOfAsync(raise)).code).toBe('nonconformity.no-gap');
  });
});

it('is closed only when its corrective actions are done', async () => {
  const made = openWorld();
  const nonconformity = await make(made, 'nonconformity', { grade: 'major' });
  const { id } = nonconformity;
  const task = await call(made, 'nonconformity.addAction', {
    id,
    title: 'Add the step',
    owner: 'Ben',
    due: '2026-06-01',
  });
  expect(task).toMatchObject({ type: 'task', owner: 'Ben', data: { priority: 'high' } });
  expect((await call(made, 'nonconformity.actions', { id })).map(({ code }) => code)).toEqual([
    'TSK-001',
  ]);
  const close = () =>
    call(made, 'record.save', {
      id,
      patch: {
        status: 'closed',
        data: { rootCause: 'R', effective: 'yes', checkedOn: '2026-05-14' },
      },
    });
  expect(await failureOfAsync(close)).toMatchObject({
    code: 'nonconformity.actions-open',
    details: { actions: 'TSK-001' },
  });
  await call(made, 'record.save', { id: task.id, patch: { status: 'done' } });
  expect((await close()).status).toBe('closed');
  const wrong = await failureOfAsync(() => call(made, 'nonconformity.actions', { id: task.id }));
  expect(wrong.code).toBe('record.not-found');
});

it('suggests who has to be told, from the incident, its systems, partners and the certificate', async () => {
  const made = openWorld();
  const about = await system(made, { aiActClass: 'high-risk', roles: ['provider'] });
  const customer = await make(made, 'supplier', { kind: 'customer', provides: 'x' });
  const body = await make(made, 'body', {});
  await make(
    made,
    'certificate',
    { number: 'N 1', issuedOn: '2026-01-01' },
    [{ relation: 'by', toId: body.id }],
    { status: 'valid', due: '2029-01-01' },
  );
  const incident = await make(
    made,
    'incident',
    { kind: 'harm', severity: 'critical', detectedOn: '2026-05-10', harms: ['health'] },
    [
      { relation: 'concerns', toId: about.id },
      { relation: 'concerns', toId: customer.id },
    ],
  );
  const found = await call(made, 'incident.suggestDuties', { id: incident.id });
  expect(found.map(({ key, party, deadline }) => [key, party, deadline])).toEqual([
    ['ai-act-serious', null, '2026-05-25'],
    ['customer', 'A supplier', null],
    ['users', null, null],
    ['certification-body', 'A body', null],
  ]);
});

it('leaves the names of confidential reporters out of exported registers', async () => {
  const made = openWorld();
  const report = { what: 'W', reportedOn: '2026-05-02', from: 'employee', contact: 'room 5' };
  await make(made, 'concern', { ...report, confidential: true, reporter: 'Alma Quist' });
  await make(made, 'concern', { ...report, confidential: false, reporter: 'Tom Berg' });
  made.answers.push(join(made.folder, 'concerns.csv'));
  await call(made, 'record.exportCsv', { type: 'concern', query: allRecords });
  const csv = readFileSync(join(made.folder, 'concerns.csv'), 'utf8');
  expect(csv).toContain('Tom Berg');
  expect(csv).not.toContain('Alma Quist');
  expect(csv.match(/room 5/g)).toHaveLength(1);
});
