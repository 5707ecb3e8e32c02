import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { everyChange } from '../../../shared/domain/change-query.ts';
import { write } from '../../../electron/services/session.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, openWorld, type World } from '../../fixtures/world.ts';

const page = { offset: 0, limit: 50 };
const all = (made: World, query: Partial<typeof everyChange> = {}) =>
  call(made, 'history.all', { query: { ...everyChange, ...query }, ...page });
const risk = (made: World, title: string) =>
  call(made, 'record.create', { type: 'risk', head: { title }, data: {}, links: [] });
const read = async (made: World, id: string) => (await call(made, 'record.read', { id })).record;

it('lists every change with who and what, filtered and in pages', async () => {
  const made = openWorld();
  await call(made, 'app.saveSettings', { userName: 'Mia' });
  const first = await risk(made, 'Bias "in" triage');
  made.pass(86_400_000);
  await call(made, 'app.saveSettings', { userName: 'Bo' });
  await call(made, 'record.save', { id: first.id, patch: { owner: 'Head of AI' } });
  await call(made, 'organisation.save', { name: 'Client 100%' });

  const { steps, total } = await all(made);
  expect(total).toBe(4);
  expect(steps.map(({ operation, actor }) => `${operation} ${actor}`).slice(0, 3)).toEqual([
    'organisation.save Bo',
    'record.save Bo',
    'record.create Mia',
  ]);
  expect(steps[1]?.main).toMatchObject({
    kind: 'update',
    name: { entity: 'record', type: 'risk', code: 'RSK-001', title: 'Bias "in" triage' },
  });
  const found = async (query: Partial<typeof everyChange>) =>
    (await all(made, query)).steps.map(({ operation }) => operation);
  expect(await found({ people: ['Mia'] })).toEqual(['record.create']);
  // By the record's words, though the change itself names only its owner.
  expect(await found({ text: 'rsk-001 "in"' })).toEqual(['record.save', 'record.create']);
  expect(await found({ text: 'head AI' })).toEqual(['record.save']);
  expect(await found({ text: '100%' })).toEqual(['organisation.save']);
  expect(await found({ kinds: ['insert'], entities: ['record'] })).toEqual(['record.create']);
  expect(await found({ from: '2026-05-15T00:00:00.000Z' })).toHaveLength(2);
  expect(await found({ until: '2026-05-15T00:00:00.000Z' })).toHaveLength(2);
  expect(
    await call(made, 'history.all', { query: everyChange, offset: 3, limit: 1 }),
  ).toMatchObject({ steps: [{ operation: 'workspace.create' }], total: 4 });
  expect(await call(made, 'history.all', { query: everyChange, offset: 9, limit: 1 })).toEqual({
    steps: [],
    total: 4,
  });
  expect(await call(made, 'history.people')).toEqual(['Bo', 'Mia', 'unnamed user']);
  const changeSet = steps[3]?.changeSet ?? '';
  const step = await call(made, 'history.step', { changeSet, query: everyChange, ...page });
  expect(step.entries.map(({ name }) => name.entity)).toEqual(['organisation', 'assessor']);
});

it('writes what a query finds as a table that no spreadsheet runs', async () => {
  const made = openWorld();
  const { id } = await risk(made, '=HYPERLINK("x")');
  await call(made, 'record.save', { id, patch: { status: 'in-treatment' } });
  await call(made, 'record.remove', { ids: [id] });
  expect(await call(made, 'history.exportCsv', { query: everyChange })).toBeNull();
  const path = join(made.folder, 'changes.csv');
  made.answers.push(path);
  expect(await call(made, 'history.exportCsv', { query: everyChange })).toBe('changes.csv');
  const lines = readFileSync(path, 'utf8').split('\r\n');
  expect(lines[0]).toContain('"No.","When (UTC)","Who"');
  expect(lines.some((line) => line.includes(`"'=HYPERLINK(""x"")"`))).toBe(true);
  expect(lines.find((line) => line.includes('"Status"'))).toMatch(/"Changed","risk","RSK-001"/);
  expect(lines.find((line) => line.includes('"Deleted"'))).toContain('RSK-001');
  made.answers.push(made.path);
  expect(
    await failureOfAsync(() => call(made, 'history.exportCsv', { query: everyChange })),
  ).toMatchObject({ code: 'workspace.exists' });
  expect(readdirSync(made.folder).filter((name) => name.endsWith('.new'))).toEqual([]);
});

