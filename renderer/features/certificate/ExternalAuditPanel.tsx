import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { isOfType } from '../../../shared/domain/records/record.ts';
import { Section } from '../../components/Page.tsx';
import { useRecordReadOnly } from '../../components/records/useRecordReadOnly.ts';
import { t } from '../../lib/i18n.ts';
import { daysText } from './finding-days.ts';
import { FindingCard } from './FindingCard.tsx';
import { FindingDialog } from './FindingDialog.tsx';
import classes from './ExternalAuditPanel.module.css';

/** On the page of an external audit: what the body found, until when, and what was done about it. */
export function ExternalAuditPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record, links } = detail;
  const readOnly = useRecordReadOnly(record);
  const [adding, setAdding] = useState(false);
  if (!isOfType(record, 'external-audit')) return null;
  const found = links.filter(
    ({ direction, relation, other }) =>
      direction === 'in' && relation === 'found-in' && !other.archived,
  );
  const isExpected = record.status === 'planned' || record.status === 'confirmed';
  return (
    <Section
      title={t('externalAudit.findings')}
      description={daysText(record.data)}
      actions={
        !readOnly && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t('externalAudit.add')}
          </Button>
        )
      }
    >
      {found.length === 0 ? (
        <p className={classes['muted']}>
          {t(isExpected ? 'externalAudit.noneExpected' : 'externalAudit.none')}
        </p>
      ) : (
        <ul className={classes['findings']} aria-label={t('externalAudit.findings')}>
          {found.map(({ id, other }) => (
            <FindingCard key={id} findingId={other.id} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {adding && <FindingDialog audit={record} onClose={() => setAdding(false)} />}
    </Section>
  );
}
