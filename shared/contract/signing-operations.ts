import { z } from 'zod';
import { idSchema, lineSchema, passphraseSchema } from '../domain/common.ts';
import { signaturePurposes } from '../domain/record-signature.ts';
import { keyAlgorithms, type CertificateInfo } from '../domain/signing.ts';
import { reads, writes } from './operation.ts';
import type { IdentityEntry, IdentityList, SignatureEntry } from './signing-values.ts';

const nothing = z.undefined();
const byId = z.object({ id: idSchema }).strict();
const named = lineSchema.pipe(z.string().min(1).max(200));

/** Identities of this computer, and signatures over records. */
export const signingOperations = {
  'identity.list': reads<IdentityList>()(nothing),
  'identity.make': reads<IdentityEntry>()(
    z
      .object({
        name: named,
        function: lineSchema.pipe(z.string().max(200)),
        organisation: lineSchema.pipe(z.string().max(200)),
        algorithm: z.enum(keyAlgorithms),
        years: z.int().min(1).max(5),
        passphrase: passphraseSchema.min(12),
        /** Lets the operating system's key store keep the passphrase. */
        remember: z.boolean(),
      })
      .strict(),
  ),
  /** Asks for a PKCS#12 file, which `identity.import` then takes; gives its name. */
  'identity.choose': reads<string | null>()(nothing),
  'identity.import': reads<IdentityEntry>()(
    z.object({ passphrase: z.string().max(1024), remember: z.boolean() }).strict(),
  ),
  /** Writes the PKCS#12 file, still under its passphrase; gives the file's name. */
  'identity.backUp': reads<string | null>()(byId),
  /** Writes the public certificate as PEM; gives the file's name. */
  'identity.exportCertificate': reads<string | null>()(byId),
  /** Lets the key store keep the passphrase, or with null forget it. */
  'identity.remember': reads<IdentityEntry>()(
    byId.extend({ passphrase: passphraseSchema.nullable() }),
  ),
  'identity.remove': reads<void>()(byId),

  /** Signatures over a record, newest first. */
  'signature.list': reads<readonly SignatureEntry[]>()(z.object({ recordId: idSchema }).strict()),
  /** Signs a record as it is now; without a passphrase the key store's is used. */
  'signature.add': writes<CertificateInfo>()(
    z
      .object({
        recordId: idSchema,
        purpose: z.enum(signaturePurposes),
        identityId: idSchema,
        passphrase: passphraseSchema.optional(),
      })
      .strict(),
  ),
} as const;
