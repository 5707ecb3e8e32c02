import { z } from 'zod';
import { instantSchema } from './common.ts';

/** Names of the record types that the change log covers. */
export const entityNames = [
  'organisation',
  'assessor',
  'assessment',
  'answer',
  'evidence',
  'evidence-link',
  'action',
  'record',
  'record-link',
  'record-evidence',
  'saved-view',
  'signature',
  'merge',
] as const;
export const entityNameSchema = z.enum(entityNames);
export type EntityName = z.infer<typeof entityNameSchema>;

/** One entry: one record inserted, updated (changed fields only) or deleted. */
export const changeEntrySchema = z
  .object({
    seq: z.int(),
    /** Everything that one use case changed shares a change set. */
    changeSet: z.string(),
    at: instantSchema,
    actor: z.string(),
    operation: z.string(),
    entity: entityNameSchema,
    entityId: z.string(),
    kind: z.enum(['insert', 'update', 'delete']),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
    hash: z.string(),
  })
  .strict();
export type ChangeEntry = z.infer<typeof changeEntrySchema>;

/** Which records a committed change touched; screens re-fetch by it. */
export interface Changed {
  readonly entities: readonly EntityName[];
  readonly ids: readonly string[];
}
