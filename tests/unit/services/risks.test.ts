import { describe, expect, it } from 'vitest';
import { allRecords } from '../../../shared/contract/record-values.ts';
import { defaultRiskCriteria } from '../../../shared/domain/risk-criteria.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, changesOf, openWorld, type World } from '../../fixtures/world.ts';

interface Levels {
  readonly likelihood?: number;
  readonly consequence?: number;
  readonly after?: readonly [number, number];
}

async function addRisk(
  made: World,
  title: string,
  levels: Levels = {},
  changes: Readonly<Record<string, unknown>> = {},
) {
  const { likelihood = null, consequence = null, after } = levels;
  return call(made, 'record.create', {
    type: 'risk',
    head: { title },
    data: {
      kind: 'risk',
      likelihood,
      organisation: 1,
      individuals: consequence,
      society: 1,
      residualLikelihood: after?.[0] ?? null,
      residualConsequence: after?.[1] ?? null,
      ...changes,
    },
    links: [],
  });
}

const readRisk = async (made: World, id: string) =>
  (await call(made, 'record.read', { id })).record;
const day = 86_400_000;

describe('risk.overview', () => {
  it('counts open risks before and after treatment with the criteria to start with', async () => {
    const made = openWorld();
    await addRisk(made, 'One', { likelihood: 4, consequence: 5, after: [2, 5] });
    await addRisk(made, 'Two', { likelihood: 2, consequence: 4 });
    await addRisk(made, 'Three', { likelihood: 3, consequence: 1, after: [1, 1] });
    await addRisk(made, 'Not rated');
    await addRisk(made, 'Chance', { likelihood: 5, consequence: 5 }, { kind: 'opportunity' });
    const closed = await addRisk(made, 'Closed', { likelihood: 5, consequence: 5 });
    await call(made, 'record.save', { id: closed.id, patch: { status: 'closed' } });
    const away = await addRisk(made, 'Away', { likelihood: 5, consequence: 5 });
    await call(made, 'record.archive', { ids: [away.id], archived: true });

    const overview = await call(made, 'risk.overview');
    expect(overview.criteria).toEqual(defaultRiskCriteria);
    expect(overview.inherent).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 1, 0],
      [1, 0, 0, 0, 0],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
    ]);
    expect(overview.residual.map((row) => row.join(' '))).toEqual([
      '1 0 0 0 0',
      '0 0 0 0 1',
      '0 0 0 0 0',
      '0 0 0 0 0',
      '0 0 0 0 0',
    ]);
    expect(overview.unrated).toBe(1);
    // One stands at 10 after treatment; two at 8, within the appetite of 9.
    expect(overview.aboveAppetite).toBe(1);
    expect(overview.gravest.map(({ title, likelihood }) => [title, likelihood])).toEqual([
      ['One', 2],
      ['Two', 2],
      ['Three', 1],
    ]);
    expect(overview.trend.at(-1)).toEqual({ month: '2026-05', byLevel: [1, 1, 1, 0] });

    const inCell = await call(made, 'record.list', {
      type: 'risk',
      query: { ...allRecords, filters: { likelihood: ['4'], consequence: ['5'] } },
      offset: 0,
      limit: 10,
      links: [],
    });
    expect(inCell.rows.map(({ record }) => record.title)).toEqual(['One']);
  });

  it('is empty in an empty workspace', async () => {
    const overview = await call(openWorld(), 'risk.overview');
    expect(overview.inherent.flat().every((count) => count === 0)).toBe(true);
    expect(overview).toMatchObject({ unrated: 0, aboveAppetite: 0 });
    expect(overview.trend).toHaveLength(12);
  });

  it('shows the past months as they were, also of risks that are gone', async () => {
    const made = openWorld();
    const first = await addRisk(made, 'First', { likelihood: 5, consequence: 5 });
    const second = await addRisk(made, 'Second', { likelihood: 3, consequence: 3 });
    const gone = await addRisk(made, 'Gone', { likelihood: 1, consequence: 1 });
    made.pass(31 * day); // 14 June
    await call(made, 'record.save', {
      id: first.id,
      patch: { data: { residualLikelihood: 1, residualConsequence: 5 } },
    });
    await call(made, 'record.save', { id: second.id, patch: { status: 'closed' } });
    made.pass(30 * day); // 14 July
    await call(made, 'record.remove', { ids: [gone.id] });
    await call(made, 'record.save', { id: second.id, patch: { status: 'identified' } });
    const trend = async () =>
      (await call(made, 'risk.overview')).trend.map(({ month, byLevel }) =>
        [month, ...byLevel].join(' '),
      );
    expect((await trend()).slice(-4)).toEqual([
      '2026-04 0 0 0 0',
      '2026-05 1 1 0 1',
      '2026-06 1 1 0 0',
      '2026-07 0 2 0 0',
    ]);
    // Undoing happens today and changes nothing about the past.
    await call(made, 'history.undo');
    await call(made, 'history.undo');
    expect((await trend()).slice(-3)).toEqual([
      '2026-05 1 1 0 1',
      '2026-06 1 1 0 0',
      '2026-07 1 1 0 0',
    ]);
    made.pass(31 * day);
    expect((await trend()).slice(-2)).toEqual(['2026-07 1 1 0 0', '2026-08 1 1 0 0']);
  });
});

