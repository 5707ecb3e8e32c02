import type { NamedChange } from '../../shared/contract/history-operations.ts';
import { isPlainObject } from '../../shared/domain/merging.ts';
import { recordTypeSchema } from '../../shared/domain/records/record.ts';
import { fieldsOf, type FieldSpec } from '../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import { recordWords, type RecordWords } from '../../shared/i18n/en/records/index.ts';
import { messages, translate } from '../../shared/i18n/index.ts';
import { valueText } from './records-csv.ts';

/** The change log as a table in words. */

/** The heads of the columns of `changeCells`. */
export function changeHeader(): readonly string[] {
  return (
    [
      'number',
      'when',
      'who',
      'step',
      'what',
      'kind',
      'code',
      'title',
      'field',
      'before',
      'after',
    ] as const
  ).map((name) => translate(`history.column.${name}`));
}

/** The lines of one entry: one for each field that changed, or one for the whole. */
export function changeCells({ entry, name }: NamedChange): readonly (readonly string[])[] {
  const type = typeOf(name.type);
  const operation = `app.op.${entry.operation}`;
  const head = [
    String(entry.seq),
    entry.at,
    entry.actor,
    operation in messages ? translate(operation as 'app.op.other') : entry.operation,
    translate(`merge.kind.${entry.kind}`),
    type === null ? translate(`merge.entity.${name.entity}`) : recordWords[type].one,
    name.code,
    name.title,
  ];
  if (entry.kind !== 'update') return [[...head, '', '', '']];
  const [before, after] = [flat(entry.before), flat(entry.after)];
  return Object.keys(after)
    .filter((field) => field !== 'updatedAt')
    .map((field) => [
      ...head,
      labelOf(type, field),
      cell(type, field, before[field]),
      cell(type, field, after[field]),
    ]);
}

function typeOf(type: string | null): RecordTypeName | null {
  return recordTypeSchema.safeParse(type).data ?? null;
}

function flat(fields: Readonly<Record<string, unknown>> | null): Readonly<Record<string, unknown>> {
  const { data, ...head } = fields ?? {};
  return isPlainObject(data) ? { ...head, ...data } : { ...fields };
}

function labelOf(type: RecordTypeName | null, field: string): string {
  if (type === null) return field;
  const words: RecordWords = recordWords[type];
  const head: Readonly<Record<string, string | undefined>> = {
    title: words.title ?? translate('csv.column.title'),
    status: translate('csv.column.status'),
    owner: words.owner ?? translate('csv.column.owner'),
    due: words.due,
    archivedAt: translate('csv.column.archived'),
  };
  return head[field] ?? words.fields[field]?.label ?? field;
}

function cell(type: RecordTypeName | null, field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (type !== null) {
    const words: RecordWords = recordWords[type];
    if (field === 'status' && typeof value === 'string') return words.statuses[value] ?? value;
    const spec = fieldsOf(specOf(type)).find((one) => one.name === field);
    // Whether it names somebody in confidence depends on other fields: it never leaves the file.
    if (spec?.guarded !== undefined) return value === '' ? '' : translate('csv.guarded');
    if (spec !== undefined && fits(spec, value)) return valueText(spec, value, words.fields[field]);
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const lists: readonly FieldSpec['kind'][] = ['choices', 'lines', 'requirements', 'rows'];

/** Values of earlier versions may have another form than their field has now. */
function fits({ kind }: FieldSpec, value: unknown): boolean {
  return lists.includes(kind) ? Array.isArray(value) : typeof value !== 'object';
}
