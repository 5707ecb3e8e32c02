import { describe, expect, it } from 'vitest';
import { projectSteps } from '../../../shared/domain/records/certification.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, openWorld, realLibraries, type World } from '../../fixtures/world.ts';

const today = '2026-05-14';
const basis = {
  startOn: today,
  persons: 40,
  complexity: 'medium',
  maturity: 'some',
} as const;

const add = (
  made: World,
  type: RecordTypeName,
  title: string,
  data: Readonly<Record<string, unknown>> = {},
  links: readonly { relation: string; toId: string }[] = [],
): Promise<AnyRecord> =>
  call(made, 'record.create', { type, head: { title }, data, links: [...links] });

const addBody = (made: World, title: string, data: Readonly<Record<string, unknown>> = {}) =>
  add(made, 'body', title, { accreditedBy: 'NA', covers: 'yes', checkedOn: today, ...data });

describe('the project', () => {
  it('begins with a typical plan and what the records know, as one step of undo', async () => {
    const made = openWorld();
    await call(made, 'organisation.save', {
      headcount: 42,
      contactName: 'Mia Lund',
      contactEmail: 'mia@client.example',
      sites: [{ name: 'Cork', address: '1 Quay' }],
      standardsHeld: ['ISO/IEC 27001', 'ISO 13485'],
    });
    await add(made, 'supplier', 'Cloudscan', {
      kind: 'supplier',
      criticality: 'critical',
      provides: 'Hosting of the model\nand more',
    });
    const system = await add(made, 'system', 'Match', {
      roles: ['developer'],
      criticality: 'high',
    });
    await add(made, 'scope', 'Scope', { roles: ['developer'], approvedBy: 'Ada Berg, director' }, [
      { relation: 'includes', toId: system.id },
    ]);
    const { beginning } = await call(made, 'certification.overview');
    expect(beginning).toEqual({
      startOn: today,
      persons: 42,
      complexity: 'high',
      maturity: 'iso-27001',
    });
    const project = await call(made, 'certification.begin', basis);
    expect(project).toMatchObject({ code: 'CPR-001', status: 'running', owner: 'Mia Lund' });
    expect(project.data).toMatchObject({
      ...basis,
      sponsor: 'Ada Berg, director',
      sites: [{ name: 'Cork', address: '1 Quay', persons: 42, activities: '' }],
      aiRoles: ['developer'],
      standards: ['ISO/IEC 27001'],
      languages: ['English'],
      contact: 'Mia Lund, mia@client.example',
      outsourced: 'Cloudscan: Hosting of the model',
      certificates: 'ISO/IEC 27001\nISO 13485',
    });
    const steps = project.data['steps'] as readonly { step: string; until: string }[];
    expect(steps.map(({ step }) => step)).toEqual(projectSteps);
    expect(project.due).toBe(steps.at(-1)?.until);
    const { state } = await call(made, 'certification.overview');
    expect(state).toMatchObject({ phase: 'running', current: 'commitment-and-gap', done: 0 });
    const again = await failureOfAsync(() => call(made, 'certification.begin', basis));
    expect(again.code).toBe('record.exists');
    await call(made, 'history.undo');
    expect((await call(made, 'certification.overview')).project).toBeNull();
  });

  it('that begins later is planned; prefilling fills empty fields only', async () => {
    const made = openWorld();
    const later = { ...basis, startOn: '2026-09-01' };
    const { id, status } = await call(made, 'certification.begin', later);
    expect(status).toBe('planned');
    await call(made, 'record.save', { id, patch: { data: { contact: 'Ours' } } });
    await call(made, 'organisation.save', {
      contactName: 'Mia',
      sites: [{ name: 'Oslo', address: '' }],
    });
    const { filled } = await call(made, 'certification.prefillApplication');
    expect(filled).toEqual(['sites']);
    const { data } = (await call(made, 'record.read', { id })).record;
    expect(data).toMatchObject({ contact: 'Ours', sites: [{ name: 'Oslo' }] });
    const none = await failureOfAsync(() => call(openWorld(), 'certification.prefillApplication'));
    expect(none.code).toBe('record.not-found');
  });

  it('gets the usual tasks of a step once, with its end and its people', async () => {
    const made = openWorld();
    const { id } = await call(made, 'certification.begin', basis);
    const { steps } = (await call(made, 'record.read', { id })).record.data as {
      steps: readonly { step: string; until: string }[];
    };
    const named = steps.map((one) => (one.step === 'choose-body' ? { ...one, who: 'Tom' } : one));
    await call(made, 'record.save', { id, patch: { data: { steps: named } } });
    expect(await call(made, 'certification.addTasks', { step: 'choose-body' })).toEqual({
      added: 4,
    });
    expect(await call(made, 'certification.addTasks', { step: 'choose-body' })).toEqual({
      added: 0,
    });
    const { tasks } = await call(made, 'certification.overview');
    expect(tasks).toHaveLength(4);
    const until = steps.find(({ step }) => step === 'choose-body')?.until;
    for (const task of tasks) expect(task).toMatchObject({ owner: 'Tom', due: until });
    await call(made, 'record.save', { id: tasks[0]?.id ?? '', patch: { status: 'done' } });
    const after = (await call(made, 'certification.overview')).tasks;
    expect(after.at(-1)?.id).toBe(tasks[0]?.id);
  });
});

