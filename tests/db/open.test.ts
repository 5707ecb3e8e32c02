import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { applicationId, inspectFile } from '../../db/format.ts';
import { migrate } from '../../db/migrate.ts';
import { currentVersion, migrations } from '../../db/migrations/index.ts';
import { createFile, openForReading, openForWriting } from '../../db/open.ts';
import { renameFile } from '../../db/names.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import { writeUiState } from '../../db/repositories/ui-state.ts';
import { entityTables } from '../../db/schema/tables.ts';
import {
  checkFile,
  fill,
  instant,
  newFile,
  opened,
  tamper,
  writeTo,
} from '../fixtures/database.ts';
import { failureOf } from '../fixtures/errors.ts';
import { filesIn, hashOf, temporaryFolder } from '../fixtures/folder.ts';

it('leaves one plain file after it was made, and after it was open', () => {
  const path = newFile();
  expect(filesIn(dirname(path))).toEqual(['client.aims']);
  const file = opened(path);
  writeTo(file.handle, (db) => db.update('organisation', 'organisation', { name: 'Other' }));
  expect(filesIn(dirname(path))).toContain('.client.aims.lock');
  file.close();
  expect(filesIn(dirname(path))).toEqual(['client.aims']);
  // The write is in the file itself, not in a log beside it.
  expect(readFileSync(path)[18]).toBe(1);
  const again = openForReading(path);
  expect(readOrganisation(again.handle.drizzle).name).toBe('Other');
  again.close();
});

it('is whole in its one file even while somebody still looks at it', () => {
  const path = newFile();
  const file = opened(path);
  const reader = openForReading(path);
  writeTo(file.handle, (db) => db.update('organisation', 'organisation', { name: 'Other' }));
  file.close();
  const copy = join(temporaryFolder(), 'copy.aims');
  copyFileSync(path, copy);
  reader.close();
  const copied = openForReading(copy);
  expect(readOrganisation(copied.handle.drizzle).name).toBe('Other');
  copied.close();
  // The next one to write tidies up.
  opened(path).close();
  expect(filesIn(dirname(path))).toEqual(['client.aims']);
});

it('gives a new file its name only when it is whole', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'client.aims');
  const seen: string[][] = [];
  const fails = (): void =>
    createFile(path, () => {
      seen.push(filesIn(folder));
      throw new Error('no power');
    });
  expect(fails).toThrow('no power');
  expect(seen[0]).not.toContain('client.aims');
  expect(filesIn(folder)).toEqual([]);
});

it('never replaces a file, not even one that appears meanwhile', () => {
  const path = newFile();
  const before = hashOf(path);
  expect(failureOf(() => createFile(path, fill)).code).toBe('workspace.exists');
  expect(hashOf(path)).toBe(before);

  const other = join(dirname(path), 'other.aims');
  const late = failureOf(() =>
    createFile(other, (handle) => {
      fill(handle);
      writeFileSync(other, 'somebody else was faster');
    }),
  );
  expect(late).toEqual({ code: 'workspace.exists', details: { file: 'other.aims' } });
  expect(readFileSync(other, 'utf8')).toBe('somebody else was faster');
  expect(filesIn(dirname(path))).toEqual(['client.aims', 'other.aims']);
});

it('refuses to make a file in a folder that is not there', () => {
  const folder = join(temporaryFolder(), 'gone');
  const refused = failureOf(() => createFile(join(folder, 'client.aims'), fill));
  expect(refused).toEqual({ code: 'folder.not-found', details: { folder } });
});

it('renames without replacing', () => {
  const path = newFile();
  const folder = dirname(path);
  const taken = join(folder, 'taken.aims');
  writeFileSync(taken, 'taken');
  expect(failureOf(() => renameFile(path, taken)).code).toBe('workspace.exists');
  renameFile(path, join(folder, 'new.aims'));
  expect(filesIn(folder)).toEqual(['new.aims', 'taken.aims']);
  expect(readFileSync(taken, 'utf8')).toBe('taken');
});

it('tells by the first bytes what a file is, without touching it', () => {
  const path = newFile();
  const folder = dirname(path);
  expect(() => inspectFile(path)).not.toThrow();
  const header = readFileSync(path);
  const variant = (name: string, change: (bytes: Buffer) => Buffer): string => {
    const file = join(folder, name);
    writeFileSync(file, change(Buffer.from(header)));
    return file;
  };
  const newer = variant('newer', (bytes) => {
    bytes.writeUInt32BE(currentVersion + 1, 60);
    return bytes;
  });
  const foreign = variant('foreign', (bytes) => {
    bytes.writeUInt32BE(0x12345678, 68);
    return bytes;
  });
  const short = variant('short', (bytes) => bytes.subarray(0, bytes.length - 4096));
  const text = variant('text', () => Buffer.from('Dear client, '.repeat(100)));
  const empty = variant('empty', () => Buffer.alloc(0));
  mkdirSync(join(folder, 'folder.aims'));
  const codeOf = (file: string): string => failureOf(() => inspectFile(file)).code;
  expect(failureOf(() => inspectFile(newer))).toEqual({
    code: 'workspace.too-new',
    details: { found: currentVersion + 1, supported: currentVersion },
  });
  expect(codeOf(foreign)).toBe('workspace.not-a-workspace');
  expect(codeOf(short)).toBe('workspace.damaged');
  expect(codeOf(text)).toBe('workspace.not-a-workspace');
  expect(codeOf(empty)).toBe('workspace.not-a-workspace');
  expect(codeOf(join(folder, 'folder.aims'))).toBe('file.is-folder');
  expect(codeOf(join(folder, 'nothing'))).toBe('workspace.not-found');
});

