import { z } from 'zod';
import { instantSchema } from './common.ts';

/** What a signature over a record says. */
export const signaturePurposes = ['approved', 'accepted', 'authored', 'witnessed'] as const;

/** Who signed, as their certificate names them. */
export const signerSchema = z
  .object({
    name: z.string(),
    function: z.string(),
    organisation: z.string(),
    /** SHA-256 of the certificate, pairs of hexadecimal digits with colons. */
    fingerprint: z.string(),
  })
  .strict();

/** One signature over one record as it was at that moment. */
export const recordSignatureSchema = z
  .object({
    id: z.string(),
    recordId: z.string(),
    purpose: z.enum(signaturePurposes),
    signedAt: instantSchema,
    signer: signerSchema,
    /** The canonical record that was signed: JSON with sorted keys. */
    content: z.string(),
    /** Detached CMS over `content`, base64. */
    cms: z.string(),
  })
  .strict();
export type RecordSignature = z.infer<typeof recordSignatureSchema>;
