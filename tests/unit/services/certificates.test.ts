import { describe, expect, it } from 'vitest';
import { preparations } from '../../../shared/domain/certificate.ts';
import { checkFile } from '../../fixtures/database.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, changesOf, openWorld, type World } from '../../fixtures/world.ts';

/** The clock of the test world stands at 14 May 2026. */
const decidedOn = '2026-05-01';
const tasksInCycle = preparations.surveillance.length * 2 + preparations.recertification.length;

async function create(
  made: World,
  type: 'certificate' | 'external-audit' | 'body' | 'task' | 'system',
  title: string,
  data: Readonly<Record<string, unknown>> = {},
  links: { relation: string; toId: string }[] = [],
) {
  return (await call(made, 'record.create', { type, head: { title, owner: 'Mia' }, data, links }))
    .id;
}

const overview = (made: World, id: string) => call(made, 'certificate.overview', { id });
const read = async (made: World, id: string) => (await call(made, 'record.read', { id })).record;
const tasksOf = async (made: World, id: string) =>
  Promise.all(
    (await call(made, 'record.read', { id })).links
      .filter(({ direction, relation }) => direction === 'in' && relation === 'serves')
      .map(({ other }) => read(made, other.id)),
  );

describe('certificate.plan', () => {
  it('makes audits and preparation once, as one step', async () => {
    const made = openWorld();
    const body = await create(made, 'body', 'Norvanne');
    const id = await create(
      made,
      'certificate',
      'Certificate',
      { decidedOn, scope: 'Rostering', sites: ['Cork'] },
      [{ relation: 'by', toId: body }],
    );
    made.events.length = 0;
    expect(await call(made, 'certificate.plan', { id })).toEqual({
      audits: 3,
      tasks: tasksInCycle,
      shifted: 0,
    });
    expect(changesOf(made)).toHaveLength(1);
    expect(await call(made, 'certificate.plan', { id })).toEqual({
      audits: 0,
      tasks: 0,
      shifted: 0,
    });
    const { audits, standing } = await overview(made, id);
    expect(standing).toMatchObject({ phase: 'valid', missed: [] });
    expect(audits.map(({ kind, audit }) => [kind, audit?.due, audit?.tasks])).toEqual([
      ['surveillance-1', '2027-04-30', preparations.surveillance.length],
      ['surveillance-2', '2028-04-30', preparations.surveillance.length],
      ['recertification', '2029-03-16', preparations.recertification.length],
    ]);
    const first = await call(made, 'record.read', { id: audits[0]?.audit?.record.id ?? '' });
    expect(first.record).toMatchObject({
      title: 'First surveillance, CRT-001',
      owner: 'Mia',
      data: { sites: ['Cork'], kind: 'surveillance-1' },
    });
    expect(first.links.map(({ relation, other }) => [relation, other.code])).toEqual(
      expect.arrayContaining([
        ['by', 'CBD-001'],
        ['for', 'CRT-001'],
      ]),
    );
    await call(made, 'history.undo');
    expect((await overview(made, id)).audits.every(({ audit }) => audit === null)).toBe(true);
    await call(made, 'workspace.close');
    expect(checkFile(made.path)).toMatchObject({ ok: true });
  });

  it('moves what is not confirmed when the day changes, with open tasks', async () => {
    const made = openWorld();
    const id = await create(made, 'certificate', 'Certificate', { decidedOn });
    await call(made, 'certificate.plan', { id });
    const before = await overview(made, id);
    const [first = '', second = ''] = before.audits.map(({ audit }) => audit?.record.id ?? '');
    await call(made, 'record.save', {
      id: first,
      patch: { status: 'confirmed', data: { startOn: '2027-02-03', endOn: '2027-02-04' } },
    });
    const [done, open] = await tasksOf(made, second);
    await call(made, 'record.save', { id: done?.id ?? '', patch: { status: 'done' } });
    await call(made, 'record.save', { id, patch: { data: { decidedOn: '2026-05-11' } } });
    expect(await call(made, 'certificate.plan', { id })).toEqual({
      audits: 0,
      tasks: 0,
      shifted: 2,
    });
    expect((await read(made, first)).due).toBe('2027-04-30');
    expect((await read(made, second)).due).toBe('2028-05-10');
    expect((await read(made, done?.id ?? '')).due).toBe(done?.due);
    const moved = await read(made, open?.id ?? '');
    expect(Date.parse(moved.due ?? '') - Date.parse(open?.due ?? '')).toBe(10 * 86_400_000);
    expect((await call(made, 'certificate.plan', { id })).shifted).toBe(0);
  });

  it('takes over an audit that was recorded before, and leaves those that are over alone', async () => {
    const made = openWorld();
    const known = await create(made, 'external-audit', 'Visit', { kind: 'surveillance-2' });
    const id = await create(made, 'certificate', 'Certificate', { decidedOn: '2025-01-01' });
    expect(await call(made, 'certificate.plan', { id })).toMatchObject({ audits: 1, shifted: 1 });
    const { audits, standing } = await overview(made, id);
    expect(audits.map(({ audit }) => audit?.record.id ?? null).slice(0, 2)).toEqual([null, known]);
    expect(standing?.missed).toEqual(['surveillance-1']);
    expect((await read(made, known)).due).toBe('2026-12-31');
  });

  it('says that a day is needed', async () => {
    const made = openWorld();
    const id = await create(made, 'certificate', 'Certificate');
    const refused = await failureOfAsync(() => call(made, 'certificate.plan', { id }));
    expect(refused).toMatchObject({ code: 'certificate.undated', details: { code: 'CRT-001' } });
    expect(await overview(made, id)).toMatchObject({ cycle: null, standing: null, hints: [] });
  });
});