describe('risks to assess again', () => {
  it('are those whose date came and those whose AI system changed since', async () => {
    const made = openWorld();
    const create = (type: 'system' | 'deployment' | 'change', data: object, links: object[] = []) =>
      call(made, 'record.create', {
        type,
        head: { title: `One ${type}` },
        data: { ...data },
        links: links as [],
      });
    const system = await create('system', {});
    const concerns = [{ relation: 'concerns', toId: system.id }];
    const rated = { kind: 'risk', assessedOn: '2026-02-01' };
    const risk = async (title: string, data: object, links: object[] = [], due?: string) =>
      call(made, 'record.create', {
        type: 'risk',
        head: { title, due: due ?? null },
        data: { ...data },
        links: links as [],
      });
    const changed = await risk('Changed', rated, concerns);
    await risk('Elsewhere', rated);
    await risk('Never assessed', { kind: 'risk' }, concerns);
    const late = await risk('Late', { kind: 'risk', assessedOn: '2025-05-01' });
    const asked = await risk('Asked', rated, [], '2026-05-13');
    const overview = async () => (await call(made, 'risk.overview')).reassess;
    expect((await overview()).first.map(({ code, reason, on }) => [code, reason, on])).toEqual([
      [late.code, 'due', '2026-05-01'],
      [asked.code, 'due', '2026-05-13'],
    ]);
    await create('deployment', { version: '1', liveOn: '2026-01-31' }, [
      { relation: 'of', toId: system.id },
    ]);
    expect((await overview()).total).toBe(2);
    const change = await create('change', { doneOn: '2026-03-01' }, [
      { relation: 'changes', toId: system.id },
    ]);
    expect((await overview()).first[0]).toEqual({
      id: changed.id,
      code: changed.code,
      title: 'Changed',
      reason: 'changed',
      on: '2026-03-01',
      change: change.code,
    });
    await call(made, 'record.save', {
      id: changed.id,
      patch: { data: { assessedOn: '2026-03-01' } },
    });
    expect((await overview()).total).toBe(2);
  });
});

const shorter = {
  likelihood: defaultRiskCriteria.likelihood.slice(0, 4),
  levels: defaultRiskCriteria.levels.map((level) => ({ ...level })),
};

