import { AppError } from '../../shared/domain/errors.ts';
import { expiryState } from '../../shared/domain/signing.ts';
import { describeCertificate } from './certificate.ts';
import type { SigningIdentity } from './identity.ts';

/** Refuses an identity that is not valid at a moment. @throws AppError `identity.not-valid` */
export function requireValid({ certificate }: SigningIdentity, at: string): void {
  const { notBefore, notAfter } = describeCertificate(certificate);
  const state = expiryState({ notBefore, notAfter }, at);
  if (state === 'valid' || state === 'expires-soon') return;
  throw new AppError('identity.not-valid', {
    from: notBefore.slice(0, 10),
    until: notAfter.slice(0, 10),
  });
}
