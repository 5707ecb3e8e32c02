import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaAction, AgendaItem } from '../../../shared/domain/agenda-model.ts';
import { agendaKinds, soonDays } from '../../../shared/domain/agenda-model.ts';
import { agendaRules, withOwnDays } from '../../../shared/domain/agenda-rules.ts';
import { agendaDue, agendaOf, byDay } from '../../../shared/domain/agenda.ts';
import { addDays } from '../../../shared/domain/common.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { recordTypeNames, specOf } from '../../../shared/domain/records/types.ts';
import { anyRecord } from './any-record.ts';
import { makeRecord } from './record-fixture.ts';

const today = '2026-06-01';
const agenda = (
  records: readonly AnyRecord[],
  actions: readonly AgendaAction[] = [],
): readonly AgendaItem[] => agendaOf({ records, actions, served: new Map(), today });

const action = (changes: Partial<AgendaAction> = {}): AgendaAction => ({
  id: '00000000-0000-4000-8000-999900000001',
  assessmentId: '00000000-0000-4000-8000-999900000002',
  code: 'ACT-001',
  title: 'Name the issues',
  status: 'open',
  owner: 'Mia',
  due: null,
  requirement: '4.1',
  ...changes,
});

/** Records of any type with anything in them, some of them archived. */
const anyRecords = fc
  .array(
    fc.tuple(fc.constantFrom(...recordTypeNames), fc.boolean()).chain(([type, archived]) =>
      anyRecord(type, 1, ['4.1', '6.1.2', 'A.6.2.4']).map((record) => ({
        ...record,
        archivedAt: archived ? '2026-05-01T00:00:00.000Z' : null,
      })),
    ),
    { maxLength: 25 },
  )
  .map((records) =>
    records.map((record, at) => ({
      ...record,
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      code: `${specOf(record.type).prefix}-${String(at + 1).padStart(3, '0')}`,
    })),
  );

const isOpen = ({ type, status, archivedAt }: AnyRecord): boolean =>
  archivedAt === null && !specOf(type).closed.includes(status);

