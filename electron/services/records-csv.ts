import { basename } from 'node:path';
import { searchRecords } from '../../db/repositories/record-search.ts';
import { listLinksFrom } from '../../db/repositories/records.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { inertCell, quotedCell } from '../../shared/domain/delimited.ts';
import type { AnyRecord } from '../../shared/domain/records/record.ts';
import { isGuarded } from '../../shared/domain/records/schema.ts';
import { fieldsOf, type CellSpec, type FieldSpec } from '../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import {
  recordWords,
  type FieldWords,
  type RecordWords,
} from '../../shared/i18n/en/records/index.ts';
import { translate } from '../../shared/i18n/index.ts';
import { askForCsv } from './csv-file.ts';
import { writeWhole } from './files.ts';
import type { Ports } from './ports.ts';
import { searchOf } from './records.ts';
import { reader } from './session.ts';

/** More records than any register has. */
const everything = { offset: 0, limit: 1_000_000 };
/** As many as one query may name. */
const batch = 5000;

/** Asks for a place and writes what a query finds as CSV, every field of it. Gives the file's name. */
export async function exportCsv(
  ports: Ports,
  input: ParsedOf<'record.exportCsv'>,
): Promise<string | null> {
  const db = reader(ports);
  const path = await askForCsv(ports, recordWords[input.type].many, input.type);
  if (path === null) return null;
  const { records } = searchRecords(db, searchOf(ports, input.type, input.query), everything);
  writeWhole(path, csvOf(db, input.type, records));
  return basename(path);
}

/** A register as CSV for spreadsheets: with a byte order mark, and nothing that one would run. */
export function csvOf(db: ReadDb, type: RecordTypeName, records: readonly AnyRecord[]): string {
  const spec = specOf(type);
  const words: RecordWords = recordWords[type];
  const links = linkedCodes(db, records);
  const fields = fieldsOf(spec);
  const header = [
    translate('csv.column.code'),
    words.title ?? translate('csv.column.title'),
    translate('csv.column.status'),
    words.owner ?? translate('csv.column.owner'),
    words.due,
    ...fields.map(({ name }) => words.fields[name]?.label ?? name),
    ...spec.links.map(({ name }) => words.links[name]?.label ?? name),
    translate('csv.column.archived'),
  ];
  const lines = records.map((record) => [
    record.code,
    record.title,
    words.statuses[record.status] ?? record.status,
    record.owner,
    record.due ?? '',
    ...fields.map((field) =>
      isGuarded(field, record.data)
        ? translate('csv.guarded')
        : valueText(field, record.data[field.name], words.fields[field.name]),
    ),
    ...spec.links.map(({ name }) => (links.get(`${record.id} ${name}`) ?? []).join(', ')),
    record.archivedAt?.slice(0, 10) ?? '',
  ]);
  return csvText(lines, header);
}

/**
 * Rows as CSV that a spreadsheet reads and never runs. With a header the text is a whole file and
 * begins with a byte order mark; with null it goes on with one.
 */
export function csvText(
  rows: readonly (readonly string[])[],
  header: readonly string[] | null,
): string {
  const all = header === null ? rows : [header, ...rows];
  const lines = all.map((cells) => `${cells.map(quoted).join(',')}\r\n`);
  return `${header === null ? '' : '\ufeff'}${lines.join('')}`;
}

function linkedCodes(
  db: ReadDb,
  records: readonly AnyRecord[],
): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (let at = 0; at < records.length; at += batch) {
    const ids = records.slice(at, at + batch).map(({ id }) => id);
    for (const { fromId, relation, other } of listLinksFrom(db, ids)) {
      const key = `${fromId} ${relation}`;
      codes.set(key, [...(codes.get(key) ?? []), other.code]);
    }
  }
  return codes;
}

/** A value in words; rows of a table one below the other, their cells after each other. */
export function valueText(field: FieldSpec, value: unknown, words: FieldWords | undefined): string {
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'choices':
      return (value as string[]).map((one) => words?.options?.[one] ?? one).join('; ');
    case 'lines':
    case 'requirements':
      return (value as string[]).join('; ');
    case 'rows':
      return (value as Record<string, unknown>[])
        .map((row) => rowText(field.columns, row, words?.columns ?? {}))
        .join('\n');
    default:
      return cellText(field, value, words);
  }
}

function rowText(
  columns: readonly CellSpec[],
  row: Readonly<Record<string, unknown>>,
  words: Readonly<Record<string, FieldWords>>,
): string {
  return columns
    .map((column) => valueText(column, row[column.name], words[column.name]))
    .filter((text) => text !== '')
    .join(' | ');
}

function cellText(field: FieldSpec, value: unknown, words: FieldWords | undefined): string {
  if (field.kind === 'flag') return value === true ? translate('csv.yes') : '';
  const text = String(value);
  return field.kind === 'choice' ? (words?.options?.[text] ?? text) : text;
}

/** A cell between quotes, which no spreadsheet runs; numbers stay numbers. */
function quoted(text: string): string {
  return quotedCell(/^-?\d+(\.\d+)?$/.test(text) ? text : inertCell(text));
}
