import { desc, eq, sql } from 'drizzle-orm';
import { AppError } from '../shared/domain/errors.ts';
import type { Changed, EntityName } from '../shared/domain/changelog.ts';
import { chainStart, entryHash } from './chain.ts';
import { storageError } from './driver-errors.ts';
import type { DatabaseHandle, ReadDb } from './handle.ts';
import { changeLog, codeCounter, recordText } from './schema/log.ts';
import { searchText, type AnyRecord } from '../shared/domain/records/record.ts';
import { isPlainObject, merged, mergesByKey } from '../shared/domain/merging.ts';
import { entityTables, type EntityTables } from './schema/tables.ts';

/** A whole row of a record type. */
export type Row<E extends EntityName> = EntityTables[E]['$inferSelect'];
/** Fields of a row to change. */
export type Patch<E extends EntityName> = Partial<Omit<Row<E>, 'id'>>;

/** Who writes, when, and in which use case; printed in every entry of the change log. */
export interface WriteContext {
  readonly actor: string;
  readonly operation: string;
  readonly at: string;
  readonly changeSet: string;
}

type AnyRow = Record<string, unknown>;

/**
 * The one door through which records are written. Each call writes the record
 * and its entry in the change log in the transaction of its use case.
 */
export class WriteDb {
  readonly read: ReadDb;
  readonly context: WriteContext;
  readonly #handle: DatabaseHandle;
  readonly #entities = new Set<EntityName>();
  readonly #ids = new Set<string>();
  #seq: number;
  #hash: string;

  constructor(handle: DatabaseHandle, context: WriteContext) {
    this.#handle = handle;
    this.context = context;
    this.read = handle.drizzle;
    const last = handle.drizzle
      .select({ seq: changeLog.seq, hash: changeLog.hash })
      .from(changeLog)
      .orderBy(desc(changeLog.seq))
      .limit(1)
      .get();
    this.#seq = last?.seq ?? 0;
    this.#hash = last?.hash ?? chainStart;
  }

  /** Inserts a record. */
  insert<E extends EntityName>(entity: E, row: Row<E>): void {
    const { drizzle } = this.#handle;
    drizzle
      .insert(entityTables[entity])
      .values(row as never)
      .run();
    if (entity === 'record') this.#putText(row);
    this.#log(entity, row.id, 'insert', null, row);
  }

  /**
   * Changes fields of a record; fields that already have the value are left
   * out, and nothing at all is written when none differs. The `data` of a register's
   * record is merged: a patch, and so the change log, names only what changes in it.
   * @returns whether anything changed
   */
  update<E extends EntityName>(entity: E, id: string, patch: Patch<E>): boolean {
    const current = this.#row(entity, id);
    const { before, after } = difference(current, patch, (field) => mergesByKey(entity, field));
    if (Object.keys(after).length === 0) return false;
    const table = entityTables[entity];
    const fields = merged(entity, current, after);
    this.#handle.drizzle
      .update(table)
      .set(fields as never)
      .where(eq(table.id, id))
      .run();
    if (entity === 'record') this.#putText({ ...current, ...fields });
    this.#log(entity, id, 'update', before, after);
    return true;
  }

  /** Whether the record is there and its fields have these values. */
  holds(entity: EntityName, id: string, fields: Readonly<Record<string, unknown>>): boolean {
    const table = entityTables[entity];
    const row: AnyRow | undefined = this.#handle.drizzle
      .select()
      .from(table)
      .where(eq(table.id, id))
      .get();
    if (row === undefined) return false;
    const changed = difference(row, fields, (field) => mergesByKey(entity, field));
    return Object.keys(changed.after).length === 0;
  }

  /** Deletes a record; the whole of it stays in the change log. */
  remove(entity: EntityName, id: string): void {
    const current = this.#row(entity, id);
    const table = entityTables[entity];
    this.#handle.drizzle.delete(table).where(eq(table.id, id)).run();
    if (entity === 'record') {
      this.#handle.drizzle.delete(recordText).where(eq(recordText.recordId, id)).run();
    }
    this.#log(entity, id, 'delete', current, null);
  }

