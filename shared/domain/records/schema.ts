import { z } from 'zod';
import { daySchema, lineSchema, textSchema } from '../common.ts';
import { requirementIdSchema } from '../content.ts';
import { fieldsOf, type CellSpec, type FieldSpec, type RecordSpec } from './spec.ts';

/** More rows than any table inside a record needs. */
const mostRows = 500;

/** What a field may hold; built from its definition. */
export function fieldSchema(field: FieldSpec): z.ZodType {
  switch (field.kind) {
    case 'line':
      return lineSchema;
    case 'text':
      return textSchema;
    case 'rich':
      return textSchema;
    case 'day':
      return daySchema.nullable();
    case 'number':
      return z
        .number()
        .min(field.min ?? Number.MIN_SAFE_INTEGER)
        .max(field.max ?? Number.MAX_SAFE_INTEGER)
        .nullable();
    case 'level':
      return z.int().min(1).max(6).nullable();
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.enum(field.options as [string, ...string[]]).nullable();
    case 'choices':
      return z.array(z.enum(field.options as [string, ...string[]])).max(field.options.length);
    case 'lines':
      return z.array(lineSchema).max(mostRows);
    case 'requirements':
      return z.array(requirementIdSchema).max(200);
    case 'rows':
      return z.array(rowSchema(field.columns)).max(field.most ?? mostRows);
  }
}

/** What a field holds before anybody filled it in. */
export function emptyValue(field: FieldSpec): unknown {
  switch (field.kind) {
    case 'line':
    case 'text':
    case 'rich':
      return '';
    case 'flag':
      return false;
    case 'day':
    case 'number':
    case 'level':
    case 'choice':
      return null;
    case 'choices':
    case 'lines':
    case 'requirements':
    case 'rows':
      return [];
  }
}

/** A new row of a table inside a record. */
export function emptyRow(columns: readonly CellSpec[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column.name, emptyValue(column)]));
}

function rowSchema(columns: readonly CellSpec[]): z.ZodType {
  // A row written by an earlier version lacks the columns that came later.
  return z.preprocess(
    (row) => (isObject(row) ? { ...emptyRow(columns), ...row } : row),
    z
      .object(Object.fromEntries(columns.map((column) => [column.name, fieldSchema(column)])))
      .strict(),
  );
}

/** The data of a new record. */
export function emptyData(spec: RecordSpec): Record<string, unknown> {
  return Object.fromEntries(fieldsOf(spec).map((field) => [field.name, emptyValue(field)]));
}

/**
 * Data as it was stored, with the fields that the definition got since then; fields that it no
 * longer has are left out.
 */
export function completeData(
  spec: RecordSpec,
  stored: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(spec).map((field) => [field.name, stored[field.name] ?? emptyValue(field)]),
  );
}

/**
 * Checks changed fields of a record's data; computed fields are refused like unknown ones.
 * Built once per type.
 */
export function patchSchema(spec: RecordSpec): z.ZodType<Record<string, unknown>> {
  const known = patchSchemas.get(spec);
  if (known !== undefined) return known;
  const typed = fieldsOf(spec).filter((field) => field.computed !== true);
  const shape = Object.fromEntries(
    typed.map((field) => [field.name, fieldSchema(field).optional()]),
  );
  const made = z.object(shape).strict() as z.ZodType<Record<string, unknown>>;
  patchSchemas.set(spec, made);
  return made;
}

const patchSchemas = new WeakMap<RecordSpec, z.ZodType<Record<string, unknown>>>();

/** Whether nothing was filled in. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Names of the required fields that are empty. */
export function missingFields(
  spec: RecordSpec,
  data: Readonly<Record<string, unknown>>,
): readonly string[] {
  return fieldsOf(spec)
    .filter(({ required, when }) => required === true && (when?.(data) ?? true))
    .filter(({ name }) => isEmpty(data[name]))
    .map(({ name }) => name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a record has a value that stays in the file: screens hide it, exports leave it out. */
export function isGuarded(field: FieldSpec, data: Readonly<Record<string, unknown>>): boolean {
  return field.guarded?.(data) === true && !isEmpty(data[field.name]);
}

/** A record's data without the values that stay in the file. */
export function withoutGuarded(
  spec: RecordSpec,
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const hidden = fieldsOf(spec).filter((field) => isGuarded(field, data));
  return hidden.length === 0
    ? data
    : { ...data, ...Object.fromEntries(hidden.map((field) => [field.name, emptyValue(field)])) };
}
