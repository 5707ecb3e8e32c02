import fc from 'fast-check';
import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { chainStart, entryHash } from '../../db/chain.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import { listChangeSet, listRecordHistory } from '../../db/repositories/history.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import { changeLog } from '../../db/schema/log.ts';
import { transact, type Row } from '../../db/write.ts';
import { context, fill, instant, newHandle, writeTo } from '../fixtures/database.ts';
import { failureOf } from '../fixtures/errors.ts';

const logOf = (handle: DatabaseHandle) =>
  handle.drizzle.select().from(changeLog).orderBy(asc(changeLog.seq)).all();

const reference = (id: string, changes: Partial<Row<'evidence'>> = {}): Row<'evidence'> => ({
  id,
  code: `EVD-${id}`,
  kind: 'reference',
  title: 'Minutes',
  description: '',
  location: 'Shelf 3',
  sha256: null,
  mime: '',
  size: null,
  createdAt: instant,
  ...changes,
});

describe('the write door', () => {
  it('logs an insert whole, an update by what changed, a removal whole', () => {
    const handle = newHandle();
    const at = context('trial');
    transact(handle, at, (db) => {
      db.insert('evidence', reference('a'));
      db.update('evidence', 'a', { title: 'Minutes of May', location: 'Shelf 3' });
      db.remove('evidence', 'a');
    });
    const [inserted, updated, removed] = listChangeSet(handle.drizzle, at.changeSet);
    const common = { actor: 'Tester', operation: 'trial', entity: 'evidence', entityId: 'a' };
    expect(inserted).toMatchObject({
      ...common,
      kind: 'insert',
      before: null,
      after: reference('a'),
    });
    expect(updated).toMatchObject({ ...common, kind: 'update' });
    expect(updated?.before).toEqual({ title: 'Minutes' });
    expect(updated?.after).toEqual({ title: 'Minutes of May' });
    expect(removed).toMatchObject({ ...common, kind: 'delete', after: null });
    expect(removed?.before).toEqual(reference('a', { title: 'Minutes of May' }));
  });

  it('writes nothing at all where nothing differs, lists included', () => {
    const handle = newHandle();
    const sites = [{ name: 'Main office', address: 'Old Street 1' }];
    writeTo(handle, (db) => db.update('organisation', 'organisation', { sites, headcount: 12 }));
    const before = logOf(handle).length;
    const written = transact(handle, context(), (db) =>
      db.update('organisation', 'organisation', { sites: [...sites], headcount: 12 }),
    );
    expect(written).toEqual({
      value: false,
      changeSet: null,
      changed: { entities: [], ids: [] },
    });
    expect(logOf(handle)).toHaveLength(before);
  });

  it('says which records were touched', () => {
    const handle = newHandle();
    const { changed, changeSet } = transact(handle, context(), (db) => {
      db.insert('evidence', reference('a'));
      db.update('assessor', 'assessor', { name: 'Mia' });
      db.update('evidence', 'a', { title: 'Other' });
    });
    expect(changeSet).not.toBeNull();
    expect(changed).toEqual({ entities: ['evidence', 'assessor'], ids: ['a', 'assessor'] });
  });

  it('names a record that is not there', () => {
    const handle = newHandle();
    const missing = { code: 'record.not-found', details: { entity: 'evidence', id: 'x' } };
    expect(failureOf(() => writeTo(handle, (db) => db.remove('evidence', 'x')))).toEqual(missing);
    const update = (): unknown =>
      writeTo(handle, (db) => db.update('evidence', 'x', { title: 'y' }));
    expect(failureOf(update)).toEqual(missing);
  });

  it('keeps the history of a record, newest first', () => {
    const handle = newHandle();
    writeTo(handle, (db) => db.update('assessor', 'assessor', { name: 'Mia' }));
    writeTo(handle, (db) => db.update('assessor', 'assessor', { name: 'Tom' }));
    const history = listRecordHistory(handle.drizzle, 'assessor', 'assessor');
    expect(history.map(({ kind, after }) => [kind, after?.['name']])).toEqual([
      ['update', 'Tom'],
      ['update', 'Mia'],
      ['insert', ''],
    ]);
  });
});

