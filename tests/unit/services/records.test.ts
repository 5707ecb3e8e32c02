import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../../db/check.ts';
import { handle } from '../../../electron/services/session.ts';
import type { InputOf } from '../../../shared/contract/operations.ts';
import { allRecords, type RecordQuery } from '../../../shared/contract/record-values.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, changesOf, openWorld, type World } from '../../fixtures/world.ts';

type New = InputOf<'record.create'>;

const make = (
  made: World,
  type: RecordTypeName,
  title: string,
  more: { head?: Partial<New['head']>; data?: New['data']; links?: New['links'] } = {},
): Promise<AnyRecord> =>
  call(made, 'record.create', {
    type,
    head: { title, ...more.head },
    data: more.data ?? {},
    links: more.links ?? [],
  });

const list = async (
  made: World,
  type: RecordTypeName,
  query: Partial<RecordQuery> = {},
): Promise<string[]> => {
  const page = await call(made, 'record.list', {
    type,
    query: { ...allRecords, ...query },
    offset: 0,
    limit: 100,
    links: [],
  });
  return page.rows.map(({ record }) => record.title);
};

const isSound = (made: World): boolean => checkWorkspace(handle(made.ports)).ok;

describe('a record', () => {
  it('gets its code, its first status and what its definition computes', async () => {
    const made = openWorld();
    const risk = await make(made, 'risk', 'Scores drift', {
      data: { likelihood: 3, organisation: 2, individuals: 4, society: 1 },
    });
    expect(risk).toMatchObject({ code: 'RSK-001', status: 'identified', owner: '', due: null });
    expect(risk.data).toMatchObject({ consequence: 4, inherent: 12, residual: null });
    const saved = await call(made, 'record.save', {
      id: risk.id,
      patch: { data: { residualLikelihood: 1, residualConsequence: 4 } },
    });
    expect(saved.data).toMatchObject({ inherent: 12, residual: 4, likelihood: 3 });
    expect((await make(made, 'risk', 'Another')).code).toBe('RSK-002');
    expect(isSound(made)).toBe(true);
  });

  it('logs only the fields that changed, and comes back with undo', async () => {
    const made = openWorld();
    const issue = await make(made, 'issue', 'Law', { data: { effect: 'Long', response: 'Plan' } });
    made.pass(60_000);
    await call(made, 'record.save', { id: issue.id, patch: { data: { effect: 'Short' } } });
    const [entry] = await call(made, 'history.record', { entity: 'record', id: issue.id });
    expect(entry?.before?.['data']).toEqual({ effect: 'Long' });
    expect(entry?.after?.['data']).toEqual({ effect: 'Short' });
    await call(made, 'history.undo');
    const { record } = await call(made, 'record.read', { id: issue.id });
    expect(record.data).toEqual(issue.data);
    await call(made, 'history.redo');
    const again = await call(made, 'record.read', { id: issue.id });
    expect(again.record.data).toMatchObject({ effect: 'Short', response: 'Plan' });
    expect(isSound(made)).toBe(true);
  });

  it('does not change, nor its day of change, when nothing differs', async () => {
    const made = openWorld();
    const issue = await make(made, 'issue', 'Law', { data: { effect: 'Long' } });
    made.pass(60_000);
    const before = changesOf(made).length;
    const saved = await call(made, 'record.save', {
      id: issue.id,
      patch: { title: 'Law', data: { effect: 'Long' } },
    });
    expect(saved).toEqual(issue);
    expect(changesOf(made)).toHaveLength(before);
  });

  it.each([
    [{ data: { nonsense: 1 } }, 'nonsense'],
    [{ data: { inherent: 3 } }, 'inherent'],
    [{ data: { likelihood: 7 } }, 'likelihood'],
    [{ data: { strategy: 'hope' } }, 'strategy'],
    [{ status: 'lost' }, 'status'],
  ])('refuses %j', async (patch, field) => {
    const made = openWorld();
    const { id } = await make(made, 'risk', 'R');
    expect(await failureOfAsync(() => call(made, 'record.save', { id, patch }))).toEqual({
      code: 'input.invalid',
      details: { field },
    });
    expect((await call(made, 'record.read', { id })).record).toMatchObject({
      status: 'identified',
    });
  });

  it('is refused where it contradicts itself; what was wrong before does not block other fields', async () => {
    const made = openWorld();
    const objective = await make(made, 'objective', 'Fewer complaints', {
      head: { due: '2026-12-31' },
      data: { startOn: '2026-06-01' },
    });
    const refused = await failureOfAsync(() =>
      call(made, 'record.save', { id: objective.id, patch: { due: '2026-01-01' } }),
    );
    expect(refused).toMatchObject({
      code: 'record.rule',
      details: { type: 'objective', code: 'OBJ-001', field: 'due', problem: 'days-out-of-order' },
    });
    const accepted = await failureOfAsync(() =>
      make(made, 'risk', 'R', { head: { status: 'accepted' } }),
    );
    expect(accepted).toMatchObject({ code: 'record.rule' });
    expect(await list(made, 'risk')).toEqual([]);
  });

  it('keeps 10,000 characters, right-to-left and Chinese text, emoji and HTML as they are', async () => {
    const made = openWorld();
    const texts = [
      'x'.repeat(10_000),
      'مرحبا بالعالم',
      '人工智能管理体系',
      '👩‍👩‍👧‍👦 🇮🇪',
      '<script>alert(1)</script><b>bold</b>',
    ];
    for (const text of texts) {
      const { id } = await make(made, 'issue', text.slice(0, 200), { data: { effect: text } });
      const { record } = await call(made, 'record.read', { id });
      expect(record.data['effect']).toBe(text);
      expect(await list(made, 'issue', { search: text.slice(0, 20) })).toContain(record.title);
    }
    expect(isSound(made)).toBe(true);
  });

  it('that exists once is made once', async () => {
    const made = openWorld();
    expect(await call(made, 'record.single', { type: 'scope' })).toBeNull();
    const scope = await make(made, 'scope', 'Scope');
    expect(await failureOfAsync(() => make(made, 'scope', 'Second'))).toEqual({
      code: 'record.exists',
      details: { code: 'SCO-001' },
    });
    const found = await call(made, 'record.single', { type: 'scope' });
    expect(found?.record).toEqual(scope);
    expect(found?.missing).toEqual([
      'activities',
      'functions',
      'sites',
      'roles',
      'statement',
      'includes',
    ]);
  });
});