  /** The next code of a kind, e.g. `nextCode('GAP')` -> GAP-001; numbers are never reused. */
  nextCode(prefix: string): string {
    const row = this.#handle.drizzle
      .insert(codeCounter)
      .values({ prefix, last: 1 })
      .onConflictDoUpdate({
        target: codeCounter.prefix,
        set: { last: sql`${codeCounter.last} + 1` },
      })
      .returning({ last: codeCounter.last })
      .get();
    return `${prefix}-${String(row.last).padStart(3, '0')}`;
  }

  /** Notes that a number was given out elsewhere, so that it is not given out again here. */
  keepNumber(prefix: string, number: number): void {
    this.#handle.drizzle
      .insert(codeCounter)
      .values({ prefix, last: number })
      .onConflictDoUpdate({
        target: codeCounter.prefix,
        set: { last: sql`max(${codeCounter.last}, ${number})` },
      })
      .run();
  }

  /** What was touched so far, for the `changed` event. */
  changed(): Changed {
    return { entities: [...this.#entities], ids: [...this.#ids] };
  }

  #row(entity: EntityName, id: string): AnyRow {
    const table = entityTables[entity];
    const row = this.#handle.drizzle.select().from(table).where(eq(table.id, id)).get();
    if (row === undefined) throw new AppError('record.not-found', { entity, id });
    return row;
  }

  #putText(row: AnyRow): void {
    const record = row as unknown as AnyRecord;
    const text = searchText(record);
    this.#handle.drizzle
      .insert(recordText)
      .values({ recordId: record.id, text })
      .onConflictDoUpdate({ target: recordText.recordId, set: { text } })
      .run();
  }

  #log(
    entity: EntityName,
    entityId: string,
    kind: 'insert' | 'update' | 'delete',
    before: AnyRow | null,
    after: AnyRow | null,
  ): void {
    const entry = {
      ...this.context,
      seq: this.#seq + 1,
      entity,
      entityId,
      kind,
      before: before === null ? null : JSON.stringify(before),
      after: after === null ? null : JSON.stringify(after),
    };
    const previousHash = this.#hash;
    const hash = entryHash(previousHash, entry);
    this.#handle.drizzle
      .insert(changeLog)
      .values({ ...entry, previousHash, hash })
      .run();
    this.#seq = entry.seq;
    this.#hash = hash;
    this.#entities.add(entity);
    this.#ids.add(entityId);
  }
}

/** What a committed use case gives back. */
export interface Written<T> {
  readonly value: T;
  /** Null when the use case changed nothing. */
  readonly changeSet: string | null;
  readonly changed: Changed;
}

/**
 * Runs one use case in one immediate transaction. Either all of it is durable
 * when this returns, or none of it happened.
 * @throws AppError `workspace.read-only`, `workspace.changed-on-disk`, `disk.full`,
 *   `disk.failed`, or what the work threw
 */
export function transact<T>(
  handle: DatabaseHandle,
  context: WriteContext,
  work: (db: WriteDb) => T,
): Written<T> {
  if (handle.readOnly) throw new AppError('workspace.read-only');
  try {
    return handle.driver
      .transaction(() => {
        const db = new WriteDb(handle, context);
        const value = work(db);
        if (!handle.isInPlace()) throw new AppError('workspace.changed-on-disk');
        const changed = db.changed();
        const changeSet = changed.ids.length === 0 ? null : context.changeSet;
        return { value, changeSet, changed };
      })
      .immediate();
  } catch (error) {
    throw storageError(error);
  }
}

/** What a patch changes: the old and the new values of the fields that differ. */
function difference(
  current: AnyRow,
  patch: AnyRow,
  mergesByKey: (field: string) => boolean,
): { before: AnyRow; after: AnyRow } {
  const before: AnyRow = {};
  const after: AnyRow = {};
  for (const [field, value] of Object.entries(patch)) {
    if (value === undefined || same(current[field], value)) continue;
    if (mergesByKey(field) && isPlainObject(value) && isPlainObject(current[field])) {
      // A key that the record did not have yet goes back to null: JSON knows no undefined.
      const inner = difference(current[field], value, () => false);
      if (Object.keys(inner.after).length === 0) continue;
      before[field] = inner.before;
      after[field] = inner.after;
    } else {
      before[field] = current[field] ?? null;
      after[field] = value;
    }
  }
  return { before, after };
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