describe('a use case', () => {
  it('happens whole or not at all', () => {
    const handle = newHandle();
    const before = logOf(handle);
    const half = (): void =>
      writeTo(handle, (db) => {
        db.update('organisation', 'organisation', { name: 'Half' });
        db.insert('evidence', reference('a', { code: db.nextCode('EVD') }));
        throw new Error('stopped');
      });
    expect(half).toThrow('stopped');
    expect(readOrganisation(handle.drizzle).name).toBe('Client');
    expect(logOf(handle)).toEqual(before);
    // The number was not used up by something that never happened.
    expect(writeTo(handle, (db) => db.nextCode('EVD'))).toBe('EVD-001');
  });

  it('can go on after one that failed, with an unbroken chain', () => {
    const handle = newHandle();
    expect(() => writeTo(handle, fillTwice)).toThrow(/UNIQUE|CHECK/);
    writeTo(handle, (db) => db.update('organisation', 'organisation', { name: 'After' }));
    expect(breaksOf(handle)).toEqual([]);
  });

  it('keeps records from referring to what is not there', () => {
    const handle = newHandle();
    const dangling = (): void =>
      writeTo(handle, (db) =>
        db.insert('evidence-link', {
          id: 'l',
          evidenceId: 'none',
          assessmentId: 'none',
          questionId: 'Q-4.1-01',
        }),
      );
    expect(dangling).toThrow(/FOREIGN KEY/);
  });
});

describe('codes', () => {
  it('count per prefix and are never given twice, not even after a removal', () => {
    const handle = newHandle();
    const next = (prefix: string): string => writeTo(handle, (db) => db.nextCode(prefix));
    expect([next('GAP'), next('EVD'), next('GAP')]).toEqual(['GAP-001', 'EVD-001', 'GAP-002']);
    writeTo(handle, (db) => db.insert('evidence', reference('a', { code: db.nextCode('EVD') })));
    writeTo(handle, (db) => db.remove('evidence', 'a'));
    expect(next('EVD')).toBe('EVD-003');
  });

  it('go on past 999', () => {
    const handle = newHandle();
    handle.driver.exec(`INSERT INTO code_counter VALUES ('ACT', 999)`);
    expect(writeTo(handle, (db) => db.nextCode('ACT'))).toBe('ACT-1000');
  });
});

describe('the change log', () => {
  it('is a chain of hashes over any sequence of writes', () => {
    const handle = newHandle();
    const step = fc.record({
      name: fc.string({ unit: 'grapheme', maxLength: 20 }),
      kind: fc.constantFrom('organisation', 'assessor', 'evidence'),
      id: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        writeTo(handle, (db) => {
          for (const { name, kind, id } of steps) {
            if (kind === 'organisation') db.update('organisation', 'organisation', { name });
            else if (kind === 'assessor') db.update('assessor', 'assessor', { name });
            else if (db.holds('evidence', id, {})) db.remove('evidence', id);
            else db.insert('evidence', reference(id, { title: name }));
          }
        });
        expect(breaksOf(handle)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('cannot be rewritten, not even with SQL', () => {
    const handle = newHandle();
    const before = logOf(handle);
    const refuse = /append-only/;
    expect(() => handle.driver.exec(`UPDATE change_log SET actor = 'Nobody'`)).toThrow(refuse);
    expect(() => handle.driver.exec(`DELETE FROM change_log WHERE seq = 1`)).toThrow(refuse);
    expect(() =>
      handle.driver.exec(`REPLACE INTO change_log SELECT * FROM change_log WHERE seq = 1`),
    ).toThrow(refuse);
    expect(logOf(handle)).toEqual(before);
  });
});

function fillTwice(db: Parameters<Parameters<typeof writeTo>[1]>[0]): void {
  db.update('organisation', 'organisation', { name: 'Lost' });
  db.insert('assessor', {
    id: 'assessor',
    name: '',
    function: '',
    firm: '',
    email: '',
    logo: null,
  });
}

/** Entries that do not follow the one before, or whose hash is not theirs. */
function breaksOf(handle: DatabaseHandle): number[] {
  let previous = chainStart;
  return logOf(handle)
    .filter((row, index) => {
      const follows = row.seq === index + 1 && row.previousHash === previous;
      previous = row.hash;
      return !follows || row.hash !== entryHash(row.previousHash, row);
    })
    .map(({ seq }) => seq);
}

it('starts a workspace with its first two records', () => {
  const handle = newHandle();
  expect(logOf(handle).map(({ entity, kind }) => [entity, kind])).toEqual([
    ['organisation', 'insert'],
    ['assessor', 'insert'],
  ]);
  expect(() => fill(handle)).toThrow(/UNIQUE/);
});
