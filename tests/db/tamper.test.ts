import { expect, it } from 'vitest';
import { storeBlob } from '../../db/blobs.ts';
import { checkWorkspace } from '../../db/check.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import { instant, newHandle, writeTo } from '../fixtures/database.ts';
import { answerRow, assessmentRow, fileRow } from '../fixtures/rows.ts';

const id = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const times = { createdAt: instant, updatedAt: instant } as const;

/** A workspace with a row in every table, two in those that hold most, and something deleted. */
function everyTable(): DatabaseHandle {
  const handle = newHandle();
  const bytes = Buffer.alloc(5000, 'evidence ');
  const sha256 = storeBlob(handle, bytes);
  writeTo(handle, (db) => {
    const record = (at: number, title: string): void =>
      db.insert('record', {
        id: id(at),
        type: 'risk',
        code: db.nextCode('RSK'),
        title,
        status: 'identified',
        owner: 'Ann',
        due: '2026-06-01',
        data: { source: 'Noise' },
        ...times,
        archivedAt: instant,
      });
    for (const at of [1, 2, 3]) record(at, `Risk ${at}`);
    const plan = { endDate: '2026-05-15', scope: 'All' };
    db.insert('assessment', assessmentRow(id(10), db.nextCode('GAP'), plan));
    db.insert('answer', answerRow(id(11), id(10)));
    const content = { sha256, size: bytes.byteLength };
    db.insert('evidence', fileRow(id(12), db.nextCode('EVD'), content));
    db.insert('evidence-link', {
      id: id(13),
      evidenceId: id(12),
      assessmentId: id(10),
      questionId: 'Q-4.1-01',
    });
    db.insert('action', {
      id: id(14),
      code: db.nextCode('ACT'),
      assessmentId: id(10),
      questionId: 'Q-4.1-01',
      requirement: '4.1',
      title: 'Write it down',
      detail: '',
      owner: '',
      due: null,
      effort: 's',
      priority: 'high',
      status: 'open',
      dependsOn: [],
      edited: false,
      ...times,
    } as never);
    db.insert('record-link', { id: id(15), fromId: id(1), relation: 'related', toId: id(2) });
    db.insert('record-evidence', { id: id(16), recordId: id(1), evidenceId: id(12) });
    db.insert('saved-view', { id: id(17), type: 'risk', name: 'Mine', query: {}, columns: ['a'] });
    db.insert('signature', {
      id: id(18),
      recordId: id(1),
      purpose: 'approved',
      signedAt: instant,
      signer: { name: 'Ann', function: '', organisation: '', fingerprint: 'AA' },
      content: '{}',
      cms: 'AAAA',
    });
    db.insert('merge', {
      id: id(19),
      mergedAt: instant,
      source: 'copy.aims',
      forkSeq: 1,
      forkHash: 'aa',
      headSeq: 2,
      headHash: 'bb',
      entries: [],
      decisions: [],
    });
  });
  writeTo(handle, (db) => db.update('record', id(1), { title: 'Risk one' }));
  writeTo(handle, (db) => db.remove('record', id(3)));
  return handle;
}

interface Edit {
  readonly table: string;
  readonly sql: string;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

/** Every single statement of a kind: each column of each row changed, each row gone, copied. */
function editsOf({ driver }: DatabaseHandle): Edit[] {
  const tables = driver
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all()
    // Where the screens stood is no record of anything.
    .filter((name) => !name.startsWith('sqlite_') && name !== 'ui_state');
  return tables.flatMap((table) => {
    const columns = driver.pragma(`table_info(${table})`) as Column[];
    const rows = driver.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
    return rows.flatMap((row, at) => {
      const where = columns
        .filter(({ pk }) => pk > 0)
        .map(({ name }) => `${name} = ${literal(row[name])}`)
        .join(' AND ');
      const copied = columns.map(({ name, type, pk }) => (pk > 0 ? other(name, type) : name));
      return [
        ...columns.flatMap(({ name, type }) =>
          [other(name, type), 'NULL', type === 'INTEGER' ? '-1' : "''"].map((value) => ({
            table,
            sql: `UPDATE ${table} SET ${name} = ${value} WHERE ${where} AND ${name} IS NOT ${value}`,
          })),
        ),
        { table, sql: `DELETE FROM ${table} WHERE ${where}` },
        ...(at === 0
          ? [
              {
                table,
                sql: `INSERT INTO ${table} SELECT ${copied.join(', ')} FROM ${table} WHERE ${where}`,
              },
            ]
          : []),
      ];
    });
  });
}

/** A value of the same kind that the column does not have. */
function other(name: string, type: string): string {
  if (type === 'INTEGER') return `coalesce(${name}, 0) + 7`;
  if (type === 'BLOB') return `CAST('x' || ${name} AS BLOB)`;
  return `CASE WHEN json_valid(${name}) THEN '[1]' ELSE coalesce(${name}, '') || 'x' END`;
}

const literal = (value: unknown): string =>
  typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;

/**
 * Nothing that a record says, or that it once said, depends on these: a number that is skipped,
 * the count of a code that nobody ever had, and content that no record names, which goes at the
 * next opening.
 */
function isHarmless({ table, sql }: Edit): boolean {
  const isInserted = sql.startsWith('INSERT');
  if (table === 'code_counter')
    return isInserted || sql.includes('SET last = coalesce(last, 0) + 7');
  return table === 'blob' && isInserted;
}

it('every edit of one statement by another tool is found, and the record or table named', () => {
  const handle = everyTable();
  const { driver } = handle;
  expect(checkWorkspace(handle).problems).toEqual([]);
  const edits = editsOf(handle);
  const triggers = driver
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`,
    )
    .all();
  driver.unsafeMode(true);
  driver.pragma('foreign_keys = OFF');
  const missed: string[] = [];
  const unnamed: string[] = [];
  let tried = 0;
  for (const edit of edits) {
    driver.exec('BEGIN');
    try {
      for (const { name } of triggers) driver.exec(`DROP TRIGGER ${name}`);
      let changes: number;
      try {
        ({ changes } = driver.prepare(edit.sql).run());
      } catch {
        // The database itself refuses it.
        continue;
      }
      if (changes === 0 || isHarmless(edit)) continue;
      // Put back word for word, so that the triggers' absence gives nothing away.
      for (const { sql } of triggers) driver.exec(sql);
      tried += 1;
      const { problems } = checkWorkspace(handle);
      if (problems.length === 0) missed.push(edit.sql);
      const said = problems.map(({ kind, detail }) => `${kind}: ${detail}`).join('\n');
      if (!names(edit, said)) unnamed.push(`${edit.sql}\n${said}`);
    } finally {
      driver.exec('ROLLBACK');
    }
  }
  expect(missed).toEqual([]);
  expect(unnamed).toEqual([]);
  expect(tried).toBeGreaterThan(300);
}, 120_000);

/** Whether a report names what was edited. */
function names({ table, sql }: Edit, said: string): boolean {
  if (table === 'change_log') return said.includes('change-log:') || said.includes('record:');
  if (table === 'blob' || table === 'blob_chunk') return /evidence|blob/.test(said);
  if (table === 'code_counter') return said.includes('counter of');
  const key = /id = '([^']+)'/.exec(sql)?.[1] ?? '';
  return said.includes(key) || said.includes(table);
}

it('a trigger or an index that is gone is found', () => {
  const handle = everyTable();
  handle.driver.exec('DROP TRIGGER change_log_no_update');
  expect(checkWorkspace(handle).problems).toMatchObject([{ kind: 'schema' }]);
});
