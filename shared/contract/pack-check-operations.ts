import { z } from 'zod';
import { idSchema, passphraseSchema } from '../domain/common.ts';
import type { PackCheck } from '../domain/pack-check.ts';
import type { CertificateInfo } from '../domain/signing.ts';
import { reads } from './operation.ts';

/** A pack that was checked. */
export interface PackCheckOutcome {
  readonly fileName: string;
  readonly check: PackCheck;
  /** Whether the open workspace is the pack's, and still has its history; null where none is open. */
  readonly relation: 'contains' | 'lost' | 'other' | null;
}

const fingerprint = z.string().regex(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);

/** The check of packs that others made, and whom this computer's user trusts. */
export const packCheckOperations = {
  /**
   * Checks a pack that the user is asked for, the last one again, or one that was just made; null
   * where nobody chose one.
   */
  'pack.check': reads<PackCheckOutcome | null>()(
    z
      .object({
        jobId: z.string().max(64),
        of: z.union([z.enum(['asked', 'last']), z.object({ made: z.string().max(64) }).strict()]),
      })
      .strict(),
  ),
  /**
   * Adds a signature to the pack that was checked last, and checks it again. Without a passphrase the
   * key store's is used.
   */
  'pack.sign': reads<PackCheckOutcome>()(
    z
      .object({
        jobId: z.string().max(64),
        identityId: idSchema,
        passphrase: passphraseSchema.optional(),
      })
      .strict(),
  ),
  'trust.list': reads<readonly CertificateInfo[]>()(z.undefined()),
  /** Trusts somebody who signed the pack that was checked last; with null, asks for a certificate's file. */
  'trust.add': reads<CertificateInfo | null>()(
    z.object({ fingerprint: fingerprint.nullable() }).strict(),
  ),
  'trust.remove': reads<void>()(z.object({ fingerprint }).strict()),
} as const;
