import { useMemo, useState } from 'react';
import { Button, Select } from '@mantine/core';
import { IconCircleCheck, IconListCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import { grades, priorities } from '../../../shared/domain/assessment.ts';
import type { Gap } from '../../../shared/domain/gaps.ts';
import { ownersOf } from '../../../shared/domain/interview.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { gapColumns, gapText, type RankedGap } from './gap-columns.tsx';
import type { ResultsData } from './useResults.ts';
import classes from './GapsView.module.css';

interface GapFilter {
  readonly priority: string | null;
  readonly grade: string | null;
  /** Empty: no owner. */
  readonly owner: string | null;
}

/** All gaps in the order in which they press. */
export function GapsView({ data }: { readonly data: ResultsData }) {
  const [filter, setFilter] = useState<GapFilter>({ priority: null, grade: null, owner: null });
  const { gaps, detail } = data;
  const { assessment } = detail;
  const rows = useMemo(
    () =>
      gaps
        .map((gap, index): RankedGap => ({ rank: index + 1, gap }))
        .filter(({ gap }) => passes(gap, filter)),
    [gaps, filter],
  );
  if (gaps.length === 0) {
    return (
      <EmptyState
        icon={IconCircleCheck}
        title={t('results.gaps.none.title')}
        body={t('results.gaps.none.body')}
      />
    );
  }
  return (
    <div className={classes['view']}>
      <Section
        title={titleOf(gaps)}
        actions={
          <Button
            component={Link}
            href={routes.actions(assessment.id)}
            variant="default"
            leftSection={<IconListCheck size={16} aria-hidden="true" />}
          >
            {t('results.gaps.plan')}
          </Button>
        }
      >
        <DataTable
          label={t('results.gaps.label')}
          rows={rows}
          columns={gapColumns}
          rowKey={({ gap }) => gap.question.id}
          filterText={gapText}
          onOpen={({ gap }) => goTo(routes.interview(assessment.id, gap.question.id))}
          toolbar={<Filters gaps={gaps} filter={filter} onChange={setFilter} />}
        />
      </Section>
    </div>
  );
}

interface FiltersProps {
  readonly gaps: readonly Gap[];
  readonly filter: GapFilter;
  readonly onChange: (filter: GapFilter) => void;
}

function Filters({ gaps, filter, onChange }: FiltersProps) {
  const owners = ownersOf(gaps.map(({ answer }) => answer));
  const found = grades.filter((grade) => gaps.some((gap) => gap.grade === grade));
  return (
    <>
      <Select
        className={classes['select'] ?? ''}
        aria-label={t('results.gaps.filterPriority')}
        placeholder={t('results.gaps.allPriorities')}
        data={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))}
        value={filter.priority}
        onChange={(priority) => onChange({ ...filter, priority })}
        clearable
      />
      <Select
        className={classes['wideSelect'] ?? ''}
        aria-label={t('results.gaps.filterGrade')}
        placeholder={t('results.gaps.allGrades')}
        data={found.map((value) => ({ value, label: t(`grade.${value}`) }))}
        value={filter.grade}
        onChange={(grade) => onChange({ ...filter, grade })}
        clearable
      />
      <Select
        className={classes['wideSelect'] ?? ''}
        aria-label={t('results.gaps.filterOwner')}
        placeholder={t('results.gaps.allOwners')}
        data={[
          ...owners.map((name) => ({ value: `=${name}`, label: name })),
          { value: '=', label: t('results.gaps.noOwner') },
        ]}
        value={filter.owner === null ? null : `=${filter.owner}`}
        onChange={(owner) => onChange({ ...filter, owner: owner?.slice(1) ?? null })}
        searchable
        clearable
      />
    </>
  );
}

function passes({ priority, grade, answer }: Gap, filter: GapFilter): boolean {
  if (filter.priority !== null && priority !== filter.priority) return false;
  if (filter.grade !== null && grade !== filter.grade) return false;
  const owner = answer.owner.trim().toLowerCase();
  return filter.owner === null || owner === filter.owner.trim().toLowerCase();
}

function titleOf(gaps: readonly Gap[]): string {
  const major = gaps.filter(({ grade }) => grade === 'major').length;
  return major === 0
    ? t('results.gaps.title', { count: gaps.length })
    : t('results.gaps.titleMajor', { total: gaps.length, count: major });
}
