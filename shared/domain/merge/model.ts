import { z } from 'zod';
import { entityNameSchema, type EntityName } from '../changelog.ts';
import { instantSchema, sha256Schema } from '../common.ts';

/** A row of any record type, by the names of its fields. */
export type MergeRow = Readonly<Record<string, unknown>> & { readonly id: string };
/** Rows by `entity/id`. */
export type MergeState = ReadonlyMap<string, MergeRow>;

/** `entity/id`: one name for a row of any type. */
export const keyOf = (entity: EntityName, id: string): string => `${entity}/${id}`;

/** The type and the id that a key is made of. */
export function partsOf(key: string): { readonly entity: EntityName; readonly id: string } {
  const at = key.indexOf('/');
  return { entity: entityNameSchema.parse(key.slice(0, at)), id: key.slice(at + 1) };
}

/** An id as files hold it; what came from another file is checked before it is used. */
const id = z.string().regex(/^[\w-]{1,64}$/);
const fields = z.record(z.string(), z.unknown()).nullable();

/** An entry of the other file's change log, as it is taken in. */
export const mergeEntrySchema = z
  .object({
    seq: z.int().min(1),
    changeSet: z.string().max(100),
    at: instantSchema,
    actor: z.string().max(500),
    operation: z.string().max(100),
    entity: entityNameSchema,
    entityId: id,
    kind: z.enum(['insert', 'update', 'delete']),
    before: fields,
    after: fields,
    hash: sha256Schema,
  })
  .strict();
export type MergeEntry = z.infer<typeof mergeEntrySchema>;

/** Whose value stands. */
export const sides = ['ours', 'theirs'] as const;
export type Side = (typeof sides)[number];

/** What the user chose for a field of a record, or for the whole of it (`field` null). */
export const mergeDecisionSchema = z
  .object({
    key: z.string().max(100),
    field: z.string().max(100).nullable(),
    take: z.enum(sides),
  })
  .strict();
export type MergeDecision = z.infer<typeof mergeDecisionSchema>;

/** Who changed something last, and when. */
export interface MergeAuthor {
  readonly actor: string;
  readonly at: string;
}

/** One field of a record, before and after. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What people call a record: its kind, its code where it has one, its title. */
export interface MergeName {
  readonly key: string;
  readonly entity: EntityName;
  /** The register, for records of registers. */
  readonly type: string | null;
  readonly code: string;
  readonly title: string;
}

/** Something that flows in. */
export interface MergeItem extends MergeName {
  readonly kind: 'insert' | 'update' | 'delete';
  readonly fields: readonly FieldChange[];
  readonly by: MergeAuthor | null;
}

/** One field that both changed differently. */
export interface FieldConflict {
  readonly field: string;
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** A record that both changed so that somebody has to choose. */
export interface MergeConflict extends MergeName {
  /** Field by field, or the record as a whole: deleted here and changed there, or signed. */
  readonly scope: 'fields' | 'record';
  readonly reason: 'both-changed' | 'deleted-here' | 'deleted-there' | 'signed' | 'rules';
  readonly fields: readonly FieldConflict[];
  readonly ours: MergeAuthor | null;
  readonly theirs: MergeAuthor | null;
}

export const refusalReasons = [
  'locked',
  'unchangeable',
  'invalid',
  'content-missing',
  'end-gone',
  'in-use',
] as const;

/** Something of theirs that can't come in, and why. */
export interface MergeRefusal extends MergeName {
  readonly reason: (typeof refusalReasons)[number];
  /** Field, code or hash that tells more; may be empty. */
  readonly detail: string;
}

/** A record that gets another code, because here another record has it. */
export interface CodeChange extends MergeName {
  /** The code that it has in their file. */
  readonly from: string;
}

/** A record that both made: theirs is ours under another id. */
export interface SameRecord {
  readonly entity: EntityName;
  readonly ours: string;
  readonly theirs: string;
}

/** A change of one row that the merge makes. */
export type MergeWrite =
  | { readonly kind: 'insert'; readonly entity: EntityName; readonly row: MergeRow }
  | {
      readonly kind: 'update';
      readonly entity: EntityName;
      readonly id: string;
      readonly patch: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'delete'; readonly entity: EntityName; readonly id: string };

/** Everything that a merge would do, and what it leaves out. */
export interface MergePlan {
  /** In an order that never leaves a reference without its end. */
  readonly writes: readonly MergeWrite[];
  readonly items: readonly MergeItem[];
  readonly conflicts: readonly MergeConflict[];
  /** Keys of conflicts that no decision covers whole. */
  readonly undecided: readonly string[];
  readonly refusals: readonly MergeRefusal[];
  readonly codes: readonly CodeChange[];
  readonly same: readonly SameRecord[];
  /** Keys whose state is here already. */
  readonly known: readonly string[];
}
