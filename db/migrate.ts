import type Database from 'better-sqlite3';
import { AppError } from '../shared/domain/errors.ts';
import { currentVersion, migrations } from './migrations/index.ts';

/**
 * Refuses a file from a newer version. The header alone does not tell when the
 * version still sits in the write-ahead log.
 * @returns the file's version
 * @throws AppError `workspace.too-new`
 */
export function refuseNewer(driver: Database.Database): number {
  const found = Number(driver.pragma('user_version', { simple: true }));
  if (found > currentVersion) {
    throw new AppError('workspace.too-new', { found, supported: currentVersion });
  }
  return found;
}

/**
 * Brings a file to the current schema, all steps in one transaction.
 * @throws AppError `workspace.too-new`
 */
export function migrate(driver: Database.Database): void {
  const found = refuseNewer(driver);
  const pending = migrations.filter((migration) => migration.version > found);
  if (pending.length === 0) return;
  driver
    .transaction(() => {
      for (const migration of pending) {
        driver.exec(migration.sql);
        driver.pragma(`user_version = ${migration.version}`);
      }
    })
    .exclusive();
}

/**
 * Lets a file of an earlier version be read without writing to it: what later versions only add
 * is there as empty temporary tables, which live in memory.
 * @param found the file's version
 * @throws AppError `workspace.too-old` where a later version changed more than that
 */
export function overlay(driver: Database.Database, found: number): void {
  const pending = migrations.filter((migration) => migration.version > found);
  if (pending.some(({ additive }) => !additive)) {
    throw new AppError('workspace.too-old', { found, supported: currentVersion });
  }
  driver.pragma('temp_store = MEMORY');
  for (const { sql } of pending) driver.exec(sql.replaceAll('CREATE TABLE', 'CREATE TEMP TABLE'));
}
