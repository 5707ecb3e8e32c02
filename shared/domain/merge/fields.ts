import type { EntityName } from '../changelog.ts';
import { recordTypeSchema } from '../records/record.ts';
import { fieldsOf } from '../records/spec.ts';
import { specOf } from '../records/types.ts';
import type { FieldChange, FieldConflict, MergeRow } from './model.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What follows from a change by itself, so that nobody has to choose it. */
const silent = new Set(['id', 'createdAt', 'updatedAt']);

/** Whether two stored values are the same; one that is not there is null, in whatever order. */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a ?? null)) === JSON.stringify(sorted(b ?? null));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isFields(value)) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}

/** The fields of a row one by one; the data of a register's record as `data.name`. */
export function flatten(entity: EntityName, row: Fields): Fields {
  if (entity !== 'record' || !isFields(row['data'])) return row;
  const { data, ...head } = row;
  const inner = Object.entries(data).map(([name, value]) => [`data.${name}`, value]);
  return { ...head, ...(Object.fromEntries(inner) as Fields) };
}

/** Fields as a row has them. */
export function unflatten(fields: Fields): Fields {
  const row: Record<string, unknown> = {};
  const data: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (field.startsWith('data.')) data[field.slice('data.'.length)] = value;
    else row[field] = value;
  }
  return Object.keys(data).length === 0 ? row : { ...row, data };
}

/** Names of the fields that differ, apart from what follows by itself. */
export function changedFields(entity: EntityName, before: Fields, after: Fields): string[] {
  const a = flatten(entity, before);
  const b = flatten(entity, after);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (field) => !silent.has(field) && !sameValue(a[field], b[field]),
  );
}

/** Fields before and after, for people. */
export function fieldChanges(
  entity: EntityName,
  before: Fields | null,
  after: Fields | null,
): FieldChange[] {
  const a = flatten(entity, before ?? {});
  const b = flatten(entity, after ?? {});
  return changedFields(entity, before ?? {}, after ?? {}).map((field) => ({
    field,
    before: a[field] ?? null,
    after: b[field] ?? null,
  }));
}

/** What three states of one record come to. */
export interface FieldsMerge {
  /** Fields that only they changed, with their values. */
  readonly taken: Fields;
  readonly conflicts: readonly FieldConflict[];
}

/** Merges a record field by field; values that follow from others are left to `completed`. */
export function mergeFields(
  entity: EntityName,
  base: Fields,
  ours: MergeRow,
  theirs: MergeRow,
): FieldsMerge {
  const [b, o, t] = [base, ours, theirs].map((row) => flatten(entity, row)) as [
    Fields,
    Fields,
    Fields,
  ];
  const computed = computedFields(entity, ours);
  const taken: Record<string, unknown> = {};
  const conflicts: FieldConflict[] = [];
  for (const field of changedFields(entity, ours, theirs)) {
    if (sameValue(t[field], b[field])) continue;
    if (sameValue(o[field], b[field])) taken[field] = t[field] ?? null;
    else if (!computed.has(field)) {
      const [before = null, mine = null, other = null] = [b[field], o[field], t[field]];
      conflicts.push({ field, base: before, ours: mine, theirs: other });
    }
  }
  return { taken, conflicts };
}

function computedFields(entity: EntityName, row: MergeRow): ReadonlySet<string> {
  const type = recordTypeSchema.safeParse(row['type']);
  if (entity !== 'record' || !type.success) return new Set();
  const fields = fieldsOf(specOf(type.data)).filter(({ computed }) => computed === true);
  return new Set(fields.map(({ name }) => `data.${name}`));
}

/** A row with fields put in; what its definition computes follows, and the later time of change stands. */
export function completed(
  entity: EntityName,
  ours: MergeRow,
  theirs: MergeRow,
  taken: Fields,
): MergeRow {
  const row = { ...flatten(entity, ours), ...taken };
  const [mine, other] = [ours['updatedAt'], theirs['updatedAt']];
  if (typeof mine === 'string' && typeof other === 'string') {
    row['updatedAt'] = other > mine ? other : mine;
  }
  const whole = entity === 'record' ? unflatten(row) : row;
  const type = recordTypeSchema.safeParse(whole['type']);
  if (entity !== 'record' || !type.success) return whole as MergeRow;
  const data = (whole['data'] ?? {}) as Fields;
  return { ...whole, id: ours.id, data: { ...data, ...specOf(type.data).compute?.(data) } };
}

/** Whether a record breaks a rule of its definition, such as dates out of order. */
export function breaksRules(entity: EntityName, row: MergeRow): boolean {
  const type = recordTypeSchema.safeParse(row['type']);
  if (entity !== 'record' || !type.success) return false;
  const { title, status, owner } = row;
  const due = typeof row['due'] === 'string' ? row['due'] : null;
  const values = { ...(row['data'] as Fields), title, status, owner, due };
  const problems = specOf(type.data).rules?.(values);
  return problems !== undefined && problems.length > 0;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