describe('two who edit the same record', () => {
  it('both keep what they wrote into different fields', async () => {
    const made = openWorld();
    const { id } = await make(made, 'issue', 'Law', { data: { effect: 'A', response: 'B' } });
    await call(made, 'record.save', { id, patch: { data: { effect: 'theirs' } } });
    const saved = await call(made, 'record.save', {
      id,
      patch: { data: { response: 'mine' } },
      base: { data: { response: 'B' } },
    });
    expect(saved.data).toMatchObject({ effect: 'theirs', response: 'mine' });
  });

  it('are told when they wrote into the same one, and nothing is lost', async () => {
    const made = openWorld();
    const { id } = await make(made, 'issue', 'Law', { data: { effect: 'A' } });
    await call(made, 'record.save', { id, patch: { title: 'Theirs', data: { effect: 'theirs' } } });
    const mine = {
      id,
      patch: { title: 'Mine', data: { effect: 'mine' } },
      base: { title: 'Law', data: { effect: 'A' } },
    };
    expect(await failureOfAsync(() => call(made, 'record.save', mine))).toEqual({
      code: 'record.conflict',
      details: { code: 'ISS-001', fields: 'title, effect' },
    });
    expect((await call(made, 'record.read', { id })).record.title).toBe('Theirs');
    // The user chose: without a base the change wins.
    await call(made, 'record.save', { id, patch: mine.patch });
    expect((await call(made, 'record.read', { id })).record.title).toBe('Mine');
  });

  it('agree when both wrote the same', async () => {
    const made = openWorld();
    const { id } = await make(made, 'issue', 'Law');
    await call(made, 'record.save', { id, patch: { owner: 'Farida' } });
    const saved = await call(made, 'record.save', {
      id,
      patch: { owner: 'Farida' },
      base: { owner: '' },
    });
    expect(saved.owner).toBe('Farida');
  });
});

