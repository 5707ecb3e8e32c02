import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMeasurements } from '../../../shared/domain/measurement-import.ts';
import { checkFile } from '../../fixtures/database.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, changesOf, openWorld, type World } from '../../fixtures/world.ts';

/** The clock of the test world stands at 14 May 2026. */
const today = '2026-05-14';

const value = (on: string, figure: number, subgroup = '', note = '') => ({
  on,
  value: figure,
  subgroup,
  note,
});

async function addIndicator(
  made: World,
  title: string,
  data: Readonly<Record<string, unknown>> = {},
  due: string | null = null,
) {
  const record = await call(made, 'record.create', {
    type: 'indicator',
    head: { title, due },
    data: {
      kind: 'performance',
      direction: 'at-least',
      target: 95,
      threshold: 90,
      frequency: 'monthly',
      ...data,
    },
    links: [],
  });
  return record.id;
}

const read = async (made: World, id: string) => (await call(made, 'record.read', { id })).record;

describe('indicator.addValues', () => {
  it('takes values over as one step, judges them and plans the next measurement', async () => {
    const made = openWorld();
    const id = await addIndicator(made, 'Accuracy');
    made.events.length = 0;
    const result = await call(made, 'indicator.addValues', {
      id,
      values: [value('2026-04-30', 88), value('2026-03-31', 96), value('2026-04-30', 97, 'women')],
      duplicates: 'skip',
    });
    expect(result).toEqual({
      added: 3,
      replaced: 0,
      skipped: 0,
      standing: 'breach',
      due: '2026-05-31',
    });
    expect(changesOf(made)).toHaveLength(1);
    expect(await read(made, id)).toMatchObject({
      due: '2026-05-31',
      data: { lastOn: '2026-04-30', lastValue: 88, standing: 'breach' },
    });
    await call(made, 'history.undo');
    expect(await read(made, id)).toMatchObject({ due: null, data: { values: [], standing: null } });
    await call(made, 'workspace.close');
    expect(checkFile(made.path)).toMatchObject({ ok: true });
  });

  it('leaves values alone or replaces them, and says how many', async () => {
    const made = openWorld();
    const id = await addIndicator(made, 'Accuracy');
    const first = [value('2026-03-31', 96, '', 'by hand'), value('2026-04-30', 91)];
    await call(made, 'indicator.addValues', { id, values: first, duplicates: 'skip' });
    const again = [value('2026-03-31', 94), value('2026-04-30', 91), value('2026-02-28', 93)];
    expect(
      await call(made, 'indicator.addValues', { id, values: again, duplicates: 'skip' }),
    ).toMatchObject({ added: 1, replaced: 0, skipped: 2 });
    expect(
      await call(made, 'indicator.addValues', { id, values: again, duplicates: 'replace' }),
    ).toMatchObject({ added: 0, replaced: 1, skipped: 2 });
    expect((await read(made, id)).data['values']).toEqual([
      value('2026-02-28', 93),
      value('2026-03-31', 94, '', 'by hand'),
      value('2026-04-30', 91),
    ]);
  });

  it('does not move a planned day for values that are older than the last', async () => {
    const made = openWorld();
    const id = await addIndicator(made, 'Accuracy');
    const add = (on: string) =>
      call(made, 'indicator.addValues', { id, values: [value(on, 96)], duplicates: 'skip' });
    await add('2026-04-30');
    await call(made, 'record.save', { id, patch: { due: '2026-06-15' } });
    expect((await add('2026-03-31')).due).toBe('2026-06-15');
    expect((await add('2026-05-10')).due).toBe('2026-06-10');
  });

  it('leaves the values behind when an indicator is copied', async () => {
    const made = openWorld();
    const id = await addIndicator(made, 'Accuracy', {
      values: [value('2026-04-30', 80)],
      evaluation: 'Falling.',
    });
    const copy = await call(made, 'record.duplicate', { id });
    expect(copy.data).toMatchObject({
      values: [],
      evaluation: '',
      lastOn: null,
      standing: null,
      threshold: 90,
    });
  });

  it('refuses more than an indicator holds, and records of other types', async () => {
    const made = openWorld();
    const id = await addIndicator(made, 'Latency');
    const many = Array.from({ length: 10_001 }, (_, at) => value('2026-01-01', at, `group ${at}`));
    const refused = await failureOfAsync(() =>
      call(made, 'indicator.addValues', { id, values: many, duplicates: 'skip' }),
    );
    expect(refused).toMatchObject({ code: 'indicator.too-many', details: { most: 10_000 } });
    expect((await read(made, id)).data['values']).toEqual([]);
    const task = await call(made, 'record.create', {
      type: 'task',
      head: { title: 'Count' },
      data: {},
      links: [],
    });
    const wrong = await failureOfAsync(() =>
      call(made, 'indicator.addValues', {
        id: task.id,
        values: [value(today, 1)],
        duplicates: 'skip',
      }),
    );
    expect(wrong.code).toBe('record.not-found');
  });
});

