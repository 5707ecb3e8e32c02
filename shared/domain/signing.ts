import { z } from 'zod';
import { instantSchema } from './common.ts';

/** What a certificate says, in the words that people compare. */
export const certificateInfoSchema = z
  .object({
    /** The person, or whatever else the certificate is for; never empty. */
    name: z.string(),
    /** Their function in the organisation; empty where the certificate has none. */
    function: z.string(),
    organisation: z.string(),
    /** Who vouches for it: the name of the issuer, its own where it is self-signed. */
    issuer: z.string(),
    selfSigned: z.boolean(),
    /** Hexadecimal, upper case. */
    serial: z.string(),
    /** SHA-256 of the certificate: pairs of upper-case hexadecimal digits with colons. */
    fingerprint: z.string().regex(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/),
    notBefore: instantSchema,
    notAfter: instantSchema,
    /** Such as “RSA 3072” or “P-256”. */
    algorithm: z.string(),
  })
  .strict();
export type CertificateInfo = z.infer<typeof certificateInfoSchema>;

/** The kinds of keys that an identity is made with. */
export const keyAlgorithms = ['rsa-3072', 'p-256'] as const;
export type KeyAlgorithm = (typeof keyAlgorithms)[number];

export const expiryStates = ['valid', 'expires-soon', 'expired', 'not-yet'] as const;
export type ExpiryState = (typeof expiryStates)[number];

/** How long before the end it is time to make or to order a new one. */
export const expiryWarningDays = 60;

/** Whether a certificate can sign at a moment (ISO 8601), and whether its end is near. */
export function expiryState(
  { notBefore, notAfter }: Pick<CertificateInfo, 'notBefore' | 'notAfter'>,
  now: string,
): ExpiryState {
  const at = Date.parse(now);
  if (at < Date.parse(notBefore)) return 'not-yet';
  // A certificate is valid up to and with the last second that it names.
  if (at >= Date.parse(notAfter) + 1000) return 'expired';
  return Date.parse(notAfter) - at <= expiryWarningDays * 86_400_000 ? 'expires-soon' : 'valid';
}

/** What can be wrong with a signature. Each takes `intact` away. */
export const signatureProblems = [
  /** The content is not the one that was signed. */
  'content-changed',
  /** The signature does not fit what it is said to sign, or not this certificate's key. */
  'signature-wrong',
  /** The signature does not name its certificate, so that another could be put in its place. */
  'certificate-not-bound',
  /** The signature names another certificate than the one beside it. */
  'certificate-exchanged',
  /** The certificate was not valid at the moment that the signature names. */
  'certificate-not-valid-then',
  /** The certificate is for other uses than signing. */
  'certificate-not-for-signing',
  /** Key or method are too weak, or unknown. */
  'algorithm-refused',
  /** Beside the signatures lies something that none of them covers. */
  'stray-parts',
  /** A PDF was changed after this signature by more than further signatures. */
  'changed-after-signing',
] as const;
export type SignatureProblem = (typeof signatureProblems)[number];

/** How far a signature's certificate can be trusted. */
export const trustLevels = ['trusted', 'self-signed', 'unknown-issuer'] as const;
export type TrustLevel = (typeof trustLevels)[number];

/** What the check of one signature found. */
export const signatureCheckSchema = z
  .object({
    certificate: certificateInfoSchema,
    /** When it was signed, as the signer's own clock said. */
    signedAt: instantSchema,
    /** True where nothing is wrong: what was signed is what is there, signed with this certificate. */
    intact: z.boolean(),
    /** A question of its own: an intact signature may come from anybody. */
    trusted: z.enum(trustLevels),
    problems: z.array(z.enum(signatureProblems)),
  })
  .strict();
export type SignatureCheck = z.infer<typeof signatureCheckSchema>;

/** What the check of one signature in a PDF found. */
export const pdfSignatureCheckSchema = signatureCheckSchema
  .extend({
    /** The signature field's name, such as “Signature1”. */
    field: z.string(),
    reason: z.string(),
    location: z.string(),
    /** False where bytes follow what it covers: with `intact`, these only add further signatures. */
    coversWholeFile: z.boolean(),
  })
  .strict();
export type PdfSignatureCheck = z.infer<typeof pdfSignatureCheckSchema>;