describe('changing the criteria', () => {
  it('makes the one record when there is none, and changes it afterwards', async () => {
    const made = openWorld();
    expect(await call(made, 'record.single', { type: 'risk-criteria' })).toBeNull();
    await call(made, 'risk.saveCriteria', { data: { appetite: 4 } });
    await call(made, 'risk.saveCriteria', { data: { appetite: 6 } });
    const saved = await call(made, 'record.single', { type: 'risk-criteria' });
    expect(saved?.record).toMatchObject({ code: 'RCR-001', status: 'draft' });
    expect(saved?.record.data).toEqual({ ...defaultRiskCriteria, appetite: 6 });
    expect(saved?.missing).toEqual([]);
  });

  it('says what moves without writing, and then does exactly that in one step', async () => {
    const made = openWorld();
    const top = await addRisk(made, 'Top', { likelihood: 5, consequence: 4, after: [5, 1] });
    const low = await addRisk(made, 'Low', { likelihood: 1, consequence: 1 });
    const closed = await addRisk(made, 'Closed', { likelihood: 5, consequence: 1 });
    await call(made, 'record.save', { id: closed.id, patch: { status: 'closed' } });
    const events = changesOf(made).length;

    const preview = await call(made, 'risk.previewCriteria', { data: shorter });
    expect(preview.clamped.map(({ code }) => code)).toEqual([top.code, closed.code]);
    expect(preview.moved).toMatchObject([
      { code: top.code, from: { inherent: 3, residual: 1 }, to: { inherent: 2, residual: 0 } },
    ]);
    expect(changesOf(made)).toHaveLength(events);
    expect((await readRisk(made, top.id)).data).toMatchObject({ likelihood: 5, inherent: 20 });

    expect(await call(made, 'risk.saveCriteria', { data: shorter })).toEqual(preview);
    expect(changesOf(made)).toHaveLength(events + 1);
    expect((await readRisk(made, top.id)).data).toMatchObject({
      likelihood: 4,
      inherent: 16,
      residualLikelihood: 4,
      residual: 4,
    });
    expect((await readRisk(made, closed.id)).data).toMatchObject({ likelihood: 4, inherent: 4 });
    expect(await readRisk(made, low.id)).toEqual(low);
    expect((await call(made, 'risk.overview')).inherent).toHaveLength(4);

    await call(made, 'history.undo');
    expect((await readRisk(made, top.id)).data).toMatchObject({ likelihood: 5, residual: 5 });
    expect((await call(made, 'risk.overview')).inherent).toHaveLength(5);
  });

  it('takes the harms of impact assessments along', async () => {
    const made = openWorld();
    const harm = {
      dimension: 'fairness',
      harm: 'Some are left out',
      bearer: '',
      severity: 5,
      likelihood: 5,
      reversible: null,
      measures: '',
      remains: '',
      risk: '',
    };
    const system = await call(made, 'record.create', {
      type: 'system',
      head: { title: 'Triage' },
      data: {},
      links: [],
    });
    const impact = await call(made, 'record.create', {
      type: 'impact',
      head: { title: 'Impact of triage' },
      data: { harms: [harm] },
      links: [{ relation: 'assesses', toId: system.id }],
    });
    const effect = await call(made, 'risk.saveCriteria', { data: shorter });
    expect(effect.clamped.map(({ type }) => type)).toEqual(['impact']);
    expect((await readRisk(made, impact.id)).data['harms']).toEqual([{ ...harm, likelihood: 4 }]);
  });

  it('refuses criteria that can’t be used, and writes nothing', async () => {
    const made = openWorld();
    const refusals = [
      { levels: [{ label: 'Low', from: 2, acceptance: '', acceptedBy: '' }] },
      { likelihood: defaultRiskCriteria.likelihood.slice(0, 2) },
      { appetite: 30 },
    ];
    for (const data of refusals) {
      for (const name of ['risk.previewCriteria', 'risk.saveCriteria'] as const) {
        const refused = await failureOfAsync(() => call(made, name, { data }));
        expect(refused.code).toBe('record.rule');
      }
    }
    const unknown = { data: { likelihood: [{ name: 'Rare' }] } };
    const invalid = await failureOfAsync(() => call(made, 'risk.saveCriteria', unknown));
    expect(invalid.code).toBe('input.invalid');
    expect(await call(made, 'record.single', { type: 'risk-criteria' })).toBeNull();
  });

  it('keeps an approval only as long as they say the same', async () => {
    const made = openWorld();
    const approval = { approvedBy: 'Ada Lee, managing director', approvedOn: '2026-05-14' };
    await call(made, 'risk.saveCriteria', { data: approval });
    const read = async () => {
      const found = await call(made, 'record.single', { type: 'risk-criteria' });
      return [found?.record.status, found?.record.data['approvedBy']];
    };
    expect(await read()).toEqual(['approved', approval.approvedBy]);
    await call(made, 'risk.saveCriteria', { data: { ...defaultRiskCriteria, ...approval } });
    expect(await read()).toEqual(['approved', approval.approvedBy]);
    await call(made, 'risk.saveCriteria', {
      data: { ...defaultRiskCriteria, ...approval, appetite: 5 },
    });
    expect(await read()).toEqual(['draft', '']);
    const again = { ...approval, approvedOn: '2026-05-15' };
    await call(made, 'risk.saveCriteria', { data: { ...again, appetite: 6 } });
    expect(await read()).toEqual(['approved', approval.approvedBy]);
  });
});