describe('indicator.overview', () => {
  it('shows what is late and whether something followed from a breach', async () => {
    const made = openWorld();
    const good = await addIndicator(made, 'Good', {
      values: [value('2026-03-31', 94), value('2026-04-30', 96)],
    });
    const bad = await addIndicator(made, 'Bad', {
      values: [value('2026-04-01', 89, 'men'), value('2026-04-01', 99, 'women')],
    });
    await addIndicator(made, 'New', {}, '2026-05-01');
    const retired = await addIndicator(made, 'Old');
    await call(made, 'record.save', { id: retired, patch: { status: 'retired' } });
    const overview = await call(made, 'indicator.overview');
    expect(overview.today).toBe(today);
    expect(
      overview.indicators.map((one) => [
        one.title,
        one.standing,
        one.due,
        one.isLate,
        one.answered,
      ]),
    ).toEqual([
      ['Good', 'on-target', '2026-05-31', false, true],
      ['Bad', 'breach', '2026-05-01', true, false],
      ['New', null, '2026-05-01', true, true],
    ]);
    const [first, second] = overview.indicators;
    expect(first).toMatchObject({ trend: 'better', lastValue: 96 });
    expect(first?.points.map((point) => point.breach)).toEqual([false, false]);
    expect(second?.points).toEqual([{ on: '2026-04-01', value: 89, breach: true }]);

    const task = await call(made, 'record.create', {
      type: 'task',
      head: { title: 'Retrain' },
      data: {},
      links: [{ relation: 'serves', toId: bad }],
    });
    const answered = async () =>
      (await call(made, 'indicator.overview')).indicators.find(({ id }) => id === bad)?.answered;
    expect(await answered()).toBe(true);
    await call(made, 'record.save', { id: task.id, patch: { status: 'dropped' } });
    expect(await answered()).toBe(false);
    expect(good).not.toBe(bad);
  });
});

it('indicator.exportCsv writes what an import reads again', async () => {
  const made = openWorld();
  const values = [value('2026-03-31', 94.5, 'women', '=sum'), value('2026-04-30', 96)];
  const id = await addIndicator(made, 'Accuracy', { values });
  expect(await call(made, 'indicator.exportCsv', { id })).toBeNull();
  const path = join(made.folder, 'values.csv');
  made.answers.push(path);
  expect(await call(made, 'indicator.exportCsv', { id })).toBe('values.csv');
  const parsed = parseMeasurements(readFileSync(path, 'utf8'), { subgroups: [], today });
  expect(parsed.problems).toEqual([]);
  expect(parsed.values.map(({ line: _line, ...one }) => one)).toEqual(values);
  made.answers.push(made.path);
  const refused = await failureOfAsync(() => call(made, 'indicator.exportCsv', { id }));
  expect(refused.code).toBe('workspace.exists');
});
