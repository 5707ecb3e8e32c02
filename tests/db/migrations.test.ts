import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../db/check.ts';
import { applicationId } from '../../db/format.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openForReading } from '../../db/open.ts';
import { listAssessments } from '../../db/repositories/assessment.ts';
import { listAllRecords } from '../../db/repositories/records.ts';
import { entryHash, chainStart } from '../../db/chain.ts';
import { hashOf, temporaryFolder } from '../fixtures/folder.ts';
import { instant, opened, writeTo } from '../fixtures/database.ts';

/** A file as the first schema left it, with one record and its entry in the change log. */
function firstSchema(): string {
  const path = join(temporaryFolder(), 'old.aims');
  const driver = new Database(path);
  driver.pragma(`application_id = ${applicationId}`);
  driver.exec(migrations[0]?.sql ?? '');
  driver.pragma('user_version = 1');
  const assessor = { id: 'assessor', name: 'A', function: '', firm: 'F', email: '', logo: null };
  driver
    .prepare('INSERT INTO assessor VALUES (@id, @name, @function, @firm, @email, @logo)')
    .run(assessor);
  driver
    .prepare(
      `INSERT INTO organisation VALUES ('organisation', 'Client', '', NULL, '', NULL, '[]', '[]', '[]', '', '', 'en-GB', 'A4', NULL)`,
    )
    .run();
  const organisation = {
    id: 'organisation',
    name: 'Client',
    legalName: '',
    sector: null,
    description: '',
    headcount: null,
    sites: [],
    aiRoles: [],
    standardsHeld: [],
    contactName: '',
    contactEmail: '',
    documentLanguage: 'en-GB',
    pageSize: 'A4',
    logo: null,
  };
  let previous = chainStart;
  for (const [at, row] of [organisation, assessor].entries()) {
    const entry = {
      seq: at + 1,
      changeSet: 'set-1',
      at: instant,
      actor: 'Tester',
      operation: 'test',
      entity: row.id,
      entityId: row.id,
      kind: 'insert',
      before: null,
      after: JSON.stringify(row),
    };
    const hash = entryHash(previous, entry);
    driver
      .prepare(
        `INSERT INTO change_log VALUES (@seq, @changeSet, @at, @actor, @operation, @entity, @entityId, @kind, @before, @after, @previousHash, @hash)`,
      )
      .run({ ...entry, previousHash: previous, hash });
    previous = hash;
  }
  driver.close();
  return path;
}

describe('a file of the first schema', () => {
  it('can be read without a byte of it changing; the registers are empty', () => {
    const path = firstSchema();
    const before = hashOf(path);
    const file = openForReading(path);
    expect(listAllRecords(file.handle.drizzle)).toEqual([]);
    expect(listAssessments(file.handle.drizzle)).toEqual([]);
    expect(checkWorkspace(file.handle)).toMatchObject({ ok: true, problems: [] });
    file.close();
    expect(hashOf(path)).toBe(before);
  });

  it('gets the registers when it is opened for writing, and keeps what it had', () => {
    const path = firstSchema();
    const file = opened(path);
    const id = randomUUID();
    writeTo(file.handle, (db) =>
      db.insert('record', {
        id,
        type: 'issue',
        code: db.nextCode('ISS'),
        title: 'First',
        status: 'current',
        owner: '',
        due: null,
        data: {},
        createdAt: instant,
        updatedAt: instant,
        archivedAt: null,
      }),
    );
    expect(listAllRecords(file.handle.drizzle)).toMatchObject([{ id, code: 'ISS-001' }]);
    const report = checkWorkspace(file.handle);
    expect(report).toMatchObject({ ok: true, checked: { records: 3, changeLogEntries: 3 } });
  });
});
