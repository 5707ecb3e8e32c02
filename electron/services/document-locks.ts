import { firstVersion, lockedFields } from '../../shared/domain/controlled-documents.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { AnyRecord } from '../../shared/domain/records/record.ts';
import type { RecordPatch } from './record-writing.ts';

/** What document control keeps from being changed by hand (7.5.3). */

/**
 * Refuses a change by hand of what a document's status locks, and any change of a version.
 * @throws AppError `document.locked`
 */
export function refuseLocked(record: AnyRecord, patch: RecordPatch): void {
  const fields = lockedFields(record, patch);
  if (fields.length > 0) {
    throw new AppError('document.locked', { code: record.code, fields: fields.join(', ') });
  }
}

/** Versions are made by approvals and stay. @throws AppError `document.locked` */
export function refuseVersion({ type, code }: Pick<AnyRecord, 'type' | 'code'>): void {
  if (type === 'document-version') throw new AppError('document.locked', { code });
}

/** Documents begin as drafts, versions by an approval. @throws AppError `document.locked` */
export function refuseMade(type: AnyRecord['type'], status: string | undefined): void {
  refuseVersion({ type, code: '' });
  if (type === 'document' && status !== undefined && status !== 'draft') {
    throw new AppError('document.locked', { code: '' });
  }
}

/** What a copy of a record does not take from it: a copied document or audit is a new one. */
export function startsAnew(type: AnyRecord['type']): Readonly<Record<string, unknown>> {
  if (type === 'audit') return { summary: '', conforms: null, limits: '', reportedTo: '' };
  // Another indicator has its own values, another audit its own result.
  if (type === 'indicator') return { values: [], evaluation: '' };
  if (type === 'external-audit') return { result: null, summary: '', reportOn: null };
  if (type === 'certificate') {
    return { number: '', decidedOn: null, issuedOn: null, changes: [] };
  }
  return type === 'document' ? { version: firstVersion, changeNote: '', template: '' } : {};
}
