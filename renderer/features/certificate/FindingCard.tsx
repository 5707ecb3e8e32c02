import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { isOfType, isOverdue } from '../../../shared/domain/records/record.ts';
import { specOf } from '../../../shared/domain/records/types.ts';
import { DayField } from '../../components/DayField.tsx';
import { NamedFields } from '../../components/records/NamedFields.tsx';
import { RaiseNonconformity } from '../../components/records/RaiseNonconformity.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { StatusChip } from '../../components/records/StatusChip.tsx';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { Tag } from '../../components/Tag.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import classes from './ExternalAuditPanel.module.css';

interface FindingCardProps {
  readonly findingId: string;
  readonly readOnly: boolean;
}

/** One finding of the body with its deadline, its answer and its verification. */
export function FindingCard({ findingId, readOnly }: FindingCardProps) {
  const detail = useOperation('record.read', { id: findingId }, { keepPrevious: true }).data;
  return (
    <li className={classes['finding']}>
      {detail !== undefined && <Finding detail={detail} readOnly={readOnly} />}
    </li>
  );
}

const tones = {
  major: 'danger',
  minor: 'warning',
  observation: 'info',
  opportunity: 'neutral',
  'good-practice': 'good',
} as const;

interface FindingProps {
  readonly detail: RecordDetail;
  readonly readOnly: boolean;
}

function Finding({ detail, readOnly }: FindingProps) {
  const { record, evidence } = detail;
  const edited = useRecordDraft(record);
  const [isOpen, setOpen] = useState(false);
  if (!isOfType(record, 'finding')) return null;
  const { id, type, code, title, status, archivedAt, data } = record;
  const { grade } = data;
  const isNonconformity = grade === 'major' || grade === 'minor';
  const isClosed = specOf('finding').closed.includes(status);
  const { due = null, verifiedOn = null } = edited.draft as {
    due?: string | null;
    verifiedOn?: string | null;
  };
  const close = (): void => {
    edited.commit({ status: 'closed' });
    noteWithUndo(t('externalAudit.closed', { code }));
  };
  return (
    <>
      <div className={classes['head']}>
        {grade !== null && <Tag tone={tones[grade]}>{t(`grade.${grade}`)}</Tag>}
        <RecordChip record={{ id, type, code, title, status, archived: archivedAt !== null }} />
        <span className={classes['note']} data-figures>
          {[data.reference, ...data.requirements].filter((part) => part !== '').join(', ')}
        </span>
        <StatusChip type="finding" status={status} />
      </div>
      <p className={classes['statement']} dir="auto">
        {data.statement}
      </p>
      <div className={classes['foot']}>
        {readOnly || isClosed ? (
          <span className={classes['note']}>
            {due === null
              ? t('externalAudit.noDue')
              : t('externalAudit.dueBy', { day: formatDay(due) })}
          </span>
        ) : (
          <DayField
            className={classes['due'] ?? ''}
            size="xs"
            aria-label={t('externalAudit.due')}
            title={t('externalAudit.due')}
            value={due}
            onChange={(day) => edited.commit({ due: day })}
          />
        )}
        {isOverdue({ ...record, due }, today()) && (
          <span className={classes['note']} data-late>
            {t('externalAudit.late', { day: formatDay(due) })}
          </span>
        )}
        <span className={classes['note']}>
          {evidence.length === 0
            ? t('externalAudit.noEvidence')
            : t('externalAudit.evidence', { count: evidence.length })}
        </span>
        <span className={classes['push']} />
        {isNonconformity && status !== 'withdrawn' && (
          <RaiseNonconformity record={record} readOnly={readOnly} />
        )}
        <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'externalAudit.hide' : 'externalAudit.open')}
        </Button>
      </div>
      {isOpen && (
        <>
          <NamedFields
            type="finding"
            names={['response', 'verification', 'verifiedBy', 'verifiedOn']}
            edited={edited}
            readOnly={readOnly}
          />
          {!readOnly && !isClosed && (verifiedOn !== null || !isNonconformity) && (
            <div className={classes['end']}>
              <Button onClick={close}>{t('externalAudit.close')}</Button>
            </div>
          )}
        </>
      )}
    </>
  );
}
