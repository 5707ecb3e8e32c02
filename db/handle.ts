import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { FileKey } from './cipher.ts';

type Drizzle = BetterSQLite3Database;

/** What a query may use: it cannot write, by type. */
export type ReadDb = Pick<Drizzle, 'select' | 'selectDistinct' | '$count'>;

/** An open workspace file: the driver, and drizzle over it. */
export interface DatabaseHandle {
  readonly path: string;
  readonly readOnly: boolean;
  /** Null where the file is not encrypted. */
  readonly key: FileKey | null;
  readonly driver: Database.Database;
  readonly drizzle: Drizzle;
  /** Whether the path still means the file that is open: else a write would go to nobody's file. */
  readonly isInPlace: () => boolean;
}
