/** Identities as files under a passphrase: PKCS#12, which ends in .p12 or .pfx. */
import { AppError } from '../../shared/domain/errors.ts';
import { DerError } from './der.ts';
import type { SigningIdentity } from './identity.ts';
import { publicInfo, readContents, type Contents } from './pkcs12/read.ts';
import { buildPkcs12 } from './pkcs12/write.ts';
import {
  isSelfIssued,
  isSignedStrongly,
  isStrongKey,
  nameAttributes,
  sameBytes,
  type Certificate,
} from './x509.ts';

/** More than any identity has, even with a long chain. */
const mostBytes = 1024 * 1024;

/** An identity as a file: AES-256 and SHA-256 under many rounds, readable by every current program. */
export function toPkcs12(identity: SigningIdentity, passphrase: string): Promise<Uint8Array> {
  return buildPkcs12(identity, passphrase);
}

/**
 * The identity in a file of this or another program.
 * @throws AppError `identity.too-large`, `identity.damaged`, `identity.wrong-passphrase`,
 *   `identity.no-key`, `identity.unsupported`
 */
export async function fromPkcs12(bytes: Uint8Array, passphrase: string): Promise<SigningIdentity> {
  if (bytes.length > mostBytes) throw new AppError('identity.too-large');
  try {
    const identity = chosen(await readContents(bytes, passphrase));
    for (const name of [identity.subject, identity.issuer]) nameAttributes(name);
    return identity.signing;
  } catch (error) {
    if (error instanceof DerError) throw new AppError('identity.damaged');
    throw error;
  }
}

function chosen({ certificates, keys }: Contents): {
  readonly subject: Uint8Array;
  readonly issuer: Uint8Array;
  readonly signing: SigningIdentity;
} {
  const pairs = keys
    .filter((key) => key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'ec')
    .flatMap((privateKey) => {
      const info = publicInfo(privateKey);
      const certificate = certificates.find(({ keyInfo }) => sameBytes(keyInfo, info));
      return certificate === undefined ? [] : [{ certificate, privateKey }];
    });
  const strong = pairs.find(
    ({ certificate }) => isStrongKey(certificate.publicKey) && isSignedStrongly(certificate),
  );
  if (strong === undefined) {
    const weak =
      pairs.length > 0 || (keys.length > 0 && certificates.length > 0 && !keys.every(isKnownKind));
    throw new AppError(weak ? 'identity.unsupported' : 'identity.no-key');
  }
  const { certificate, privateKey } = strong;
  return {
    subject: certificate.subject,
    issuer: certificate.issuer,
    signing: {
      certificate: new Uint8Array(certificate.whole),
      chain: issuersOf(certificate, certificates).map(({ whole }) => new Uint8Array(whole)),
      privateKey,
    },
  };
}

const isKnownKind = ({ asymmetricKeyType }: { readonly asymmetricKeyType?: string }): boolean =>
  asymmetricKeyType === 'rsa' || asymmetricKeyType === 'ec';

/** The issuers among these, the nearest first. Others are no part of the identity. */
function issuersOf(certificate: Certificate, all: readonly Certificate[]): Certificate[] {
  const chain: Certificate[] = [];
  let current = certificate;
  while (!isSelfIssued(current)) {
    const issuer = all.find(
      (one) =>
        sameBytes(one.subject, current.issuer) && one !== certificate && !chain.includes(one),
    );
    if (issuer === undefined) break;
    chain.push(issuer);
    current = issuer;
  }
  return chain;
}
