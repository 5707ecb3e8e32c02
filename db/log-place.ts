import type Database from 'better-sqlite3';

/** An entry of a change log; its hash covers every entry before it. */
export interface LogPlace {
  readonly seq: number;
  readonly hash: string;
}

/** The last entry of the change log; seq 0 where there is none. */
export function headOf(driver: Database.Database): LogPlace {
  const sql = 'SELECT seq, hash FROM change_log ORDER BY seq DESC LIMIT 1';
  return driver.prepare<[], LogPlace>(sql).get() ?? { seq: 0, hash: '' };
}

/** The hash of an entry, or undefined where the log does not go so far. */
export function hashAt(driver: Database.Database, seq: number): string | undefined {
  return driver
    .prepare<[number], string>('SELECT hash FROM change_log WHERE seq = ?')
    .pluck()
    .get(seq);
}

/**
 * The last entry that two logs share, seq 0 where they share none. Logs that agree in one place
 * agree in all before it, so that a few looks tell.
 */
export function lastShared(ours: Database.Database, theirs: Database.Database): LogPlace {
  let shared: LogPlace = { seq: 0, hash: '' };
  let beyond = Math.min(headOf(ours).seq, headOf(theirs).seq) + 1;
  while (shared.seq + 1 < beyond) {
    const seq = Math.floor((shared.seq + beyond) / 2);
    const hash = hashAt(ours, seq);
    if (hash !== undefined && hash === hashAt(theirs, seq)) shared = { seq, hash };
    else beyond = seq;
  }
  return shared;
}
