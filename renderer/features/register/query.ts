import { allRecords, type RecordQuery } from '../../../shared/contract/record-values.ts';

/** Pure rules of a register's query. */

/** Whether a query leaves records out, beside the archived ones that are always left out. */
export function isNarrowed(query: RecordQuery): boolean {
  return (
    query.search.trim() !== '' ||
    query.overdue ||
    query.archived === 'only' ||
    Object.values(query.filters).some((accepted) => accepted.length > 0)
  );
}

/** The query without anything that leaves records out; the order stays. */
export function widened(query: RecordQuery): RecordQuery {
  return { ...allRecords, sort: query.sort };
}

/** A query with other accepted values of a column; none accepts all. */
export function withFilter(
  query: RecordQuery,
  column: string,
  accepted: readonly string[],
): RecordQuery {
  const { [column]: _before, ...others } = query.filters;
  return {
    ...query,
    filters: accepted.length === 0 ? others : { ...others, [column]: [...accepted] },
  };
}

/** What a click on a head of a column asks for: up, then down, then the order of codes again. */
export function nextSort(sort: RecordQuery['sort'], column: string): RecordQuery['sort'] {
  if (sort.column !== column) return { column, descending: false };
  return sort.descending ? allRecords.sort : { column, descending: true };
}

/** Whether two queries find the same records in the same order. */
export function isSameQuery(a: RecordQuery, b: RecordQuery): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

function normal(query: RecordQuery): unknown {
  const filters = Object.entries(query.filters)
    .filter(([, accepted]) => accepted.length > 0)
    .map(([column, accepted]) => [column, accepted.toSorted()] as const)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  const { search, sort, archived, overdue } = query;
  return [search.trim(), filters, sort.column, sort.descending, archived, overdue];
}
