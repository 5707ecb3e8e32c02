import type { AnyRecord } from '../../domain/records/record.ts';
import { isEmpty } from '../../domain/records/schema.ts';
import type { CellSpec, FieldSpec } from '../../domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../domain/records/types.ts';
import { recordWords, type FieldWords, type RecordWords } from '../../i18n/en/records/index.ts';
import { translate } from '../../i18n/index.ts';
import type { Inlines } from '../doc.ts';
import { text } from '../doc.ts';
import type { Words } from '../words.ts';

/** Fields of records in words, for the documents that print most of what a record holds. */

type Row = Readonly<Record<string, unknown>>;
export type Entry = { readonly label: string; readonly value: Inlines };

const allWords: Readonly<Record<RecordTypeName, RecordWords>> = recordWords;

/** The words of a type, by the names of its definition. */
export const wordsOfType = (type: RecordTypeName): RecordWords => allWords[type];

/** The status of a record in words. */
export function statusText({ type, status }: Pick<AnyRecord, 'type' | 'status'>): string {
  return allWords[type].statuses[status] ?? status;
}

/** What a field is called on paper; a form speaks to whoever fills it in, a document to others. */
export function fieldLabel(type: RecordTypeName, name: string): string {
  if (type === 'system' && name === 'roles') return translate('systemDoc.roles');
  return allWords[type].fields[name]?.label ?? name;
}

/** An option of a choice in words; empty where nothing was chosen. */
export function optionText(words: FieldWords | undefined, option: unknown): string {
  return typeof option === 'string' ? (words?.options?.[option] ?? option) : '';
}

/** "Match (AIS-002), version 3.2"; a version in words stands by itself: "Deskmoor, as a service". */
export function versioned(title: string, version: string): string {
  const known = version.trim();
  if (known === '') return title;
  return translate(/\d/u.test(known) ? 'systemDoc.versioned' : 'systemDoc.versionedInWords', {
    title,
    version: known,
  });
}

/** A field of a record in words; empty where nothing was filled in. Tables are none of its business. */
export function fieldText(record: AnyRecord, name: string, words: Words): string {
  const field = specOf(record.type)
    .groups.flatMap(({ fields }) => fields)
    .find((one) => one.name === name);
  if (field === undefined) return '';
  return cellText(field, record.data[name], allWords[record.type].fields[name], words);
}

/** A cell of a table inside a record in words. */
export function cellText(
  spec: FieldSpec | CellSpec,
  value: unknown,
  fieldWords: FieldWords | undefined,
  words: Words,
): string {
  if (isEmpty(value)) return '';
  switch (spec.kind) {
    case 'line':
    case 'text':
    case 'rich':
      return String(value).trim();
    case 'day':
      return words.shortDate(String(value));
    case 'number':
    case 'level':
      return words.figure(Number(value));
    case 'flag':
      return translate(value === true ? 'systemDoc.yes' : 'systemDoc.no');
    case 'choice':
      return optionText(fieldWords, value);
    case 'choices':
      return textsOf(value)
        .map((one) => optionText(fieldWords, one))
        .join(', ');
    case 'lines':
      return textsOf(value)
        .filter((one) => one.trim() !== '')
        .join('\n');
    case 'requirements':
      return textsOf(value).join(', ');
    case 'rows':
      return '';
  }
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The fields of a group that were filled in, as lines of a key-value table; its tables are left out. */
export function groupEntries(
  record: AnyRecord,
  group: string,
  words: Words,
  without: readonly string[] = [],
): readonly Entry[] {
  const fields = specOf(record.type).groups.find(({ id }) => id === group)?.fields ?? [];
  return fields
    .filter(({ name }) => !without.includes(name))
    .flatMap(({ name }) => entry(fieldLabel(record.type, name), fieldText(record, name, words)));
}

/** One line of a key-value table; none where there is nothing to say. */
export function entry(label: string, value: string): readonly Entry[] {
  return value.trim() === '' ? [] : [{ label, value: [text(value)] }];
}

/** Whether a row of a table inside a record says anything. */
export function isFilledRow(row: Row): boolean {
  return Object.values(row).some((value) => typeof value === 'string' && value.trim() !== '');
}
