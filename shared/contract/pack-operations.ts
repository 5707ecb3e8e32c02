import { z } from 'zod';
import { daySchema, idSchema, passphraseSchema } from '../domain/common.ts';
import { packProfileSchema } from '../domain/pack.ts';
import { recordTypeNames } from '../domain/records/types.ts';
import { reads } from './operation.ts';
import type { PackPlan, PackResult } from './pack-values.ts';
import { documentItemSchema } from './values.ts';

const period = { from: daySchema.nullable(), to: daySchema.nullable() };

/** Making document packs. */
export const packOperations = {
  'pack.plan': reads<PackPlan>()(z.object({ profile: packProfileSchema, ...period }).strict()),
  /** Asks where to put the pack, and makes it as a job. */
  'pack.make': reads<PackResult | null>()(
    z
      .object({
        jobId: z.string().max(64),
        profile: packProfileSchema,
        ...period,
        /** What the user took out of the plan. */
        withoutDocuments: z.array(documentItemSchema).max(10_000),
        withoutEvidence: z.array(idSchema).max(100_000),
        withoutRegisters: z.array(z.enum(recordTypeNames)).max(100),
        /** Answers and actions of gap analyses, where the profile has them. */
        withoutAssessments: z.boolean(),
        /** In the order in which they sign; without a passphrase the key store's is used. */
        signers: z
          .array(
            z.object({ identityId: idSchema, passphrase: passphraseSchema.optional() }).strict(),
          )
          .min(1)
          .max(10),
      })
      .strict(),
  ),
  'pack.reveal': reads<void>()(z.object({ fileId: z.string() }).strict()),
} as const;
