import Database from 'better-sqlite3';
import { AppError } from '../shared/domain/errors.ts';
import type { CheckReport } from '../shared/domain/workspace.ts';
import type { DatabaseHandle } from './handle.ts';
import { migrations } from './migrations/index.ts';

/** What every file of a version is made of: tables, indexes and the triggers that guard the log. */
type Schema = ReadonlyMap<string, string>;

const schemas = new Map<number, Schema>();

/**
 * Compares tables, indexes and triggers with those that the file's version has. SQLite's own check
 * says nothing of a trigger that is gone or a rule that damage turned into another.
 */
export function checkSchema({ driver }: DatabaseHandle): CheckReport['problems'] {
  return differing(driver).map((name) => ({ kind: 'schema', detail: detailOf(name) }));
}

/**
 * Refuses to write to a file whose triggers or views are not those of its version: a trigger that
 * somebody put in acts on every change, one that is gone guards the log no more.
 * @throws AppError `workspace.damaged`
 */
export function refuseForeignCommands(driver: Database.Database): void {
  const foreign = differing(driver).find((name) => /^(trigger|view) /.test(name));
  if (foreign !== undefined) throw new AppError('workspace.damaged', { detail: detailOf(foreign) });
}

const detailOf = (name: string): string => `${name} is not as this version of the file has it`;

/** What is missing, foreign or other than the file's version has it, such as "table risk". */
function differing(driver: Database.Database): readonly string[] {
  const wanted = schemaOf(Number(driver.pragma('user_version', { simple: true })));
  const found = readSchema(driver);
  const names = new Set([...wanted.keys(), ...found.keys()]);
  return [...names].filter((name) => wanted.get(name) !== found.get(name));
}

function schemaOf(version: number): Schema {
  const known = schemas.get(version);
  if (known !== undefined) return known;
  const driver = new Database(':memory:');
  try {
    for (const { version: step, sql } of migrations) if (step <= version) driver.exec(sql);
    const schema = readSchema(driver);
    schemas.set(version, schema);
    return schema;
  } finally {
    driver.close();
  }
}

function readSchema(driver: Database.Database): Schema {
  const rows = driver
    .prepare(
      `SELECT type || ' ' || name, tbl_name || ': ' || sql FROM main.sqlite_master
              WHERE sql IS NOT NULL`,
    )
    .raw()
    .all() as [string, string][];
  return new Map(rows);
}