it('refuses a newer version whose number still sits in the write-ahead log', () => {
  const path = newFile();
  const driver = new Database(path);
  driver.pragma('journal_mode = WAL');
  driver.pragma('wal_autocheckpoint = 0');
  driver.pragma(`user_version = ${currentVersion + 1}`);
  // The file's own header still says the current version, as after a crash.
  expect(readFileSync(path).readUInt32BE(60)).toBe(currentVersion);
  expect(failureOf(() => openForWriting(path, instant)).code).toBe('workspace.too-new');
  expect(failureOf(() => openForReading(path)).code).toBe('workspace.too-new');
  driver.close();
});

it('opens a file whose log was being copied back when the power went', () => {
  const path = newFile();
  const driver = new Database(path);
  driver.pragma('journal_mode = WAL');
  driver.pragma('wal_autocheckpoint = 0');
  const before = readFileSync(path);
  driver.exec(`INSERT INTO ui_state VALUES ('long', hex(zeroblob(300000)))`);
  const log = readFileSync(`${path}-wal`);
  driver.pragma('wal_checkpoint(TRUNCATE)');
  const after = readFileSync(path);
  driver.close();
  // Page 1 is copied first: it already counts the pages that are only in the log.
  const torn = Buffer.concat([after.subarray(0, 4096), before.subarray(4096)]);
  expect(torn.readUInt32BE(28) * 4096).toBeGreaterThan(torn.length);
  writeFileSync(path, torn);
  writeFileSync(`${path}-wal`, log);
  const file = opened(path);
  const length = file.handle.driver.prepare(`SELECT length(value) FROM ui_state`).pluck().get();
  expect(length).toBe(600_000);
  file.close();
  expect(checkFile(path)).toMatchObject({ ok: true });
});

it('brings an empty file to the current schema, with every table of the records', () => {
  const path = join(temporaryFolder(), 'empty.aims');
  const driver = new Database(path);
  migrate(driver);
  expect(driver.pragma('user_version', { simple: true })).toBe(currentVersion);
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  const tables = driver
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .pluck()
    .all();
  const names = Object.keys(entityTables).map((name) => name.replace('-', '_'));
  expect(tables).toEqual(expect.arrayContaining([...names, 'blob', 'blob_chunk', 'change_log']));
  migrate(driver);
  driver.close();
});

it('has the columns in the database that the records have in the program', () => {
  const { handle } = opened(newFile());
  for (const table of Object.values(entityTables)) {
    // A column that is missing on either side makes the statement fail.
    expect(() => handle.drizzle.select().from(table).all()).not.toThrow();
    const { name } = table.id;
    expect(name).toBe('id');
  }
  const count = (table: string): number =>
    handle.driver.prepare(`SELECT * FROM ${table}`).columns().length;
  for (const [entity, table] of Object.entries(entityTables)) {
    const columns = Object.values(table).filter(
      (value) => typeof value === 'object' && 'name' in value,
    );
    expect([entity, count(entity.replace('-', '_'))]).toEqual([entity, columns.length]);
  }
});

it('marks its files and writes through to the disk', () => {
  const { handle } = opened(newFile());
  const pragma = (name: string): unknown => handle.driver.pragma(name, { simple: true });
  expect(pragma('application_id')).toBe(applicationId);
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('trusted_schema')).toBe(0);
});

it('writes nothing to a file that is open to look at', () => {
  const path = newFile();
  const before = hashOf(path);
  const file = openForReading(path);
  expect(file.handle.readOnly).toBe(true);
  const refused = failureOf(() =>
    writeTo(file.handle, (db) => db.update('organisation', 'organisation', { name: 'X' })),
  );
  expect(refused.code).toBe('workspace.read-only');
  writeUiState(file.handle, 'key', 'value');
  // Not even past the services: the connection itself refuses.
  expect(() => file.handle.driver.exec(`DELETE FROM organisation`)).toThrow(/readonly/);
  file.close();
  expect(hashOf(path)).toBe(before);
  expect(filesIn(dirname(path))).toEqual(['client.aims']);
});

it('refuses a file with a broken page of records, and leaves it as it is', () => {
  const path = newFile();
  tamper(path, `INSERT INTO ui_state VALUES ('a', 'b')`);
  const bytes = readFileSync(path);
  const root = new Database(path, { readonly: true });
  const page = root
    .prepare<[], number>(`SELECT rootpage FROM sqlite_schema WHERE name = 'assessor'`)
    .pluck()
    .get();
  root.close();
  bytes.fill(0xff, ((page ?? 0) - 1) * 4096, (page ?? 0) * 4096);
  writeFileSync(path, bytes);
  const before = hashOf(path);
  expect(failureOf(() => openForReading(path)).code).toBe('workspace.damaged');
  expect(hashOf(path)).toBe(before);
  expect(failureOf(() => openForWriting(path, instant)).code).toBe('workspace.damaged');
  expect(existsSync(join(dirname(path), '.client.aims.lock'))).toBe(false);
  expect(hashOf(path)).toBe(before);
});
