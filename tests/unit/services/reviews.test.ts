import { describe, expect, it } from 'vitest';
import { reviewInputs } from '../../../shared/domain/records/reviews.ts';
import { withInput } from '../../../shared/domain/reviews.ts';
import { isOfType, type AimsRecord } from '../../../shared/domain/records/record.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, openWorld, type World } from '../../fixtures/world.ts';

const chair = { name: 'Mia Lead', function: 'Managing director', top: true, presence: 'present' };

/** A review that can be held, and one open nonconformity for its papers. */
async function planned(data: Readonly<Record<string, unknown>> = {}) {
  const made = openWorld();
  const review = await call(made, 'record.create', {
    type: 'review',
    head: { title: 'Review of the year', due: '2026-05-14' },
    data: { chair: 'Mia Lead', periodFrom: '2026-01-01', attendance: [chair], ...data },
    links: [],
  });
  const nonconformity = await call(made, 'record.create', {
    type: 'nonconformity',
    head: { title: 'Tests without groups', due: '2026-05-01' },
    data: { grade: 'major' },
    links: [],
  });
  return { made, id: review.id, nonconformity };
}

async function read(made: World, id: string): Promise<AimsRecord<'review'>> {
  const { record } = await call(made, 'record.read', { id });
  if (!isOfType(record, 'review')) throw new Error('no review');
  return record;
}

const paperOf = (data: AimsRecord<'review'>['data']): string =>
  data.inputs.find(({ input }) => input === 'nonconformities')?.facts ?? '';

/** Everything that the minutes need before they are signed. */
async function fill(made: World, id: string): Promise<void> {
  const { data } = await read(made, id);
  await call(made, 'record.save', {
    id,
    patch: {
      data: {
        inputs: reviewInputs.map((input, at) => ({
          ...data.inputs.find((row) => row.input === input),
          discussion: at === 0 ? 'Seen.' : '',
          nothing: at > 0,
        })),
        decisions: [
          {
            decision: 'Test per group before each release. The AIMS lead plans it.',
            kind: 'improvement',
            input: 'nonconformities',
            who: 'Ben',
            due: '2026-08-01',
            task: '',
          },
        ],
        suitable: 'yes',
        adequate: 'partly',
        effective: 'yes',
        conclusion: 'The AIMS works.',
      },
    },
  });
}

