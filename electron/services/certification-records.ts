import { listAllLinks, listAllRecords } from '../../db/repositories/records.ts';
import type { ReadDb } from '../../db/handle.ts';
import { bodyFindingText } from '../../shared/documents/aims/certification/body-finding-text.ts';
import { wordsFor } from '../../shared/documents/words.ts';
import { bodyContextOf } from '../../shared/domain/certification-facts.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { bodyFindings, excluding } from '../../shared/domain/impartiality.ts';
import { isOfType, Records, type AnyRecord } from '../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../shared/domain/records/types.ts';

/** Records of some types with all links between them. */
export function recordsOf(db: ReadDb, types: readonly RecordTypeName[]): Records {
  return new Records(listAllRecords(db, types), listAllLinks(db));
}

/**
 * Refuses that a body is chosen that would judge its own work. Other changes of one that is chosen
 * are taken: what turns out later has to be written down.
 * @throws AppError `body.not-impartial`
 */
export function refusePartialBody(db: ReadDb, record: AnyRecord, isChosenNow: boolean): void {
  if (!isChosenNow || !isOfType(record, 'body') || record.status !== 'chosen') return;
  const today = new Date(record.updatedAt).toISOString().slice(0, 10);
  const context = bodyContextOf(recordsOf(db, ['engagement', 'audit', 'person']), today);
  const found = excluding(bodyFindings(record, context))[0];
  if (found === undefined) return;
  const reason = bodyFindingText(found, wordsFor('en-GB').date);
  throw new AppError('body.not-impartial', { body: record.title, reason });
}
