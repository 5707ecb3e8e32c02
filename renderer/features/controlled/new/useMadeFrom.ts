import { useMemo } from 'react';
import { allRecords, type RecordBrief } from '../../../../shared/contract/record-values.ts';
import { isOfType } from '../../../../shared/domain/records/record.ts';
import { useOperation } from '../../../lib/api.ts';

/** Documents that were made from templates already, by template. */
export function useMadeFrom(): ReadonlyMap<string, RecordBrief> {
  const page = useOperation('record.list', {
    type: 'document',
    query: allRecords,
    offset: 0,
    limit: 500,
    links: [],
  }).data;
  return useMemo(() => {
    const made = new Map<string, RecordBrief>();
    for (const { record } of page?.rows ?? []) {
      if (!isOfType(record, 'document') || record.status === 'withdrawn') continue;
      const { id, type, code, title, status, data } = record;
      if (data.template !== '' && !made.has(data.template)) {
        made.set(data.template, { id, type, code, title, status, archived: false });
      }
    }
    return made;
  }, [page]);
}
