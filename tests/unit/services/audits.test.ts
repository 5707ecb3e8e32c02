import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, openWorld, realCatalogue, setup, type World } from '../../fixtures/world.ts';

type Links = { relation: string; toId: string }[];

function create(
  made: World,
  type: RecordTypeName,
  title: string,
  data: Record<string, unknown> = {},
  links: Links = [],
): Promise<AnyRecord> {
  return call(made, 'record.create', { type, head: { title }, data, links });
}

const duty = (...requirements: string[]) => ({ part: 'responsible', requirements, note: '' });

/** An organisation with somebody who answers for clause 7, and somebody who answers for nothing. */
async function organisation() {
  const made = openWorld();
  const busy = await create(made, 'person', 'Mia Roth');
  const free = await create(made, 'person', 'Tom Ek');
  const role = await create(made, 'role', 'People lead', {
    holder: 'Mia Roth',
    duties: [duty('7')],
  });
  return { made, busy, free, role };
}

const plan = (requirements: string[]) => ({
  requirements,
  startOn: '2026-06-01',
  endOn: '2026-06-02',
});
const leads = (person: AnyRecord): Links => [{ relation: 'led-by', toId: person.id }];

async function refusal(work: () => Promise<unknown>) {
  return failureOfAsync(async () => work());
}

describe('nobody audits their own work', () => {
  it('refuses a lead auditor with the reason, and nothing is written', async () => {
    const { made, busy, role } = await organisation();
    const refused = await refusal(() =>
      create(made, 'audit', 'Support', plan(['7.2']), leads(busy)),
    );
    expect(refused).toMatchObject({
      code: 'audit.not-independent',
      details: { person: 'Mia Roth', codes: role.code },
    });
    expect(refused.details['reason']).toContain('People lead');
    expect(refused.details['reason']).toContain('7');
    const page = {
      query: {
        search: '',
        filters: {},
        sort: { column: 'code', descending: false },
        archived: 'with' as const,
        overdue: false,
      },
    };
    expect(
      (await call(made, 'record.list', { type: 'audit', ...page, offset: 0, limit: 5, links: [] }))
        .total,
    ).toBe(0);
  });

  it('refuses whoever joins a team, a wider scope, and an AI system of theirs', async () => {
    const { made, busy, free } = await organisation();
    const audit = await create(made, 'audit', 'Context', plan(['4']), leads(free));
    const join = (person: AnyRecord, relation = 'audited-by') =>
      call(made, 'record.link', { fromId: audit.id, relation, toId: person.id });
    await join(busy);
    const widen = (requirements: string[]) =>
      call(made, 'record.save', { id: audit.id, patch: { data: { requirements } } });
    expect((await refusal(() => widen(['4', '7.4']))).code).toBe('audit.not-independent');
    expect(
      (
        await refusal(() =>
          call(made, 'record.saveMany', {
            ids: [audit.id],
            patch: { data: { requirements: ['7'] } },
          }),
        )
      ).code,
    ).toBe('audit.not-independent');
    await widen(['4', '5.1']);
    const system = await create(made, 'system', 'Match');
    await call(made, 'record.link', { fromId: busy.id, relation: 'works-on', toId: system.id });
    const covers = { fromId: audit.id, relation: 'covers', toId: system.id };
    expect((await refusal(() => call(made, 'record.link', covers))).details['reason']).toContain(
      'Match',
    );
    const other = await create(made, 'audit', 'Support', plan(['7']), leads(free));
    const joined = () =>
      call(made, 'record.link', { fromId: other.id, relation: 'audited-by', toId: busy.id });
    expect((await refusal(joined)).code).toBe('audit.not-independent');
  });

  it('leaves edits alone that bring no new conflict', async () => {
    const { made, busy, role } = await organisation();
    const audit = await create(made, 'audit', 'Leadership', plan(['5']), leads(busy));
    await call(made, 'record.save', { id: role.id, patch: { data: { duties: [duty('5')] } } });
    const save = (patch: Record<string, unknown>) =>
      call(made, 'record.save', { id: audit.id, patch: { data: patch } });
    await save({ objective: 'Is leadership committed?' });
    await save({ requirements: ['5', '4'] });
    await save({ requirements: ['5', 'A.3', '7'], startOn: '2026-05-20' });
    // The same person may change seats without becoming less independent.
    await call(made, 'record.link', { fromId: audit.id, relation: 'audited-by', toId: busy.id });
    const team = await call(made, 'audit.team', { id: audit.id });
    expect(team).toHaveLength(1);
    expect(team).toMatchObject([
      { lead: true, person: { title: 'Mia Roth' }, conflicts: [{ kind: 'duty' }] },
    ]);
  });

  it('ranks those who could audit: independent and competent first', async () => {
    const { made, free } = await organisation();
    const role = await create(made, 'role', 'Internal auditor', { holder: 'Zoe Ito' });
    const skill = await create(made, 'competence', 'Auditing', { area: 'auditing' }, [
      { relation: 'needed-by', toId: role.id },
    ]);
    const trained = await create(made, 'person', 'Zoe Ito');
    await create(made, 'qualification', 'Course', { obtainedOn: '2026-01-01' }, [
      { relation: 'of', toId: trained.id },
      { relation: 'proves', toId: skill.id },
    ]);
    const list = await call(made, 'audit.candidates', {
      requirements: ['7.2'],
      processes: [],
      systems: [],
      startOn: null,
    });
    expect(
      list.map(({ person, conflicts, competence }) => [
        person.title,
        conflicts.length,
        competence.state,
      ]),
    ).toEqual([
      ['Zoe Ito', 0, 'proved'],
      [free.title, 0, 'missing'],
      ['Mia Roth', 1, 'missing'],
    ]);
  });
});

