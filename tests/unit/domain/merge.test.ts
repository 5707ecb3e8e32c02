import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EntityName } from '../../../shared/domain/changelog.ts';
import { sameValue } from '../../../shared/domain/merge/fields.ts';
import {
  keyOf,
  partsOf,
  type MergeDecision,
  type MergePlan,
  type MergeRow,
  type MergeState,
} from '../../../shared/domain/merge/model.ts';
import { planMerge } from '../../../shared/domain/merge/plan.ts';
import { emptyData } from '../../../shared/domain/records/schema.ts';
import { specOf } from '../../../shared/domain/records/types.ts';

const at = '2026-05-14T09:00:00.000Z';
type Fields = Readonly<Record<string, unknown>>;
type RecordType = Parameters<typeof specOf>[0];

function record(id: string, type: RecordType, number: number, changes: Fields = {}): MergeRow {
  const spec = specOf(type);
  const data = emptyData(spec);
  const code = `${spec.prefix}-${String(number).padStart(3, '0')}`;
  const head = { id, type, code, title: id, status: spec.statuses[0], owner: '', due: null };
  const times = { createdAt: at, updatedAt: at, archivedAt: null };
  return { ...head, data: { ...data, ...spec.compute?.(data) }, ...times, ...changes };
}

const evidence = (id: string, number: number): MergeRow => ({
  id,
  code: `EVD-${String(number).padStart(3, '0')}`,
  kind: 'reference',
  title: id,
  description: '',
  location: 'Shelf',
  sha256: null,
  mime: '',
  size: null,
  createdAt: at,
});

const view = (id: string, name: string): MergeRow => ({
  id,
  type: 'risk',
  name,
  query: { search: '' },
  columns: ['status'],
});

const stateOf = (rows: readonly (readonly [EntityName, MergeRow])[]): MergeState =>
  new Map(rows.map(([entity, row]) => [keyOf(entity, row.id), row]));

/** What both had when their copies parted. */
const base = stateOf([
  ['record', record('risk-1', 'risk', 1)],
  ['record', record('risk-2', 'risk', 2)],
  ['evidence', evidence('evidence-1', 1)],
  ['saved-view', view('view-1', 'Mine')],
]);

/** Plans how `theirs` comes into `ours`, as two files would: from what their log touches. */
function plan(ours: MergeState, theirs: MergeState, decisions: readonly MergeDecision[] = []) {
  const keys = [...new Set([...base.keys(), ...theirs.keys(), ...started.keys()])];
  const touched = keys.filter((key) => !sameValue(started.get(key), theirs.get(key)));
  const only = (state: MergeState): MergeState =>
    new Map([...state].filter(([key]) => touched.includes(key)));
  return planMerge({
    ours,
    base: only(started),
    theirs: only(theirs),
    entries: touched.map((key, seq) => {
      const { entity, id } = partsOf(key);
      const common = { seq: seq + 1, changeSet: 'a', at, actor: 'Colleague', operation: 'test' };
      const what = { kind: 'update' as const, before: null, after: null, hash: 'a'.repeat(64) };
      return { ...common, entity, entityId: id, ...what };
    }),
    ourAuthor: () => null,
    same: [],
    missingContents: new Set(),
    counters: new Map([
      ['RSK', 2],
      ['EVD', 1],
    ]),
    decisions,
  });
}

let started = base;

/** The state after a plan's writes. */
function written(ours: MergeState, { writes }: MergePlan): MergeState {
  const state = new Map(ours);
  for (const one of writes) {
    if (one.kind === 'insert') state.set(keyOf(one.entity, one.row.id), one.row);
    else if (one.kind === 'delete') state.delete(keyOf(one.entity, one.id));
    else {
      const key = keyOf(one.entity, one.id);
      state.set(key, { ...(state.get(key) as MergeRow), ...one.patch });
    }
  }
  return state;
}

