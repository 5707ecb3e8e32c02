import type { CertificateInfo, ExpiryState, SignatureCheck } from '../domain/signing.ts';
import type { RecordSignature } from '../domain/record-signature.ts';

/** Shapes of identities and signatures as the window sees them; never a private key. */

/** A signing identity of this computer. */
export interface IdentityEntry {
  readonly id: string;
  readonly certificate: CertificateInfo;
  readonly state: ExpiryState;
  /** Whether the operating system's key store keeps its passphrase. */
  readonly remembered: boolean;
}

export interface IdentityList {
  readonly identities: readonly IdentityEntry[];
  /** Whether this computer has a key store that can keep a passphrase. */
  readonly keyStore: boolean;
}

/** One signature over a record, compared with the record of now. */
export interface SignatureEntry {
  readonly signature: Omit<RecordSignature, 'content' | 'cms'>;
  /** What the signature itself is worth. */
  readonly check: SignatureCheck;
  /** Names of fields that differ from what was signed; empty where nothing does. */
  readonly changed: readonly string[];
}
