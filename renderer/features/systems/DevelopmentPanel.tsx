import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { isOfType } from '../../../shared/domain/records/record.ts';
import { ErrorState, LoadingState } from '../../components/states.tsx';
import { partNames, relationOf } from './development/parts.ts';
import { Part } from './development/Part.tsx';
import { TestSummaryView } from './development/TestSummaryView.tsx';
import { useLocked } from './system-draft.ts';
import { useRecords } from './useRecords.ts';
import classes from './development/Development.module.css';

/** On the page of an AI system: its datasets, models, tests, explanations and deployments at once. */
export function DevelopmentPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record, links } = detail;
  const readOnly = useLocked(record);
  const ids = links
    .filter(
      ({ direction, relation, other }) =>
        direction === 'in' &&
        !other.archived &&
        partNames.some((type) => type === other.type && relationOf[type] === relation),
    )
    .map(({ other }) => other.id);
  const { details, isPending, error } = useRecords(ids);
  if (error !== null && details.length === 0) return <ErrorState error={error} />;
  if (isPending && details.length === 0) return <LoadingState />;
  const records = details.map((one) => one.record);
  const runs = records.filter((one) => isOfType(one, 'test-run'));
  return (
    <div className={classes['panel']}>
      {partNames.map((type) => (
        <Part
          key={type}
          type={type}
          systemId={record.id}
          records={records.filter((one) => one.type === type)}
          readOnly={readOnly}
        >
          {type === 'test-run' && runs.length > 0 && <TestSummaryView runs={runs} />}
        </Part>
      ))}
    </div>
  );
}
