import { useQueries } from '@tanstack/react-query';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { newestFirst, type DocumentVersion } from '../../../shared/domain/controlled-documents.ts';
import { isOfType } from '../../../shared/domain/records/record.ts';
import { call, keyOf } from '../../lib/api.ts';

/** The frozen versions of a document, newest first; `loaded` once all of them are there. */
export function useVersions({ links }: RecordDetail): {
  readonly versions: readonly DocumentVersion[];
  readonly loaded: boolean;
} {
  const ids = links
    .filter(({ relation, direction }) => relation === 'version-of' && direction === 'in')
    .map(({ other }) => other.id);
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: keyOf('record.read', { id }),
      queryFn: () => call('record.read', { id }),
    })),
    combine: (results) => ({
      versions: results
        .flatMap(({ data }) => (data === undefined ? [] : [data.record]))
        .filter((record) => isOfType(record, 'document-version'))
        .toSorted(newestFirst),
      loaded: results.every(({ isPending }) => !isPending),
    }),
  });
}
