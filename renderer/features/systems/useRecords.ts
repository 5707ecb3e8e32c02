import { useQueries } from '@tanstack/react-query';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { call, keyOf, type ApiError } from '../../lib/api.ts';

/** Several records with their links, as far as they are read; one that fails is left out. */
export function useRecords(ids: readonly string[]): {
  readonly details: readonly RecordDetail[];
  readonly isPending: boolean;
  readonly error: ApiError | null;
} {
  const results = useQueries({
    queries: ids.map((id) => ({
      queryKey: keyOf('record.read', { id }),
      queryFn: (): Promise<RecordDetail> => call('record.read', { id }),
    })),
  });
  return {
    details: results.flatMap(({ data }) => data ?? []),
    isPending: results.some((one) => one.isPending),
    error: (results.find(({ error }) => error !== null)?.error ?? null) as ApiError | null,
  };
}
