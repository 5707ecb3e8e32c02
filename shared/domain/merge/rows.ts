import { z } from 'zod';
import { actionSchema } from '../action.ts';
import { answerSchema, assessmentSchema } from '../assessment.ts';
import type { EntityName } from '../changelog.ts';
import { codeSchema, daySchema, instantSchema, lineSchema } from '../common.ts';
import { evidenceSchema } from '../evidence.ts';
import { assessorSchema, organisationSchema } from '../organisation.ts';
import { recordSignatureSchema } from '../record-signature.ts';
import { recordTypeSchema } from '../records/record.ts';
import { fieldSchema } from '../records/schema.ts';
import { fieldsOf } from '../records/spec.ts';
import { specOf } from '../records/types.ts';
import { keyOf, type MergeRow } from './model.ts';

/** What the record types are to a merge: their form, what they refer to, what makes two the same. */

/** Rows are inserted in this order and deleted in the opposite one: ends come before links. */
export const insertOrder: readonly EntityName[] = [
  'organisation',
  'assessor',
  'assessment',
  'evidence',
  'record',
  'action',
  'answer',
  'evidence-link',
  'record-link',
  'record-evidence',
  'saved-view',
  'signature',
  'merge',
];

const id = z.string().regex(/^[\w-]{1,64}$/);
const many = z.record(z.string().max(100), z.unknown());

const recordRowSchema = z
  .object({
    id,
    type: recordTypeSchema,
    code: codeSchema,
    title: lineSchema,
    status: z.string().max(40),
    owner: lineSchema,
    due: daySchema.nullable(),
    data: many,
    createdAt: instantSchema,
    updatedAt: instantSchema,
    archivedAt: instantSchema.nullable(),
  })
  .strict()
  .refine(({ type, status }) => specOf(type).statuses.includes(status), { path: ['status'] })
  .refine(({ type, data }) => fieldsOf(specOf(type)).every(({ name }) => fits(type, data, name)), {
    path: ['data'],
  });

function fits(type: string, data: Readonly<Record<string, unknown>>, name: string): boolean {
  const value = data[name];
  const field = fieldsOf(specOf(type as never)).find((one) => one.name === name);
  // A record of an earlier version lacks the fields that came later.
  return field === undefined || value === undefined || fieldSchema(field).safeParse(value).success;
}

const rowSchemas: Readonly<Record<EntityName, z.ZodType>> = {
  organisation: organisationSchema.extend({ id: z.literal('organisation') }),
  assessor: assessorSchema.extend({ id: z.literal('assessor') }),
  assessment: assessmentSchema.extend({ id, repeatOf: id.nullable() }),
  answer: answerSchema.extend({ id, assessmentId: id }),
  evidence: evidenceSchema.extend({ id }),
  'evidence-link': z
    .object({ id, evidenceId: id, assessmentId: id, questionId: z.string().max(40) })
    .strict(),
  action: actionSchema.extend({ id, assessmentId: id }),
  record: recordRowSchema,
  'record-link': z.object({ id, fromId: id, relation: z.string().max(40), toId: id }).strict(),
  'record-evidence': z.object({ id, recordId: id, evidenceId: id }).strict(),
  'saved-view': z
    .object({
      id,
      type: recordTypeSchema,
      name: lineSchema,
      query: z.unknown(),
      columns: z.array(z.string().max(100)).max(100),
    })
    .strict(),
  signature: recordSignatureSchema.extend({ id, recordId: id }),
  merge: z
    .object({
      id,
      mergedAt: instantSchema,
      source: z.string().max(1000),
      forkSeq: z.int().min(0),
      forkHash: z.string().max(64),
      headSeq: z.int().min(0),
      headHash: z.string().max(64),
      entries: z.array(z.unknown()),
      decisions: z.array(z.unknown()),
    })
    .strict(),
};

/** Where a row of another file is not what its type says: the first field that is wrong, or null. */
export function invalidField(entity: EntityName, row: MergeRow): string | null {
  const checked = rowSchemas[entity].safeParse(row);
  if (checked.success) return null;
  const [issue] = checked.error.issues;
  return issue?.path.join('.') || (issue?.code ?? '');
}

/** A reference from a row to another. */
export interface Reference {
  readonly field: string;
  readonly key: string;
}

const referenceFields: Readonly<Partial<Record<EntityName, Readonly<Record<string, EntityName>>>>> =
  {
    assessment: { repeatOf: 'assessment' },
    answer: { assessmentId: 'assessment' },
    action: { assessmentId: 'assessment' },
    'evidence-link': { evidenceId: 'evidence', assessmentId: 'assessment' },
    'record-link': { fromId: 'record', toId: 'record' },
    'record-evidence': { recordId: 'record', evidenceId: 'evidence' },
    signature: { recordId: 'record' },
  };

/** What must be there for a row to stand. */
export function referencesOf(entity: EntityName, row: MergeRow): readonly Reference[] {
  return Object.entries(referenceFields[entity] ?? {}).flatMap(([field, target]) => {
    const value = row[field];
    return typeof value === 'string' ? [{ field, key: keyOf(target, value) }] : [];
  });
}

/** The row with the ids of theirs that are ours under another name put right. */
export function withOurIds(
  entity: EntityName,
  row: MergeRow,
  ourId: (entity: EntityName, id: string) => string,
): MergeRow {
  const changed: Record<string, unknown> = { id: ourId(entity, row.id) };
  for (const [field, target] of Object.entries(referenceFields[entity] ?? {})) {
    const value = row[field];
    if (typeof value === 'string') changed[field] = ourId(target, value);
  }
  const { dependsOn } = row;
  if (entity === 'action' && Array.isArray(dependsOn)) {
    changed['dependsOn'] = dependsOn.map((one) => ourId('action', String(one)));
  }
  return { ...row, ...changed };
}

/** What two rows that say the same have in common, where a type knows such a thing; else null. */
export function naturalKey(entity: EntityName, row: MergeRow): string | null {
  const parts = ((): readonly unknown[] | null => {
    switch (entity) {
      case 'answer':
        return [row['assessmentId'], row['questionId']];
      case 'evidence-link':
        return [row['evidenceId'], row['assessmentId'], row['questionId']];
      case 'record-link':
        return [row['fromId'], row['relation'], row['toId']];
      case 'record-evidence':
        return [row['recordId'], row['evidenceId']];
      case 'saved-view':
        return [row['type'], row['name']];
      case 'record':
        return isSingle(row) && row['archivedAt'] === null ? [row['type']] : null;
      default:
        return null;
    }
  })();
  return parts === null ? null : JSON.stringify([entity, ...parts]);
}

function isSingle(row: MergeRow): boolean {
  const type = recordTypeSchema.safeParse(row['type']);
  return type.success && specOf(type.data).single === true;
}

/** The answer that nobody has given yet: what two people who both answered started from. */
export const emptyAnswer: Readonly<Record<string, unknown>> = {
  status: 'not-assessed',
  notApplicableReason: '',
  maturity: null,
  note: '',
  saidBy: [],
  grade: null,
  recommendation: '',
  priority: null,
  effort: null,
  owner: '',
  due: null,
  followUp: false,
};
