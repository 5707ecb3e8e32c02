import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { AuditDetail, FindingEntry } from '../../../shared/contract/audit-values.ts';
import { Section } from '../../components/Page.tsx';
import { RaiseNonconformity } from '../../components/records/RaiseNonconformity.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { StatusChip } from '../../components/records/StatusChip.tsx';
import { Tag } from '../../components/Tag.tsx';
import { t } from '../../lib/i18n.ts';
import { FindingDialog } from './FindingForm.tsx';
import { gradeTones } from './grade.ts';
import classes from './AuditPanel.module.css';

interface FindingListProps {
  readonly detail: AuditDetail;
  readonly readOnly: boolean;
}

/** What the audit found, the gravest first; major and minor ones become nonconformities here. */
export function FindingList({ detail, readOnly }: FindingListProps) {
  const { audit, findings, frozen, systems } = detail;
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t('audits.findings')}
      actions={
        !readOnly &&
        !frozen && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t('audits.finding.new')}
          </Button>
        )
      }
    >
      {findings.length === 0 ? (
        <p className={classes['none']}>
          {t(frozen ? 'audits.findings.noneFrozen' : 'audits.findings.none')}
        </p>
      ) : (
        <ul className={classes['findings']} aria-label={t('audits.findings')}>
          {findings.map((entry) => (
            <Finding key={entry.record.id} entry={entry} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {adding && (
        <FindingDialog
          start={{
            auditId: audit.id,
            checkId: null,
            requirements: [],
            foundWith: '',
            evidence: '',
            concerns: systems.length === 1 ? systems.map(({ id }) => id) : [],
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  );
}

function Finding({
  entry,
  readOnly,
}: {
  readonly entry: FindingEntry;
  readonly readOnly: boolean;
}) {
  const { record } = entry;
  const { id, type, code, title, status, archivedAt, data } = record;
  const isNonconformity = data.grade === 'major' || data.grade === 'minor';
  return (
    <li className={classes['finding']}>
      <span className={classes['head']}>
        {data.grade !== null && <Tag tone={gradeTones[data.grade]}>{t(`grade.${data.grade}`)}</Tag>}
        <RecordChip record={{ id, type, code, title, status, archived: archivedAt !== null }} />
        <span className={classes['function']}>{data.requirements.join(', ')}</span>
        <StatusChip type={type} status={status} />
      </span>
      <span className={classes['raise']}>
        {isNonconformity && status !== 'withdrawn' ? (
          <RaiseNonconformity record={record} readOnly={readOnly} />
        ) : (
          entry.raised.map((one) => <RecordChip key={one.id} record={one} />)
        )}
      </span>
      <p className={classes['statement']} dir="auto">
        {data.statement}
      </p>
    </li>
  );
}
