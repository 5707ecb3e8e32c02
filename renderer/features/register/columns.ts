import { fieldsOf } from '../../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../../shared/domain/records/types.ts';
import { fieldOf, fieldWords, optionText, shortLabel, statusText } from '../../lib/record-words.ts';

/** Columns of a register beside code and title: names of fields, links and parts of the head. */

/** What a column shows. */
export type ColumnKind = 'status' | 'owner' | 'due' | 'updatedAt' | 'link' | 'field';

export function columnKind(type: RecordTypeName, name: string): ColumnKind {
  if (name === 'status' || name === 'owner' || name === 'due' || name === 'updatedAt') return name;
  return specOf(type).links.some((link) => link.name === name) && fieldOf(type, name) === undefined
    ? 'link'
    : 'field';
}

/** Every column that can be chosen: those of the definition first, in its order. */
export function allColumns(type: RecordTypeName): readonly string[] {
  const spec = specOf(type);
  const names = [
    ...spec.columns,
    'status',
    'owner',
    'due',
    ...fieldsOf(spec)
      // A whole text with headings in one line says nothing.
      .filter(({ kind }) => kind !== 'rich')
      .map(({ name }) => name),
    ...spec.links.map(({ name }) => name),
    'updatedAt',
  ];
  return [...new Set(names)];
}

/** The columns to begin with. */
export function defaultColumns(type: RecordTypeName): readonly string[] {
  return specOf(type).columns;
}

/** Chosen columns that exist, in the order of all columns; a saved view may name others. */
export function validColumns(type: RecordTypeName, chosen: readonly string[]): readonly string[] {
  return allColumns(type).filter((name) => chosen.includes(name));
}

/** Relations among columns: what a read of the list has to bring along. */
export function linkColumns(type: RecordTypeName, columns: readonly string[]): readonly string[] {
  return columns.filter((name) => columnKind(type, name) === 'link').slice(0, 10);
}

/** Whether the list can be sorted by a column. */
export function isSortable(type: RecordTypeName, name: string): boolean {
  if (name === 'code' || name === 'title') return true;
  const kind = columnKind(type, name);
  if (kind !== 'field') return kind !== 'link';
  const field = fieldOf(type, name);
  return field !== undefined && !['rows', 'lines', 'requirements', 'choices'].includes(field.kind);
}

/** Pixels that a column takes; the title takes what is left. */
export function columnWidth(type: RecordTypeName, name: string): number {
  switch (columnKind(type, name)) {
    case 'status':
      return (
        wordWidth(
          specOf(type).statuses.map((status) => statusText(type, status)),
          184,
        ) + 26
      );
    case 'owner':
      return 132;
    case 'due':
      // With the word "overdue" before the day.
      return 160;
    case 'updatedAt':
      return 104;
    case 'link':
      return 108;
    case 'field':
      return fieldWidth(type, name);
  }
}

function fieldWidth(type: RecordTypeName, name: string): number {
  const field = fieldOf(type, name);
  const kind = field?.kind;
  if (field?.kind === 'choice') {
    const words = fieldWords(type, name);
    const options = (field.options ?? []).map((option) => optionText(words, option));
    return wordWidth([shortLabel(type, name), ...options], 148);
  }
  if (kind === 'number' || kind === 'flag') return 68;
  if (kind === 'day') return 104;
  if (kind === 'text') return 200;
  return kind === 'line' || kind === 'choices' ? 120 : 108;
}

/** What the longest of some words needs on one line, up to a limit. */
function wordWidth(words: readonly string[], most: number): number {
  const longest = Math.max(...words.map(({ length }) => length));
  return Math.min(most, Math.max(80, Math.round(20 + 6.4 * longest)));
}

export const codeWidth = 88;
export const checkWidth = 32;
/** The border of the table and its scroll bar. */
const frameWidth = 12;
/** Narrower than this a title is no help; the table scrolls sideways instead. */
export const titleWidth = 216;

/** Who, until when and how it stands are always shown. */
const kept: readonly string[] = ['status', 'owner', 'due'];

/**
 * The usual columns as far as they fit beside the title, the last ones left out first. Columns
 * that somebody chose are all shown: the table scrolls sideways then.
 */
export function fittingColumns(
  type: RecordTypeName,
  columns: readonly string[],
  width: number,
): readonly string[] {
  if (columns.join() !== validColumns(type, defaultColumns(type)).join()) return columns;
  let left = width - frameWidth - codeWidth - checkWidth - titleWidth;
  for (const name of columns.filter((one) => kept.includes(one))) left -= columnWidth(type, name);
  return columns.filter((name) => {
    if (kept.includes(name)) return true;
    left -= columnWidth(type, name);
    return left >= 0;
  });
}

/** Figures stand under each other. */
export function isFigure(type: RecordTypeName, name: string): boolean {
  return columnKind(type, name) === 'field' && fieldOf(type, name)?.kind === 'number';
}
