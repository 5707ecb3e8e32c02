import { describe, expect, it } from 'vitest';
import { write } from '../../../electron/services/session.ts';
import type { ActionFields } from '../../../shared/domain/action.ts';
import { journeyOf } from '../../../shared/domain/journey.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { call, openWorld, setup, type World } from '../../fixtures/world.ts';
import { changed, completeStand, inputOf, without, type Stand } from '../domain/journey-support.ts';

const day = 86_400_000;

/** A world on the day that the journey's fixtures know as today, with these records in it. */
function worldWith({ records, links }: Stand): World {
  const made = openWorld();
  made.pass(18 * day);
  write(made.ports, 'record.create', (db) => {
    for (const record of records) db.insert('record', record);
    for (const one of links) db.insert('record-link', one);
  });
  return made;
}

const complete = completeStand(3);
const messy = [
  (stand: Stand) => changed(stand, 'RSK-001', { owner: ' ', due: '2026-01-01' }, { residual: 12 }),
  (stand: Stand) => changed(stand, 'RSK-002', { status: 'closed' }, { strategy: null }),
  (stand: Stand) => changed(stand, 'RSK-003', {}, { strategy: 'retain', residual: null }),
  (stand: Stand) => changed(stand, 'TSK-001', { due: '2026-02-01', status: 'in-progress' }),
  (stand: Stand) => changed(stand, 'SUP-001', { archivedAt: '2026-05-01T00:00:00.000Z' }),
  (stand: Stand) => changed(stand, 'AIS-003', { status: 'retirement', due: '2020-01-01' }),
  (stand: Stand) =>
    without(stand, stand.records.find(({ code }) => code === 'IMP-002') as AnyRecord),
  (stand: Stand) => ({
    ...stand,
    links: stand.links.filter(({ relation }) => relation !== 'modified-by'),
  }),
  (stand: Stand) => changed(stand, 'RSK-001', { archivedAt: '2026-05-01T00:00:00.000Z' }),
  (stand: Stand) => changed(stand, 'TSK-001', { status: 'dropped' }),
];

describe('the journey over a real workspace', () => {
  it('says of a new workspace where to begin', async () => {
    const journey = await call(openWorld(), 'journey.read');
    expect(journey.next.map(({ key }) => key)).toEqual(['no-scope', 'no-policy', 'no-system']);
    expect(journey).toMatchObject({ counts: {}, overdue: [], overdueCount: 0 });
  });

  it('reads from the database what the rules say of the records', async () => {
    let stand: Stand = complete;
    for (const mess of [(same: Stand) => same, ...messy]) {
      stand = mess(stand);
      expect(await call(worldWith(stand), 'journey.read')).toEqual(journeyOf(inputOf(stand)));
    }
  });
});

describe('what is overdue', () => {
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

  it('has the actions of a plan among the records, the longest overdue first', async () => {
    const made = worldWith(changed(complete, 'TSK-001', { due: '2026-04-01', status: 'open' }));
    const { id: assessmentId } = await call(made, 'assessment.create', setup());
    const add = (changes: Partial<ActionFields>) =>
      call(made, 'action.add', { assessmentId, fields: { ...fields, ...changes } });
    const before = await call(made, 'journey.read');
    const first = await add({ due: '2026-03-01', status: 'in-progress' });
    await add({ due: '2026-05-01' });
    await add({ due: '2026-03-01', status: 'done' });
    await add({ due: '2026-03-01', status: 'dropped' });
    await add({ due: '2026-12-01' });
    await add({});

    const journey = await call(made, 'journey.read');
    expect(journey.overdueCount).toBe(before.overdueCount + 2);
    expect(journey.overdue.map(({ code }) => code)).toEqual(['ACT-001', 'TSK-001', 'ACT-002']);
    expect(journey.overdue[0]).toMatchObject({
      id: first.id,
      type: 'action',
      assessmentId,
      code: 'ACT-001',
      title: 'Name the issues',
      owner: 'Mia',
      due: '2026-03-01',
    });

    // A plan that was put away asks for nothing.
    await call(made, 'assessment.archive', { id: assessmentId, archived: true });
    expect(await call(made, 'journey.read')).toEqual(before);
  });
});
