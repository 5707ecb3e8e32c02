import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AuditDetail, TeamMember } from '../../../shared/contract/audit-values.ts';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { useRecordReadOnly } from '../../components/records/useRecordReadOnly.ts';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { Checklist } from './Checklist.tsx';
import { FindingList } from './FindingList.tsx';
import { NextStep } from './NextStep.tsx';
import { ReportDialog } from './ReportDialog.tsx';
import { Result } from './Result.tsx';
import { nextStep } from './step.ts';
import { Team } from './Team.tsx';
import { Timetable } from './Timetable.tsx';
import classes from './AuditPanel.module.css';

/** On the page of an audit: team, checklist, findings, timetable, report. */
export function AuditPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const audit = useOperation('audit.read', { id: record.id });
  const team = useOperation('audit.team', { id: record.id });
  return (
    <QueryView query={audit}>
      {(read) => (
        <QueryView query={team}>
          {(members) => <Parts record={record} detail={read} team={members} />}
        </QueryView>
      )}
    </QueryView>
  );
}

interface PartsProps {
  readonly record: AnyRecord;
  readonly detail: AuditDetail;
  readonly team: readonly TeamMember[];
}

function Parts({ record, detail, team }: PartsProps) {
  const readOnly = useRecordReadOnly(record);
  const edited = useRecordDraft(record);
  const [reporting, setReporting] = useState(false);
  const lead = team.find((member) => member.lead);
  const start = (): void => {
    edited.commit({ status: 'in-progress' });
    goTo(routes.auditInterview(record.id));
  };
  return (
    <div className={classes['panel']}>
      <NextStep
        detail={detail}
        step={nextStep(detail, lead !== undefined)}
        readOnly={readOnly}
        onStart={start}
        onReport={() => setReporting(true)}
      />
      <div className={classes['buttons']}>
        {(['plan', 'report'] as const).map((kind) => (
          <Button
            key={kind}
            component={Link}
            size="compact-sm"
            variant="default"
            leftSection={<IconFileText size={14} aria-hidden="true" />}
            href={routes.document(`audit-${kind}`, record.id)}
          >
            {t(`audits.documents.${kind}`)}
          </Button>
        ))}
      </div>
      <Result detail={detail} />
      <Team detail={detail} team={team} readOnly={readOnly || detail.frozen} />
      <Checklist detail={detail} readOnly={readOnly} />
      <FindingList detail={detail} readOnly={readOnly} />
      <Timetable
        detail={detail}
        edited={edited}
        lead={lead?.person.title ?? ''}
        readOnly={readOnly || detail.frozen}
      />
      {reporting && <ReportDialog detail={detail} onClose={() => setReporting(false)} />}
    </div>
  );
}
