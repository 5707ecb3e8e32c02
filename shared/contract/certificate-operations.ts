import { z } from 'zod';
import { daySchema, idSchema, lineSchema, textSchema } from '../domain/common.ts';
import { requirementIdSchema } from '../domain/content.ts';
import { findingGrades } from '../domain/records/audits.ts';
import type { AnyRecord } from '../domain/records/record.ts';
import type { CertificateOverview, CertificatePlan } from './certificate-values.ts';
import { reads, writes } from './operation.ts';

const byId = z.object({ id: idSchema }).strict();

/** Operations on certificates and on what the certification body finds. */
export const certificateOperations = {
  'certificate.overview': reads<CertificateOverview>()(byId),
  /**
   * Makes the audits of the cycle and their preparation tasks that are missing, and moves those
   * that are not confirmed when the certificate's days changed; a second time it does nothing.
   * Refused with `certificate.undated` while nobody knows when it was decided.
   */
  'certificate.plan': writes<CertificatePlan>()(byId),
  /** Writes down a finding of an external audit; its deadline follows from kind and grade. */
  'externalAudit.addFinding': writes<AnyRecord>()(
    byId.extend({
      grade: z.enum(findingGrades),
      /** Empty: taken from the statement. */
      title: lineSchema,
      reference: lineSchema,
      requirements: z.array(requirementIdSchema).max(200),
      statement: textSchema,
      evidence: textSchema,
      owner: lineSchema,
      /** The day that the body named; null for the usual one. */
      due: daySchema.nullable(),
    }),
  ),
} as const;
