import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auditCoverage,
  byUrgency,
  coverageStates,
  gapFacts,
  programmeInForce,
} from '../../../shared/domain/audit-coverage.ts';
import { ImportanceJudge } from '../../../shared/domain/audit-importance.ts';
import { Records, type AimsRecord, type AnyRecord } from '../../../shared/domain/records/record.ts';
import { anyRecord } from './any-record.ts';
import { makeRecord } from './record-fixture.ts';
import { catalogue } from './support.ts';

const today = '2026-05-14';
const programme = makeRecord(
  'audit-programme',
  1,
  { startOn: '2026-01-01', endOn: '2028-12-31' },
  { status: 'running' },
);
let links = 0;
const link = (from: AnyRecord, relation: string, to: AnyRecord) => {
  links += 1;
  return { id: String(links), fromId: from.id, relation, toId: to.id };
};
const audit = (
  number: number,
  requirements: string[],
  startOn: string,
  status = 'planned',
): AimsRecord<'audit'> => makeRecord('audit', number, { requirements, startOn }, { status });

function coverage(
  records: readonly AnyRecord[],
  linked: ReturnType<typeof link>[] = [],
  of: AimsRecord<'audit-programme'> | null = programme,
) {
  const all = new Records([...(of === null ? [] : [of]), ...records], linked);
  return auditCoverage(
    { records: all, requirements: catalogue.requirements, gaps: new Map(), today },
    of,
  );
}
const row = (of: ReturnType<typeof coverage>, id: string) => {
  const found = of.rows.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
};

