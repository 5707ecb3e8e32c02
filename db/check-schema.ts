import Database from 'better-sqlite3';
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
  const version = Number(driver.pragma('user_version', { simple: true }));
  const wanted = schemaOf(version);
  const found = readSchema(driver);
  const differing = [...wanted.keys(), ...found.keys()].filter(
    (name) => wanted.get(name) !== found.get(name),
  );
  return [...new Set(differing)].map((name) => ({
    kind: 'schema',
    detail: `${name} is not as this version of the file has it`,
  }));
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
