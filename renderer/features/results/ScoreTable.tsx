import { statuses } from '../../../shared/domain/assessment.ts';
import { ratedCount, type RequirementScore } from '../../../shared/domain/scoring.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { nameOf, scoreText } from '../../components/wording.ts';
import { formatDecimal, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';

interface TableProps {
  readonly label: string;
  readonly groups: readonly RequirementScore[];
}

const keyOf = ({ requirement }: RequirementScore): string => requirement.id;

const nameColumn: Column<RequirementScore> = {
  id: 'name',
  header: t('results.column.requirement'),
  cell: ({ requirement }) => nameOf(requirement),
  wrap: true,
};

const scoreColumns: readonly Column<RequirementScore>[] = [
  nameColumn,
  {
    id: 'score',
    header: t('results.column.score'),
    cell: ({ score }) => scoreText(score.score),
    sort: ({ score }) => score.score,
    width: '88px',
    align: 'right',
  },
  {
    id: 'maturity',
    header: t('results.column.maturity'),
    cell: ({ score }) => formatDecimal(score.maturity),
    sort: ({ score }) => score.maturity,
    width: '88px',
    align: 'right',
  },
  {
    id: 'rated',
    header: t('results.column.rated'),
    cell: ({ score }) =>
      t('common.progressOf', { done: ratedCount(score.counts), total: score.total }),
    width: '88px',
    align: 'right',
  },
];

/** The scores behind the radar and the bars. */
export function ScoreTable({
  label,
  groups,
  maturity,
}: TableProps & { readonly maturity: boolean }) {
  return (
    <DataTable
      label={label}
      rows={groups}
      columns={scoreColumns.filter(({ id }) => maturity || id !== 'maturity')}
      rowKey={keyOf}
    />
  );
}

const countColumns: readonly Column<RequirementScore>[] = [
  nameColumn,
  ...statuses.map((status): Column<RequirementScore> => ({
    id: status,
    header: t(`results.column.${status}`),
    cell: ({ score }) => formatNumber(score.counts[status]),
    sort: ({ score }) => score.counts[status],
    width: '66px',
    align: 'right',
  })),
];

/** The numbers of answers behind the stacked bars. */
export function CountsTable({ label, groups }: TableProps) {
  return <DataTable label={label} rows={groups} columns={countColumns} rowKey={keyOf} />;
}
