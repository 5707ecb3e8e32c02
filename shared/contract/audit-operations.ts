import { z } from 'zod';
import { checklistDepths } from '../domain/audit-checklist.ts';
import { daySchema, idSchema, lineSchema, textSchema } from '../domain/common.ts';
import { requirementIdSchema } from '../domain/content.ts';
import { findingGrades } from '../domain/records/audits.ts';
import type { AnyRecord } from '../domain/records/record.ts';
import type { AuditDetail, Auditor, CoverageView, TeamMember } from './audit-values.ts';
import { reads, writes } from './operation.ts';

const byId = z.object({ id: idSchema }).strict();
const filled = textSchema.refine((text) => text.trim() !== '');
const requirements = z.array(requirementIdSchema).max(200);

/** Internal audits: who may audit, checklist, findings, report, and what the programme covers. */
export const auditOperations = {
  /** The audit with its checks in order, its findings, and how far it is. */
  'audit.read': reads<AuditDetail>()(byId),
  /** The team of an audit with what speaks against each of them. */
  'audit.team': reads<readonly TeamMember[]>()(byId),
  /** Everybody who could audit a scope: independent and competent people first. */
  'audit.candidates': reads<readonly Auditor[]>()(
    z
      .object({
        requirements,
        processes: z.array(lineSchema).max(500),
        systems: z.array(idSchema).max(1000),
        startOn: daySchema.nullable(),
      })
      .strict(),
  ),
  /** Makes the checks that are missing: earlier findings, and questions of the bank. */
  'audit.prepare': writes<{ readonly made: number; readonly followUps: number }>()(
    byId.extend({ depth: z.enum(checklistDepths) }),
  ),
  /** Which audit looks at what; `null`: of the programme in force. */
  'audit.coverage': reads<CoverageView>()(z.object({ programmeId: idSchema.nullable() }).strict()),
  /**
   * A finding of an audit that is not reported, as a draft. One that grades a nonconformity answers
   * its check with "does not conform".
   */
  'audit.addFinding': writes<AnyRecord>()(
    z
      .object({
        auditId: idSchema,
        checkId: idSchema.nullable(),
        /** Empty: the first sentence of the statement. */
        title: lineSchema,
        grade: z.enum(findingGrades),
        requirements: requirements.min(1),
        statement: filled,
        evidence: textSchema,
        foundWith: lineSchema,
        owner: lineSchema,
        /** AI systems, documents, suppliers, roles. */
        concerns: z.array(idSchema).max(200),
      })
      .strict(),
  ),
  /**
   * Reports an audit: drafts of findings are issued, open checks count as not reached, and the
   * checklist is frozen. `tasks`: a task for every observation and opportunity.
   */
  'audit.report': writes<AnyRecord>()(
    byId.extend({
      on: daySchema,
      to: lineSchema,
      summary: filled,
      conforms: z.enum(['yes', 'with-exceptions', 'no']),
      effective: z.enum(['yes', 'partly', 'no']),
      limits: textSchema,
      tasks: z.boolean(),
    }),
  ),
} as const;
