import { getTableColumns, getTableName } from 'drizzle-orm';
import type { CheckReport } from '../shared/domain/workspace.ts';
import { partsOfCode } from '../shared/domain/merge/codes.ts';
import { recordTypeSchema, searchText, type AnyRecord } from '../shared/domain/records/record.ts';
import type { DatabaseHandle } from './handle.ts';
import { entityTables } from './schema/tables.ts';

type Problem = CheckReport['problems'][number];

/** What follows from the records without standing in the change log: checked against them. */

/** The highest number that the change log has seen per prefix of codes. */
export class SeenCodes {
  readonly #last = new Map<string, number>();

  /** Takes in the fields that an entry wrote. */
  see(after: Readonly<Record<string, unknown>>): void {
    const parts = partsOfCode(after['code']);
    if (parts === null) return;
    this.#last.set(parts.prefix, Math.max(this.#last.get(parts.prefix) ?? 0, parts.number));
  }

  /** Counters that would give out a number again. */
  problems(handle: DatabaseHandle): Problem[] {
    const last = handle.driver
      .prepare<[string], number>('SELECT last FROM code_counter WHERE prefix = ?')
      .pluck();
    return [...this.#last]
      .filter(([prefix, number]) => (last.get(prefix) ?? 0) < number)
      .map(([prefix]) => ({
        kind: 'record',
        detail: `the counter of ${prefix} codes was changed outside Aimsbook`,
      }));
  }
}

/** Yes and no are 1 and 0: any other number would be read as one of them, and pass for it. */
export function checkFlags(handle: DatabaseHandle): Problem[] {
  return Object.entries(entityTables).flatMap(([entity, table]) =>
    Object.values(getTableColumns(table))
      .filter(({ dataType }) => dataType === 'boolean')
      .flatMap(({ name }) => {
        const sql = `SELECT id FROM ${getTableName(table)} WHERE ${name} NOT IN (0, 1)`;
        const ids = handle.driver.prepare<[], string>(sql).pluck().all();
        return ids.map((id) => ({
          kind: 'record',
          detail: `${entity}/${id}: "${name}" was changed outside Aimsbook`,
        }));
      }),
  );
}

/** Whether what a search looks through is what the records say. */
export function checkSearchTexts(
  handle: DatabaseHandle,
  records: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): Problem[] {
  const problems: Problem[] = [];
  let found = 0;
  const rows = handle.driver
    .prepare<[], { id: string; text: string }>('SELECT record_id AS id, text FROM record_text')
    .iterate();
  for (const { id, text } of rows) {
    const record = records.get(id);
    if (record !== undefined) found += 1;
    // A register of a later version has words that this one does not know.
    const isKnown = record === undefined || recordTypeSchema.safeParse(record['type']).success;
    if (isKnown && text !== (record && searchText(record as unknown as AnyRecord))) {
      problems.push({
        kind: 'record',
        detail: `record/${id}: its search text was changed outside Aimsbook`,
      });
    }
  }
  if (found < records.size) {
    problems.push({ kind: 'record', detail: 'record_text: search texts are missing' });
  }
  return problems;
}
