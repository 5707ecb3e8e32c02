import {
  grades,
  priorities,
  statuses,
  type Grade,
  type Priority,
} from '../../../shared/domain/assessment.ts';
import type { Gap } from '../../../shared/domain/gaps.ts';
import type { Column } from '../../components/DataTable.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { Tag } from '../../components/Tag.tsx';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './gap-columns.module.css';

/** A gap with its place among all gaps. */
export interface RankedGap {
  readonly rank: number;
  readonly gap: Gap;
}

const gradeTones = {
  major: 'danger',
  minor: 'warning',
  observation: 'info',
  opportunity: 'info',
  'good-practice': 'good',
} as const satisfies Record<Grade, string>;

const priorityTones = {
  high: 'danger',
  medium: 'warning',
  low: 'neutral',
} as const satisfies Record<Priority, string>;

/** What the filter box of the gaps looks through. */
export function gapText({ gap }: RankedGap): string {
  const { question, requirement, answer } = gap;
  return [
    question.id,
    question.text,
    requirement.title,
    answer.note,
    answer.recommendation,
    answer.owner,
  ].join(' ');
}

/** One line per gap: where, what, how bad, who, by when. */
export const gapColumns: readonly Column<RankedGap>[] = [
  {
    id: 'rank',
    header: t('results.column.rank'),
    cell: ({ rank }) => formatNumber(rank),
    sort: ({ rank }) => rank,
    width: '52px',
    align: 'right',
  },
  {
    id: 'code',
    header: t('results.column.code'),
    cell: ({ gap }) => <span title={gap.requirement.title}>{gap.requirement.id}</span>,
    sort: ({ gap }) => gap.requirement.id,
    width: '84px',
  },
  {
    id: 'question',
    header: t('results.column.question'),
    cell: ({ gap }) => (
      <span className={classes['question']} title={gap.question.text}>
        {gap.question.text}
      </span>
    ),
    wrap: true,
  },
  {
    id: 'status',
    header: t('results.column.status'),
    cell: ({ gap }) => <StatusMark status={gap.answer.status} />,
    sort: ({ gap }) => statuses.indexOf(gap.answer.status),
    width: '156px',
  },
  {
    id: 'grade',
    header: t('results.column.grade'),
    cell: ({ gap }) => <GradeCell gap={gap} />,
    sort: ({ gap }) => (gap.grade === null ? null : grades.indexOf(gap.grade)),
    width: '176px',
  },
  {
    id: 'priority',
    header: t('results.column.priority'),
    cell: ({ gap }) => (
      <Tag tone={priorityTones[gap.priority]}>{t(`priority.${gap.priority}`)}</Tag>
    ),
    sort: ({ gap }) => priorities.indexOf(gap.priority),
    width: '92px',
  },
  {
    id: 'owner',
    header: t('results.column.owner'),
    cell: ({ gap }) => <span title={gap.answer.owner}>{gap.answer.owner || '–'}</span>,
    sort: ({ gap }) => gap.answer.owner,
    width: '130px',
  },
  {
    id: 'due',
    header: t('results.column.due'),
    cell: ({ gap }) => formatDay(gap.answer.due),
    sort: ({ gap }) => gap.answer.due,
    width: '112px',
  },
];

function GradeCell({ gap }: { readonly gap: Gap }) {
  if (gap.grade === null) return <span>{t('grade.none')}</span>;
  return (
    <span className={classes['grade']}>
      <Tag tone={gap.graded ? gradeTones[gap.grade] : 'neutral'}>{t(`grade.${gap.grade}`)}</Tag>
      {!gap.graded && <span className={classes['suggested']}>{t('results.gaps.suggested')}</span>}
    </span>
  );
}
