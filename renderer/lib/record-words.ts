import {
  recordWords,
  type FieldWords,
  type RecordWords,
} from '../../shared/i18n/en/records/index.ts';
import type { CellSpec, FieldSpec } from '../../shared/domain/records/spec.ts';
import { fieldsOf } from '../../shared/domain/records/spec.ts';
import { isEmpty } from '../../shared/domain/records/schema.ts';
import { specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import { formatDay, formatNumber } from './format.ts';
import { t } from './i18n.ts';

/** The words of record types. Screens take every label of a register from here. */

const words: Readonly<Record<RecordTypeName, RecordWords>> = recordWords;

/** All words of a type. */
export const wordsOf = (type: RecordTypeName): RecordWords => words[type];

/** The type in the middle of a sentence: "AI system". */
export const oneOf = (type: RecordTypeName): string => words[type].one;

/** Records of the type as a heading: "AI systems". */
export const manyOf = (type: RecordTypeName): string => words[type].many;

/** A word with a capital letter, for the beginning of a line. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

export function statusText(type: RecordTypeName, status: string): string {
  return words[type].statuses[status] ?? status;
}

/** The words of a field; its name where the words lack it. */
export function fieldWords(type: RecordTypeName, name: string): FieldWords {
  return words[type].fields[name] ?? { label: name };
}

/** The words of a column of a `rows` field. */
export function cellWords(type: RecordTypeName, field: string, column: string): FieldWords {
  return fieldWords(type, field).columns?.[column] ?? { label: column };
}

export function groupTitle(type: RecordTypeName, group: string): string {
  return words[type].groups[group]?.title ?? group;
}

export function groupIntro(type: RecordTypeName, group: string): string | undefined {
  return words[type].groups[group]?.intro;
}

/** A link as the record that it starts from calls it. */
export function linkLabel(type: RecordTypeName, relation: string): string {
  return words[type].links[relation]?.label ?? relation;
}

export function linkHelp(type: RecordTypeName, relation: string): string | undefined {
  return words[type].links[relation]?.help;
}

/** A link as the record at its other end calls it; `type` is the type that it starts from. */
export function inverseLabel(type: RecordTypeName, relation: string): string {
  return words[type].links[relation]?.inverse ?? relation;
}

/** What contradicts itself and what to do. */
export function problemText(type: RecordTypeName, problem: string): string {
  return words[type].problems?.[problem] ?? t('registers.problem');
}

/** Parts that every record has beside its fields. */
export const headNames = ['code', 'title', 'status', 'owner', 'due', 'updatedAt'] as const;
export type HeadName = (typeof headNames)[number];

export function headLabel(type: RecordTypeName, name: HeadName): string {
  const { title, owner, due } = words[type];
  switch (name) {
    case 'title':
      return title ?? t('registers.head.title');
    case 'owner':
      return owner ?? t('registers.head.owner');
    case 'due':
      return due;
    case 'code':
    case 'status':
    case 'updatedAt':
      return t(`registers.head.${name}`);
  }
}

/** Whatever has a name in a record: a part of its head, a field or a link. */
export function partLabel(type: RecordTypeName, name: string): string {
  const head = headNames.find((known) => known === name);
  if (head !== undefined) return headLabel(type, head);
  if (specOf(type).links.some((link) => link.name === name)) return linkLabel(type, name);
  return fieldWords(type, name).label;
}

/** The same where there is little room: heads of columns. */
export function shortLabel(type: RecordTypeName, name: string): string {
  return words[type].fields[name]?.short ?? partLabel(type, name);
}

export function optionText(options: FieldWords, value: string): string {
  return options.options?.[value] ?? value;
}

/** What texts of values need beside the words: labels of levels and titles of requirements. */
export interface ValueNames {
  /** The label of a level 1..n of a scale. */
  readonly level: (scale: 'likelihood' | 'consequence', level: number) => string;
}

const bareNames: ValueNames = { level: (_scale, level) => formatNumber(level) };

/** A value in one line, as lists and previews show it; empty where nothing was filled in. */
export function valueText(
  spec: FieldSpec,
  own: FieldWords,
  value: unknown,
  names: ValueNames = bareNames,
): string {
  if (spec.kind !== 'flag' && isEmpty(value)) return '';
  switch (spec.kind) {
    case 'line':
    case 'text':
    case 'rich':
      return textOf(value);
    case 'day':
      return formatDay(textOf(value));
    case 'number':
      return typeof value === 'number' ? formatNumber(value) : '';
    case 'level':
      return typeof value === 'number' ? names.level(spec.scale, value) : '';
    case 'flag':
      return t(value === true ? 'registers.yes' : 'registers.no');
    case 'choice':
      return optionText(own, textOf(value));
    case 'choices':
      return listOf(value)
        .map((one) => optionText(own, one))
        .join(', ');
    case 'lines':
      return listOf(value).join('; ');
    case 'requirements':
      return listOf(value).join(', ');
    case 'rows':
      return t('registers.rows', { count: rowsOf(value).length });
  }
}

/** Every value of a row, with the words of its columns; empty ones are left out. */
export function rowTexts(
  columns: readonly CellSpec[],
  own: FieldWords,
  row: Readonly<Record<string, unknown>>,
  names?: ValueNames,
): readonly { readonly name: string; readonly label: string; readonly text: string }[] {
  return columns.flatMap((column) => {
    const cell = own.columns?.[column.name] ?? { label: column.name };
    // A flag that is not set says nothing.
    if (column.kind === 'flag' && row[column.name] !== true) return [];
    const text = valueText(column, cell, row[column.name], names);
    return text === '' ? [] : [{ name: column.name, label: cell.label, text }];
  });
}

/** The definition of a field by its name. */
export function fieldOf(type: RecordTypeName, name: string): FieldSpec | undefined {
  return fieldsOf(specOf(type)).find((field) => field.name === name);
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

export type Row = Readonly<Record<string, unknown>>;

export const rowsOf = (value: unknown): readonly Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object') : [];
