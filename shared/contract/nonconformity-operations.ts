import { z } from 'zod';
import { daySchema, idSchema, lineSchema } from '../domain/common.ts';
import type { SuggestedDuty } from '../domain/notification-duties.ts';
import type { AnyRecord } from '../domain/records/record.ts';
import { reads, writes } from './operation.ts';
import type { RecordBrief } from './record-values.ts';

const byId = z.object({ id: idSchema }).strict();

/** The nonconformity that was raised from a question of a gap analysis. */
export interface RaisedGap {
  readonly questionId: string;
  readonly record: RecordBrief;
}

/** Nonconformities with their corrective actions, and what an incident obliges to. */
export const nonconformityOperations = {
  /**
   * Makes a nonconformity of a finding, an incident, a concern or an indicator in breach, linked
   * both ways. Refused with `nonconformity.raised` (`details.id`) where there is one already.
   */
  'nonconformity.raise': writes<AnyRecord>()(z.object({ fromId: idSchema }).strict()),
  /** The same from an answer of a gap analysis. */
  'nonconformity.raiseFromGap': writes<AnyRecord>()(
    z.object({ assessmentId: idSchema, questionId: z.string().max(64) }).strict(),
  ),
  /** Nonconformities that were raised from a gap analysis, by question. */
  'nonconformity.ofGaps': reads<readonly RaisedGap[]>()(
    z.object({ assessmentId: idSchema }).strict(),
  ),
  /** Its corrective actions: tasks that serve it, archived ones aside, by code. */
  'nonconformity.actions': reads<readonly AnyRecord[]>()(byId),
  /** Adds a corrective action: a task that serves it. */
  'nonconformity.addAction': writes<AnyRecord>()(
    byId.extend({
      title: lineSchema.pipe(z.string().min(1)),
      owner: lineSchema,
      due: daySchema.nullable(),
    }),
  ),
  /** Who usually has to be told of an incident and until when; nothing is written. */
  'incident.suggestDuties': reads<readonly SuggestedDuty[]>()(byId),
} as const;
