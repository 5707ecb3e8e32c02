import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { chainPointText } from '../../../shared/documents/aims/suppliers/chain-point-text.ts';
import { chainPoints, type SupplierData } from '../../../shared/domain/value-chain.ts';
import { Section } from '../../components/Page.tsx';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import { Diligence } from './Diligence.tsx';
import { Responsibilities } from './Responsibilities.tsx';
import type { SupplierEdit } from './supplier-edit.ts';
import classes from './SupplierPanel.module.css';

/** On the page of a supplier, customer or partner: who answers for what, what was checked, what is open. */
export function SupplierPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const workspaceReadOnly = useReadOnly();
  const edited = useRecordDraft(record);
  const data = edited.draft as unknown as SupplierData;
  const { status } = edited.draft as { status: string };
  const edit: SupplierEdit = {
    data,
    change: edited.change,
    commit: edited.commit,
    flush: edited.flush,
    readOnly: workspaceReadOnly || record.archivedAt !== null,
  };
  return (
    <div className={classes['panel']}>
      {data.kind === null && !edit.readOnly && (
        <p className={classes['none']}>{t('planning.supplier.noKind')}</p>
      )}
      <OpenPoints status={status} data={data} />
      <Responsibilities edit={edit} />
      <Diligence edit={edit} />
    </div>
  );
}

interface OpenPointsProps {
  readonly status: string;
  readonly data: SupplierData;
}

function OpenPoints({ status, data }: OpenPointsProps) {
  const points = chainPoints({ status, data }, today());
  return (
    <Section title={t('planning.supplier.open')}>
      {points.length === 0 ? (
        <p className={classes['settled']}>
          <IconCircleCheck size={16} aria-hidden="true" />
          {t(status === 'ended' ? 'planning.supplier.ended' : 'planning.supplier.settled')}
        </p>
      ) : (
        <ul className={classes['points']}>
          {points.map((point) => (
            <li key={point.key}>
              <IconAlertTriangle size={16} aria-hidden="true" />
              <span dir="auto">{chainPointText(point, formatDay)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
