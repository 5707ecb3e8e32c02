import type { ReadDb } from '../../db/handle.ts';
import { listEvidenceOfRecord } from '../../db/repositories/evidence.ts';
import { listLinksFrom, readRecord } from '../../db/repositories/records.ts';
import { listSignatures } from '../../db/repositories/signatures.ts';
import type { SignatureEntry } from '../../shared/contract/signing-values.ts';
import type { ElectronicSignature } from '../../shared/documents/electronic-signatures.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { canonicalRecord, changedSince } from '../../shared/domain/signed-record.ts';
import { checkDetached } from '../signing/cms.ts';

/** What a signature over a record covers. @throws AppError `record.not-found` */
export function canonicalOf(db: ReadDb, recordId: string): string {
  const record = readRecord(db, recordId);
  const links = listLinksFrom(db, [recordId]).map(({ relation, other }) => ({
    relation,
    code: other.code,
  }));
  return canonicalRecord(record, links, listEvidenceOfRecord(db, recordId));
}

/** Signatures over a record, newest first, each checked and compared with the record of now. */
export function standingSignatures(db: ReadDb, recordId: string): readonly SignatureEntry[] {
  const signatures = listSignatures(db, recordId);
  if (signatures.length === 0) return [];
  const current = canonicalOf(db, recordId);
  return signatures.map(({ content, cms, ...signature }) => {
    const bytes = new Uint8Array(Buffer.from(cms, 'base64'));
    const [check] = checkDetached(bytes, Buffer.from(content, 'utf8'));
    if (check === undefined) throw new AppError('signature.damaged');
    return { signature, check, changed: changedSince(content, current) };
  });
}

/** The same as documents print them. */
export function printedSignatures(db: ReadDb, recordId: string): readonly ElectronicSignature[] {
  return standingSignatures(db, recordId).map(({ signature, check, changed }) => ({
    purpose: signature.purpose,
    signedAt: signature.signedAt,
    certificate: check.certificate,
    state: !check.intact ? 'broken' : changed.length === 0 ? 'unchanged' : 'changed',
  }));
}