describe('the estimate', () => {
  it('is made from the records and the ready-made table, and keeps what was edited', async () => {
    const made = openWorld();
    const { auditDays } = realLibraries();
    await call(made, 'organisation.save', { headcount: 40, standardsHeld: ['ISO 9001'] });
    await add(made, 'system', 'Match', { roles: ['deployer'], criticality: 'critical' });
    const first = await call(made, 'certification.prefillEstimate', { defaults: false });
    expect(first.data).toMatchObject({
      persons: 40,
      sites: 1,
      systems: 1,
      criticalSystems: 1,
      role: 'deployer',
      maturity: 'other-system',
      integrated: 0,
      table: auditDays.table,
      source: auditDays.source,
    });
    const factors = first.data['factors'] as readonly { key: string; applies: boolean }[];
    const applied = (rows: typeof factors): readonly string[] =>
      rows.filter(({ applies }) => applies).map(({ key }) => key);
    expect(applied(factors)).toEqual(['critical-some', 'systems-few', 'maturity-other']);
    // 6 days for up to 45 persons, 10 - 5 - 10 percent.
    expect(first.data['initialDays']).toBe(5.5);

    const table = [{ upTo: 100, days: 9 }];
    await call(made, 'record.save', { id: first.id, patch: { data: { table, dayRate: 1000 } } });
    await add(made, 'system', 'Ask', { roles: ['user'], criticality: 'low' });
    const next = await call(made, 'certification.prefillEstimate', { defaults: false });
    expect(next.id).toBe(first.id);
    expect(next.data).toMatchObject({ systems: 2, table, dayRate: 1000 });
    expect(applied(next.data['factors'] as typeof factors)).toEqual([
      'critical-some',
      'maturity-other',
    ]);
    expect(next.data['initialCost']).toBe(9000);
    const reset = await call(made, 'certification.prefillEstimate', { defaults: true });
    expect(reset.data).toMatchObject({ table: auditDays.table, dayRate: 1000 });
  });
});

describe('the choice of a body', () => {
  it('refuses one that would judge its own work, however it is tried, and says why', async () => {
    const made = openWorld();
    const advice = await add(made, 'engagement', 'Documents', {
      firm: 'NORDLYS CERT',
      services: ['documents'],
      startOn: '2026-01-01',
    });
    await call(made, 'record.save', { id: advice.id, patch: { status: 'running' } });
    const { id } = await addBody(made, 'Nordlys Cert AS');
    const choose = () => call(made, 'certification.chooseBody', { id, decision: 'Cheapest.' });
    const save = () => call(made, 'record.save', { id, patch: { status: 'chosen' } });
    const many = () => call(made, 'record.saveMany', { ids: [id], patch: { status: 'chosen' } });
    const create = () =>
      call(made, 'record.create', {
        type: 'body',
        head: { title: 'Nordlys Cert', status: 'chosen' },
        data: {},
        links: [],
      });
    for (const attempt of [choose, save, many, create]) {
      const refused = await failureOfAsync(attempt);
      expect(refused.code).toBe('body.not-impartial');
      expect(refused.details['reason']).toMatch(/The same firm consults: NORDLYS CERT/);
    }
    const { record } = await call(made, 'record.read', { id });
    expect(record).toMatchObject({ status: 'candidate', data: { decision: '' } });
    const { bodies } = await call(made, 'certification.overview');
    expect(bodies).toMatchObject([{ findings: [{ kind: 'same-firm' }] }]);
  });

  it('takes the place of the one before, and later facts about it can be written down', async () => {
    const made = openWorld();
    const first = await addBody(made, 'Nordlys Cert', { initialPrice: 9000 });
    const second = await addBody(made, 'Fjord Register');
    await call(made, 'certification.chooseBody', { id: first.id, decision: 'First.' });
    const chosen = await call(made, 'certification.chooseBody', {
      id: second.id,
      decision: 'Knows our field.',
    });
    expect(chosen).toMatchObject({
      status: 'chosen',
      data: { decision: 'Knows our field.', decidedOn: today },
    });
    const { bodies } = await call(made, 'certification.overview');
    expect(bodies.map(({ record }) => record.status)).toEqual(['quoted', 'chosen']);

    await call(made, 'record.save', { id: second.id, patch: { data: { consulted: true } } });
    const overview = await call(made, 'certification.overview');
    expect(overview.chosen?.id).toBe(second.id);
    expect(overview.bodies[1]?.findings).toMatchObject([{ kind: 'consulted' }]);
  });
});

it('the next external audit is the next open one', async () => {
  const made = openWorld();
  const audit = async (title: string, startOn: string, status: string): Promise<void> => {
    const { id } = await add(made, 'external-audit', title, { kind: 'stage-1', startOn });
    await call(made, 'record.save', { id, patch: { status } });
  };
  expect((await call(made, 'certification.overview')).nextAudit).toBeNull();
  await audit('Held', '2026-05-20', 'held');
  await audit('Later', '2026-09-01', 'planned');
  await audit('Next', '2026-06-01', 'confirmed');
  await audit('Over', '2026-04-01', 'planned');
  expect((await call(made, 'certification.overview')).nextAudit).toMatchObject({
    record: { title: 'Next' },
    kind: 'stage-1',
    on: '2026-06-01',
  });
});
