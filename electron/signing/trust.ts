/** Whether a certificate leads to one that somebody trusts. */
import { X509Certificate } from 'node:crypto';
import type { TrustLevel } from '../../shared/domain/signing.ts';
import {
  allowsUse,
  authority,
  demandsUnknown,
  isSelfIssued,
  isSignedStrongly,
  isStrongKey,
  keyUse,
  sameBytes,
  type Certificate,
} from './x509.ts';

/** Longer chains are nobody's. */
const longestChain = 8;

/**
 * How far a certificate can be trusted at a moment (milliseconds): it is one of the trusted, or a
 * chain of issuers, all valid then and allowed to issue, leads to one of them.
 */
export function trustIn(
  certificate: Certificate,
  known: readonly Certificate[],
  trusted: readonly Certificate[],
  at: number,
): TrustLevel {
  const usable = isValidAt(certificate, at) && !demandsUnknown(certificate);
  if (usable && leads(certificate, { known, trusted, at, tried: new Set() }, 0)) return 'trusted';
  return isSelfIssued(certificate) ? 'self-signed' : 'unknown-issuer';
}

/** Whether a moment (milliseconds) lies within a certificate's time. */
export const isValidAt = ({ notBefore, notAfter }: Certificate, at: number): boolean =>
  at >= notBefore && at < notAfter + 1000;

interface Search {
  readonly known: readonly Certificate[];
  readonly trusted: readonly Certificate[];
  readonly at: number;
  /** Each is tried once: circles end, and a crowd of crossed issuers costs no time. */
  readonly tried: Set<Certificate>;
}

function leads(certificate: Certificate, search: Search, depth: number): boolean {
  const { known, trusted, at, tried } = search;
  if (trusted.some(({ whole }) => sameBytes(whole, certificate.whole))) return true;
  if (depth >= longestChain || tried.has(certificate) || !isSignedStrongly(certificate)) {
    return false;
  }
  tried.add(certificate);
  return [...trusted, ...known].some(
    (issuer) =>
      mayIssue(issuer, at, depth) &&
      isIssuedBy(certificate, issuer) &&
      leads(issuer, search, depth + 1),
  );
}

function mayIssue(issuer: Certificate, at: number, below: number): boolean {
  const { ca, pathLength } = authority(issuer);
  return (
    ca &&
    pathLength >= below &&
    allowsUse(issuer, keyUse.certificateSigning) &&
    isStrongKey(issuer.publicKey) &&
    isValidAt(issuer, at) &&
    !demandsUnknown(issuer)
  );
}

function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  if (!sameBytes(certificate.issuer, issuer.subject)) return false;
  try {
    return new X509Certificate(certificate.whole).verify(issuer.publicKey);
  } catch {
    return false;
  }
}
