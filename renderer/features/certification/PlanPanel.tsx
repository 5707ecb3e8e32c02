import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { isOfType } from '../../../shared/domain/records/record.ts';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { PlanView } from './PlanView.tsx';

/** On the page of the project: the same plan as on its own screen. */
export function PlanPanel({ detail }: { readonly detail: RecordDetail }) {
  const query = useOperation('certification.overview', undefined, { keepPrevious: true });
  const { record } = detail;
  if (!isOfType(record, 'project')) return null;
  return (
    <QueryView query={query}>
      {(overview) => <PlanView project={record} overview={overview} />}
    </QueryView>
  );
}