describe('the agenda', () => {
  it('has every open record with a day exactly once, and nothing that is closed or archived', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const items = agenda(records);
        const selves = items.filter(({ key, id }) => key === id).map(({ id }) => id);
        expect(new Set(selves).size).toBe(selves.length);
        const open = records.filter(isOpen);
        const ids = new Set(open.map(({ id }) => id));
        expect(items.filter(({ id }) => !ids.has(id))).toEqual([]);
        const dated = open.filter(({ due }) => due !== null);
        expect(dated.filter(({ id }) => !selves.includes(id))).toEqual([]);
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      }),
      { numRuns: 300 },
    );
  });

  it('has a total order, which the order of the records does not change', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const items = agenda(records);
        expect(agenda(records.toReversed())).toEqual(items);
        for (const [at, item] of items.entries()) {
          expect(byDay(item, item)).toBe(0);
          const next = items[at + 1];
          if (next === undefined) continue;
          expect(byDay(item, next)).toBeLessThan(0);
          expect(byDay(next, item)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('follows the day in the head of every type that has no rule of its own', () => {
    for (const type of recordTypeNames) {
      if ((withOwnDays as readonly string[]).includes(type)) continue;
      const record = makeRecord(type, 1, {}, { due: '2026-05-31' });
      const items = agenda([record]);
      expect(items.map(({ due, urgency }) => [due, urgency])).toEqual([['2026-05-31', 'overdue']]);
    }
  });

  it('says how much things press', () => {
    const dues = [
      null,
      '2026-05-31',
      today,
      addDays(today, soonDays),
      addDays(today, soonDays + 1),
    ];
    const items = agenda(dues.map((due, at) => makeRecord('task', at + 1, {}, { due })));
    expect(items.map(({ code, urgency }) => `${code} ${urgency}`)).toEqual([
      'TSK-002 overdue',
      'TSK-003 soon',
      'TSK-004 soon',
      'TSK-005 later',
      'TSK-001 undated',
    ]);
    expect(agendaDue(items)).toMatchObject({ overdue: 1, soon: 2 });
    expect(agendaDue(items).first.map(({ code }) => code)).toEqual([
      'TSK-002',
      'TSK-003',
      'TSK-004',
    ]);
  });

  it('sorts codes by their number', () => {
    const tasks = [1000, 999, 2].map((number) => makeRecord('task', number));
    expect(agenda(tasks).map(({ code }) => code)).toEqual(['TSK-002', 'TSK-999', 'TSK-1000']);
  });

  it('has a kind and a requirement for every type', () => {
    for (const type of recordTypeNames) {
      expect(agendaKinds).toContain(agendaRules[type].kind);
      expect(agendaRules[type].clause).toMatch(/^(A\.)?\d+(\.\d+)*$/);
    }
  });
});

describe('what there is to do about a record', () => {
  const kinds = (record: AnyRecord): readonly string[] =>
    agenda([record]).map(({ kind, due, detail }) => [kind, due ?? '-', detail].join(' ').trim());

  it('a training is held first, then its effect is checked', () => {
    const data = { heldOn: '2026-05-10', checkOn: '2026-08-01' } as const;
    const head = { due: '2026-05-10' };
    expect(kinds(makeRecord('training', 1, {}, head))).toEqual(['training 2026-05-10']);
    expect(kinds(makeRecord('training', 1, data, { ...head, status: 'held' }))).toEqual([
      'effect 2026-08-01',
    ]);
    expect(kinds(makeRecord('training', 1, {}, { ...head, status: 'held' }))).toEqual(['effect -']);
    expect(kinds(makeRecord('training', 1, data, { ...head, status: 'effective' }))).toEqual([]);
  });

  it('a nonconformity has its deadline and the check of its effect', () => {
    const data = { checkOn: '2026-07-20', requirements: ['8.2'] };
    const one = makeRecord('nonconformity', 1, data, { due: '2026-06-20', status: 'checking' });
    expect(kinds(one)).toEqual(['nonconformity 2026-06-20', 'effect 2026-07-20']);
    expect(agenda([one]).map(({ requirements }) => requirements)).toEqual([['8.2'], ['8.2']]);
    const checked = makeRecord('nonconformity', 1, { ...data, checkedOn: '2026-07-21' });
    expect(kinds(checked)).toEqual(['nonconformity -']);
  });

  it('an incident asks for every notification that is not made', () => {
    const row = { basis: '', reference: '' };
    const incident = makeRecord('incident', 1, {
      notifications: [
        { ...row, whom: 'Market surveillance authority', deadline: '2026-06-03', doneOn: null },
        { ...row, whom: 'Customers', deadline: null, doneOn: null },
        { ...row, whom: 'Data protection', deadline: '2026-05-01', doneOn: '2026-04-30' },
      ],
    });
    expect(kinds(incident)).toEqual([
      'notification 2026-06-03 Market surveillance authority',
      'incident -',
      'notification - Customers',
    ]);
  });

  it('an indicator and an objective are measured again', () => {
    const monthly = { frequency: 'monthly', lastOn: '2026-05-15' } as const;
    expect(kinds(makeRecord('indicator', 1, monthly))).toEqual(['measurement 2026-06-15']);
    expect(kinds(makeRecord('indicator', 1, monthly, { due: '2026-06-10' }))).toEqual([
      'measurement 2026-06-10',
    ]);
    expect(kinds(makeRecord('indicator', 1, monthly, { status: 'paused' }))).toEqual([]);
    const objective = makeRecord(
      'objective',
      1,
      { frequency: 'monthly', measurements: [{ on: '2026-05-01', value: 3, note: '' }] },
      { due: '2026-12-31' },
    );
    expect(kinds(objective)).toEqual(['measurement 2026-06-01', 'target 2026-12-31']);
  });

  it('an audit is held on its days, and its report is due', () => {
    const data = { startOn: '2026-06-10', endOn: '2026-06-12', requirements: ['5', '6'] };
    const head = { due: '2026-06-26' };
    expect(kinds(makeRecord('audit', 1, data, head))).toEqual(['audit 2026-06-10']);
    expect(kinds(makeRecord('audit', 1, data, { ...head, status: 'in-progress' }))).toEqual([
      'audit 2026-06-26',
    ]);
    expect(kinds(makeRecord('audit', 1, data, { ...head, status: 'reported' }))).toEqual([]);
    const body = makeRecord('external-audit', 1, {}, { due: '2027-03-01' });
    expect(kinds(body)).toEqual(['audit 2027-03-01']);
    expect(kinds({ ...body, status: 'held' })).toEqual(['audit -']);
  });

  it('what runs out: contracts, quotations, qualifications, acceptances, certificates', () => {
    const supplier = makeRecord('supplier', 1, { contractEnds: '2026-09-30' });
    expect(kinds(supplier)).toEqual(['expiry 2026-09-30']);
    expect(kinds({ ...supplier, due: '2026-07-01' })).toEqual([
      'review 2026-07-01',
      'expiry 2026-09-30',
    ]);
    const engagement = makeRecord('engagement', 1, { endOn: '2026-09-30' });
    expect(kinds(engagement)).toEqual(['expiry 2026-09-30']);
    expect(kinds({ ...engagement, due: '2026-08-31' })).toEqual([
      'target 2026-08-31',
      'expiry 2026-09-30',
    ]);
    for (const type of ['body', 'qualification', 'certificate'] as const) {
      expect(kinds(makeRecord(type, 1, {}, { due: '2026-08-01' }))).toEqual(['expiry 2026-08-01']);
    }
    const risk = makeRecord('risk', 1, {}, { due: '2026-08-01' });
    expect(kinds(risk)).toEqual(['review 2026-08-01']);
    expect(kinds({ ...risk, status: 'accepted' })).toEqual(['expiry 2026-08-01']);
  });

  it('a project has its steps with who takes them, a certificate the changes to tell', () => {
    const step = { from: null, note: '' };
    const project = makeRecord(
      'project',
      1,
      {
        steps: [
          { ...step, step: 'stage-1', until: '2026-07-01', who: '', doneOn: null },
          { ...step, step: 'stage-2', until: '2026-09-01', who: 'Ben', doneOn: null },
          { ...step, step: 'choose-body', until: '2026-05-01', who: '', doneOn: '2026-04-28' },
        ],
      },
      { owner: 'Mia', due: '2026-12-01' },
    );
    expect(agenda([project]).map(({ detail, owner, due }) => [detail, owner, due])).toEqual([
      ['stage-1', 'Mia', '2026-07-01'],
      ['stage-2', 'Ben', '2026-09-01'],
      ['', 'Mia', '2026-12-01'],
    ]);
    const change = { what: 'New site', kind: null, on: '2026-05-20', answer: '' };
    const certificate = makeRecord('certificate', 1, {
      changes: [
        { ...change, notifiedOn: null },
        { ...change, notifiedOn: '2026-05-21' },
      ],
    });
    expect(kinds(certificate)).toEqual(['notification 2026-05-20 New site']);
  });

  it('a control that works is looked at again, a finding that praises asks for nothing', () => {
    const control = makeRecord('control', 1, { control: 'A.6.2.4' }, { status: 'in-progress' });
    expect(kinds(control)).toEqual(['target -']);
    expect(agenda([control])[0]?.requirements).toEqual(['A.6.2.4']);
    expect(kinds({ ...control, status: 'implemented', due: '2027-01-01' })).toEqual([
      'review 2027-01-01',
    ]);
    expect(kinds(makeRecord('finding', 1, { grade: 'minor' }))).toEqual(['finding -']);
    expect(kinds(makeRecord('finding', 1, { grade: 'good-practice' }))).toEqual([]);
  });

  it('a concern has to be answered by its day, and closed afterwards', () => {
    const concern = makeRecord('concern', 1, {}, { due: '2026-05-20' });
    expect(kinds(concern)).toEqual(['incident 2026-05-20']);
    expect(kinds({ ...concern, status: 'answered' })).toEqual(['incident -']);
    expect(kinds({ ...concern, status: 'closed' })).toEqual([]);
  });

  it('a task is about what it serves', () => {
    const task = makeRecord('task', 1);
    const served = new Map([[task.id, ['10.2', '8.2']]]);
    const [item] = agendaOf({ records: [task], actions: [], served, today });
    expect(item?.requirements).toEqual(['10.2', '8.2']);
    expect(agenda([task])[0]?.requirements).toEqual([]);
  });

  it('an action of a gap analysis is to be done until it is done or dropped', () => {
    expect(agenda([], [action({ due: '2026-05-01' })])).toMatchObject([
      { type: 'action', kind: 'action', urgency: 'overdue', requirements: ['4.1'] },
    ]);
    for (const status of ['done', 'dropped']) expect(agenda([], [action({ status })])).toEqual([]);
  });
});
