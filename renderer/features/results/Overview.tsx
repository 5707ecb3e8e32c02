import type { ReactNode } from 'react';
import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { statuses } from '../../../shared/domain/assessment.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { formatDecimal, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { firstFlagged, firstUnanswered } from './results-data.ts';
import type { ResultsData } from './useResults.ts';
import classes from './Overview.module.css';

/** The figures that everybody asks for first, and the way to what is still open. */
export function Overview({ data }: { readonly data: ResultsData }) {
  const { detail, catalogue, results } = data;
  const { assessment } = detail;
  const { overall, clauses, controls } = results;
  const bothParts = clauses.total > 0 && controls.total > 0;
  return (
    <div className={classes['overview']}>
      <Figure label={t('results.figure.overall')} value={overall.score} size="large" />
      {bothParts && <Figure label={t('results.figure.clauses')} value={clauses.score} />}
      {bothParts && <Figure label={t('results.figure.controls')} value={controls.score} />}
      {assessment.scale.maturity && (
        <Tile label={t('results.figure.maturity')}>
          <span className={classes['number']}>
            {formatDecimal(overall.maturity)}
            <span className={classes['unit']}>{t('results.figure.of5')}</span>
          </span>
          {overall.maturity !== null && (
            <span className={classes['note']}>
              {t('results.figure.maturityNear', {
                level: catalogue.maturity[Math.round(overall.maturity)]?.name ?? '',
              })}
            </span>
          )}
        </Tile>
      )}
      <Tile label={t('results.figure.counts')}>
        <ul className={classes['counts']}>
          {statuses.map((status) => (
            <li key={status} className={classes['count']}>
              <StatusMark status={status} />
              <span className={classes['countNumber']}>{formatNumber(overall.counts[status])}</span>
            </li>
          ))}
        </ul>
      </Tile>
      <Tile label={t('results.figure.open')}>
        <OpenPoints data={data} />
      </Tile>
    </div>
  );
}

function OpenPoints({ data }: { readonly data: ResultsData }) {
  const { detail, catalogue, results } = data;
  const { assessment, answers } = detail;
  const unanswered = results.overall.total - results.overall.answered;
  const flagged = answers.filter(({ followUp }) => followUp).length;
  const toUnanswered = firstUnanswered(assessment, catalogue, answers);
  const toFlagged = firstFlagged(assessment, catalogue, answers);
  return (
    <ul className={classes['open']}>
      <li>
        {toUnanswered === undefined ? (
          t('results.figure.allAnswered')
        ) : (
          <Anchor component={Link} href={routes.interview(assessment.id, toUnanswered)}>
            {t('results.figure.unanswered', { count: unanswered })}
          </Anchor>
        )}
      </li>
      <li>
        {toFlagged === undefined ? (
          t('results.figure.noFollowUps')
        ) : (
          <Anchor component={Link} href={routes.interview(assessment.id, toFlagged)}>
            {t('results.figure.followUps', { count: flagged })}
          </Anchor>
        )}
      </li>
    </ul>
  );
}

interface FigureProps {
  readonly label: string;
  /** 0 to 100; null: nothing was rated. */
  readonly value: number | null;
  readonly size?: 'normal' | 'large';
}

function Figure({ label, value, size = 'normal' }: FigureProps) {
  return (
    <Tile label={label}>
      <span className={classes['number']} data-size={size}>
        {value === null ? '–' : formatNumber(Math.round(value))}
        <span className={classes['unit']}>
          {value === null ? t('common.notRated') : t('results.figure.of100')}
        </span>
      </span>
    </Tile>
  );
}

function Tile({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes['tile']}>
      <span className={classes['label']}>{label}</span>
      {children}
    </div>
  );
}
