import { expect, it } from 'vitest';
import { write } from '../../../electron/services/session.ts';
import { readinessView } from '../../../shared/domain/readiness/view.ts';
import { call, openWorld, realLibraries, type World } from '../../fixtures/world.ts';
import { readyInput, readyLinks, readyOn, readyRecords } from '../domain/ready-records.ts';

/** A workspace with the records of an organisation that is ready, on the day that it is. */
function readyWorld(): World {
  const made = openWorld();
  made.pass(Date.parse(`${readyOn}T12:00:00Z`) - Date.parse(made.ports.clock()));
  write(made.ports, 'record.create', (db) => {
    for (const record of readyRecords) db.insert('record', record);
    for (const link of readyLinks) db.insert('record-link', link);
  });
  return made;
}

it('says of a new workspace that everything is missing', async () => {
  const { readiness, processes } = await call(openWorld(), 'readiness.read', { stage: '1' });
  expect(readiness.ready).toBe(false);
  expect(readiness.items.filter(({ blocks, lacks }) => blocks && lacks.length === 0)).toEqual([
    // Nothing was found, so nothing is open.
    expect.objectContaining({ key: 'audit-findings' }),
  ]);
  expect(processes).toEqual([]);
});

it('reads from the database what the rules say of the records', async () => {
  const made = readyWorld();
  const view = await call(made, 'readiness.read', { stage: '2' });
  expect(view.readiness).toMatchObject({ ready: true, blocking: 0 });
  expect(view).toEqual(readinessView('2', readyInput(), realLibraries().interviews));
});

it('names a record that is deleted at once', async () => {
  const made = readyWorld();
  const [review] = readyRecords.filter(({ type }) => type === 'review');
  await call(made, 'record.archive', { ids: [review?.id ?? ''], archived: true });
  const { readiness } = await call(made, 'readiness.read', { stage: '1' });
  const missing = readiness.items.filter(({ lacks }) => lacks.length > 0).map(({ key }) => key);
  expect(missing).toEqual(['review-results', 'review-after-audit']);
});
