import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { prefillFrom, type ImpactData } from '../../../shared/domain/impact-assessment.ts';
import { isOfType, type AimsRecord } from '../../../shared/domain/records/record.ts';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { useOperation } from '../../lib/api.ts';
import { useReadOnly } from '../../lib/store.ts';
import { BeforeApproval } from './BeforeApproval.tsx';
import { Dimensions } from './Dimensions.tsx';
import { FromSystem } from './FromSystem.tsx';
import type { ImpactEdit } from './impact-edit.ts';
import { Screening } from './Screening.tsx';
import classes from './ImpactPanel.module.css';

/** On the page of an impact assessment: the way through it, from the screening to the approval. */
export function ImpactPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const workspaceReadOnly = useReadOnly();
  const edited = useRecordDraft(record);
  const system = useAssessed(detail);
  const data = edited.draft as unknown as ImpactData;
  const edit: ImpactEdit = {
    data,
    change: edited.change,
    commit: edited.commit,
    flush: edited.flush,
    readOnly: workspaceReadOnly || record.archivedAt !== null,
  };
  const offered = system === null ? {} : prefillFrom(system.data, data);
  return (
    <div className={classes['panel']}>
      <Screening edit={edit} />
      {system !== null && Object.keys(offered).length > 0 && !edit.readOnly && (
        <FromSystem system={system} offered={offered} data={data} commit={edit.commit} />
      )}
      {data.fullNeeded !== 'no' && <Dimensions detail={detail} edit={edit} />}
      <BeforeApproval data={data} system={system} due={detail.record.due} />
    </div>
  );
}

/** The AI system that is assessed; null while none is linked or it is being read. */
function useAssessed({ links }: RecordDetail): AimsRecord<'system'> | null {
  const link = links.find(
    ({ relation, direction }) => relation === 'assesses' && direction === 'out',
  );
  const id = link?.other.id;
  const read = useOperation('record.read', { id: id ?? '' }, { enabled: id !== undefined });
  const record = id === undefined ? undefined : read.data?.record;
  return record !== undefined && isOfType(record, 'system') ? record : null;
}
