import { fieldsOf } from '../../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../../shared/domain/records/types.ts';
import { isEmpty } from '../../../shared/domain/records/schema.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import {
  fieldOf,
  fieldWords,
  headNames,
  listOf,
  partLabel,
  rowsOf,
  rowTexts,
  statusText,
  textOf,
  valueText,
  type ValueNames,
} from '../../lib/record-words.ts';

/** A part of a record as a text of several lines, for comparing. */
export function wholeText(
  type: RecordTypeName,
  name: string,
  value: unknown,
  names: ValueNames,
): string {
  if (name === 'status')
    return value === null || value === undefined ? '' : statusText(type, textOf(value));
  if (name === 'due') return value === null || value === undefined ? '' : formatDay(textOf(value));
  const spec = fieldsOf(specOf(type)).find((field) => field.name === name);
  if (spec === undefined) return textOf(value);
  const words = fieldWords(type, name);
  switch (spec.kind) {
    case 'text':
    case 'rich':
    case 'line':
      return textOf(value);
    case 'lines':
      return listOf(value).join('\n');
    case 'rows':
      return rowsOf(value)
        .map((row) =>
          rowTexts(spec.columns, words, row, names)
            .map(({ label, text }) => `${label}: ${text}`)
            .join(' · '),
        )
        .join('\n');
    case 'day':
    case 'number':
    case 'flag':
    case 'level':
    case 'choice':
    case 'choices':
    case 'requirements':
      return valueText(spec, words, value, names);
  }
}

/** One part of a record that a change of the log touched. */
export interface ChangedPart {
  readonly name: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

type Fields = Readonly<Record<string, unknown>> | null;

/** What of it is told by itself: when, and the codes that nobody changes. */
const untold = new Set(['id', 'type', 'code', 'createdAt', 'updatedAt', 'data']);

/** The parts that a change of the log touched, as texts; parts that computed values follow from too. */
export function changedParts(
  type: RecordTypeName,
  before: Fields,
  after: Fields,
  names: ValueNames,
): readonly ChangedPart[] {
  const old = flat(before);
  const now = flat(after);
  const order = [...headNames, 'archivedAt', ...fieldsOf(specOf(type)).map(({ name }) => name)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => !untold.has(name) && name !== 'archivedAt')
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((name) => ({
      name,
      label: partLabel(type, name),
      ...(fieldOf(type, name)?.guarded === undefined
        ? {
            before: wholeText(type, name, old[name], names),
            after: wholeText(type, name, now[name], names),
          }
        : hidden(old[name], now[name])),
    }))
    .filter((part) => part.before !== part.after);
}

/** That a name was entered or changed, without the name. */
function hidden(before: unknown, after: unknown): Pick<ChangedPart, 'before' | 'after'> {
  const word = t('registers.guarded');
  return {
    before: isEmpty(before) ? '' : word,
    after: isEmpty(after) ? '' : isEmpty(before) ? word : t('registers.guarded.other'),
  };
}

function flat(fields: Fields): Readonly<Record<string, unknown>> {
  if (fields === null) return {};
  const data = fields['data'];
  return typeof data === 'object' && data !== null ? { ...fields, ...data } : fields;
}