describe('links', () => {
  it('lead both ways, once, and only where the definition lets them', async () => {
    const made = openWorld();
    const system = await make(made, 'system', 'Match');
    const risk = await make(made, 'risk', 'Bias', {
      links: [{ relation: 'concerns', toId: system.id }],
    });
    const link = { fromId: risk.id, relation: 'concerns', toId: system.id };
    const again = await call(made, 'record.link', link);
    const there = await call(made, 'record.read', { id: system.id });
    expect(there.links).toMatchObject([
      { id: again.id, direction: 'in', relation: 'concerns', other: { code: 'RSK-001' } },
    ]);
    const wrong = [
      { ...link, relation: 'modified-by' },
      { ...link, relation: 'nonsense' },
      { ...link, toId: risk.id },
    ];
    for (const one of wrong) {
      expect(await failureOfAsync(() => call(made, 'record.link', one))).toMatchObject({
        code: 'record.link-refused',
      });
    }
    const nobody = { ...link, toId: '00000000-0000-4000-8000-00000000dead' };
    expect(await failureOfAsync(() => call(made, 'record.link', nobody))).toMatchObject({
      code: 'record.not-found',
    });
    await call(made, 'record.unlink', { linkId: again.id });
    expect((await call(made, 'record.read', { id: risk.id })).links).toEqual([]);
    await call(made, 'history.undo');
    expect((await call(made, 'record.read', { id: risk.id })).links).toHaveLength(1);
  });

  it('replace each other where only one may be there', async () => {
    const made = openWorld();
    const [first, second] = [await make(made, 'system', 'A'), await make(made, 'system', 'B')];
    const model = await make(made, 'model', 'M', {
      links: [{ relation: 'part-of', toId: first.id }],
    });
    await call(made, 'record.link', { fromId: model.id, relation: 'part-of', toId: second.id });
    const { links } = await call(made, 'record.read', { id: model.id });
    expect(links.map(({ other }) => other.title)).toEqual(['B']);
  });

  it('of origin never close a circle, whatever is tried', async () => {
    const made = openWorld();
    const sets: AnyRecord[] = [];
    for (const title of ['A', 'B', 'C', 'D', 'E']) sets.push(await make(made, 'dataset', title));
    const edges = new Set<string>();
    const at = fc.nat(sets.length - 1);
    await fc.assert(
      fc.asyncProperty(at, at, async (from, to) => {
        const [fromId, toId] = [sets[from]?.id ?? '', sets[to]?.id ?? ''];
        const input = { fromId, relation: 'derived-from', toId };
        const closes = reaches(edges, to, from);
        if (closes) await failureOfAsync(() => call(made, 'record.link', input));
        else {
          await call(made, 'record.link', input);
          edges.add(`${from}>${to}`);
        }
      }),
      { numRuns: 60 },
    );
    const { links } = await call(made, 'record.read', { id: sets[0]?.id ?? '' });
    expect(links.filter(({ direction }) => direction === 'out')).toHaveLength(
      [...edges].filter((edge) => edge.startsWith('0>')).length,
    );
    expect(isSound(made)).toBe(true);
  });
});

/** Whether one can come from a node to another, or is there already. */
function reaches(edges: ReadonlySet<string>, from: number, to: number): boolean {
  const seen = new Set([from]);
  for (const node of seen) {
    for (const edge of edges) {
      const [start, end] = edge.split('>').map(Number);
      if (start === node && end !== undefined) seen.add(end);
    }
  }
  return seen.has(to);
}

