import { Button, Switch } from '@mantine/core';
import { IconBuilding, IconClipboardCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { AssessmentSummary } from '../../../shared/contract/values.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { Page } from '../../components/Page.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useOperation } from '../../lib/api.ts';
import { useCommands } from '../../lib/commands.ts';
import { formatAgo, formatDay, formatInstant, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { AssessmentMenu } from './AssessmentMenu.tsx';
import { ContinueCard } from './ContinueCard.tsx';
import classes from './AssessmentsScreen.module.css';

/** All gap analyses of the organisation. */
export function AssessmentsScreen() {
  const list = useOperation('assessment.list', undefined);
  const readOnly = useReadOnly();
  useCommands([
    {
      id: 'assessments.new',
      label: 'assessments.new',
      group: 'assessments.group',
      icon: IconPlus,
      shortcut: 'N',
      when: () => !readOnly,
      run: () => goTo(routes.assessmentNew()),
    },
  ]);
  const newButton = readOnly ? undefined : (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={() => goTo(routes.assessmentNew())}
    >
      {t('assessments.new')}
    </Button>
  );
  return (
    <Page
      title={t('assessments.title')}
      description={t('assessments.description')}
      actions={list.data !== undefined && list.data.length > 0 ? newButton : undefined}
    >
      <QueryView query={list}>
        {(summaries) =>
          summaries.length === 0 ? (
            <EmptyState
              icon={IconClipboardCheck}
              title={t('assessments.empty.title')}
              body={t('assessments.empty.body')}
              action={
                <>
                  <Button
                    variant="default"
                    leftSection={<IconBuilding size={16} aria-hidden="true" />}
                    onClick={() => goTo(routes.organisation())}
                  >
                    {t('assessments.empty.organisation')}
                  </Button>
                  {newButton}
                </>
              }
            />
          ) : (
            <AssessmentList summaries={summaries} readOnly={readOnly} />
          )
        }
      </QueryView>
    </Page>
  );
}

interface AssessmentListProps {
  readonly summaries: readonly AssessmentSummary[];
  readonly readOnly: boolean;
}

function AssessmentList({ summaries, readOnly }: AssessmentListProps) {
  const hasArchived = summaries.some(({ assessment }) => assessment.archivedAt !== null);
  const hasLive = summaries.some(({ assessment }) => assessment.archivedAt === null);
  const [archived, setArchived] = useState(false);
  const shown =
    archived || !hasLive
      ? summaries
      : summaries.filter(({ assessment }) => assessment.archivedAt === null);
  const current = summaries.find(
    ({ assessment }) => assessment.archivedAt === null && assessment.status === 'in-progress',
  );
  return (
    <>
      {current !== undefined && <ContinueCard summary={current} />}
      <DataTable<AssessmentSummary>
        label={t('assessments.list')}
        rows={shown}
        columns={readOnly ? columns : [...columns, menuColumn]}
        rowKey={({ assessment }) => assessment.id}
        onOpen={({ assessment }) => goTo(routes.interview(assessment.id))}
        rowState={({ assessment }) => (assessment.archivedAt === null ? 'normal' : 'muted')}
        {...(summaries.length > 7
          ? { filterText: ({ assessment }) => `${assessment.code} ${assessment.title}` }
          : {})}
        toolbar={
          hasArchived &&
          hasLive && (
            <Switch
              label={t('assessments.showArchived')}
              checked={archived}
              onChange={(event) => setArchived(event.currentTarget.checked)}
            />
          )
        }
      />
    </>
  );
}

const columns: readonly Column<AssessmentSummary>[] = [
  {
    id: 'code',
    header: t('assessments.column.code'),
    width: '96px',
    figures: true,
    sort: ({ assessment }) => assessment.code,
    cell: ({ assessment }) => assessment.code,
  },
  {
    id: 'title',
    header: t('assessments.column.title'),
    sort: ({ assessment }) => assessment.title,
    cell: ({ assessment }) => (
      <span className={classes['title']} title={assessment.title}>
        {assessment.title}
      </span>
    ),
  },
  {
    id: 'date',
    header: t('assessments.column.date'),
    width: '120px',
    figures: true,
    sort: ({ assessment }) => assessment.date,
    cell: ({ assessment }) => formatDay(assessment.date),
  },
  {
    id: 'progress',
    header: t('assessments.column.progress'),
    width: '200px',
    figures: true,
    sort: ({ answered, total }) => (total === 0 ? 0 : answered / total),
    cell: ({ answered, total }) => (
      <span className={classes['progress']}>
        <ProgressBar
          done={answered}
          total={Math.max(1, total)}
          label={t('assessments.answeredOf', { answered, total })}
          width={80}
        />
        <span>{t('common.progressOf', { done: answered, total })}</span>
      </span>
    ),
  },
  {
    id: 'gaps',
    header: t('assessments.column.gaps'),
    width: '72px',
    align: 'right',
    sort: ({ gaps }) => gaps,
    cell: ({ gaps }) => formatNumber(gaps),
  },
  {
    id: 'status',
    header: t('assessments.column.status'),
    width: '120px',
    sort: ({ assessment }) => stateOf(assessment),
    cell: ({ assessment }) => (
      <Tag tone={assessment.status === 'completed' ? 'good' : 'neutral'}>
        {t(`assessments.status.${stateOf(assessment)}`)}
      </Tag>
    ),
  },
  {
    id: 'updated',
    header: t('assessments.column.updated'),
    width: '128px',
    sort: ({ assessment }) => assessment.updatedAt,
    cell: ({ assessment }) => (
      <span title={formatInstant(assessment.updatedAt)}>{formatAgo(assessment.updatedAt)}</span>
    ),
  },
];

const menuColumn: Column<AssessmentSummary> = {
  id: 'menu',
  header: t('common.actions'),
  hiddenHeader: true,
  width: '56px',
  align: 'right',
  cell: (summary) => <AssessmentMenu summary={summary} />,
};

function stateOf({
  archivedAt,
  status,
}: AssessmentSummary['assessment']): 'archived' | 'in-progress' | 'completed' {
  return archivedAt === null ? status : 'archived';
}
