import { asc, eq } from 'drizzle-orm';
import { AppError } from '../../shared/domain/errors.ts';
import type { RecordTypeName } from '../../shared/domain/records/types.ts';
import type { ReadDb } from '../handle.ts';
import { savedView } from '../schema/tables.ts';

type ViewRow = typeof savedView.$inferSelect;

/** Saved views of a register as they are stored, by name. */
export function listViews(db: ReadDb, type: RecordTypeName): ViewRow[] {
  return db
    .select()
    .from(savedView)
    .where(eq(savedView.type, type))
    .orderBy(asc(savedView.name))
    .all();
}

/** @throws AppError `record.not-found` */
export function readView(db: ReadDb, id: string): ViewRow {
  const row = db.select().from(savedView).where(eq(savedView.id, id)).get();
  if (row === undefined) throw new AppError('record.not-found', { entity: 'saved-view', id });
  return row;
}
