import type { AimsRecord, AnyRecord } from '../../../shared/domain/records/record.ts';
import { emptyData } from '../../../shared/domain/records/schema.ts';
import {
  recordTypeNames,
  specOf,
  type RecordTypeName,
} from '../../../shared/domain/records/types.ts';

/** The id of a made-up record: the same for the same type and number. */
export function recordId(type: RecordTypeName, number: number): string {
  const kind = String(recordTypeNames.indexOf(type)).padStart(4, '0');
  return `00000000-0000-4000-8000-${kind}${String(number).padStart(8, '0')}`;
}

/** A record with empty data; `head` and `data` replace what a test is about. */
export function makeRecord<T extends RecordTypeName>(
  type: T,
  number: number,
  data: Partial<AimsRecord<T>['data']> = {},
  head: Partial<Omit<AnyRecord, 'type' | 'data'>> = {},
): AimsRecord<T> {
  const spec = specOf(type);
  return {
    id: recordId(type, number),
    type,
    code: `${spec.prefix}-${String(number).padStart(3, '0')}`,
    title: `${type} ${number}`,
    status: spec.statuses[0],
    owner: '',
    due: null,
    createdAt: '2026-05-14T09:00:00.000Z',
    updatedAt: '2026-05-14T09:00:00.000Z',
    archivedAt: null,
    ...head,
    data: { ...emptyData(spec), ...data },
  } as unknown as AimsRecord<T>;
}
