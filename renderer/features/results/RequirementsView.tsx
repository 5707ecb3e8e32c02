import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconLayoutGrid, IconTable } from '@tabler/icons-react';
import { bandOf } from '../../../shared/documents/charts/index.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { Section } from '../../components/Page.tsx';
import { scoreText } from '../../components/wording.ts';
import { formatDecimal, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { HeatMap } from './HeatMap.tsx';
import { heatLines, type HeatLeaf, type HeatLine } from './results-data.ts';
import type { ResultsData } from './useResults.ts';

/** How many requirements a title names. */
const named = 6;

/** Every requirement at a glance, each field leading to its questions. */
export function RequirementsView({ data }: { readonly data: ResultsData }) {
  const [asTable, setAsTable] = useState(false);
  const { detail, catalogue, results } = data;
  const { assessment, answers } = detail;
  const lines = useMemo(
    () => heatLines(assessment, catalogue, answers, results),
    [assessment, catalogue, answers, results],
  );
  const Icon = asTable ? IconLayoutGrid : IconTable;
  return (
    <Section
      title={findingOf(lines)}
      description={t('results.heat.description')}
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon size={14} aria-hidden="true" />}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'common.showChart' : 'common.showTable')}
        </Button>
      }
    >
      {asTable ? (
        <DataTable
          label={t('results.heat.label')}
          rows={lines.flatMap(({ leaves }) => leaves)}
          columns={columns.filter(({ id }) => assessment.scale.maturity || id !== 'maturity')}
          rowKey={({ requirement }) => requirement.id}
          filterText={({ requirement }) => `${requirement.id} ${requirement.title}`}
          onOpen={({ questionId }) => goTo(routes.interview(assessment.id, questionId))}
        />
      ) : (
        <HeatMap assessmentId={assessment.id} lines={lines} />
      )}
    </Section>
  );
}

function findingOf(lines: readonly HeatLine[]): string {
  const low = lines
    .flatMap(({ leaves }) => leaves)
    .filter(({ score }) => bandOf(score.score) === 'low')
    .sort((a, b) => (a.score.score ?? 0) - (b.score.score ?? 0))
    .map(({ requirement }) => requirement.id);
  if (low.length === 0) return t('results.heat.noneLow');
  const list = low.slice(0, named).join(', ');
  return t('results.heat.low', {
    count: low.length,
    list: low.length > named ? t('results.heat.more', { list, count: low.length - named }) : list,
  });
}

const columns: readonly Column<HeatLeaf>[] = [
  {
    id: 'code',
    header: t('results.column.code'),
    cell: ({ requirement }) => requirement.id,
    sort: ({ requirement }) => requirement.id,
    width: '96px',
  },
  {
    id: 'title',
    header: t('results.column.title'),
    cell: ({ requirement }) => requirement.title,
    sort: ({ requirement }) => requirement.title,
  },
  {
    id: 'score',
    header: t('results.column.score'),
    cell: ({ score }) => scoreText(score.score),
    sort: ({ score }) => score.score,
    width: '104px',
    align: 'right',
  },
  {
    id: 'maturity',
    header: t('results.column.maturity'),
    cell: ({ score }) => formatDecimal(score.maturity),
    sort: ({ score }) => score.maturity,
    width: '104px',
    align: 'right',
  },
  {
    id: 'answered',
    header: t('results.column.answered'),
    cell: ({ score }) => t('common.progressOf', { done: score.answered, total: score.total }),
    sort: ({ score }) => score.answered / score.total,
    width: '104px',
    align: 'right',
  },
  {
    id: 'gaps',
    header: t('results.column.gaps'),
    cell: ({ gaps }) => formatNumber(gaps),
    sort: ({ gaps }) => gaps,
    width: '80px',
    align: 'right',
  },
];