it('certificate.overview names what changed since the body was there', async () => {
  const made = openWorld();
  const id = await create(made, 'certificate', 'Certificate', { decidedOn });
  await create(made, 'system', 'Ask');
  const { since, hints } = await overview(made, id);
  expect(since).toBe(decidedOn);
  expect(hints).toMatchObject([
    { kind: 'ai-systems', reason: 'system-added', on: '2026-05-14', record: { code: 'AIS-001' } },
  ]);
  await call(made, 'record.save', {
    id,
    patch: {
      data: {
        changes: [
          {
            kind: 'ai-systems',
            what: 'AIS-001 is new',
            on: '2026-05-14',
            notifiedOn: null,
            answer: '',
          },
        ],
      },
    },
  });
  expect((await overview(made, id)).hints).toEqual([]);
});

describe('externalAudit.addFinding', () => {
  const finding = (id: string, changes: object = {}) => ({
    id,
    grade: 'major' as const,
    title: '',
    reference: '2026-01',
    requirements: ['9.2.2'],
    statement: 'No internal audit covered the pilot. It went live in March.',
    evidence: 'Programme 2026',
    owner: '',
    due: null,
    ...changes,
  });

  it('dates it by the audit, by the grade and by what the body gives', async () => {
    const made = openWorld();
    const data = { kind: 'stage-2', startOn: '2026-05-04', endOn: '2026-05-06' };
    const id = await create(made, 'external-audit', 'Stage 2', data);
    expect(await call(made, 'externalAudit.addFinding', finding(id))).toMatchObject({
      title: 'No internal audit covered the pilot',
      status: 'issued',
      owner: 'Mia',
      due: '2026-07-05',
      data: { foundOn: '2026-05-06', reference: '2026-01' },
    });
    await call(made, 'record.save', { id, patch: { data: { majorDays: 30 } } });
    const own = { owner: 'Ben', title: 'Pilot' };
    expect(await call(made, 'externalAudit.addFinding', finding(id, own))).toMatchObject({
      title: 'Pilot',
      owner: 'Ben',
      due: '2026-06-05',
    });
    const named = { due: '2026-05-20', grade: 'opportunity' };
    expect((await call(made, 'externalAudit.addFinding', finding(id, named))).due).toBe(
      '2026-05-20',
    );
    const praise = { grade: 'good-practice' };
    expect((await call(made, 'externalAudit.addFinding', finding(id, praise))).due).toBeNull();
  });

  it('asks for answers to stage 1 before stage 2, and takes external audits only', async () => {
    const made = openWorld();
    const data = { kind: 'stage-1', startOn: '2026-05-04', endOn: '2026-05-04' };
    const id = await create(made, 'external-audit', 'Stage 1', data);
    await create(made, 'external-audit', 'Stage 2', { kind: 'stage-2', startOn: '2026-06-10' });
    const made1 = await call(
      made,
      'externalAudit.addFinding',
      finding(id, { grade: 'observation' }),
    );
    expect(made1.due).toBe('2026-06-09');
    const task = await create(made, 'task', 'Other');
    const refused = await failureOfAsync(() =>
      call(made, 'externalAudit.addFinding', finding(task)),
    );
    expect(refused.code).toBe('record.not-found');
  });
});
