import { desc, eq } from 'drizzle-orm';
import type { RecordSignature } from '../../shared/domain/record-signature.ts';
import type { ReadDb } from '../handle.ts';
import { signature } from '../schema/tables.ts';

/** Signatures over a record, newest first. */
export function listSignatures(db: ReadDb, recordId: string): RecordSignature[] {
  return db
    .select()
    .from(signature)
    .where(eq(signature.recordId, recordId))
    .orderBy(desc(signature.signedAt), desc(signature.id))
    .all();
}
