import { inArray } from 'drizzle-orm';
import type { RecordLink } from '../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../shared/domain/records/types.ts';
import type { ReadDb } from '../handle.ts';
import { recordLink } from '../schema/tables.ts';

/** Types that competence and awareness are computed from. */
export const peopleTypes = [
  'person',
  'role',
  'competence',
  'qualification',
  'training',
  'acknowledgement',
  'document',
  'document-version',
] as const satisfies readonly RecordTypeName[];

const relations = ['holds', 'needed-by', 'of', 'proves', 'by', 'teaches', 'invited', 'version-of'];

/** The links that competence and awareness follow. */
export function listPeopleLinks(db: ReadDb): RecordLink[] {
  return db.select().from(recordLink).where(inArray(recordLink.relation, relations)).all();
}