/** What stays the same whoever merges: codes are each file's own. */
const withoutCodes = (state: MergeState): unknown =>
  [...state]
    .map(([key, { code: _code, ...row }]) => [key, row] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Something that one person does. */
const edit = fc.oneof(
  fc.record({
    key: fc.constantFrom('record/risk-1', 'record/risk-2'),
    field: fc.constantFrom('title', 'owner', 'due', 'data.cause', 'data.description'),
    word: fc.constantFrom('2026-06-01', '2026-07-01', '2026-08-01'),
  }),
  fc.record({
    key: fc.constant('evidence/evidence-1'),
    field: fc.constantFrom('title', 'description', 'location'),
    word: fc.constantFrom('red', 'green', 'blue'),
  }),
  fc.record({
    key: fc.constant('saved-view/view-1'),
    field: fc.constantFrom('columns', 'query'),
    word: fc.constantFrom('status', 'owner', 'due'),
  }),
  fc.record({
    key: fc.constantFrom('record/risk-1', 'evidence/evidence-1', 'saved-view/view-1'),
    field: fc.constant('gone'),
    word: fc.constant(''),
  }),
  fc.record({ key: fc.constant('record/new'), field: fc.constant('made'), word: fc.constant('') }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** Does what a person did. `who` tells apart what two people make. */
function edited(state: MergeState, edits: readonly Edit[], who: string): MergeState {
  const after = new Map(state);
  for (const { key, field, word } of edits) {
    if (field === 'made') after.set(`${key}-${who}`, record(`new-${who}`, 'risk', 3));
    const row = after.get(key);
    if (row === undefined || field === 'made') continue;
    if (field === 'gone') after.delete(key);
    else if (field.startsWith('data.')) {
      const data = { ...(row['data'] as Fields), [field.slice('data.'.length)]: word };
      after.set(key, { ...row, data });
    } else {
      const value = field === 'columns' ? [word] : field === 'query' ? { search: word } : word;
      after.set(key, { ...row, [field]: value });
    }
  }
  return after;
}

const edits = fc.array(edit, { maxLength: 6 });
const take = (key: string, side: 'ours' | 'theirs'): MergeDecision => ({
  key,
  field: null,
  take: side,
});
const allKeys = [...base.keys(), 'record/new-a', 'record/new-b'];

it('what two people did to different things is all there, without a question', () => {
  fc.assert(
    fc.property(edits, edits, (mine, other) => {
      // What mine has touched at all, or deleted, the other one leaves alone.
      const touched = new Set(mine.map(({ key, field }) => `${key} ${field}`));
      const gone = new Set<string>(
        [...mine, ...other].filter((e) => e.field === 'gone').map((e) => e.key),
      );
      const mineOnly = mine.filter(({ key, field }) => !gone.has(key) || field === 'gone');
      const goneHere = new Set<string>(
        mineOnly.filter((e) => e.field === 'gone').map((e) => e.key),
      );
      const theirsOnly = other.filter(
        ({ key, field }) => !touched.has(`${key} ${field}`) && !goneHere.has(key),
      );
      const independent = theirsOnly.filter(
        ({ key, field }) => field !== 'gone' || !mineOnly.some((e) => e.key === key),
      );
      const [ours, theirs] = [edited(base, mineOnly, 'a'), edited(base, independent, 'b')];
      const made = plan(ours, theirs);
      expect([made.conflicts, made.refusals, made.undecided]).toEqual([[], [], []]);
      const both = edited(edited(base, mineOnly, 'a'), independent, 'b');
      expect(withoutCodes(written(ours, made))).toEqual(withoutCodes(both));
    }),
  );
});

it('comes to the same whoever merges, with the same sides taken; only codes are each file’s own', () => {
  fc.assert(
    fc.property(edits, edits, fc.constantFrom('a', 'b'), (mine, other, winner) => {
      const [a, b] = [edited(base, mine, 'a'), edited(base, other, 'b')];
      const decide = (side: 'ours' | 'theirs') => allKeys.map((key) => take(key, side));
      const here = plan(a, b, decide(winner === 'a' ? 'ours' : 'theirs'));
      const there = plan(b, a, decide(winner === 'a' ? 'theirs' : 'ours'));
      expect(withoutCodes(written(a, here))).toEqual(withoutCodes(written(b, there)));
      // No two records have one code, on either side.
      for (const state of [written(a, here), written(b, there)]) {
        const codes = [...state.values()].flatMap(({ code }) => (code === undefined ? [] : [code]));
        expect(new Set(codes).size).toBe(codes.length);
      }
    }),
  );
});

it('drops nothing without a word, and changes nothing that they did not touch', () => {
  fc.assert(
    fc.property(edits, edits, (mine, other) => {
      const [ours, theirs] = [edited(base, mine, 'a'), edited(base, other, 'b')];
      const made = plan(ours, theirs);
      const said = new Set([
        ...[...made.items, ...made.conflicts, ...made.refusals].map(({ key }) => key),
        ...made.known,
      ]);
      const after = written(ours, made);
      for (const key of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
        const isTouched = !sameValue(base.get(key), theirs.get(key));
        expect(isTouched ? said.has(key) : sameValue(after.get(key), ours.get(key)), key).toBe(
          true,
        );
        // Without a decision, what is here stays in the fields that both changed.
        const conflict = made.conflicts.find((one) => one.key === key);
        for (const { field, ours: value } of conflict?.fields ?? []) {
          const row = after.get(key);
          const data = (row?.['data'] ?? {}) as Fields;
          const now = field.startsWith('data.') ? data[field.slice(5)] : row?.[field];
          expect(sameValue(now ?? null, value)).toBe(true);
        }
      }
      expect(made.undecided).toEqual(made.conflicts.map(({ key }) => key));
    }),
  );
});

it.each([
  // A signature stands.
  ['a signed review', record('locked', 'review', 1, { status: 'signed' }), () => false],
  // Only a later version puts an earlier one out of use.
  [
    'an approved version of a document',
    record('locked', 'document-version', 1),
    ({ writes: [write] }: MergePlan) =>
      write?.kind === 'update' && Object.keys(write.patch).join(' ') === 'status',
  ],
  // Where both changed it, nothing is mixed: it is a choice between two whole records.
  [
    'a reported audit',
    record('locked', 'audit', 1, { status: 'reported' }),
    ({ conflicts }: MergePlan, isOnlyTheirs: boolean) =>
      isOnlyTheirs || conflicts.some(({ scope }) => scope === 'record'),
  ],
] as const)('%s is never changed without a word, whatever anybody did', (_what, locked, allows) => {
  const key = keyOf('record', locked.id);
  const change = fc.record({
    field: fc.constantFrom('title', 'owner', 'status', 'gone'),
    word: fc.constantFrom('red', 'green', ...specOf(locked['type'] as RecordType).statuses),
  });
  const changed = (
    row: MergeRow,
    changes: readonly { field: string; word: string }[],
  ): MergeState => {
    if (changes.some(({ field }) => field === 'gone')) return new Map();
    const values = changes.map(({ field, word }) => [field, word] as const);
    return stateOf([['record', { ...row, ...(Object.fromEntries(values) as Fields) }]]);
  };
  const before = { ...locked, status: specOf(locked['type'] as RecordType).statuses[0] };
  fc.assert(
    fc.property(
      fc.constantFrom(locked, before),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      (parted, theirChanges) => {
        started = stateOf([['record', parted]]);
        const ours = stateOf([['record', locked]]);
        const made = plan(ours, changed(parted, theirChanges));
        started = base;
        const isWritten = made.writes.length > 0;
        const shown = made.items.map((one) => one.key);
        const said = [
          ...shown,
          ...made.known,
          ...[...made.conflicts, ...made.refusals].map((one) => one.key),
        ];
        const isTheirs = !sameValue(parted, changed(parted, theirChanges).get(key));
        expect(said.includes(key)).toBe(isTheirs);
        // What is written is shown before, and only as its kind allows it.
        expect(shown.includes(key)).toBe(isWritten);
        expect(isWritten && !allows(made, sameValue(parted, locked))).toBe(false);
      },
    ),
  );
});

it('a view that both saved under one name is one view', () => {
  const ours = new Map([...base, ...stateOf([['saved-view', view('a', 'Overdue')]])]);
  const theirs = new Map([...base, ...stateOf([['saved-view', view('b', 'Overdue')]])]);
  expect(plan(ours, theirs)).toMatchObject({
    writes: [],
    conflicts: [],
    same: [{ entity: 'saved-view', ours: 'a', theirs: 'b' }],
  });
  const other = stateOf([['saved-view', { ...view('b', 'Overdue'), columns: ['owner'] }]]);
  const made = plan(ours, new Map([...base, ...other]));
  expect(made.conflicts).toMatchObject([{ key: 'saved-view/a', fields: [{ field: 'columns' }] }]);
});
