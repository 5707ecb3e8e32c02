import { z } from 'zod';
import { prioritySchema } from './assessment.ts';
import { effortSchema, requirementIdSchema } from './content.ts';
import {
  codeSchema,
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  textSchema,
} from './common.ts';

export const actionStatuses = ['open', 'in-progress', 'done', 'dropped'] as const;
export const actionStatusSchema = z.enum(actionStatuses);

/** What the user edits. */
export const actionFieldsSchema = z
  .object({
    requirement: requirementIdSchema,
    title: lineSchema.pipe(z.string().min(1)),
    detail: textSchema,
    owner: lineSchema,
    due: daySchema.nullable(),
    effort: effortSchema.nullable(),
    priority: prioritySchema,
    status: actionStatusSchema,
    /** Ids of actions that have to be done first. */
    dependsOn: z.array(idSchema).max(50),
  })
  .strict();
export type ActionFields = z.infer<typeof actionFieldsSchema>;

/** One line of an action plan. */
export const actionSchema = actionFieldsSchema
  .extend({
    id: idSchema,
    code: codeSchema,
    assessmentId: idSchema,
    /** The question whose gap it closes; null for one added by hand. */
    questionId: z.string().nullable(),
    /** Set once somebody changed it: generating again leaves it alone. */
    edited: z.boolean(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .strict();
export type Action = z.infer<typeof actionSchema>;

/**
 * The ids of an action and of all that wait for it, directly or not. Making it wait for one of
 * them would close a circle.
 */
export function waitingFor(
  id: string,
  actions: readonly Pick<Action, 'id' | 'dependsOn'>[],
): ReadonlySet<string> {
  const waiting = new Set([id]);
  // A set can grow while it is walked: every action that waits for one in it joins.
  for (const one of waiting) {
    for (const other of actions) if (other.dependsOn.includes(one)) waiting.add(other.id);
  }
  return waiting;
}
