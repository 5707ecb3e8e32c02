import { describe, expect, it } from 'vitest';
import { allRecords } from '../../../shared/contract/record-values.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { missingFields } from '../../../shared/domain/records/schema.ts';
import { specOf, type RecordTypeName } from '../../../shared/domain/records/types.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, changesOf, openWorld, realLibraries, type World } from '../../fixtures/world.ts';

const libraries = realLibraries();

/** The first entries of a library. */
function firstOf<T extends { readonly id: string }>(
  entries: readonly T[],
  count = 1,
): readonly T[] {
  const found = entries.slice(0, count);
  if (found.length < count) throw new Error('the library is too short');
  return found;
}

const add = (
  made: World,
  library: 'risks' | 'issues' | 'parties',
  entries: readonly { readonly id: string }[],
  link: { relation: string; toId: string } | null = null,
): Promise<readonly AnyRecord[]> =>
  call(made, 'library.add', { library, entries: entries.map(({ id }) => id), link });

const countOf = async (made: World, type: RecordTypeName): Promise<number> =>
  (await call(made, 'record.list', { type, query: allRecords, offset: 0, limit: 1, links: [] }))
    .all;

describe('issues and parties', () => {
  it('become records with all that the library says, in its order', async () => {
    const made = openWorld();
    const [first, second] = firstOf(libraries.issues, 2);
    const added = await add(
      made,
      'issues',
      [second, first, second].filter((one) => one !== undefined),
    );
    expect(added.map(({ code, title }) => [code, title])).toEqual([
      ['ISS-001', first?.title],
      ['ISS-002', second?.title],
    ]);
    expect(added[0]?.data).toMatchObject({
      kind: first?.kind,
      topic: first?.topic,
      effect: first?.effect,
      response: first?.response,
    });
  });

  it('lack nothing required', async () => {
    const made = openWorld();
    const parties = await add(made, 'parties', libraries.parties);
    expect(parties).toHaveLength(libraries.parties.length);
    const issues = await add(made, 'issues', libraries.issues);
    for (const { type, data } of [...parties, ...issues]) {
      expect(missingFields(specOf(type), data)).toEqual([]);
    }
    expect(parties[0]?.data['needs']).toEqual(
      libraries.parties[0]?.needs.map((need) => ({ ...need, where: '' })),
    );
  });

  it('can be tied to a record', async () => {
    const made = openWorld();
    const system = await call(made, 'record.create', {
      type: 'system',
      head: { title: 'Triage' },
      data: {},
      links: [],
    });
    const [party] = await add(made, 'parties', firstOf(libraries.parties), {
      relation: 'concerned-with',
      toId: system.id,
    });
    const { links } = await call(made, 'record.read', { id: party?.id ?? '' });
    expect(links).toMatchObject([{ relation: 'concerned-with', other: { code: 'AIS-001' } }]);
  });
});

describe('risks', () => {
  it('come with consequences, measures, their entry and the controls that modify them', async () => {
    const made = openWorld();
    const [entry] = firstOf(libraries.risks);
    const [risk] = await add(made, 'risks', firstOf(libraries.risks));
    expect(risk).toMatchObject({
      code: 'RSK-001',
      title: entry?.title,
      status: 'identified',
      data: {
        kind: 'risk',
        category: entry?.category,
        stage: entry?.stages[0],
        source: entry?.source,
        event: entry?.event,
        library: entry?.id,
      },
    });
    const consequences = String(risk?.data['consequences']).split('\n');
    expect(consequences).toEqual([
      `For the organisation: ${entry?.consequences.organisation}`,
      `For individuals: ${entry?.consequences.individuals}`,
      `For society: ${entry?.consequences.society}`,
    ]);
    const measures = String(risk?.data['treatment']).split('\n');
    expect(measures).toEqual(entry?.measures.map((measure) => `– ${measure}`));
    const { links } = await call(made, 'record.read', { id: risk?.id ?? '' });
    const { rows } = await call(made, 'soa.read');
    const controls = new Map(rows.map(({ record }) => [record.id, record.data['control']]));
    expect(links.map(({ relation }) => relation)).toEqual(entry?.controls.map(() => 'modified-by'));
    expect(new Set(links.map(({ other }) => controls.get(other.id)))).toEqual(
      new Set(entry?.controls),
    );
  });

  it('take owner and stage from the AI system they are tied to', async () => {
    const made = openWorld();
    const system = await call(made, 'record.create', {
      type: 'system',
      head: { title: 'Triage', owner: 'Dr Osei', status: 'operation' },
      data: {},
      links: [],
    });
    const operating = libraries.risks.filter(
      ({ stages }) => stages.includes('operation') && stages[0] !== 'operation',
    );
    const elsewhere = libraries.risks.filter(({ stages }) => !stages.includes('operation'));
    const [risk, other] = await add(
      made,
      'risks',
      [...firstOf(operating), ...firstOf(elsewhere)].toSorted((a, b) => a.id.localeCompare(b.id)),
      { relation: 'concerns', toId: system.id },
    );
    const byEntry = new Map([risk, other].map((one) => [one?.data['library'], one]));
    expect(byEntry.get(operating[0]?.id)).toMatchObject({
      owner: 'Dr Osei',
      data: { stage: 'operation' },
    });
    expect(byEntry.get(elsewhere[0]?.id)?.data['stage']).toBe(elsewhere[0]?.stages[0]);
    const { links } = await call(made, 'record.read', { id: system.id });
    expect(links.map(({ relation, direction }) => [relation, direction])).toEqual([
      ['concerns', 'in'],
      ['concerns', 'in'],
    ]);
  });

  it('are added all in one step, and undone in one', async () => {
    const made = openWorld();
    const added = await add(made, 'risks', libraries.risks);
    expect(added).toHaveLength(libraries.risks.length);
    expect(changesOf(made)).toHaveLength(1);
    expect(await countOf(made, 'control')).toBe(38);
    await call(made, 'history.undo');
    expect(await countOf(made, 'risk')).toBe(0);
    expect(await countOf(made, 'control')).toBe(0);
    await call(made, 'history.redo');
    expect(await countOf(made, 'risk')).toBe(libraries.risks.length);
  });
});

