import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import type {
  RecordPage,
  RecordQuery,
  RecordRow,
} from '../../../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { call, keyOf, useOperation } from '../../../lib/api.ts';
import { pageSize, pagesOf, type RowWindow } from '../../../components/list-window.ts';

interface ListInput {
  readonly type: RecordTypeName;
  readonly query: RecordQuery;
  readonly links: readonly string[];
}

/** The rows of a register as far as they have been read. */
export interface RecordRows {
  readonly total: number;
  /** How many records there are at all, archived ones too. */
  readonly all: number;
  /** The row at a place; undefined while its page is read. */
  readonly at: (index: number) => RecordRow | undefined;
}

/** What `QueryView` needs of a read. */
interface RowsQuery {
  readonly data: RecordRows | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => void;
  /** True while the rows of an earlier query are still shown. */
  readonly isStale: boolean;
}

const pageInput = ({ type, query, links }: ListInput, page: number) => ({
  type,
  query,
  links: [...links],
  offset: page * pageSize,
  limit: pageSize,
});

/**
 * Reads the pages that are in sight. After a change of the query its rows take the place of the
 * earlier ones when they are there, not before: the list does not flicker while one types.
 */
export function useRecordPages(input: ListInput, window: RowWindow): RowsQuery {
  const first = useOperation('record.list', pageInput(input, 0), { keepPrevious: true });
  const shown = useRef(input);
  if (first.data !== undefined && !first.isPlaceholderData) shown.current = input;
  const numbers = pagesOf(window).filter((page) => page > 0);
  const others = useQueries({
    queries: numbers.map((page) => {
      const wanted = pageInput(shown.current, page);
      return {
        queryKey: keyOf('record.list', wanted),
        queryFn: () => call('record.list', wanted),
      };
    }),
  });
  const pages = new Map<number, RecordPage | undefined>([
    [0, first.data],
    ...numbers.map((page, at) => [page, others[at]?.data] as const),
  ]);
  return {
    data:
      first.data === undefined
        ? undefined
        : {
            total: first.data.total,
            all: first.data.all,
            at: (index) => pages.get(Math.floor(index / pageSize))?.rows[index % pageSize],
          },
    error: first.error,
    isPending: first.isPending,
    refetch: () => void first.refetch(),
    isStale: first.isPlaceholderData,
  };
}
