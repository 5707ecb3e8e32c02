import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { findingSpec } from '../../../shared/domain/records/audits.ts';
import { groupIntro, groupTitle, textOf } from '../../lib/record-words.ts';
import { Section } from '../../components/Page.tsx';
import { RaiseNonconformity } from '../../components/records/RaiseNonconformity.tsx';
import { RecordField } from '../../components/records/fields/RecordField.tsx';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { useRecordReadOnly } from '../../components/records/useRecordReadOnly.ts';
import { t } from '../../lib/i18n.ts';
import classes from './AuditPanel.module.css';

const group = findingSpec.groups.find(({ id }) => id === 'follow-up');
const openStatuses: readonly unknown[] = ['draft', 'issued', 'accepted'];

/** On the page of a finding: what it led to, what was answered, and whether it is put right. */
export function FindingPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const readOnly = useRecordReadOnly(record);
  const edited = useRecordDraft(record);
  const { draft, problems } = edited;
  const { grade } = draft;
  const isNonconformity = grade === 'major' || grade === 'minor';
  const isOpen = openStatuses.includes(draft['status']);
  const isVerified = draft['verifiedOn'] !== null && textOf(draft['verification']).trim() !== '';
  return (
    <div className={classes['panel']}>
      {isNonconformity && (
        <Section title={t('audits.followUp')} description={t('audits.followUp.why')}>
          <div className={classes['buttons']}>
            <RaiseNonconformity record={record} readOnly={readOnly} />
          </div>
        </Section>
      )}
      <Section
        title={groupTitle('finding', 'follow-up')}
        description={groupIntro('finding', 'follow-up')}
        actions={
          !readOnly &&
          isOpen && (
            <Button
              variant="default"
              disabled={!isVerified}
              title={isVerified ? undefined : t('audits.followUp.closeFirst')}
              leftSection={<IconCircleCheck size={16} aria-hidden="true" />}
              onClick={() => edited.commit({ status: 'closed' })}
            >
              {t('audits.followUp.close')}
            </Button>
          )
        }
      >
        <div className={classes['form']}>
          {(group?.fields ?? []).map((spec) => (
            <RecordField
              key={spec.name}
              type="finding"
              spec={spec}
              value={draft[spec.name]}
              readOnly={readOnly}
              error={problems.find(({ field }) => field === spec.name)?.message}
              onChange={(value) => edited.change({ [spec.name]: value })}
            />
          ))}
        </div>
      </Section>
    </div>
  );
}
