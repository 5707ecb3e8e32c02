import { describe, expect, it } from 'vitest';
import { write } from '../../../electron/services/session.ts';
import { ensureControls } from '../../../electron/services/soa.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { isContradiction } from '../../../shared/domain/soa.ts';
import { call, openWorld, type World } from '../../fixtures/world.ts';

const add = (
  made: World,
  type: RecordTypeName,
  title: string,
  data: Readonly<Record<string, unknown>> = {},
  links: readonly { relation: string; toId: string }[] = [],
): Promise<AnyRecord> =>
  call(made, 'record.create', { type, head: { title }, data, links: [...links] });

const ensure = ({ ports }: World): ReadonlyMap<string, string> =>
  write(ports, 'test', (db) => ensureControls(db, ports));

const high = {
  kind: 'risk',
  likelihood: 4,
  organisation: 1,
  individuals: 5,
  society: 1,
  strategy: 'modify',
};
const lines = async (made: World) =>
  new Map(
    (await call(made, 'soa.read')).rows.map(({ record }) => [record.data['control'], record]),
  );

describe('the 38 lines', () => {
  it('are made once, with the titles of the catalogue, in the order of the annex', async () => {
    const made = openWorld();
    expect(
      (await call(made, 'soa.read')).findings.filter(({ kind }) => kind === 'missing'),
    ).toHaveLength(38);
    const ids = ensure(made);
    expect(ids.size).toBe(38);
    expect(ensure(made)).toEqual(ids);
    const { rows, findings } = await call(made, 'soa.read');
    expect(rows).toHaveLength(38);
    expect(rows[0]?.record).toMatchObject({
      code: 'CTL-001',
      title: 'AI policy',
      status: 'undecided',
      data: { control: 'A.2.2' },
    });
    expect(rows.at(-1)?.record.data['control']).toBe('A.10.4');
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['undecided']));
  });

  it('are found and linked by the id of the annex; own controls by their title alone', async () => {
    const made = openWorld();
    const toId = ensure(made).get('A.5.2') ?? '';
    await add(made, 'control', 'Second reader for A.5.2');
    const find = (search: string) => call(made, 'record.find', { types: ['control'], search });
    expect((await find('A.5.2')).map(({ title }) => title)).toEqual([
      expect.stringMatching(/^A\.5\.2 AI system impact assessment process$/),
      'Second reader for A.5.2',
    ]);
    const risk = await add(made, 'risk', 'Bias', high, [{ relation: 'modified-by', toId }]);
    const { links } = await call(made, 'record.read', { id: risk.id });
    expect(links.map(({ other }) => other.title)).toEqual([
      'A.5.2 AI system impact assessment process',
    ]);
  });

  it('come back when they were put away, with what was written in them', async () => {
    const made = openWorld();
    const ids = ensure(made);
    const id = ids.get('A.5.2') ?? '';
    await call(made, 'record.save', { id, patch: { data: { justification: 'Law' } } });
    await call(made, 'record.archive', { ids: [id], archived: true });
    expect((await call(made, 'soa.read')).findings[0]).toEqual({
      kind: 'missing',
      recordId: null,
      code: 'A.5.2',
      related: [],
    });
    expect(await call(made, 'soa.prefill')).toEqual({ made: 1, decided: 0 });
    expect((await lines(made)).get('A.5.2')).toMatchObject({ id, data: { justification: 'Law' } });
  });
});

describe('prefilling', () => {
  it('decides what follows from the records, names them, and is one step to undo', async () => {
    const made = openWorld();
    const ids = ensure(made);
    const control = ids.get('A.6.2.4') ?? '';
    const risk = await add(made, 'risk', 'Drift', high, [
      { relation: 'modified-by', toId: control },
    ]);
    await add(made, 'dataset', 'Cases 2025');
    await add(made, 'supplier', 'Cloud Ltd', { kind: 'supplier' });
    const system = await add(made, 'system', 'Triage', {
      origin: 'developed',
      roles: ['deployer'],
    });
    await add(made, 'impact', 'Impact', {}, [{ relation: 'assesses', toId: system.id }]);

    const { made: count, decided } = await call(made, 'soa.prefill');
    expect(count).toBe(0);
    const after = await lines(made);
    expect(after.get('A.6.2.4')).toMatchObject({
      status: 'planned',
      data: {
        applicable: 'yes',
        reasons: ['risk', 'activity'],
        justification: `It modifies the risk ${risk.code}. An AI system is developed or configured here: ${system.code}.`,
      },
    });
    const yes = [...after]
      .filter(([, one]) => one.data['applicable'] === 'yes')
      .map(([one]) => one);
    expect(yes).toHaveLength(decided);
    expect(yes).toEqual(
      expect.arrayContaining(['A.4.3', 'A.5.2', 'A.5.5', 'A.7.2', 'A.7.6', 'A.10.2', 'A.10.3']),
    );
    expect(yes).not.toContain('A.10.4');
    expect(yes).not.toContain('A.2.2');
    const { findings } = await call(made, 'soa.read');
    expect(findings.filter(isContradiction)).toEqual([]);
    expect(await call(made, 'soa.prefill')).toEqual({ made: 0, decided: 0 });

    await call(made, 'history.undo');
    expect((await lines(made)).get('A.6.2.4')?.data['applicable']).toBeNull();
  });

  it('leaves decisions alone and shows what they contradict', async () => {
    const made = openWorld();
    const ids = ensure(made);
    const control = ids.get('A.6.2.4') ?? '';
    await call(made, 'record.save', {
      id: control,
      patch: { status: 'excluded', data: { applicable: 'no', justification: 'Not done here.' } },
    });
    const risk = await add(made, 'risk', 'Drift', high, [
      { relation: 'modified-by', toId: control },
    ]);
    await call(made, 'soa.prefill');
    expect((await lines(made)).get('A.6.2.4')).toMatchObject({
      status: 'excluded',
      data: { applicable: 'no', justification: 'Not done here.' },
    });
    const { findings, risks, riskCounts } = await call(made, 'soa.read');
    expect(findings.filter(isContradiction)).toEqual([
      { kind: 'excluded-but-used', recordId: control, code: 'A.6.2.4', related: [risk.code] },
      { kind: 'risk-without-control', recordId: risk.id, code: risk.code, related: [risk.code] },
    ]);
    expect(risks[control]?.map(({ title }) => title)).toEqual(['Drift']);
    expect(riskCounts[control]).toBe(1);
    expect(riskCounts[ids.get('A.2.2') ?? '']).toBe(0);
  });

  it('names six records at most and says how many more there are', async () => {
    const made = openWorld();
    const toId = ensure(made).get('A.8.4') ?? '';
    for (let number = 1; number <= 8; number += 1) {
      await add(made, 'risk', `Risk ${number}`, high, [{ relation: 'modified-by', toId }]);
    }
    await call(made, 'soa.prefill');
    expect((await lines(made)).get('A.8.4')?.data['justification']).toBe(
      'It modifies the risks RSK-001, RSK-002, RSK-003, RSK-004, RSK-005, RSK-006 and 2 more.',
    );
  });
});
