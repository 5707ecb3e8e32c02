import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storeBlob } from '../../db/blobs.ts';
import { checkWorkspace } from '../../db/check.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import { readTheirChanges } from '../../db/merge/reading.ts';
import { entityTables } from '../../db/schema/tables.ts';
import type { Row, WriteDb } from '../../db/write.ts';
import { emptyAnswer } from '../../shared/domain/merge/rows.ts';
import { emptyData } from '../../shared/domain/records/schema.ts';
import { specOf } from '../../shared/domain/records/types.ts';
import { instant, newFile, opened, tamper, writeTo } from '../fixtures/database.ts';
import { failureOf } from '../fixtures/errors.ts';
import { assessmentRow } from '../fixtures/rows.ts';
import { mergeInto, planned, twoCopies } from '../fixtures/merging.ts';

const ids = (letter: string): string => `00000000-0000-4000-8000-00000000000${letter}`;
const [S1, A1, E1, R1, R2] = ['1', '2', '3', '4', '5'].map(ids) as [
  string,
  string,
  string,
  string,
  string,
];

function risk(db: WriteDb, id: string, title: string, code = db.nextCode('RSK')): Row<'record'> {
  const spec = specOf('risk');
  const data = emptyData(spec);
  return {
    id,
    type: 'risk',
    code,
    title,
    status: spec.statuses[0],
    owner: '',
    due: null,
    data: { ...data, ...spec.compute?.(data) },
    createdAt: instant,
    updatedAt: instant,
    archivedAt: null,
  };
}

const answerTo = (id: string, questionId: string, note: string): Row<'answer'> =>
  ({ ...emptyAnswer, id, assessmentId: S1, questionId, note, updatedAt: instant }) as Row<'answer'>;

const evidenceOf = (id: string, code: string, changes: Partial<Row<'evidence'>> = {}) => ({
  id,
  code,
  kind: 'reference' as const,
  title: 'Minutes',
  description: '',
  location: 'Shelf',
  sha256: null,
  mime: '',
  size: null,
  createdAt: instant,
  ...changes,
});

/** A workspace with one of each, before anybody copies it. */
function sharedFile(): string {
  const path = newFile();
  const file = opened(path);
  writeTo(file.handle, (db) => {
    const plan = { aiSystems: [], version: '1', catalogue: { id: 'c', version: '1' } };
    db.insert('assessment', assessmentRow(S1, db.nextCode('GAP'), plan));
    db.insert('answer', answerTo(A1, 'Q-4.1-01', 'as it was'));
    db.insert('evidence', evidenceOf(E1, db.nextCode('EVD')));
    db.insert('record', risk(db, R1, 'First risk'));
    db.insert('record', risk(db, R2, 'Second risk'));
  });
  file.close();
  return path;
}

const rowOf = (handle: DatabaseHandle, entity: keyof typeof entityTables, id: string) =>
  (handle.drizzle.select().from(entityTables[entity]).all() as { id: string }[]).find(
    (row) => row.id === id,
  ) as Record<string, unknown> | undefined;

