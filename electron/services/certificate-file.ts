import { fromPem, readCertificate } from '../signing/certificate.ts';
import { readBytes } from './files.ts';

/** More than any certificate has. */
const mostBytes = 1024 * 1024;

/**
 * A certificate that somebody trusts, from a file with PEM or DER.
 * @throws AppError `certificate.damaged`, and as `readBytes`
 */
export function readCertificateFile(path: string): Uint8Array {
  const bytes = readBytes(path, mostBytes, 'certificate.damaged');
  const text = Buffer.from(bytes).toString('latin1');
  return text.includes('-----BEGIN') ? fromPem(text) : readCertificate(bytes).whole;
}
