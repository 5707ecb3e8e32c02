import { describe, expect, it } from 'vitest';
import { openForReading } from '../../db/open.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import { checkFile, newFile, opened, tamper, writeTo } from '../fixtures/database.ts';
import { hashOf } from '../fixtures/folder.ts';

/** Files that somebody made to do harm: what they hold is data, and what they are is named. */

/** What `check` says of the schema. */
const schemaProblems = (path: string): string[] =>
  checkFile(path)
    .problems.filter(({ kind }) => kind === 'schema')
    .map(({ detail }) => detail);

describe('a file whose schema somebody changed', () => {
  it.each([
    [
      'a trigger',
      'CREATE TRIGGER evil AFTER UPDATE ON organisation BEGIN DELETE FROM answer; END',
      'trigger evil',
    ],
    ['a view', 'CREATE VIEW evil AS SELECT * FROM organisation', 'view evil'],
    ['a table', 'CREATE TABLE evil (x)', 'table evil'],
    ['an index', 'CREATE INDEX evil ON answer (lower(note))', 'index evil'],
    ['a virtual table', 'CREATE VIRTUAL TABLE evil USING fts5(x)', 'table evil'],
    [
      'a generated column',
      'ALTER TABLE assessor ADD COLUMN evil TEXT AS (hex(zeroblob(9)))',
      'table assessor',
    ],
    [
      'a default',
      'ALTER TABLE assessor ADD COLUMN evil TEXT NOT NULL DEFAULT (1)',
      'table assessor',
    ],
    ['a trigger that is gone', 'DROP TRIGGER change_log_no_delete', 'trigger change_log_no_delete'],
    [
      'a rule that is gone',
      `PRAGMA writable_schema = ON;
       UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (json_valid(data))', '') WHERE name = 'record'`,
      'table record',
    ],
    [
      'a trigger that does something else',
      `DROP TRIGGER change_log_no_update;
       CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log BEGIN SELECT 1; END`,
      'trigger change_log_no_update',
    ],
  ])('%s is named', (_what, sql, found) => {
    const path = newFile();
    tamper(path, sql);
    expect(schemaProblems(path)).toContainEqual(expect.stringContaining(found));
  });

  it.each([
    [
      'a trigger that came in',
      'CREATE TRIGGER evil AFTER UPDATE ON organisation BEGIN DELETE FROM answer; END',
    ],
    ['a view that came in', 'CREATE VIEW evil AS SELECT * FROM organisation'],
    ['a guard of the log that is gone', 'DROP TRIGGER change_log_no_update'],
  ])('%s: nothing is written, and all can still be read', (_what, sql) => {
    const path = newFile();
    tamper(path, sql);
    const before = hashOf(path);
    expect(() => opened(path)).toThrow(
      expect.objectContaining({
        code: 'workspace.damaged',
        details: { detail: expect.stringMatching(/^(trigger|view) \w+ is not as/) },
      }),
    );
    expect(hashOf(path)).toBe(before);
    const file = openForReading(path);
    expect(readOrganisation(file.handle.drizzle).name).toBe('Client');
    file.close();
  });

  it('a view in place of a table does not become records', () => {
    const path = newFile();
    tamper(
      path,
      `ALTER TABLE saved_view RENAME TO hidden;
       CREATE VIEW saved_view AS SELECT * FROM hidden;`,
    );
    const found = schemaProblems(path).join('\n');
    expect(found).toContain('table saved_view');
    expect(found).toContain('view saved_view');
  });

  it.each([
    ['loads code', "load_extension('/tmp/evil.so')", /unsafe use of load_extension/],
    ['reads files', "readfile('/etc/passwd')", /no such function/],
    ['writes files', "writefile('/tmp/evil', 'x')", /no such function/],
    ['tokenises by address', "fts3_tokenizer('simple', x'4141')", /unsafe use of fts3_tokenizer/],
  ])('a trigger that %s does not, though it comes in later', (_what, call, refusal) => {
    const path = newFile();
    const { handle } = opened(path);
    tamper(path, `CREATE TRIGGER evil AFTER UPDATE ON organisation BEGIN SELECT ${call}; END`);
    expect(() =>
      writeTo(handle, (db) => db.update('organisation', 'organisation', { name: 'B' })),
    ).toThrow(refusal);
    expect(readOrganisation(handle.drizzle).name).toBe('Client');
  });

  it('cannot be given one by a statement of ours: the schema is closed to writes', () => {
    const { handle } = opened(newFile());
    handle.driver.pragma('writable_schema = ON');
    expect(() => handle.driver.exec("UPDATE sqlite_schema SET sql = 'x'")).toThrow(
      /may not be modified/,
    );
    expect(handle.driver.pragma('trusted_schema', { simple: true })).toBe(0);
  });
});

describe('a file whose values somebody changed', () => {
  const deep = `${'['.repeat(900)}${']'.repeat(900)}`;
  it.each([
    ['a text that is no JSON', "UPDATE organisation SET sites = 'broken'"],
    ['JSON of another kind', "UPDATE organisation SET sites = '{\"a\":1}', ai_roles = '7'"],
    ['JSON of great depth', `UPDATE organisation SET sites = '${deep}'`],
    [
      'JSON with the names of prototypes',
      `UPDATE organisation SET sites = '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]'`,
    ],
    [
      'a text of 50 MB',
      "UPDATE organisation SET description = replace(hex(zeroblob(25000000)), '0', 'A')",
    ],
    ['a NUL in a text', "UPDATE organisation SET name = 'A' || char(0) || 'B'"],
    ['a text that is no UTF-8', "UPDATE organisation SET name = CAST(x'fffe00c328' AS TEXT)"],
    [
      'a blob of great length',
      "INSERT INTO blob (sha256, size, chunks) VALUES ('a', 9007199254740993, 9)",
    ],
  ])('%s is reported, never a crash', (_what, sql) => {
    const path = newFile();
    tamper(path, `PRAGMA ignore_check_constraints = ON; ${sql}`);
    expect(checkFile(path).ok).toBe(false);
    expect('polluted' in {}).toBe(false);
  });

  it('a file that never came in whole counts for nothing', () => {
    const path = newFile();
    tamper(path, 'INSERT INTO blob (sha256, size, chunks) VALUES (NULL, -1, -1)');
    expect(checkFile(path).ok).toBe(true);
  });

  it('reads what it can of it without running anything', () => {
    const path = newFile();
    tamper(path, `UPDATE organisation SET name = '<script>1</script>'`);
    const file = openForReading(path);
    expect(readOrganisation(file.handle.drizzle).name).toBe('<script>1</script>');
    file.close();
  });
});
