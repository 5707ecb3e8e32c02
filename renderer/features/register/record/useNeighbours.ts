import { useQuery } from '@tanstack/react-query';
import { allRecords } from '../../../../shared/contract/record-values.ts';
import type { AnyRecord } from '../../../../shared/domain/records/record.ts';
import { call, useOperation } from '../../../lib/api.ts';
import { goTo, routes } from '../../../lib/routes.ts';
import { setRegisterView, useRegisterView } from '../view-store.ts';

interface Neighbours {
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
}

/** As many as are looked through for a record that was not opened from its list. */
const most = 500;

/** The records before and after one, in the list that it was opened from, or else by code. */
export function useNeighbours({ id, type }: AnyRecord): Neighbours {
  const { query, opened } = useRegisterView(type);
  const inList = opened?.id === id;
  const offset = inList ? Math.max(0, opened.index - 1) : 0;
  const around = useOperation(
    'record.list',
    { type, query, offset, limit: 3, links: [] },
    { enabled: inList },
  ).data;
  // Under a name of its own: reading them all again with every change would cost too much.
  const byCode = useQuery({
    queryKey: ['neighbours', type, id],
    queryFn: async () => {
      const input = { type, query: allRecords, offset: 0, limit: most, links: [] };
      const page = await call('record.list', input);
      return page.rows.map(({ record }) => record.id);
    },
    enabled: !inList,
  }).data;
  const ids = (inList ? around?.rows.map(({ record }) => record.id) : byCode) ?? [];
  const at = ids.indexOf(id);
  const goTowards = (step: -1 | 1): (() => void) | null => {
    const other = at < 0 ? undefined : ids[at + step];
    if (other === undefined) return null;
    return () => {
      if (inList) setRegisterView(type, { opened: { id: other, index: offset + at + step } });
      goTo(routes.record(other), { replace: true });
    };
  };
  return { previous: goTowards(-1), next: goTowards(1) };
}