describe('a management review', () => {
  it('shows live papers before the meeting, with people to invite', async () => {
    const { made, id } = await planned();
    await call(made, 'record.create', {
      type: 'role',
      head: { title: 'Top management', status: 'assigned' },
      data: { holder: 'Mia Lead' },
      links: [],
    });
    const { papers, people, from, until } = await call(made, 'review.inputs', { id });
    expect([from, until]).toEqual(['2026-01-01', '2026-05-14']);
    expect(papers.map(({ input }) => input)).toEqual([...reviewInputs]);
    const paper = papers.find(({ input }) => input === 'nonconformities');
    expect(paper?.live).toContain('One nonconformity is open; major: 1, late: 1.');
    expect(paper?.since).toEqual([]);
    expect(people).toEqual([{ name: 'Mia Lead', function: 'Top management', top: true }]);
  });

  it('freezes the facts at the meeting and keeps what was noted before', async () => {
    const { made, id, nonconformity } = await planned();
    const { data } = await read(made, id);
    await call(made, 'record.save', {
      id,
      patch: { data: { inputs: withInput(data, 'risks', { discussion: 'Noted before.' }) } },
    });
    const held = await call(made, 'review.hold', { id, heldOn: '2026-05-14' });
    expect(held).toMatchObject({ status: 'held', data: { frozenOn: '2026-05-14' } });
    const frozen = await read(made, id);
    expect(paperOf(frozen.data)).toContain(nonconformity.code);
    expect(frozen.data.inputs.find(({ input }) => input === 'risks')?.discussion).toBe(
      'Noted before.',
    );

    await call(made, 'record.save', {
      id: nonconformity.id,
      patch: { title: 'Tests per group are missing' },
    });
    expect(paperOf((await read(made, id)).data)).toBe(paperOf(frozen.data));
    const { papers } = await call(made, 'review.inputs', { id });
    const since = papers.find(({ input }) => input === 'nonconformities')?.since ?? [];
    expect(since.map(({ code }) => code)).toEqual([nonconformity.code]);
    expect(since[0]?.now).toContain('Tests per group are missing');

    await expect(
      failureOfAsync(() => call(made, 'review.hold', { id, heldOn: '2026-05-14' })),
    ).resolves.toMatchObject({ code: 'review.frozen' });
  });

  it('is not held without top management, a chair and a day that has come', async () => {
    const { made, id } = await planned({ chair: '', attendance: [{ ...chair, top: false }] });
    const failure = await failureOfAsync(() =>
      call(made, 'review.hold', { id, heldOn: '2026-06-01' }),
    );
    expect(failure).toMatchObject({ code: 'review.not-ready' });
    const missing = String(failure.details['missing']);
    for (const part of ['chairs', 'top management', 'future']) expect(missing).toContain(part);
    expect((await read(made, id)).status).toBe('planned');
  });

  it('lets nobody change frozen facts, or hold and sign by hand', async () => {
    const { made, id } = await planned();
    const save = (patch: Readonly<Record<string, unknown>>) =>
      failureOfAsync(() => call(made, 'record.save', { id, patch }));
    await expect(save({ status: 'held' })).resolves.toMatchObject({ code: 'review.step' });
    await call(made, 'review.hold', { id, heldOn: '2026-05-14' });
    await expect(save({ data: { inputs: [] } })).resolves.toMatchObject({ code: 'review.frozen' });
    await expect(save({ data: { frozenOn: null } })).resolves.toMatchObject({
      code: 'review.frozen',
    });
    await expect(save({ status: 'planned' })).resolves.toMatchObject({ code: 'review.step' });
  });

  it('names everything that is missing before the signature', async () => {
    const { made, id } = await planned();
    const sign = () =>
      failureOfAsync(() => call(made, 'review.sign', { id, by: 'Mia Lead', on: '2026-05-14' }));
    await expect(sign()).resolves.toMatchObject({ code: 'review.not-ready' });
    await call(made, 'review.hold', { id, heldOn: '2026-05-14' });
    await call(made, 'record.save', {
      id,
      patch: {
        data: {
          decisions: [{ decision: 'Do it', kind: null, input: null, who: '', due: null, task: '' }],
        },
      },
    });
    const missing = String((await sign()).details['missing']);
    for (const part of ['Monitoring results', 'names nobody', 'has no day', 'conclusion']) {
      expect(missing).toContain(part);
    }
  });

  it('makes a task of every decision when it is signed, and is locked then', async () => {
    const { made, id } = await planned();
    await call(made, 'review.hold', { id, heldOn: '2026-05-14' });
    await fill(made, id);
    await call(made, 'review.sign', { id, by: 'Mia Lead', on: '2026-05-14' });
    const { status, data } = await read(made, id);
    expect(status).toBe('signed');
    const { tasks } = await call(made, 'review.inputs', { id });
    expect(tasks.map(({ title }) => title)).toEqual(['Test per group before each release']);
    expect(data.decisions[0]?.task).toBe(tasks[0]?.code);
    const task = await call(made, 'record.read', { id: tasks[0]?.id ?? '' });
    expect(task.record).toMatchObject({ owner: 'Ben', due: '2026-08-01' });
    expect(String(task.record.data['description'])).toContain('The AIMS lead plans it.');

    for (const attempt of [
      () => call(made, 'record.save', { id, patch: { title: 'Other' } }),
      () => call(made, 'record.remove', { ids: [id] }),
      () => call(made, 'review.sign', { id, by: 'Ben', on: '2026-05-14' }),
    ]) {
      const code = (await failureOfAsync(attempt)).code;
      expect(['record.locked', 'record.linked']).toContain(code);
    }
    // One step: undo takes the signature and the tasks back.
    await call(made, 'history.undo');
    expect((await read(made, id)).status).toBe('held');
    expect((await call(made, 'review.inputs', { id })).tasks).toEqual([]);
  });

  it('reports its decisions to the next review', async () => {
    const { made, id } = await planned();
    await call(made, 'review.hold', { id, heldOn: '2026-05-14' });
    await fill(made, id);
    await call(made, 'review.sign', { id, by: 'Mia Lead', on: '2026-05-14' });
    const next = await call(made, 'record.create', {
      type: 'review',
      head: { title: 'Next' },
      data: { periodFrom: '2026-05-14' },
      links: [],
    });
    const { papers } = await call(made, 'review.inputs', { id: next.id });
    expect(papers[0]?.live).toContain('One action of earlier reviews is open; late: 0.');
  });
});

it('dashboard: sums up a workspace, an empty one too', async () => {
  const made = openWorld();
  const empty = await call(made, 'dashboard.read');
  expect(empty).toMatchObject({
    certification: { projectId: null, daysLeft: null },
    gap: null,
    risks: { open: 0, top: [] },
    overdue: { total: 0 },
  });
  expect(empty.clauses.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['4', '5', '6', '7', '8', '9', 'A']),
  );
  await call(made, 'record.create', {
    type: 'nonconformity',
    head: { title: 'Late', due: '2026-05-01' },
    data: { grade: 'major', detectedOn: '2026-01-01' },
    links: [],
  });
  const { nonconformities, overdue } = await call(made, 'dashboard.read');
  expect(nonconformities).toMatchObject({ open: 1, late: 1 });
  expect(nonconformities.ages.find(({ age }) => age === 'older')?.major).toBe(1);
  expect(overdue.total).toBe(1);
});
