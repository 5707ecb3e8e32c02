import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { CheckReport } from '../../../shared/domain/workspace.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { Facts } from '../../components/Facts.tsx';
import { formatBytes, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './WorkspaceScreen.module.css';

type Problem = CheckReport['problems'][number];

const columns: readonly Column<Problem>[] = [
  { id: 'kind', header: t('workspace.check.kind'), width: '200px', cell: ({ kind }) => kind },
  { id: 'detail', header: t('workspace.check.detail'), wrap: true, cell: ({ detail }) => detail },
];

/** What the check of the file found. */
export function CheckResult({ report }: { readonly report: CheckReport }) {
  const { ok, problems, checked } = report;
  const Icon = ok ? IconCircleCheck : IconAlertTriangle;
  return (
    <>
      <p className={classes['verdict']} data-bad={!ok || undefined}>
        <Icon size={18} aria-hidden="true" />
        {ok ? t('workspace.check.ok') : t('workspace.check.bad', { count: problems.length })}
      </p>
      {!ok && <p>{t('workspace.check.badHelp')}</p>}
      <Facts
        facts={[
          [t('workspace.check.records'), formatNumber(checked.records)],
          [t('workspace.check.entries'), formatNumber(checked.changeLogEntries)],
          [t('workspace.check.files'), formatNumber(checked.evidenceFiles)],
          [t('workspace.check.bytes'), formatBytes(checked.evidenceBytes)],
        ]}
      />
      {!ok && (
        <div className={classes['problems']}>
          <DataTable
            label={t('workspace.check.bad', { count: problems.length })}
            rows={problems}
            columns={columns}
            rowKey={(problem) => `${problem.kind} ${problem.detail}`}
          />
        </div>
      )}
    </>
  );
}
