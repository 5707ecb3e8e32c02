import { useQuery } from '@tanstack/react-query';
import { allRecords, type RecordRow } from '../../../shared/contract/record-values.ts';
import { isOfType, type AimsRecord } from '../../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { call, type ApiError } from '../../lib/api.ts';

const pageSize = 500;

/** Every record of a type that is not archived, by code; undefined until all are read. */
export function useAllRecords<T extends RecordTypeName>(
  type: T,
): { readonly data: readonly AimsRecord<T>[] | undefined; readonly error: ApiError | null } {
  const { data, error } = useQuery<readonly AimsRecord<T>[], ApiError>({
    // Read again with the pages of the register: their name comes first.
    queryKey: ['record.list', { type, whole: true }],
    queryFn: () => readAll(type),
  });
  return { data, error };
}

async function readAll<T extends RecordTypeName>(type: T): Promise<readonly AimsRecord<T>[]> {
  const rows: RecordRow[] = [];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- how many pages there are is known only at the end
    const page = await call('record.list', {
      type,
      query: allRecords,
      offset: rows.length,
      limit: pageSize,
      links: [],
    });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) break;
  }
  return rows.map(({ record }) => record).filter((record) => isOfType(record, type));
}
