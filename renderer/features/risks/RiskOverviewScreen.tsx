import { Button, SegmentedControl, Table, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { RiskOverview } from '../../../shared/contract/record-values.ts';
import { ChartWithTable, Figure } from '../../components/Figure.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatMonth, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { wordsOf } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { RiskList } from './RiskList.tsx';
import { RiskMatrix } from './RiskMatrix.tsx';
import type { Selection, When } from './selection.ts';
import { sinceFirst, trendDrawing, trendFinding } from './trend.ts';
import classes from './RiskOverviewScreen.module.css';

/** Where the open risks stand: matrix, what needs attention, trend. */
export function RiskOverviewScreen() {
  const query = useOperation('risk.overview', undefined, { keepPrevious: true });
  const { asks, auditor } = wordsOf('risk');
  return (
    <Page
      title={t('risks.overview.title')}
      guidance={{ asks, auditor }}
      actions={
        <>
          <Button variant="default" onClick={() => goTo(routes.document('risk-register'))}>
            {t('risks.overview.document')}
          </Button>
          <Button variant="default" onClick={() => goTo(routes.register('risk'))}>
            {t('risks.overview.register')}
          </Button>
        </>
      }
    >
      <QueryView query={query}>
        {(overview) => (isEmpty(overview) ? <Empty /> : <Overview overview={overview} />)}
      </QueryView>
    </Page>
  );
}

const isEmpty = ({ gravest, unrated }: RiskOverview): boolean =>
  gravest.length === 0 && unrated === 0;

function Empty() {
  const readOnly = useReadOnly();
  return (
    <EmptyState
      icon={IconAlertTriangle}
      title={t('risks.overview.empty')}
      body={t('risks.overview.empty.body')}
      action={
        !readOnly && (
          <div className={classes['ways']}>
            <Button onClick={() => goTo(routes.library('risks'))}>
              {t('risks.overview.empty.library')}
            </Button>
            <Button variant="default" onClick={() => goTo(routes.recordNew('risk'))}>
              {t('risks.overview.empty.new')}
            </Button>
          </div>
        )
      }
    />
  );
}

function Overview({ overview }: { readonly overview: RiskOverview }) {
  const [when, setWhen] = useState<When>('after');
  const [selection, setSelection] = useState<Selection>({ kind: 'gravest' });
  return (
    <>
      <Tiles overview={overview} selection={selection} onSelect={setSelection} />
      <div className={classes['columns']}>
        <div className={classes['figures']}>
          <VisuallyHidden component="h2">{t('risks.figures')}</VisuallyHidden>
          <MatrixFigure
            overview={overview}
            when={when}
            onWhen={(next) => {
              setWhen(next);
              setSelection((now) => (now.kind === 'cell' ? { ...now, when: next } : now));
            }}
            selection={selection}
            onSelect={setSelection}
          />
          <Trend overview={overview} />
        </div>
        <RiskList overview={overview} selection={selection} />
      </div>
    </>
  );
}

interface SelectionProps {
  readonly overview: RiskOverview;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** Four numbers; each lists the risks behind it. */
function Tiles({ overview, selection, onSelect }: SelectionProps) {
  const { criteria, trend, unrated, aboveAppetite, reassess } = overview;
  const open = (trend.at(-1)?.byLevel ?? []).reduce((sum, count) => sum + count, 0);
  const tiles = [
    ['gravest', t('risks.tile.open'), open],
    ['above', t('risks.tile.above', { appetite: criteria.appetite ?? 1 }), aboveAppetite],
    ['again', t('risks.tile.again'), reassess.total],
    ['unrated', t('risks.tile.unrated'), unrated],
  ] as const;
  return (
    <div className={classes['tiles']} role="group" aria-label={t('risks.tiles')}>
      {tiles.map(([kind, label, count]) => (
        <button
          key={kind}
          type="button"
          className={classes['tile']}
          aria-pressed={selection.kind === kind}
          onClick={() => onSelect({ kind })}
        >
          <span className={classes['number']}>{formatNumber(count)}</span>
          <span className={classes['label']}>{label}</span>
        </button>
      ))}
    </div>
  );
}

interface MatrixFigureProps extends SelectionProps {
  readonly when: When;
  readonly onWhen: (when: When) => void;
}

function MatrixFigure({ overview, when, onWhen, selection, onSelect }: MatrixFigureProps) {
  const counts = when === 'before' ? overview.inherent : overview.residual;
  const total = counts.flat().reduce((sum, count) => sum + count, 0);
  const countOf = (likelihood: number, consequence: number): number =>
    counts[likelihood - 1]?.[consequence - 1] ?? 0;
  const finding = t(`risks.matrix.finding.${when}`, { count: total });
  return (
    <Figure
      kicker={t('risks.matrix')}
      title={finding}
      label={t('risks.matrix')}
      action={
        <SegmentedControl
          size="xs"
          aria-label={t('risks.matrix.when')}
          value={when}
          onChange={(value) => onWhen(value)}
          data={[
            { value: 'before', label: t('risks.matrix.before') },
            { value: 'after', label: t('risks.matrix.after') },
          ]}
        />
      }
    >
      <RiskMatrix
        criteria={overview.criteria}
        label={finding}
        picked={selection.kind === 'cell' ? selection.cell : null}
        onPick={(cell) => onSelect({ kind: 'cell', when, cell })}
        isEdged={({ likelihood, consequence }) =>
          countOf(likelihood, consequence) > 0 &&
          likelihood * consequence > (overview.criteria.appetite ?? Infinity)
        }
        say={({ likelihood, consequence }) => {
          const count = countOf(likelihood, consequence);
          return count === 0 ? t('risks.matrix.none') : t('risks.matrix.count', { count });
        }}
        renderCell={({ likelihood, consequence }) => {
          const count = countOf(likelihood, consequence);
          return count === 0 ? null : (
            <strong className={classes['count']}>{formatNumber(count)}</strong>
          );
        }}
      />
      <p className={classes['hint']}>{t('risks.matrix.keys')}</p>
    </Figure>
  );
}

function Trend({ overview }: { readonly overview: RiskOverview }) {
  const months = sinceFirst(overview.trend);
  if (months.length === 0) return null;
  return (
    <ChartWithTable
      kicker={t('risks.trend.kicker')}
      title={trendFinding(overview)}
      label={t('risks.trend')}
      drawing={trendDrawing(overview)}
      table={
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('risks.trend.month')}</Table.Th>
              {overview.criteria.levels.map(({ label }) => (
                <Table.Th key={label}>{label}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {months.toReversed().map(({ month, byLevel }) => (
              <Table.Tr key={month}>
                <Table.Td>{formatMonth(`${month}-01`)}</Table.Td>
                {overview.criteria.levels.map(({ label }, at) => (
                  <Table.Td key={label} data-figures>
                    {formatNumber(byLevel[at] ?? 0)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      }
    />
  );
}
