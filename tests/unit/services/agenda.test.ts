import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agendaIn, calendarIn, overdueIn } from '../../../electron/services/agenda.ts';
import { reader, write } from '../../../electron/services/session.ts';
import { wholeAgenda } from '../../../shared/contract/agenda-operations.ts';
import type { InputOf } from '../../../shared/contract/operations.ts';
import type { ActionFields } from '../../../shared/domain/action.ts';
import { eventsOf, eventTypes } from '../../../shared/domain/agenda-events.ts';
import { agendaOf } from '../../../shared/domain/agenda.ts';
import type { AnyRecord, RecordLink } from '../../../shared/domain/records/record.ts';
import { recordTypeNames, specOf } from '../../../shared/domain/records/types.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, openWorld, setup, type World } from '../../fixtures/world.ts';
import { link } from '../domain/journey-support.ts';
import { makeRecord } from '../domain/record-fixture.ts';

const today = '2026-05-14';

function fill({ ports }: World, records: readonly AnyRecord[], links: readonly RecordLink[] = []) {
  write(ports, 'record.create', (db) => {
    for (const record of records) db.insert('record', record);
    for (const one of links) db.insert('record-link', one);
  });
}

const fields: ActionFields = {
  requirement: '4.1',
  title: 'Name the issues',
  detail: '',
  owner: 'Mia',
  due: null,
  effort: null,
  priority: 'low',
  status: 'open',
  dependsOn: [],
};

const query: InputOf<'agenda.actions'> = {
  ...wholeAgenda,
  sort: { column: 'due', descending: false },
  group: 'none',
  closed: [],
  offset: 0,
  limit: 100,
};

/** Records of every type in every status, with days in all of their fields. */
function everything(): readonly AnyRecord[] {
  let number = 0;
  return recordTypeNames.flatMap((type) =>
    specOf(type).statuses.flatMap((status) =>
      [null, '2026-05-01', '2026-05-20', '2027-01-01'].map((due) => {
        number += 1;
        const days = Object.fromEntries(
          ['checkOn', 'heldOn', 'startOn', 'endOn', 'contractEnds', 'lastOn']
            .filter((name) => name in makeRecord(type, 1).data)
            .map((name, at) => [name, number % 3 === 0 ? null : `2026-0${4 + at}-10`]),
        );
        const rows = {
          incident: {
            notifications: [{ whom: 'Authority', deadline: '2026-05-02', doneOn: null }],
          },
          project: { steps: [{ step: 'stage-1', until: '2026-05-03', who: 'Ben', doneOn: null }] },
          certificate: { changes: [{ what: 'Site', on: '2026-05-04', notifiedOn: null }] },
          objective: {
            frequency: 'monthly',
            measurements: [{ on: '2026-03-01', value: 1, note: '' }],
          },
          indicator: { frequency: 'monthly' },
          control: { control: 'A.6.2.4' },
          document: { requirements: ['5.2'] },
          finding: { grade: 'minor', requirements: ['8.2'] },
          nonconformity: { requirements: ['8.4'] },
        }[type as string];
        const data = { ...days, ...rows };
        return makeRecord(type, number, data, { status, due, owner: number % 2 ? 'Mia' : '' });
      }),
    ),
  );
}