describe('entries in use', () => {
  it('are those that records were made of and that are not archived', async () => {
    const made = openWorld();
    expect(await call(made, 'library.used', { library: 'risks' })).toEqual([]);
    const [entry, other] = firstOf(libraries.risks, 2);
    const [risk] = await add(made, 'risks', firstOf(libraries.risks, 2));
    await add(made, 'risks', firstOf(libraries.risks));
    await call(made, 'record.create', {
      type: 'risk',
      head: { title: 'Own' },
      data: {},
      links: [],
    });
    const used = await call(made, 'library.used', { library: 'risks' });
    expect(used.map(({ entry: id, count, first }) => [id, count, first.code])).toEqual([
      [entry?.id, 2, 'RSK-001'],
      [other?.id, 1, 'RSK-002'],
    ]);
    await call(made, 'record.archive', { ids: [risk?.id ?? ''], archived: true });
    const left = await call(made, 'library.used', { library: 'risks' });
    expect(left.find(({ entry: id }) => id === entry?.id)).toMatchObject({
      count: 1,
      first: { code: 'RSK-003' },
    });
  });

  it('are known by their title in libraries whose records do not keep their entry', async () => {
    const made = openWorld();
    const [issue] = await add(made, 'issues', firstOf(libraries.issues));
    await add(made, 'parties', firstOf(libraries.parties));
    const head = { title: 'Ours' };
    await call(made, 'record.create', { type: 'issue', head, data: {}, links: [] });
    expect(await call(made, 'library.used', { library: 'issues' })).toMatchObject([
      { entry: libraries.issues[0]?.id, count: 1, first: { id: issue?.id } },
    ]);
    expect(await call(made, 'library.used', { library: 'parties' })).toMatchObject([
      { entry: libraries.parties[0]?.id, first: { type: 'party', code: 'PTY-001' } },
    ]);
  });
});

describe('what cannot be added', () => {
  it('is refused as a whole: an unknown entry, a link that the type does not have', async () => {
    const made = openWorld();
    const [known] = firstOf(libraries.risks);
    const unknown = await failureOfAsync(() =>
      add(made, 'risks', [{ id: known?.id ?? '' }, { id: 'LR-999' }]),
    );
    expect(unknown).toEqual({
      code: 'record.not-found',
      details: { entity: 'risks', id: 'LR-999' },
    });
    const system = await call(made, 'record.create', {
      type: 'system',
      head: { title: 'Triage' },
      data: {},
      links: [],
    });
    const refused = await failureOfAsync(() =>
      add(made, 'issues', firstOf(libraries.issues), { relation: 'concerns', toId: system.id }),
    );
    expect(refused.code).toBe('record.link-refused');
    expect(await countOf(made, 'risk')).toBe(0);
    expect(await countOf(made, 'issue')).toBe(0);
    expect(await countOf(made, 'control')).toBe(0);
  });
});