describe('merging a copy', () => {
  it('brings in what only they changed, field by field, and keeps what only we did', () => {
    const { ours, theirs } = twoCopies(sharedFile());
    writeTo(ours, (db) => {
      db.update('record', R1, { title: 'Ours', data: { cause: 'x' } });
    });
    writeTo(theirs, (db) => {
      db.update('record', R1, { owner: 'Theirs', data: { description: 'from there' } });
      db.insert('record-link', { id: ids('8'), fromId: R1, relation: 'affects', toId: R2 });
    });
    const plan = mergeInto(ours, theirs);
    expect(plan.conflicts).toEqual([]);
    expect(rowOf(ours, 'record', R1)).toMatchObject({
      title: 'Ours',
      owner: 'Theirs',
      data: { cause: 'x', description: 'from there' },
    });
    expect(rowOf(ours, 'record-link', ids('8'))).toBeDefined();
    expect(checkWorkspace(ours).problems).toEqual([]);
  });

  it('shows a conflict with all three sides, and does what is chosen', () => {
    for (const side of ['ours', 'theirs'] as const) {
      const { ours, theirs } = twoCopies(sharedFile());
      writeTo(ours, (db) => db.update('answer', A1, { note: 'ours' }));
      writeTo(theirs, (db) => db.update('answer', A1, { note: 'theirs' }));
      const [conflict] = planned(ours, theirs).conflicts;
      expect(conflict).toMatchObject({
        scope: 'fields',
        fields: [{ field: 'note', base: 'as it was', ours: 'ours', theirs: 'theirs' }],
        ours: { actor: 'Tester' },
        theirs: { actor: 'Tester' },
      });
      mergeInto(ours, theirs, side);
      expect(rowOf(ours, 'answer', A1)).toMatchObject({ note: side });
    }
  });

  it('matches an answer that both gave to the same question', () => {
    const { ours, theirs } = twoCopies(sharedFile());
    writeTo(ours, (db) => db.insert('answer', answerTo(ids('6'), 'Q-5.1-01', '')));
    writeTo(theirs, (db) => db.insert('answer', answerTo(ids('7'), 'Q-5.1-01', 'said there')));
    expect(mergeInto(ours, theirs).conflicts).toEqual([]);
    expect(rowOf(ours, 'answer', ids('6'))).toMatchObject({ note: 'said there' });
    expect(rowOf(ours, 'answer', ids('7'))).toBeUndefined();
    // Their copy goes on under its own id; the next merge still knows which of ours it is.
    writeTo(theirs, (db) => db.update('answer', ids('7'), { note: 'and later' }));
    expect(mergeInto(ours, theirs).conflicts).toEqual([]);
    expect(rowOf(ours, 'answer', ids('6'))).toMatchObject({ note: 'and later' });
  });

  it('gives the next code to what comes in under a code that is taken, and names both', () => {
    const { ours, theirs } = twoCopies(sharedFile());
    writeTo(ours, (db) => db.insert('record', risk(db, ids('6'), 'Made here')));
    writeTo(theirs, (db) => {
      db.insert('record', risk(db, ids('7'), 'Made there'));
      db.insert('record-link', { id: ids('8'), fromId: ids('7'), relation: 'affects', toId: R1 });
    });
    const plan = mergeInto(ours, theirs);
    expect(plan.codes).toMatchObject([{ from: 'RSK-003', code: 'RSK-004', title: 'Made there' }]);
    expect(rowOf(ours, 'record', ids('6'))).toMatchObject({ code: 'RSK-003' });
    expect(rowOf(ours, 'record', ids('7'))).toMatchObject({ code: 'RSK-004' });
    expect(rowOf(ours, 'record-link', ids('8'))).toMatchObject({ fromId: ids('7') });
    expect(writeTo(ours, (db) => db.nextCode('RSK'))).toBe('RSK-005');
    // The other way round they get our numbering, without a conflict.
    expect(mergeInto(theirs, ours).conflicts).toEqual([]);
    expect(rowOf(theirs, 'record', ids('7'))).toMatchObject({ code: 'RSK-004' });
    expect(rowOf(theirs, 'record', ids('6'))).toMatchObject({ code: 'RSK-003' });
    expect(checkWorkspace(theirs).problems).toEqual([]);
  });

  it('asks where one deleted what the other changed, and keeps what is still in use', () => {
    const { ours, theirs } = twoCopies(sharedFile());
    writeTo(ours, (db) => {
      db.update('record', R1, { title: 'Changed here' });
      db.insert('record-evidence', { id: ids('8'), recordId: R2, evidenceId: E1 });
    });
    writeTo(theirs, (db) => {
      db.remove('record', R1);
      db.remove('evidence', E1);
    });
    const plan = planned(ours, theirs);
    expect(plan.conflicts).toMatchObject([{ key: `record/${R1}`, reason: 'deleted-there' }]);
    expect(plan.refusals).toMatchObject([{ key: `evidence/${E1}`, reason: 'in-use' }]);
    mergeInto(ours, theirs, 'theirs');
    expect(rowOf(ours, 'record', R1)).toBeUndefined();
    expect(rowOf(ours, 'evidence', E1)).toBeDefined();
    expect(checkWorkspace(ours).problems).toEqual([]);
  });

  it('copies contents in chunks, and refuses evidence whose content is missing or was changed', () => {
    const { ours, theirs } = twoCopies(sharedFile());
    const good = storeBlob(theirs, Buffer.alloc(2_500_000, 7));
    const bad = storeBlob(theirs, Buffer.from('as it was'));
    writeTo(theirs, (db) => {
      const file = { kind: 'file' as const, mime: 'text/plain' };
      db.insert(
        'evidence',
        evidenceOf(ids('6'), 'EVD-002', { ...file, sha256: good, size: 2_500_000 }),
      );
      db.insert('evidence', evidenceOf(ids('7'), 'EVD-003', { ...file, sha256: bad, size: 9 }));
      db.insert('record-evidence', { id: ids('8'), recordId: R1, evidenceId: ids('7') });
    });
    tamper(theirs.path, `UPDATE blob_chunk SET bytes = x'00' WHERE length(bytes) = 9`);
    const plan = mergeInto(ours, theirs);
    expect(plan.refusals).toMatchObject([
      { key: `evidence/${ids('7')}`, reason: 'content-missing', detail: bad },
      { key: `record-evidence/${ids('8')}`, reason: 'end-gone' },
    ]);
    expect(rowOf(ours, 'evidence', ids('6'))).toMatchObject({ sha256: good });
    expect(checkWorkspace(ours).problems).toEqual([]);
  });

  it('refuses another workspace and a broken log, and takes in no row that is not what it says', () => {
    const { ours, theirs } = twoCopies(sharedFile());
    const stranger = opened(newFile()).handle;
    writeTo(stranger, (db) => db.update('organisation', 'organisation', { name: 'Other' }));
    for (const handle of [ours, stranger]) {
      const other = handle === ours ? stranger : ours;
      expect(failureOf(() => readTheirChanges(handle, other)).code).toBe('merge.other-workspace');
    }
    expect(readTheirChanges(ours, theirs).entries).toEqual([]);
    writeTo(theirs, (db) => db.update('record', R1, { title: 'x' }));
    writeTo(theirs, (db) => db.update('record', R2, { due: 'not a day', title: 'y' }));
    expect(mergeInto(ours, theirs).refusals).toMatchObject([
      { key: `record/${R2}`, reason: 'invalid', detail: 'due' },
    ]);
    tamper(
      theirs.path,
      `DROP TRIGGER change_log_no_update;
       UPDATE change_log SET actor = 'Nobody' WHERE seq = (SELECT max(seq) FROM change_log)`,
    );
    expect(failureOf(() => readTheirChanges(ours, theirs))).toMatchObject({
      code: 'merge.log-broken',
    });
  });
});

