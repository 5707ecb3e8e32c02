import type { ReadDb } from '../../db/handle.ts';
import { listEvidenceOfRecord } from '../../db/repositories/evidence.ts';
import { listLinksFrom, readRecord } from '../../db/repositories/records.ts';
import { listSignatures } from '../../db/repositories/signatures.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { SignatureEntry } from '../../shared/contract/signing-values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { RecordSignature } from '../../shared/domain/record-signature.ts';
import { canonicalRecord, changedSince } from '../../shared/domain/signed-record.ts';
import type { CertificateInfo } from '../../shared/domain/signing.ts';
import { describeCertificate } from '../signing/certificate.ts';
import { signDetached, verifyDetached } from '../signing/cms.ts';
import { unlockedIdentity } from './identities.ts';
import type { Ports } from './ports.ts';
import { reader, requireSession, write } from './session.ts';

/** Signatures over a record, newest first, each compared with the record of now. */
export async function signatureList(
  ports: Ports,
  { recordId }: ParsedOf<'signature.list'>,
): Promise<readonly SignatureEntry[]> {
  const db = reader(ports);
  const current = canonicalOf(db, recordId);
  return Promise.all(listSignatures(db, recordId).map((one) => entryOf(one, current)));
}

/** Signs a record as it is now. The signature is a record of its own, in the change log too. */
export async function addSignature(
  ports: Ports,
  { recordId, purpose, identityId, passphrase }: ParsedOf<'signature.add'>,
): Promise<CertificateInfo> {
  if (requireSession(ports).file.handle.readOnly) throw new AppError('workspace.read-only');
  const content = canonicalOf(reader(ports), recordId);
  const identity = await unlockedIdentity(ports, identityId, passphrase);
  const signedAt = ports.clock();
  const cms = await signDetached(Buffer.from(content, 'utf8'), identity, signedAt);
  const certificate = describeCertificate(identity.certificate);
  const { name, function: position, organisation, fingerprint } = certificate;
  write(ports, 'signature.add', (db) => {
    // Making the signature takes a moment, in which the record may have changed.
    if (canonicalOf(db.read, recordId) !== content) {
      throw new AppError('record.changed-since', { entity: 'record' });
    }
    db.insert('signature', {
      id: ports.newId(),
      recordId,
      purpose,
      signedAt,
      signer: { name, function: position, organisation, fingerprint },
      content,
      cms: Buffer.from(cms).toString('base64'),
    });
  });
  return certificate;
}

async function entryOf(signature: RecordSignature, current: string): Promise<SignatureEntry> {
  const { content, cms, ...rest } = signature;
  const bytes = new Uint8Array(Buffer.from(cms, 'base64'));
  const [check] = await verifyDetached(bytes, Buffer.from(content, 'utf8'));
  if (check === undefined) throw new AppError('signature.damaged');
  return { signature: rest, check, changed: changedSince(content, current) };
}

/** What a signature over a record covers. @throws AppError `record.not-found` */
function canonicalOf(db: ReadDb, recordId: string): string {
  const record = readRecord(db, recordId);
  const links = listLinksFrom(db, [recordId]).map(({ relation, other }) => ({
    relation,
    code: other.code,
  }));
  return canonicalRecord(record, links, listEvidenceOfRecord(db, recordId));
}
