import { records } from './0001-records.ts';
import { registers } from './0002-registers.ts';
import { trust } from './0003-trust.ts';

/** One step of the schema; `version` is what `PRAGMA user_version` says afterwards. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** It only creates tables and indexes: a file without them can be read as if they were empty. */
  readonly additive: boolean;
}

/** Append only: a released migration is never edited, since files carry its result. */
export const migrations: readonly Migration[] = [records, registers, trust];

/** The schema that this version of Aimsbook reads and writes. */
export const currentVersion = migrations.length;
