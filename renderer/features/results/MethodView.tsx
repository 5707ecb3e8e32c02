import { useMemo, type ReactNode } from 'react';
import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { Section } from '../../components/Page.tsx';
import { nameOf, scoreText } from '../../components/wording.ts';
import { formatDecimal, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { calculationsOf, type Calculation } from './results-data.ts';
import type { ResultsData } from './useResults.ts';
import classes from './MethodView.module.css';

/** How the figures come about, in words and with this assessment's own sums. */
export function MethodView({ data }: { readonly data: ResultsData }) {
  const { detail, catalogue, results } = data;
  const { assessment, answers } = detail;
  const lines = useMemo(
    () => calculationsOf(assessment, catalogue, answers, results),
    [assessment, catalogue, answers, results],
  );
  return (
    <div className={classes['view']}>
      <div className={classes['rules']}>
        <Rule title={t('results.method.answer')}>
          {t('results.method.answer.body', { partly: assessment.scale.partlyPercent })}{' '}
          <Anchor
            component={Link}
            href={routes.assessmentSetup(assessment.id)}
            underline="always"
            inherit
          >
            {t('results.method.answer.setUp')}
          </Anchor>
        </Rule>
        <Rule title={t('results.method.weight')}>{t('results.method.weight.body')}</Rule>
        <Rule title={t('results.method.sum')}>{t('results.method.sum.body')}</Rule>
        <Rule title={t('results.method.maturity')}>
          {t(
            assessment.scale.maturity
              ? 'results.method.maturity.body'
              : 'results.method.maturity.off',
          )}
        </Rule>
        <Rule title={t('results.method.rank')}>{t('results.method.rank.body')}</Rule>
      </div>
      <Section title={t('results.method.table')}>
        <DataTable
          label={t('results.method.table')}
          rows={lines}
          columns={columns}
          rowKey={({ requirement }) => requirement?.id ?? 'all'}
        />
      </Section>
    </div>
  );
}

function Rule({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Section title={title}>
      <p className={classes['text']}>{children}</p>
    </Section>
  );
}

/** Weights are whole or carry the share of "partly"; one decimal shows both. */
const weightText = (weight: number): string =>
  Number.isInteger(weight) ? formatNumber(weight) : formatDecimal(weight);

const columns: readonly Column<Calculation>[] = [
  {
    id: 'name',
    header: t('results.column.requirement'),
    cell: ({ requirement }) =>
      requirement === null ? <b>{t('results.method.overall')}</b> : nameOf(requirement),
    wrap: true,
  },
  {
    id: 'rated',
    header: t('results.column.rated'),
    cell: ({ rated }) => formatNumber(rated),
    width: '72px',
    align: 'right',
  },
  {
    id: 'earned',
    header: t('results.method.earned'),
    cell: ({ earned }) => weightText(earned),
    width: '116px',
    align: 'right',
  },
  {
    id: 'possible',
    header: t('results.method.possible'),
    cell: ({ possible }) => weightText(possible),
    width: '108px',
    align: 'right',
  },
  {
    id: 'score',
    header: t('results.column.score'),
    cell: ({ score }) => scoreText(score),
    width: '88px',
    align: 'right',
  },
];