it('keeps names that were told in confidence out of the table', async () => {
  const made = openWorld();
  const { id } = await call(made, 'record.create', {
    type: 'concern',
    head: { title: 'A concern' },
    data: {},
    links: [],
  });
  await call(made, 'record.save', { id, patch: { data: { reporter: 'Secret Person' } } });
  const path = join(made.folder, 'changes.csv');
  made.answers.push(path);
  await call(made, 'history.exportCsv', { query: everyChange });
  expect(readFileSync(path, 'utf8')).not.toContain('Secret Person');
});

it('brings a deleted record back with its links, as one step', async () => {
  const made = openWorld();
  const { id } = await risk(made, 'Bias');
  const system = await call(made, 'record.create', {
    type: 'system',
    head: { title: 'Triage' },
    data: {},
    links: [],
  });
  await call(made, 'record.link', { fromId: id, relation: 'concerns', toId: system.id });
  await call(made, 'evidence.addReference', {
    title: 'Contract',
    location: 'Safe',
    description: '',
    target: { recordId: id },
  });
  await call(made, 'record.remove', { ids: [id] });
  const query = { text: 'bias', ...page };
  const gone = await call(made, 'history.deleted', query);
  expect(gone).toMatchObject({ total: 1, records: [{ id, code: 'RSK-001', type: 'risk' }] });
  expect(await call(made, 'history.deleted', { ...query, text: 'else' })).toMatchObject({
    total: 0,
  });

  await call(made, 'history.restore', { entity: 'record', id });
  const back = await call(made, 'record.read', { id });
  expect(back).toMatchObject({
    record: { code: 'RSK-001', title: 'Bias' },
    links: [{ relation: 'concerns', other: { id: system.id } }],
    evidence: [{ title: 'Contract' }],
  });
  expect(await call(made, 'history.deleted', query)).toMatchObject({ total: 0 });
  expect(
    await failureOfAsync(() => call(made, 'history.restore', { entity: 'record', id })),
  ).toMatchObject({ code: 'record.not-found' });
  await call(made, 'history.undo');
  expect(await call(made, 'history.deleted', query)).toMatchObject({ total: 1 });

  await call(made, 'record.remove', { ids: [system.id] });
  await call(made, 'history.restore', { entity: 'record', id });
  expect((await call(made, 'record.read', { id })).links).toEqual([]);
  expect(await call(made, 'workspace.check')).toMatchObject({ problems: [] });
});

it('refuses to make a second one of what exists once', async () => {
  const made = openWorld();
  const scope = { type: 'scope' as const, head: { title: 'Scope' }, data: {}, links: [] };
  const { id } = await call(made, 'record.create', scope);
  await call(made, 'record.remove', { ids: [id] });
  await call(made, 'record.create', scope);
  expect(
    await failureOfAsync(() => call(made, 'history.restore', { entity: 'record', id })),
  ).toMatchObject({ code: 'record.exists' });
});

it('brings an earlier version back, unless the record is locked', async () => {
  const made = openWorld();
  const { id } = await risk(made, 'First');
  await call(made, 'record.save', { id, patch: { title: 'Second', data: { source: 'Noise' } } });
  await call(made, 'record.save', { id, patch: { title: 'Third', data: { source: 'Drift' } } });
  const [, second, first] = await call(made, 'history.record', { entity: 'record', id });
  const revert = (seq: number) => call(made, 'history.revert', { entity: 'record', id, seq });
  await revert(second?.seq ?? 0);
  expect(await read(made, id)).toMatchObject({ title: 'Second', data: { source: 'Noise' } });
  await revert(first?.seq ?? 0);
  expect(await read(made, id)).toMatchObject({ title: 'First', data: { source: '' } });
  await call(made, 'history.undo');
  expect(await read(made, id)).toMatchObject({ title: 'Second', data: { source: 'Noise' } });
  // An entry of another record, or of none.
  expect(await failureOfAsync(() => revert(1))).toMatchObject({ code: 'record.not-found' });

  const review = await call(made, 'record.create', {
    type: 'review',
    head: { title: 'Minutes' },
    data: {},
    links: [],
  });
  const [entry] = await call(made, 'history.record', { entity: 'record', id: review.id });
  write(made.ports, 'test', (db) => db.update('record', review.id, { status: 'signed' }));
  const input = { entity: 'record', id: review.id, seq: entry?.seq ?? 0 } as const;
  expect(await failureOfAsync(() => call(made, 'history.revert', input))).toMatchObject({
    code: 'record.locked',
  });
});