describe('the agenda over a real workspace', () => {
  it('reads from the database what the rules say of whole records', () => {
    const made = openWorld();
    const records = everything();
    const task = records.find(({ type }) => type === 'task') as AnyRecord;
    const finding = records.find(({ type }) => type === 'finding') as AnyRecord;
    const risk = records.find(({ type }) => type === 'risk') as AnyRecord;
    fill(made, records, [link(task, 'serves', risk), link(task, 'serves', finding)]);
    const db = reader(made.ports);
    const served = new Map([[task.id, ['8.2']]]);
    const expected = agendaOf({ records, actions: [], served, today });
    expect(agendaIn(db, today)).toEqual(expected);
    expect(calendarIn(db, today)).toEqual(
      eventsOf(
        expected,
        records.filter(({ type }) => (eventTypes as readonly string[]).includes(type)),
      ),
    );
    const late = expected.filter(({ urgency }) => urgency === 'overdue');
    const overdue = overdueIn(db, today, 10);
    expect(overdue.count).toBe(late.length);
    expect(overdue.first.map(({ key }) => key)).toEqual(late.slice(0, 10).map(({ key }) => key));
  });

  it('leaves out archived records and plans that were put away', async () => {
    const made = openWorld();
    fill(made, [makeRecord('task', 1, {}, { archivedAt: '2026-05-01T00:00:00.000Z' })]);
    const { id: assessmentId } = await call(made, 'assessment.create', setup());
    await call(made, 'action.add', { assessmentId, fields });
    await call(made, 'action.add', { assessmentId, fields: { ...fields, status: 'done' } });
    const page = await call(made, 'agenda.actions', query);
    expect(page.lines.map(({ item }) => item?.code)).toEqual(['ACT-001']);
    expect(page.lines[0]?.item).toMatchObject({ type: 'action', assessmentId, kind: 'action' });
    await call(made, 'assessment.archive', { id: assessmentId, archived: true });
    expect((await call(made, 'agenda.actions', query)).all).toBe(0);
  });

  it('narrows, counts under each tab, groups and pages', async () => {
    const made = openWorld();
    const role = makeRecord('role', 1, { holder: 'Mia Lead' }, { title: 'AIMS manager' });
    const board = makeRecord('role', 2, {}, { title: 'Board' });
    const ben = makeRecord('person', 1, {}, { title: 'Ben' });
    const records = [
      { ...role, status: 'assigned' },
      makeRecord('task', 1, {}, { owner: 'Mia Lead', due: '2026-05-01' }),
      makeRecord('task', 2, {}, { owner: 'AIMS manager' }),
      makeRecord('risk', 1, {}, { owner: 'Ben', due: '2026-05-10', title: 'Drift' }),
      makeRecord('finding', 1, { requirements: ['8.2'] }, { owner: 'Board' }),
      board,
      ben,
    ];
    fill(made, records, [link(ben, 'holds', board)]);
    await call(made, 'app.saveSettings', { userName: 'mia lead' });
    const page = await call(made, 'agenda.actions', query);
    expect(page).toMatchObject({
      person: 'mia lead',
      count: 4,
      all: 4,
      tabs: { mine: 2, overdue: 2, all: 4 },
    });
    const mine = await call(made, 'agenda.actions', { ...query, tab: 'mine' });
    expect(mine.lines.map(({ item }) => item?.code)).toEqual(['TSK-001', 'TSK-002']);
    const his = await call(made, 'agenda.actions', { ...query, tab: 'mine', person: 'Ben' });
    expect(his.lines.map(({ item }) => item?.code)).toEqual(['RSK-001', 'FND-001']);
    const byClause = await call(made, 'agenda.actions', { ...query, group: 'clause', clause: '8' });
    expect(byClause.lines.map(({ group, item }) => group?.key ?? item?.code)).toEqual([
      '8.2',
      'RSK-001',
      'FND-001',
    ]);
    expect(byClause).toMatchObject({ count: 2, lineCount: 3, all: 4, tabs: { all: 2 } });
    const part = await call(made, 'agenda.actions', { ...query, offset: 1, limit: 2 });
    expect(part.lines.map(({ item }) => item?.code)).toEqual(['RSK-001', 'FND-001']);
    expect(part.lineCount).toBe(4);
    const found = await call(made, 'agenda.actions', {
      ...query,
      search: 'drift',
      kinds: ['review'],
    });
    expect(found.count).toBe(1);
  });

  it('takes the assessor for whoever works here where the settings name nobody', async () => {
    const made = openWorld();
    expect((await call(made, 'agenda.actions', query)).person).toBe('');
    await call(made, 'assessor.save', { name: 'Tom Assessor' });
    expect((await call(made, 'agenda.actions', query)).person).toBe('Tom Assessor');
  });

  it('counts what presses and gives a stretch of the calendar', async () => {
    const made = openWorld();
    fill(made, [
      makeRecord('task', 1, {}, { due: '2026-05-01' }),
      makeRecord('risk', 1, {}, { due: '2026-05-20' }),
      makeRecord('audit', 1, { startOn: '2026-06-29', endOn: '2026-07-02' }),
    ]);
    expect(await call(made, 'agenda.due')).toMatchObject({
      overdue: 1,
      soon: 1,
      first: [{ code: 'TSK-001' }, { code: 'RSK-001' }],
    });
    const july = { from: '2026-07-01', until: '2026-07-31', kinds: [] };
    expect(await call(made, 'agenda.events', july)).toMatchObject({
      total: 1,
      events: [{ code: 'AUD-001', from: '2026-06-29', until: '2026-07-02' }],
    });
    const reviews = { from: '2026-01-01', until: '2026-12-31', kinds: ['review' as const] };
    expect((await call(made, 'agenda.events', reviews)).total).toBe(1);
  });
});

describe('the calendar file', () => {
  const file = (made: World): string => readFileSync(join(made.folder, 'out.ics'), 'utf8');

  it('is written where the dialog says, with what lies ahead and what is overdue', async () => {
    const made = openWorld();
    fill(made, [
      makeRecord('task', 1, {}, { due: '2026-05-01', title: 'Late; really, late' }),
      makeRecord('risk', 1, {}, { due: '2026-07-01', owner: 'Mia' }),
      makeRecord('review', 1, { heldOn: '2026-01-10' }, { status: 'held' }),
    ]);
    expect(await call(made, 'agenda.exportIcs', { kinds: [] })).toBeNull();
    made.answers.push(join(made.folder, 'out.ics'));
    expect(await call(made, 'agenda.exportIcs', { kinds: [] })).toBe('out.ics');
    expect(made.asked.at(-1)).toMatchObject({
      defaultPath: join(made.folder, 'Client - AIMS calendar.ics'),
    });
    const text = file(made);
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(2);
    expect(text).toContain('SUMMARY:TSK-001 Late\\; really\\, late\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20260701\r\nDTEND;VALUE=DATE:20260702\r\n');
    expect(text).toContain('DTSTAMP:20260514T090000Z\r\n');
    expect(text).not.toContain('MRV-001');
    made.answers.push(join(made.folder, 'out.ics'));
    await call(made, 'agenda.exportIcs', { kinds: ['review'] });
    expect(file(made).match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
  });

  it('never takes the place of the workspace, and says where a folder is missing', async () => {
    const made = openWorld();
    made.answers.push(made.path, join(made.folder, 'gone', 'out.ics'));
    const write = () => failureOfAsync(() => call(made, 'agenda.exportIcs', { kinds: [] }));
    expect((await write()).code).toBe('workspace.exists');
    expect((await write()).code).toBe('folder.not-found');
    mkdirSync(join(made.folder, 'out.ics'));
    made.answers.push(join(made.folder, 'out.ics'));
    expect((await write()).code).not.toBe('internal');
  });
});
