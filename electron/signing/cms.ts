/** Signatures over content that lies elsewhere: detached CMS, as `openssl cms` checks it. */
import { AppError } from '../../shared/domain/errors.ts';
import type { SignatureCheck } from '../../shared/domain/signing.ts';
import { readCertificate } from './certificate.ts';
import { signerPart } from './cms/sign.ts';
import { buildSignedData, parseSignedData } from './cms/structure.ts';
import { checkSignedData } from './cms/verify.ts';
import { DerError } from './der.ts';
import type { SigningIdentity } from './identity.ts';
import { oid } from './oids.ts';

/** More than a signature by dozens of people with long chains has. */
const mostBytes = 1024 * 1024;

/** Signs content at a moment (ISO 8601). The certificate and its issuers are inside. */
export function signDetached(
  content: Uint8Array,
  signer: SigningIdentity,
  at: string,
): Promise<Uint8Array> {
  return Promise.resolve(signParts([content], signer, at));
}

/** As `signDetached`, for content in parts; without a moment where the content itself names it. */
export function signParts(
  content: readonly Uint8Array[],
  signer: SigningIdentity,
  at: string | undefined,
): Uint8Array {
  return buildSignedData(
    [oid.sha256],
    [signer.certificate, ...signer.chain],
    [signerPart(content, signer, at)],
  );
}

/**
 * Adds a signature; the earlier ones keep every byte.
 * @throws AppError `signature.damaged` where `cms` is no signature
 */
export function addSignature(
  cms: Uint8Array,
  content: Uint8Array,
  signer: SigningIdentity,
  at: string,
): Promise<Uint8Array> {
  return guarded(() => {
    if (cms.length > mostBytes) throw new DerError('large');
    const { certificates, signers } = parseSignedData(cms);
    return buildSignedData(
      [...signers.map(({ digestAlgorithm }) => digestAlgorithm), oid.sha256],
      [...certificates.map(({ whole }) => whole), signer.certificate, ...signer.chain],
      [...signers.map(({ whole }) => whole), signerPart([content], signer, at)],
    );
  });
}

/**
 * Checks each signature, the earliest first. Any other byte than a signer wrote is a problem.
 * `trusted` are certificates in DER of people or issuers that the caller trusts.
 * @throws AppError `signature.damaged`
 */
export function verifyDetached(
  cms: Uint8Array,
  content: Uint8Array,
  { trusted = [] }: { readonly trusted?: readonly Uint8Array[] } = {},
): Promise<SignatureCheck[]> {
  return guarded(() => checkDetached(cms, content, { trusted }));
}

/** As `verifyDetached`, at once: for a few small signatures. @throws AppError `signature.damaged` */
export function checkDetached(
  cms: Uint8Array,
  content: Uint8Array,
  { trusted = [] }: { readonly trusted?: readonly Uint8Array[] } = {},
): SignatureCheck[] {
  try {
    if (cms.length > mostBytes) throw new DerError('large');
    return checkSignedData(cms, [content], { trusted: trusted.map(readCertificate) });
  } catch (error) {
    throw error instanceof DerError ? new AppError('signature.damaged') : error;
  }
}

/** The certificates inside of a signature, in DER. @throws AppError `signature.damaged` */
export function certificatesIn(cms: Uint8Array): Uint8Array[] {
  try {
    if (cms.length > mostBytes) throw new DerError('large');
    return parseSignedData(cms).certificates.map(({ whole }) => whole);
  } catch (error) {
    throw error instanceof DerError ? new AppError('signature.damaged') : error;
  }
}

/** What is no CMS is told apart from a mistake of this program, which is thrown on. */
function guarded<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    try {
      resolve(work());
    } catch (error) {
      throw error instanceof DerError ? new AppError('signature.damaged') : error;
    }
  });
}
