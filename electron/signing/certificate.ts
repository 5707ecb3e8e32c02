/** What a certificate says to people, and its form for other programs. */
import { createHash } from 'node:crypto';
import { AppError } from '../../shared/domain/errors.ts';
import type { CertificateInfo } from '../../shared/domain/signing.ts';
import { DerError } from './der.ts';
import { oid } from './oids.ts';
import {
  isSelfIssued,
  keyAlgorithmOf,
  nameAttributes,
  parseCertificate,
  type Certificate,
} from './x509.ts';

/** Describes a certificate in DER. @throws AppError `certificate.damaged` */
export function describeCertificate(der: Uint8Array): CertificateInfo {
  return describeParsed(readCertificate(der));
}

/** Takes a certificate in DER apart. @throws AppError `certificate.damaged` */
export function readCertificate(der: Uint8Array): Certificate {
  try {
    const certificate = parseCertificate(der);
    // Names are read when they are asked for: what can't be read is better known now.
    nameAttributes(certificate.subject);
    nameAttributes(certificate.issuer);
    return certificate;
  } catch (error) {
    if (error instanceof DerError) throw new AppError('certificate.damaged');
    throw error;
  }
}

/** Describes a certificate that was taken apart. */
export function describeParsed(certificate: Certificate): CertificateInfo {
  const subject = nameAttributes(certificate.subject);
  const serial = Buffer.from(certificate.serial).toString('hex').toUpperCase();
  return {
    name: spoken(subject) ?? serial,
    function: subject.get(oid.title) ?? '',
    organisation: subject.get(oid.organizationName) ?? '',
    issuer: spoken(nameAttributes(certificate.issuer)) ?? '',
    selfSigned: isSelfIssued(certificate),
    serial: serial.replace(/^00(?=.)/, ''),
    fingerprint: fingerprintOf(certificate.whole),
    notBefore: new Date(certificate.notBefore).toISOString(),
    notAfter: new Date(certificate.notAfter).toISOString(),
    algorithm: keyAlgorithmOf(certificate.publicKey),
  };
}

/** SHA-256 of a certificate as people compare it: upper-case pairs with colons. */
export function fingerprintOf(der: Uint8Array): string {
  const digest = createHash('sha256').update(der).digest('hex').toUpperCase();
  return digest.replace(/..(?=.)/g, '$&:');
}

function spoken(name: ReadonlyMap<string, string>): string | undefined {
  const parts = [name.get(oid.givenName), name.get(oid.surname)];
  const person = parts.filter((part) => part !== undefined).join(' ');
  return (
    name.get(oid.commonName) ??
    (person === '' ? undefined : person) ??
    name.get(oid.organizationName) ??
    name.get(oid.organizationalUnit) ??
    [...name.values()][0]
  );
}

/** A certificate as text between dashes, which every other program reads. */
export function toPem(der: Uint8Array): string {
  const base64 = Buffer.from(der).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** The first certificate in a text. @throws AppError `certificate.damaged` */
export function fromPem(text: string): Uint8Array {
  const found = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(
    text,
  );
  if (found === null) throw new AppError('certificate.damaged');
  const der = new Uint8Array(Buffer.from((found[1] ?? '').replace(/\s+/g, ''), 'base64'));
  readCertificate(der);
  return der;
}
