import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { ErrorState, LoadingState } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { factsOf } from './scope-data.ts';
import { ScopeCheck } from './ScopeCheck.tsx';
import { ScopeStatement } from './ScopeStatement.tsx';
import { useAllRecords } from './useAllRecords.ts';
import classes from './ScopePanel.module.css';

/** On the page of the scope: its statement from the fields, and what it forgets of the inventory. */
export function ScopePanel({ detail }: { readonly detail: RecordDetail }) {
  const systems = useAllRecords('system');
  const organisation = useOperation('organisation.read', undefined);
  const error = systems.error ?? organisation.error;
  if (systems.data === undefined || organisation.data === undefined) {
    return error === null ? <LoadingState /> : <ErrorState error={error} />;
  }
  return <Loaded detail={detail} systems={systems.data} organisation={organisation.data} />;
}

interface LoadedProps {
  readonly detail: RecordDetail;
  readonly systems: readonly AimsRecord<'system'>[];
  readonly organisation: Organisation;
}

function Loaded({ detail, systems, organisation }: LoadedProps) {
  const facts = factsOf(detail, systems, organisation);
  if (facts === null) return null;
  return (
    <div className={classes['panel']}>
      <ScopeStatement
        record={detail.record}
        facts={facts}
        systems={systems}
        organisation={organisation}
      />
      <ScopeCheck scopeId={detail.record.id} facts={facts} />
    </div>
  );
}