describe('an audit from plan to report', () => {
  async function begun() {
    const { made, free } = await organisation();
    const audit = await create(made, 'audit', 'Context', plan(['4.1', '4.2']), leads(free));
    return { made, free, audit };
  }

  it('prepares the checklist from the bank and from earlier findings, once', async () => {
    const { made, audit } = await begun();
    const { questions } = realCatalogue();
    const wanted = questions.filter(
      ({ requirement }) => requirement === '4.1' || requirement === '4.2',
    );
    const earlier = await create(made, 'audit', 'Earlier', plan(['4']));
    const finding = await call(made, 'audit.addFinding', {
      auditId: earlier.id,
      checkId: null,
      title: '',
      grade: 'minor',
      requirements: ['4.1'],
      statement: 'The issues of 2024 were never looked at again. Nobody knows why.',
      evidence: 'ISS-001 to ISS-004',
      foundWith: 'Tom Ek',
      owner: '',
      concerns: [],
    });
    expect(finding).toMatchObject({
      status: 'draft',
      title: 'The issues of 2024 were never looked at again',
      data: { foundOn: '2026-05-14' },
    });
    const before = await call(made, 'audit.read', { id: audit.id });
    const key = wanted.filter((one) => one.key).length;
    expect(before.toPrepare).toEqual({ followUps: 0, key, all: wanted.length });
    await call(made, 'record.save', { id: finding.id, patch: { status: 'issued' } });
    const made1 = await call(made, 'audit.prepare', { id: audit.id, depth: 'key' });
    expect(made1).toEqual({ made: key + 1, followUps: 1 });
    const made2 = await call(made, 'audit.prepare', { id: audit.id, depth: 'all' });
    expect(made2.made).toBe(wanted.length - key);
    expect((await call(made, 'audit.prepare', { id: audit.id, depth: 'all' })).made).toBe(0);
    const { checks, progress } = await call(made, 'audit.read', { id: audit.id });
    expect(checks[0]).toMatchObject({
      followsUp: { code: finding.code },
      record: {
        title: `Follow-up of ${finding.code}`,
        data: { origin: finding.code, requirement: ['4.1'] },
      },
    });
    const order = checks.slice(1).map(({ record }) => record.data.requirement[0] ?? '');
    expect([...new Set(order)]).toEqual(['4.1', '4.2']);
    expect(order.lastIndexOf('4.1')).toBeLessThan(order.indexOf('4.2'));
    expect(progress).toMatchObject({ total: wanted.length + 1, answered: 0 });
    await call(made, 'history.undo');
    expect((await call(made, 'audit.read', { id: audit.id })).progress.total).toBe(key + 1);
  });

  it('takes findings, reports, and then nothing of the checklist changes', async () => {
    const { made, audit } = await begun();
    await call(made, 'audit.prepare', { id: audit.id, depth: 'key' });
    const [first, second] = (await call(made, 'audit.read', { id: audit.id })).checks;
    const check = first?.record.id ?? '';
    const target = { recordId: check };
    await call(made, 'evidence.addReference', {
      target,
      title: 'Minutes',
      location: 'Share/4.1',
      description: '',
    });
    const finding = (grade: 'minor' | 'observation', checkId: string | null) =>
      call(made, 'audit.addFinding', {
        auditId: audit.id,
        checkId,
        title: 'Issues',
        grade,
        requirements: ['4.1'],
        statement: 'Issues are not reviewed.',
        evidence: '',
        foundWith: '',
        owner: 'Mia Roth',
        concerns: [],
      });
    const minor = await finding('minor', check);
    await finding('observation', second?.record.id ?? '');
    const read = await call(made, 'audit.read', { id: audit.id });
    expect(read.checks[0]).toMatchObject({
      findings: [minor.code],
      record: { status: 'does-not' },
    });
    expect(read.checks[1]?.record.status).toBe('open');
    expect((await call(made, 'record.read', { id: minor.id })).evidence).toHaveLength(1);

    const report = {
      id: audit.id,
      on: '2026-06-10',
      to: 'Management',
      summary: 'One thing to put right.',
      conforms: 'with-exceptions' as const,
      effective: 'yes' as const,
      limits: '',
      tasks: true,
    };
    expect(await call(made, 'audit.report', report)).toMatchObject({
      status: 'reported',
      data: { reportedOn: '2026-06-10', conforms: 'with-exceptions' },
    });
    const after = await call(made, 'audit.read', { id: audit.id });
    expect(after.frozen).toBe(true);
    expect(after.checks[1]?.record.status).toBe('not-reached');
    expect(
      after.findings.map(({ record }) => [record.data.grade, record.status, record.due]),
    ).toEqual([
      ['minor', 'issued', '2026-10-08'],
      ['observation', 'issued', null],
    ]);
    const tasks = await call(made, 'record.find', { types: ['task'], search: '' });
    expect(tasks.map(({ title }) => title)).toEqual([`Decide on observation FND-002: Issues`]);

    const locked = [
      () => call(made, 'record.save', { id: check, patch: { data: { notes: 'Later.' } } }),
      () => call(made, 'record.remove', { ids: [check] }),
      () => call(made, 'audit.prepare', { id: audit.id, depth: 'all' as const }),
      () => call(made, 'audit.report', report),
      () => finding('minor', null),
      () => create(made, 'audit-check', 'One more', {}, [{ relation: 'of', toId: audit.id }]),
    ];
    for (const change of locked) {
      expect(await refusal(change)).toEqual({
        code: 'audit.reported',
        details: { code: audit.code },
      });
    }
    await call(made, 'record.save', { id: audit.id, patch: { status: 'in-progress' } });
    await call(made, 'record.save', { id: check, patch: { data: { notes: 'Earlier.' } } });
  });

  it('writes nothing for a cancelled audit', async () => {
    const { made, audit } = await begun();
    await call(made, 'record.save', { id: audit.id, patch: { status: 'cancelled' } });
    const refused = await refusal(() =>
      call(made, 'audit.prepare', { id: audit.id, depth: 'key' }),
    );
    expect(refused.code).toBe('audit.cancelled');
    expect((await refusal(() => call(made, 'audit.read', { id: crypto.randomUUID() }))).code).toBe(
      'record.not-found',
    );
  });
});

it('shows what a programme covers, with what the latest gap analysis found', async () => {
  const { made, free } = await organisation();
  const programme = await create(made, 'audit-programme', 'Cycle one', {
    startOn: '2026-01-01',
    endOn: '2028-12-31',
  });
  await create(made, 'audit', 'Context', plan(['4']), leads(free));
  const { id } = await call(made, 'assessment.create', setup());
  await call(made, 'answer.save', {
    assessmentId: id,
    questionId: 'Q-7.2-01',
    patch: { status: 'does-not' },
  });
  const view = await call(made, 'audit.coverage', { programmeId: null });
  expect(view).toMatchObject({
    programme: { id: programme.id },
    programmes: [{ code: programme.code }],
    audits: [{ code: 'AUD-001', done: false }],
  });
  const leaves = realCatalogue().requirements.filter(({ leaf }) => leaf);
  expect(view.rows).toHaveLength(leaves.length);
  expect(view.rows.find(({ id: row }) => row === '4.1')).toMatchObject({ state: 'planned' });
  expect(view.rows.find(({ id: row }) => row === '7.2')).toMatchObject({
    importance: 'high',
    reasons: [{ kind: 'gap', count: 1, code: 'GAP-001' }],
  });
});
