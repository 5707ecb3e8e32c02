import { Button } from '@mantine/core';
import { IconListCheck, IconMessageQuestion } from '@tabler/icons-react';
import type { AuditDetail } from '../../../shared/contract/audit-values.ts';
import type { ChecklistDepth } from '../../../shared/domain/audit-checklist.ts';
import { auditCheckSpec } from '../../../shared/domain/records/audits.ts';
import { Section } from '../../components/Page.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { StatusChip } from '../../components/records/StatusChip.tsx';
import { useWrite } from '../../lib/api.ts';
import { formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import classes from './AuditPanel.module.css';

interface ChecklistProps {
  readonly detail: AuditDetail;
  readonly readOnly: boolean;
}

/** What is asked: prepared from the bank and from earlier findings, and how far it is answered. */
export function Checklist({ detail, readOnly }: ChecklistProps) {
  const { audit, progress, frozen } = detail;
  return (
    <Section
      title={t('audits.checklist')}
      description={t('audits.checklist.why')}
      actions={
        progress.total > 0 && (
          <Button
            variant="default"
            leftSection={<IconMessageQuestion size={16} aria-hidden="true" />}
            onClick={() => goTo(routes.auditInterview(audit.id))}
          >
            {t(frozen ? 'audits.checklist.look' : 'audits.checklist.open')}
          </Button>
        )
      }
    >
      {progress.total > 0 && <Progress detail={detail} />}
      {!readOnly && !frozen && <Prepare detail={detail} />}
    </Section>
  );
}

function Progress({ detail: { progress } }: { readonly detail: AuditDetail }) {
  const { total, answered, flagged, byStatus } = progress;
  return (
    <>
      <div className={classes['progress']}>
        <ProgressBar done={answered} total={total} label={t('audits.checklist')} width={200} />
        <span>{t('audits.checklist.progress', { answered, total })}</span>
        {flagged > 0 && <span>{t('audits.checklist.flagged', { count: flagged })}</span>}
      </div>
      <ul className={classes['counts']}>
        {auditCheckSpec.statuses
          .filter((status) => (byStatus[status] ?? 0) > 0)
          .map((status) => (
            <li key={status}>
              <StatusChip type="audit-check" status={status} />
              {formatNumber(byStatus[status] ?? 0)}
            </li>
          ))}
      </ul>
    </>
  );
}

/** Adds what is missing; what is there already is never asked a second time. */
function Prepare({ detail }: { readonly detail: AuditDetail }) {
  const { audit, toPrepare, progress } = detail;
  const prepare = useWrite('audit.prepare');
  const add = (depth: ChecklistDepth): void =>
    prepare.mutate(
      { id: audit.id, depth },
      {
        onSuccess: ({ made, followUps }) =>
          noteWithUndo(
            followUps === 0
              ? t('audits.prepared', { count: made })
              : t('audits.preparedFollowUps', { count: made, followUps }),
          ),
      },
    );
  const { followUps, key, all } = toPrepare;
  if (audit.data.requirements.length === 0) {
    return <p className={classes['none']}>{t('audits.checklist.noScope')}</p>;
  }
  if (all + followUps === 0) {
    return <p className={classes['none']}>{t('audits.checklist.complete')}</p>;
  }
  return (
    <>
      <p className={classes['none']}>
        {all > 0 &&
          (key > 0
            ? t('audits.checklist.prepare', { key, count: all })
            : t('audits.checklist.prepareRest', { count: all }))}{' '}
        {followUps > 0 && t('audits.checklist.followUps', { count: followUps })}
      </p>
      <div className={classes['buttons']}>
        {(key + followUps > 0 ? (['key', 'all'] as const) : (['all'] as const)).map((depth, at) => (
          <Button
            key={depth}
            variant={at === 0 && progress.total === 0 ? 'filled' : 'default'}
            loading={prepare.isPending}
            leftSection={<IconListCheck size={16} aria-hidden="true" />}
            onClick={() => add(depth)}
          >
            {t(`audits.checklist.${depth}`, { count: (depth === 'key' ? key : all) + followUps })}
          </Button>
        ))}
      </div>
    </>
  );
}
