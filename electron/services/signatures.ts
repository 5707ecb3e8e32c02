import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { SignatureEntry } from '../../shared/contract/signing-values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { CertificateInfo } from '../../shared/domain/signing.ts';
import { describeCertificate } from '../signing/certificate.ts';
import { signDetached } from '../signing/cms.ts';
import { unlockedIdentity } from './identities.ts';
import type { Ports } from './ports.ts';
import { canonicalOf, standingSignatures } from './record-signatures.ts';
import { reader, requireSession, write } from './session.ts';

/** Signatures over a record, newest first, each checked and compared with the record of now. */
export function signatureList(
  ports: Ports,
  { recordId }: ParsedOf<'signature.list'>,
): readonly SignatureEntry[] {
  return standingSignatures(reader(ports), recordId);
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