describe('what audits cover', () => {
  it('shows every leaf requirement, done, planned or not at all', () => {
    const of = coverage([
      audit(1, ['4'], '2026-03-01', 'reported'),
      audit(2, ['6.1.2'], '2027-03-01'),
      audit(3, ['A.2'], '2026-09-01', 'cancelled'),
    ]);
    expect(of.rows.map(({ id, state }) => [id, state])).toEqual([
      ['4.1', 'done'],
      ['4.3', 'done'],
      ['6.1.2', 'planned'],
      ['6.1.3', 'uncovered'],
      ['A.2.2', 'uncovered'],
    ]);
    expect(of.audits.map(({ code }) => code)).toEqual(['AUD-001', 'AUD-002']);
    expect(row(of, '4.1')).toMatchObject({
      cells: ['done', null],
      lastOn: '2026-03-01',
      dueBy: null,
    });
    expect(row(of, '6.1.3').dueBy).toBe('2028-12-31');
    expect(of.totals).toEqual({
      overdue: 0,
      uncovered: 2,
      'too-late': 0,
      again: 0,
      planned: 1,
      done: 2,
    });
  });

  it('does not count what a finished audit did not reach', () => {
    const done = audit(1, ['4', 'A.2'], '2026-03-01', 'reported');
    const check = (number: number, requirement: string, status: string) =>
      makeRecord('audit-check', number, { requirement: [requirement] }, { status });
    const missed = check(1, '4.1', 'not-reached');
    const partly = check(2, '4.3', 'not-reached');
    const reached = check(3, '4.3', 'conforms');
    const of = coverage(
      [done, missed, partly, reached],
      [missed, partly, reached].map((one) => link(one, 'of', done)),
    );
    expect(row(of, '4.1')).toMatchObject({ cells: ['not-reached'], state: 'uncovered' });
    expect(row(of, '4.3').state).toBe('done');
    expect(row(of, 'A.2.2').state).toBe('done');
  });

  it('leaves excluded controls out, and asks nothing twice of one that only touches a part', () => {
    const control = makeRecord('control', 1, { control: 'A.2.2', applicable: 'no' });
    expect(coverage([control]).rows.map(({ id }) => id)).not.toContain('A.2.2');
    const part = coverage([audit(1, ['4.1.1'], '2026-03-01', 'reported')]);
    expect(row(part, '4.1')).toMatchObject({ cells: ['partly-done'], state: 'uncovered' });
  });

  it('wants what is important within a year and again every year', () => {
    const priorities = [
      { requirements: ['4'], importance: 'high' as const, reason: 'New market.' },
    ];
    const strict = { ...programme, data: { ...programme.data, priorities } };
    expect(row(coverage([], [], strict), '4.1')).toMatchObject({
      state: 'uncovered',
      dueBy: '2027-01-01',
    });
    const once = coverage([audit(1, ['4'], '2026-03-01', 'closed')], [], strict);
    expect(row(once, '4.1')).toMatchObject({ state: 'again', dueBy: '2027-03-01' });
    const late = [audit(1, ['4'], '2026-03-01', 'closed'), audit(2, ['4'], '2027-06-01')];
    expect(row(coverage(late, [], strict), '4.1').state).toBe('too-late');
    const last = [audit(1, ['4'], '2028-02-01', 'closed')];
    expect(row(coverage(last, [], strict), '4.1').state).toBe('done');
  });

  it('says that something is overdue although an audit was planned that never began', () => {
    const over = {
      ...programme,
      data: { ...programme.data, startOn: '2023-01-01', endOn: '2025-12-31' },
    };
    expect(row(coverage([audit(1, ['4'], '2025-06-01')], [], over), '4.1').state).toBe('overdue');
    const begun = coverage([audit(1, ['4'], '2025-06-01', 'in-progress')], [], over);
    expect(row(begun, '4.1').state).toBe('planned');
  });

  it('covers processes that are named, or all of whose requirements are in scope', () => {
    const boundary = makeRecord('scope', 1, {
      processes: [
        { process: 'Risk assessment', owner: 'Mia', result: '', requirements: ['6.1.2', '6.1.3'] },
        { process: 'Design', owner: '', result: '', requirements: ['A.2.2'] },
      ],
    });
    const named = makeRecord('audit', 1, { processes: ['design'], startOn: '2026-06-01' });
    const of = coverage([boundary, named, audit(2, ['6'], '2026-07-01')]);
    expect(row(of, 'Risk assessment')).toMatchObject({
      kind: 'process',
      owner: 'Mia',
      cells: [null, 'planned'],
    });
    expect(row(of, 'Design').cells).toEqual(['planned', null]);
    const half = coverage([boundary, audit(1, ['6.1.2'], '2026-07-01')]);
    expect(row(half, 'Risk assessment').cells).toEqual([null]);
  });

  it('takes audits of the programme, and of none within its cycle', () => {
    const other = makeRecord('audit-programme', 2, {});
    const inside = audit(1, ['4'], '2026-06-01');
    const early = audit(2, ['4'], '2025-06-01');
    const theirs = audit(3, ['4'], '2026-06-01');
    const own = audit(4, ['4'], '2025-06-01');
    const of = coverage(
      [other, inside, early, theirs, own],
      [link(theirs, 'part-of', other), link(own, 'part-of', programme)],
    );
    expect(of.audits.map(({ code }) => code)).toEqual(['AUD-004', 'AUD-001']);
  });

  it('has a cycle without a programme too', () => {
    const of = coverage([audit(1, ['4'], '2026-03-01', 'reported')], [], null);
    expect(of.cycle).toEqual({ from: '2026-03-01', until: '2029-02-28' });
    expect(coverage([], [], null).cycle.from).toBe(today);
  });

  it('gives every row one cell per audit, a day by which it is due unless done, and adds up', () => {
    const ids = catalogue.requirements.map(({ id }) => id);
    const arb = fc.tuple(
      ...([1, 2, 3] as const).map((number) => anyRecord('audit', number, ids)),
      anyRecord('audit-check', 1, ids),
      anyRecord('scope', 1, ids),
      anyRecord('nonconformity', 1, ids),
      anyRecord('finding', 1, ids),
      anyRecord('audit-programme', 1, ids),
    );
    fc.assert(
      fc.property(arb, (some) => {
        const [first, , , check] = some;
        const all = new Records(some, [link(check, 'of', first)]);
        const of = auditCoverage(
          { records: all, requirements: catalogue.requirements, gaps: new Map(), today },
          programmeInForce(all, null),
        );
        expect(Object.values(of.totals).reduce((sum, one) => sum + one, 0)).toBe(of.rows.length);
        for (const one of of.rows) {
          expect(one.cells).toHaveLength(of.audits.length);
          expect(one.dueBy === null).toBe(one.state === 'done');
        }
        const having = (state: string) => of.rows.filter((one) => one.state === state);
        expect(having('overdue').every(({ dueBy }) => String(dueBy) < today)).toBe(true);
        expect(having('done').every(({ cells }) => cells.includes('done'))).toBe(true);
        const unusual = of.rows.filter(({ importance }) => importance !== 'normal');
        expect(unusual.every(({ reasons }) => reasons.length > 0)).toBe(true);
        const places = byUrgency(of.rows).map(({ state }) => coverageStates.indexOf(state));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('importance', () => {
  const judge = (
    records: readonly AnyRecord[],
    linked: ReturnType<typeof link>[] = [],
    priorities: AimsRecord<'audit-programme'>['data']['priorities'] = [],
  ) =>
    new ImportanceJudge(
      new Records(records, linked),
      { ...programme, data: { ...programme.data, priorities } },
      gapFacts('GAP-001', [
        ...['does-not', 'does-not', 'partly', 'conforms', 'conforms', 'conforms'].map((status) => ({
          requirement: '4.3',
          status,
        })),
        ...['does-not', 'conforms', 'conforms', 'conforms', 'not-assessed'].map((status) => ({
          requirement: '4.1',
          status,
        })),
      ]),
      today,
    );

  it('is normal without a reason, and follows the most particular line of the programme', () => {
    expect(judge([]).ofRequirement('4.1')).toEqual({ importance: 'normal', reasons: [] });
    const lines = [
      { requirements: ['A.6.2.4'], importance: 'low' as const, reason: 'Bought.' },
      { requirements: ['A.6'], importance: 'high' as const, reason: 'New product.' },
    ];
    expect(judge([], [], lines).ofRequirement('A.6.2.4').importance).toBe('low');
    expect(judge([], [], lines).ofRequirement('A.6.1.2').importance).toBe('high');
    expect(judge([], [], lines).ofRequirement('6.1.2').importance).toBe('normal');
  });

  it('rises with what went wrong and is not forgotten', () => {
    const minor = makeRecord('nonconformity', 1, { grade: 'minor', requirements: ['7.2'] });
    const raised = judge([minor]).ofRequirement('7.2');
    expect(raised).toEqual({
      importance: 'high',
      reasons: [{ kind: 'nonconformity', count: 1, codes: ['NCR-001'] }],
    });
    const closed = (detectedOn: string) =>
      makeRecord(
        'nonconformity',
        1,
        { grade: 'major', requirements: ['7'], detectedOn },
        { status: 'closed' },
      );
    expect(judge([closed('2024-05-13')]).ofRequirement('7.2').importance).toBe('normal');
    expect(judge([closed('2024-05-14')]).ofRequirement('7.2').importance).toBe('high');
  });

  it('counts a finding once, also when it became a nonconformity', () => {
    const finding = makeRecord('finding', 1, { grade: 'minor', requirements: ['7.2'] });
    const raised = makeRecord('nonconformity', 1, { grade: 'minor', requirements: ['7.2'] });
    const low = [{ requirements: ['7'], importance: 'low' as const, reason: '' }];
    const records = [finding, raised];
    const once = judge(records, [link(finding, 'raised', raised)], low).ofRequirement('7.2');
    expect(once.importance).toBe('normal');
    expect(judge(records, [], low).ofRequirement('7.2').importance).toBe('high');
    const seen = makeRecord('finding', 1, { grade: 'observation', requirements: ['7.2'] });
    expect(judge([seen]).ofRequirement('7.2').importance).toBe('normal');
    expect(judge([seen], [], low).ofRequirement('7.2').importance).toBe('normal');
  });

  it('rises for a control that keeps a high risk down, and for gaps', () => {
    const control = makeRecord('control', 1, { control: 'A.2.2' });
    const risk = makeRecord('risk', 1, { inherent: 20 });
    const small = makeRecord('risk', 2, { inherent: 12 });
    const both = [risk, small].map((one) => link(one, 'modified-by', control));
    expect(judge([control, risk, small], both).ofRequirement('A.2.2')).toEqual({
      importance: 'high',
      reasons: [{ kind: 'risk', count: 1, codes: ['RSK-001'] }],
    });
    expect(judge([]).ofRequirement('4.3').reasons).toEqual([
      { kind: 'gap', count: 2, code: 'GAP-001' },
    ]);
    expect(judge([]).ofRequirement('4.1').reasons).toEqual([]);
  });
});

it('takes the running programme, else the newest', () => {
  const draft = makeRecord('audit-programme', 2, { startOn: '2029-01-01' }, { status: 'draft' });
  const older = makeRecord('audit-programme', 3, { startOn: '2020-01-01' }, { status: 'draft' });
  const records = new Records([older, draft, programme], []);
  expect(programmeInForce(records, null)?.code).toBe('APR-001');
  expect(programmeInForce(records, draft.id)?.code).toBe('APR-002');
  expect(programmeInForce(new Records([older, draft], []), null)?.code).toBe('APR-002');
  expect(programmeInForce(new Records([], []), null)).toBeNull();
});