describe('deleting', () => {
  it('is refused while others link to it, and names them', async () => {
    const made = openWorld();
    const system = await make(made, 'system', 'Match');
    const links = [{ relation: 'concerns', toId: system.id }];
    const risk = await make(made, 'risk', 'Bias', { links });
    const remove = (...ids: string[]) => call(made, 'record.remove', { ids });
    expect(await failureOfAsync(() => remove(system.id))).toEqual({
      code: 'record.linked',
      details: { links: 'RSK-001', count: 1 },
    });
    expect(await list(made, 'system')).toEqual(['Match']);
    // Both at once leave nothing dangling.
    await remove(system.id, risk.id);
    expect(await list(made, 'system')).toEqual([]);
    expect(isSound(made)).toBe(true);
    await call(made, 'history.undo');
    expect((await call(made, 'record.read', { id: risk.id })).links).toHaveLength(1);
    expect(isSound(made)).toBe(true);
  });

  it('has archiving as its way out: links stay', async () => {
    const made = openWorld();
    const system = await make(made, 'system', 'Match');
    const risk = await make(made, 'risk', 'Bias', {
      links: [{ relation: 'concerns', toId: system.id }],
    });
    expect(await call(made, 'record.archive', { ids: [system.id], archived: true })).toEqual({
      changed: 1,
    });
    expect(await list(made, 'system')).toEqual([]);
    expect(await list(made, 'system', { archived: 'only' })).toEqual(['Match']);
    const { links } = await call(made, 'record.read', { id: risk.id });
    expect(links[0]?.other).toMatchObject({ code: 'AIS-001', archived: true });
  });
});

