import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AgendaPage } from '../../../shared/contract/agenda-operations.ts';
import type { InputOf } from '../../../shared/contract/operations.ts';
import type { AgendaLine } from '../../../shared/domain/agenda-list.ts';
import { pageSize, pagesOf, type RowWindow } from '../../components/list-window.ts';
import { call, keyOf, useOperation } from '../../lib/api.ts';

/** What is listed, apart from which part of it. */
export type AgendaList = Omit<InputOf<'agenda.actions'>, 'offset' | 'limit'>;

/** The lines of the list as far as they have been read. */
export interface AgendaLines extends Omit<AgendaPage, 'lines'> {
  /** The line at a place; undefined while its page is read. */
  readonly at: (index: number) => AgendaLine | undefined;
}

const pageInput = (list: AgendaList, page: number): InputOf<'agenda.actions'> => ({
  ...list,
  offset: page * pageSize,
  limit: pageSize,
});

/**
 * Reads the pages in sight. After a change of the filter its lines take the place of the earlier
 * ones when they are there, not before: the list does not flicker while one types.
 */
export function useAgendaPages(list: AgendaList, window: RowWindow) {
  const first = useOperation('agenda.actions', pageInput(list, 0), { keepPrevious: true });
  const shown = useRef(list);
  if (first.data !== undefined && !first.isPlaceholderData) shown.current = list;
  const numbers = pagesOf(window).filter((page) => page > 0);
  const others = useQueries({
    queries: numbers.map((page) => {
      const wanted = pageInput(shown.current, page);
      return {
        queryKey: keyOf('agenda.actions', wanted),
        queryFn: () => call('agenda.actions', wanted),
      };
    }),
  });
  const pages = new Map<number, AgendaPage | undefined>([
    [0, first.data],
    ...numbers.map((page, at) => [page, others[at]?.data] as const),
  ]);
  const data: AgendaLines | undefined =
    first.data === undefined
      ? undefined
      : {
          ...first.data,
          at: (index) => pages.get(Math.floor(index / pageSize))?.lines[index % pageSize],
        };
  return {
    data,
    error: first.error,
    isPending: first.isPending,
    refetch: () => void first.refetch(),
  };
}
