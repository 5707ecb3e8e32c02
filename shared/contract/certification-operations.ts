import { z } from 'zod';
import { daySchema, idSchema, textSchema } from '../domain/common.ts';
import { projectSteps } from '../domain/records/certification.ts';
import type { AnyRecord } from '../domain/records/record.ts';
import type { CertificationOverview } from './certification-values.ts';
import { reads, writes } from './operation.ts';

const nothing = z.undefined();

/** Operations on the certification project. */
export const certificationOperations = {
  'certification.overview': reads<CertificationOverview>()(nothing),
  /**
   * Makes the project with a typical plan and what the records know for the application form.
   * Refused with `record.exists` where there is one.
   */
  'certification.begin': writes<AnyRecord>()(
    z
      .object({
        startOn: daySchema,
        persons: z.int().min(1).max(1_000_000),
        complexity: z.enum(['low', 'medium', 'high']),
        maturity: z.enum(['none', 'some', 'other-system', 'iso-27001']),
      })
      .strict(),
  ),
  /** Fills in what the application form asks for and nobody entered; gives the names of the fields. */
  'certification.prefillApplication': writes<{ readonly filled: readonly string[] }>()(nothing),
  /**
   * Makes the estimate or brings its entries up to the records. Table and factors are kept where
   * there are some, unless `defaults` asks for the ready-made ones.
   */
  'certification.prefillEstimate': writes<AnyRecord>()(
    z.object({ defaults: z.boolean() }).strict(),
  ),
  /** Adds the usual tasks of a step that the project lacks; gives how many. */
  'certification.addTasks': writes<{ readonly added: number }>()(
    z.object({ step: z.enum(projectSteps) }).strict(),
  ),
  /**
   * Chooses a body; the one that was chosen before is a candidate again. Refused with
   * `body.not-impartial` where it would judge its own work.
   */
  'certification.chooseBody': writes<AnyRecord>()(
    z.object({ id: idSchema, decision: textSchema }).strict(),
  ),
} as const;