describe('a register', () => {
  it('searches, filters, sorts and pages', async () => {
    const made = openWorld();
    const rows = [
      ['Alpha drift', 'fairness', 3, '2026-04-01', 'Zoe'],
      ['beta Bias', 'fairness', 5, null, 'ada'],
      ['Gamma', 'security', 1, '2027-01-01', ''],
    ] as const;
    for (const [title, category, likelihood, due, owner] of rows) {
      await make(made, 'risk', title, {
        head: { due, owner },
        data: { category, likelihood, individuals: 2 },
      });
    }
    expect(await list(made, 'risk')).toEqual(['Alpha drift', 'beta Bias', 'Gamma']);
    expect(await list(made, 'risk', { search: 'BIAS beta' })).toEqual(['beta Bias']);
    expect(await list(made, 'risk', { search: '%' })).toEqual([]);
    expect(await list(made, 'risk', { filters: { category: ['security'] } })).toEqual(['Gamma']);
    expect(await list(made, 'risk', { filters: { strategy: [''] } })).toHaveLength(3);
    expect(await list(made, 'risk', { overdue: true })).toEqual(['Alpha drift']);
    const sorted = (column: string, descending: boolean) =>
      list(made, 'risk', { sort: { column, descending } });
    expect(await sorted('title', false)).toEqual(['Alpha drift', 'beta Bias', 'Gamma']);
    expect(await sorted('inherent', true)).toEqual(['beta Bias', 'Alpha drift', 'Gamma']);
    expect(await sorted('owner', false)).toEqual(['beta Bias', 'Alpha drift', 'Gamma']);
    // Those without a day come last in either direction.
    expect(await sorted('due', true)).toEqual(['Gamma', 'Alpha drift', 'beta Bias']);
    expect(await sorted('category', false)).toEqual(['Alpha drift', 'beta Bias', 'Gamma']);
    const page = await call(made, 'record.list', {
      type: 'risk',
      query: allRecords,
      offset: 1,
      limit: 1,
      links: ['concerns'],
    });
    expect(page).toMatchObject({ total: 3, all: 3, rows: [{ record: { title: 'beta Bias' } }] });
  });

  it('changes many in one step of undo, or none when one refuses', async () => {
    const made = openWorld();
    const ids: string[] = [];
    for (const title of ['A', 'B']) ids.push((await make(made, 'risk', title)).id);
    expect(
      await call(made, 'record.saveMany', { ids: [...ids, ...ids], patch: { owner: 'Farida' } }),
    ).toEqual({ changed: 2 });
    await call(made, 'history.undo');
    expect((await call(made, 'record.read', { id: ids[0] ?? '' })).record.owner).toBe('');
    await call(made, 'record.save', {
      id: ids[0] ?? '',
      patch: { data: { acceptedBy: 'F', acceptedOn: '2026-05-14' } },
    });
    await failureOfAsync(() =>
      call(made, 'record.saveMany', { ids, patch: { status: 'accepted' } }),
    );
    expect((await call(made, 'record.read', { id: ids[0] ?? '' })).record.status).toBe(
      'identified',
    );
  });

  it('duplicates a record with its links but without its approval', async () => {
    const made = openWorld();
    const system = await make(made, 'system', 'Match');
    const risk = await make(made, 'risk', 'Bias', {
      head: { status: 'accepted', owner: 'Farida' },
      data: { likelihood: 2, individuals: 3, acceptedBy: 'F', acceptedOn: '2026-05-14' },
      links: [{ relation: 'concerns', toId: system.id }],
    });
    const copy = await call(made, 'record.duplicate', { id: risk.id });
    expect(copy).toMatchObject({ code: 'RSK-002', title: 'Bias (copy)', status: 'identified' });
    expect(copy.data).toMatchObject({ inherent: 6, acceptedBy: '', acceptedOn: null });
    expect((await call(made, 'record.read', { id: copy.id })).links).toHaveLength(1);
  });

  it('finds records to link to by code first', async () => {
    const made = openWorld();
    await make(made, 'task', 'Look into AIS-001');
    await make(made, 'system', 'Match');
    const found = await call(made, 'record.find', { types: ['task', 'system'], search: 'ais-001' });
    expect(found.map(({ code }) => code)).toEqual(['AIS-001', 'TSK-001']);
  });

  it('keeps views', async () => {
    const made = openWorld();
    const view = { type: 'risk' as const, name: 'Mine', query: allRecords, columns: ['owner'] };
    const saved = await call(made, 'view.save', { id: null, ...view });
    await call(made, 'view.save', { ...saved, name: 'Ours' });
    expect(await call(made, 'view.list', { type: 'risk' })).toEqual([{ ...saved, name: 'Ours' }]);
    expect(await call(made, 'view.list', { type: 'task' })).toEqual([]);
    await call(made, 'view.remove', { id: saved.id });
    expect(await call(made, 'view.list', { type: 'risk' })).toEqual([]);
    expect(isSound(made)).toBe(true);
  });

  it('writes CSV that no spreadsheet runs', async () => {
    const made = openWorld();
    const titles = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', 'plain "quoted", text', '\u0009=x'];
    for (const title of titles) await make(made, 'risk', title, { data: { event: title } });
    made.answers.push(join(made.folder, 'risks.csv'));
    expect(await call(made, 'record.exportCsv', { type: 'risk', query: allRecords })).toBe(
      'risks.csv',
    );
    const text = readFileSync(join(made.folder, 'risks.csv'), 'utf8');
    expect(text.startsWith('\ufeff"Code",')).toBe(true);
    expect(text).toContain('"RSK-001","\'=1+1"');
    expect(text).toContain('"plain ""quoted"", text"');
    expect(text.match(/"\s*[=+@]/g)).toBeNull();
    expect(text.trimEnd().split('\r\n')).toHaveLength(titles.length + 1);
  });
});

describe('evidence of a record', () => {
  const target = (id: string) => ({ recordId: id });
  const reference = (id: string) => ({
    title: 'Register of processing',
    location: 'Shelf 4',
    description: '',
    target: target(id),
  });

  it('is linked, listed from both sides, and keeps the evidence from being deleted', async () => {
    const made = openWorld();
    const system = await make(made, 'system', 'Match');
    const evidence = await call(made, 'evidence.addReference', reference(system.id));
    await call(made, 'evidence.link', { id: evidence.id, target: target(system.id) });
    expect((await call(made, 'record.read', { id: system.id })).evidence).toEqual([evidence]);
    expect(await call(made, 'evidence.list')).toMatchObject([
      { evidence: { id: evidence.id }, links: [], records: [{ code: 'AIS-001' }] },
    ]);
    expect(await failureOfAsync(() => call(made, 'evidence.remove', { id: evidence.id }))).toEqual({
      code: 'record.in-use',
      details: { links: 'AIS-001' },
    });
    await call(made, 'evidence.unlink', { id: evidence.id, target: target(system.id) });
    expect((await call(made, 'record.read', { id: system.id })).evidence).toEqual([]);
    await call(made, 'history.undo');
    await call(made, 'record.remove', { ids: [system.id] });
    expect(isSound(made)).toBe(true);
  });

  it('of a record that is not there is refused', async () => {
    const made = openWorld();
    const nobody = '00000000-0000-4000-8000-00000000dead';
    expect(
      await failureOfAsync(() => call(made, 'evidence.addReference', reference(nobody))),
    ).toMatchObject({ code: 'record.not-found' });
  });
});
