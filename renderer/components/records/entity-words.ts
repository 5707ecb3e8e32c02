import type { MergeName } from '../../../shared/domain/merge/model.ts';
import { recordTypeSchema } from '../../../shared/domain/records/record.ts';
import { wholeText } from './change-texts.ts';
import { formatDay, formatInstant } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { capital, oneOf, partLabel, type ValueNames } from '../../lib/record-words.ts';

/** How kinds of records, their fields and values are called, those outside the registers too. */

function typeOf({ entity, type }: Pick<MergeName, 'entity' | 'type'>) {
  const known = recordTypeSchema.safeParse(type);
  return entity === 'record' && known.success ? known.data : null;
}

/** The register of a record, or the kind of anything else. */
export function kindText(name: Pick<MergeName, 'entity' | 'type'>): string {
  const type = typeOf(name);
  return type === null ? t(`merge.entity.${name.entity}`) : capital(oneOf(type));
}

/** The label of a field, as the record's page has it. */
export function fieldText(name: Pick<MergeName, 'entity' | 'type'>, field: string): string {
  const type = typeOf(name);
  const bare = field.replace(/^data\./, '');
  if (type !== null && bare !== 'archivedAt' && bare !== 'type') return partLabel(type, bare);
  return capital(bare.replace(/([A-Z])/g, ' $1').toLowerCase());
}

/** A value in words; empty where there is none. */
export function valueOf(
  name: Pick<MergeName, 'entity' | 'type'>,
  field: string,
  value: unknown,
  names: ValueNames,
): string {
  const type = typeOf(name);
  if (type !== null && field.startsWith('data.')) {
    return wholeText(type, field.slice('data.'.length), value, names);
  }
  if (type !== null && (field === 'status' || field === 'due')) {
    return wholeText(type, field, value, names);
  }
  return plain(value);
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return formatInstant(value);
    return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value) : value;
  }
  if (Array.isArray(value)) return value.map(plain).join('\n');
  if (typeof value === 'object') return Object.values(value).map(plain).join(' · ');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