/** Steps that two people may take, each valid in whatever state it meets. */
const step = fc.record({
  what: fc.constantFrom('risk', 'title', 'data', 'remove', 'answer', 'link', 'evidence', 'unlink'),
  pick: fc.nat(20),
  word: fc.constantFrom('red', 'green', 'blue'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(handle: DatabaseHandle, { what, pick, word }: Step): void {
  const all = <T extends { id: string }>(entity: keyof typeof entityTables): T[] =>
    handle.drizzle.select().from(entityTables[entity]).all() as unknown as T[];
  const one = <T>(list: readonly T[]): T | undefined => list[pick % list.length];
  const records = all<Row<'record'>>('record');
  const links = all<Row<'record-link'>>('record-link');
  const record = one(records);
  writeTo(handle, (db) => {
    if (what === 'risk') db.insert('record', risk(db, randomUUID(), word));
    if (what === 'evidence') db.insert('evidence', evidenceOf(randomUUID(), db.nextCode('EVD')));
    if (what === 'answer') {
      const questionId = `Q-4.1-0${(pick % 3) + 1}`;
      const known = all<Row<'answer'>>('answer').find((row) => row.questionId === questionId);
      if (known === undefined) db.insert('answer', answerTo(randomUUID(), questionId, word));
      else db.update('answer', known.id, { note: word, owner: word });
    }
    if (what === 'unlink' && one(links) !== undefined)
      db.remove('record-link', one(links)?.id ?? '');
    if (record === undefined) return;
    if (what === 'title') db.update('record', record.id, { title: word });
    if (what === 'data') db.update('record', record.id, { data: { description: word } });
    if (what === 'link') {
      const other = records[(pick + 1) % records.length] ?? record;
      const isThere = links.some((link) => link.fromId === record.id && link.toId === other.id);
      const row = { id: randomUUID(), fromId: record.id, relation: 'affects', toId: other.id };
      if (!isThere) db.insert('record-link', row);
    }
    if (what === 'remove') {
      for (const link of links.filter((l) => l.fromId === record.id || l.toId === record.id)) {
        db.remove('record-link', link.id);
      }
      db.remove('record', record.id);
    }
  });
}

it('whatever two people do: nothing is dropped without a word, check passes, again changes nothing', () => {
  const path = sharedFile();
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 8 }),
      fc.array(step, { maxLength: 8 }),
      fc.array(step, { maxLength: 4 }),
      fc.constantFrom('ours' as const, 'theirs' as const),
      (mine, other, later, side) => {
        const { ours, theirs } = twoCopies(path);
        for (const one of mine) take(ours, one);
        for (const one of other) take(theirs, one);
        for (const round of [0, 1]) {
          const seen = planned(ours, theirs);
          const plan = mergeInto(ours, theirs, side);
          const named = new Set([
            ...[...plan.items, ...plan.conflicts, ...plan.refusals].map(({ key }) => key),
            ...plan.known,
          ]);
          const sameAs = new Map(plan.same.map((one) => [`${one.entity}/${one.theirs}`, one.ours]));
          const known = readTheirChanges(ours, theirs).same;
          for (const one of known) sameAs.set(`${one.entity}/${one.theirs}`, one.ours);
          for (const key of seen.touched) {
            const here = sameAs.get(key);
            expect(named).toContain(
              here === undefined ? key : `${key.split('/')[0] ?? ''}/${here}`,
            );
          }
          expect(checkWorkspace(ours).problems).toEqual([]);
          expect(planned(ours, theirs).touched).toEqual([]);
          if (round === 0) for (const one of later) take(theirs, one);
        }
        // And back: what the other side gets is what is here now, unless it went on by itself.
        mergeInto(theirs, ours, 'theirs');
        expect(checkWorkspace(theirs).problems).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
