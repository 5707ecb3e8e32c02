import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, openWorld } from '../../fixtures/world.ts';

const harm = {
  dimension: 'fairness',
  harm: 'Applicants with a career break are ranked lower. They are not invited.',
  bearer: 'Applicants',
  severity: 4,
  likelihood: 3,
  reversible: 'partly',
  measures: 'Tested per group before each release.',
  remains: 'Small groups cannot be tested.',
  risk: '',
};

/** An impact assessment of a system, with two harms. */
async function assessed(harms: readonly Record<string, unknown>[] = [harm]) {
  const made = openWorld();
  const create = (type: 'system' | 'impact', title: string, data: object, toId?: string) =>
    call(made, 'record.create', {
      type,
      head: { title, owner: type === 'system' ? 'Mia Lead' : 'Ben' },
      data: { ...data },
      links: toId === undefined ? [] : [{ relation: 'assesses', toId }],
    });
  const system = await create('system', 'Match', { version: '3.2' });
  const impact = await create(
    'impact',
    'Match',
    {
      harms,
      affected: [
        { group: 'Applicants', kind: 'individuals' },
        { group: 'Public', kind: 'society' },
      ],
    },
    system.id,
  );
  const read = async (id: string): Promise<AnyRecord> =>
    (await call(made, 'record.read', { id })).record;
  return { made, system, impact, read };
}

describe('a risk made of a harm', () => {
  it('takes over what the assessment says and stays linked to it and to the system', async () => {
    const { made, system, impact, read } = await assessed();
    const risk = await call(made, 'impact.makeRisk', { id: impact.id, row: 0 });
    expect(risk).toMatchObject({
      type: 'risk',
      code: 'RSK-001',
      title: 'Applicants with a career break are ranked lower',
      status: 'identified',
      owner: 'Mia Lead',
      data: {
        kind: 'risk',
        category: 'fairness',
        stage: 'design',
        event: harm.harm,
        likelihood: 3,
        individuals: 4,
        organisation: null,
        society: null,
        consequence: 4,
        inherent: 12,
        treatment: harm.measures,
      },
    });
    expect(risk.data['source']).toContain('IMP-001 of AIS-001 Match');
    expect(risk.data['source']).toContain('Fairness');
    expect(risk.data['consequences']).toBe(
      `Applicants: ${harm.harm}\nIt can be undone in part.\nWhat remains with the measures in place: ${harm.remains}`,
    );
    const { links } = await call(made, 'record.read', { id: risk.id });
    expect(links.map(({ relation, other }) => [relation, other.id])).toEqual(
      expect.arrayContaining([
        ['arises-from', impact.id],
        ['concerns', system.id],
      ]),
    );
    expect((await read(impact.id)).data['harms']).toMatchObject([{ ...harm, risk: 'RSK-001' }]);
  });

  it('rates the scale of whoever bears it', async () => {
    const { made, impact } = await assessed([{ ...harm, bearer: ' public ' }]);
    const risk = await call(made, 'impact.makeRisk', { id: impact.id, row: 0 });
    expect(risk.data).toMatchObject({ society: 4, individuals: null });
  });

  it('is made once only, and again after it was deleted', async () => {
    const { made, impact, read } = await assessed();
    const risk = await call(made, 'impact.makeRisk', { id: impact.id, row: 0 });
    const twice = await failureOfAsync(() =>
      call(made, 'impact.makeRisk', { id: impact.id, row: 0 }),
    );
    expect(twice).toMatchObject({ code: 'record.exists', details: { code: 'RSK-001' } });
    await call(made, 'record.remove', { ids: [risk.id] });
    const again = await call(made, 'impact.makeRisk', { id: impact.id, row: 0 });
    expect((await read(impact.id)).data['harms']).toMatchObject([{ risk: again.code }]);
  });

  it('is taken back in one step', async () => {
    const { made, impact, read } = await assessed();
    const before = await read(impact.id);
    const risk = await call(made, 'impact.makeRisk', { id: impact.id, row: 0 });
    await call(made, 'history.undo');
    expect(await read(impact.id)).toEqual(before);
    await expect(
      failureOfAsync(() => call(made, 'record.read', { id: risk.id })),
    ).resolves.toMatchObject({
      code: 'record.not-found',
    });
  });

  it('needs a harm that says something, and an impact assessment', async () => {
    const { made, system, impact } = await assessed([{ ...harm, harm: ' ' }]);
    for (const input of [
      { id: impact.id, row: 0 },
      { id: impact.id, row: 7 },
      { id: system.id, row: 0 },
    ]) {
      const failure = await failureOfAsync(() => call(made, 'impact.makeRisk', input));
      expect(failure).toMatchObject({ code: 'record.not-found' });
    }
    const list = await call(made, 'record.find', { types: ['risk'], search: '' });
    expect(list).toEqual([]);
  });

  it('cuts a title to what fits on one line, whatever the text', async () => {
    const long = `😀 ${'אבג '.repeat(2500)}`;
    const { made, impact } = await assessed([{ ...harm, harm: long, dimension: null, bearer: '' }]);
    const risk = await call(made, 'impact.makeRisk', { id: impact.id, row: 0 });
    expect(Array.from(risk.title).length).toBeLessThanOrEqual(160);
    expect(risk.title.isWellFormed()).toBe(true);
    expect(risk.data).toMatchObject({ event: long, category: null });
  });
});
