import { Link } from 'wouter';
import { clauseName, meanPercent } from '../../../shared/documents/aims/dashboard/text.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import type { Dashboard } from '../../../shared/domain/dashboard.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { formatDay, formatPercent } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { Tile, type Figure } from './Tile.tsx';
import classes from './Dashboard.module.css';

/** How much of what each clause needs is on record, beside the newest gap analysis and its trend. */
export function Conformity({ dashboard }: { readonly dashboard: Dashboard }) {
  const { clauses, gap } = dashboard;
  return (
    <Tile
      title={t('dashboard.conformity', { percent: meanPercent(clauses) })}
      href={routes.home()}
      area="conformity"
      figures={gapFigures(gap)}
    >
      <ul className={classes['bars']}>
        {clauses.map((clause) => {
          const name = clauseName(clause);
          return (
            <li key={clause.id}>
              <Link href={routes.home()} className={classes['bar']}>
                <span className={classes['name']}>{name}</span>
                <ProgressBar
                  done={clause.percent}
                  total={100}
                  label={t('dashboard.conformity.bar', { name, percent: clause.percent })}
                />
                <span className={classes['end']} data-figures>
                  {formatPercent(clause.percent)}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Tile>
  );
}

function gapFigures(gap: Dashboard['gap']): readonly Figure[] {
  if (gap === null || gap.score === null) {
    return [{ text: t('dashboard.gap.none'), href: routes.assessments() }];
  }
  const score = Math.round(gap.score);
  const before = gap.previous?.score ?? null;
  return [
    { text: t('dashboard.gap', { score }), href: routes.results(gap.id) },
    ...(gap.previous === null || before === null
      ? []
      : [
          {
            text: t('dashboard.gap.trend', {
              delta: wordsFor('en-GB').delta(score - Math.round(before)),
              day: formatDay(gap.previous.date),
            }),
            href: routes.compare(gap.id),
            alarm: score < Math.round(before),
          },
        ]),
  ];
}
