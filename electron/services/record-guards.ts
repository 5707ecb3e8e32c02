import type { ReadDb } from '../../db/handle.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { isLocked, type AnyRecord, type RecordLink } from '../../shared/domain/records/record.ts';
import { guardChecklist, guardIndependence } from './audit-guards.ts';
import { refusePartialBody } from './certification-records.ts';
import { guardClosure } from './nonconformity-closure.ts';
import { refuseLocked, refuseVersion } from './document-locks.ts';
import type { RecordPatch } from './record-writing.ts';
import { refuseReviewChange } from './review-guards.ts';

/**
 * What the general use cases refuse beyond the rules of a type's definition: changes of what was
 * approved, signed or frozen, and changes that only other records show to be wrong.
 */

/** Before a record is changed by hand. @throws AppError `document.locked`, `record.locked` */
export function guardChange(current: AnyRecord, patch: RecordPatch): void {
  refuseLocked(current, patch);
  refuseFrozen(current);
  refuseReviewChange(current, patch);
}

/** Before a record gets or loses a link, or is deleted. @throws AppError as `guardChange` */
export function guardKept(record: AnyRecord, db?: ReadDb): void {
  refuseVersion(record);
  refuseFrozen(record);
  if (db !== undefined) guardChecklist(db, record);
}

/** After a record was made, changed, or linked: throwing takes the change back. */
export function guardWritten(
  db: ReadDb,
  record: AnyRecord,
  what: {
    readonly patch?: RecordPatch;
    readonly link?: Pick<RecordLink, 'relation' | 'toId'>;
    /** What it was before the patch. */
    readonly before?: AnyRecord;
  },
): void {
  guardChecklist(db, record);
  guardIndependence(db, record, what);
  guardClosure(db, record);
  const isSet =
    what.link === undefined && (what.patch === undefined || what.patch.status !== undefined);
  refusePartialBody(db, record, isSet);
}

/** @throws AppError `record.locked` in a status that its definition locks */
function refuseFrozen(record: AnyRecord): void {
  if (isLocked(record)) throw new AppError('record.locked', { code: record.code });
}
