import { allRecords, type RecordQuery } from '../../../../shared/contract/record-values.ts';
import type { AnyRecord } from '../../../../shared/domain/records/record.ts';
import { useOperation } from '../../../lib/api.ts';
import { goTo, routes } from '../../../lib/routes.ts';
import { setRegisterView, useRegisterView } from '../view-store.ts';

interface Neighbours {
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
}

/** As many as are looked through for a record that was not opened from its list. */
const most = 500;

/** The records before and after one, in the list that it was opened from. */
export function useNeighbours({ id, type }: AnyRecord): Neighbours {
  const { query, opened } = useRegisterView(type);
  const inList = opened?.id === id;
  // Opened by a link: the order of codes, from the beginning.
  const wanted: RecordQuery = inList ? query : allRecords;
  const offset = inList ? Math.max(0, opened.index - 1) : 0;
  const limit = inList ? 3 : most;
  const page = useOperation('record.list', { type, query: wanted, offset, limit, links: [] }).data;
  const rows = page?.rows ?? [];
  const at = rows.findIndex(({ record }) => record.id === id);
  const goTowards = (step: -1 | 1): (() => void) | null => {
    const other = at < 0 ? undefined : rows[at + step]?.record;
    if (other === undefined) return null;
    return () => {
      if (inList) setRegisterView(type, { opened: { id: other.id, index: offset + at + step } });
      goTo(routes.record(other.id), { replace: true });
    };
  };
  return { previous: goTowards(-1), next: goTowards(1) };
}
