import { z } from 'zod';
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
  /** Asks for a pack and checks it, or the last one again; null where nobody chose one. */
  'pack.check': reads<PackCheckOutcome | null>()(
    z.object({ jobId: z.string().max(64), again: z.boolean() }).strict(),
  ),
  'trust.list': reads<readonly CertificateInfo[]>()(z.undefined()),
  /** Trusts somebody who signed the pack that was checked last; with null, asks for a certificate's file. */
  'trust.add': reads<CertificateInfo | null>()(
    z.object({ fingerprint: fingerprint.nullable() }).strict(),
  ),
  'trust.remove': reads<void>()(z.object({ fingerprint }).strict()),
} as const;
