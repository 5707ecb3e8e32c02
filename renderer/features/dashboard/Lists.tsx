import { Link } from 'wouter';
import { areaName } from '../../../shared/documents/aims/dashboard/text.ts';
import { levelTag } from '../../../shared/documents/risk-tones.ts';
import type { AgendaEvent } from '../../../shared/domain/agenda-events.ts';
import type { Dashboard } from '../../../shared/domain/dashboard.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { StatusChip } from '../../components/records/StatusChip.tsx';
import { Tag } from '../../components/Tag.tsx';
import { formatDay, formatNumber, formatPercent } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { Entry, None, Tile } from './Tile.tsx';
import classes from './Dashboard.module.css';

interface Props {
  readonly dashboard: Dashboard;
}

/** The risks that stand highest. */
export function Risks({ dashboard: { risks } }: Props) {
  return (
    <Tile
      title={t('dashboard.risks')}
      href={routes.riskOverview()}
      area="risks"
      figures={[
        {
          text: t('dashboard.risks.open', { count: risks.open }),
          href: routes.register('risk'),
        },
        {
          text: t('dashboard.risks.above', { count: risks.above }),
          href: routes.riskOverview(),
          alarm: risks.above > 0,
        },
      ]}
    >
      {risks.top.length === 0 ? (
        <None>{t('dashboard.risks.none')}</None>
      ) : (
        <ul className={classes['list']}>
          {risks.top.map(({ id, code, title, rating, level, levels, levelText }) => (
            <Entry
              key={id}
              href={routes.record(id)}
              code={code}
              title={title}
              end={
                <>
                  {formatNumber(rating)}{' '}
                  {levelText !== '' && <Tag tone={levelTag(level, levels)}>{levelText}</Tag>}
                </>
              }
            />
          ))}
        </ul>
      )}
    </Tile>
  );
}

/** Objectives, those that need attention first. */
export function Objectives({ dashboard: { objectives } }: Props) {
  return (
    <Tile
      title={t('dashboard.objectives')}
      href={routes.register('objective')}
      area="objectives"
      figures={[
        {
          text: t('dashboard.objectives.open', { count: objectives.open }),
          href: routes.register('objective'),
        },
        {
          text: t('dashboard.objectives.atRisk', { count: objectives.atRisk }),
          href: routes.register('objective'),
          alarm: objectives.atRisk > 0,
        },
      ]}
    >
      {objectives.list.length === 0 ? (
        <None>{t('dashboard.objectives.none')}</None>
      ) : (
        <ul className={classes['list']}>
          {objectives.list.map(({ id, code, title, status, progress }) => (
            <Entry
              key={id}
              href={routes.record(id)}
              code={code}
              title={title}
              end={
                <>
                  {progress !== null && `${formatPercent(progress * 100)} `}
                  <StatusChip type="objective" status={status} />
                </>
              }
            />
          ))}
        </ul>
      )}
    </Tile>
  );
}

/** Indicators that break their threshold. */
export function Indicators({ dashboard: { indicators } }: Props) {
  return (
    <Tile
      title={t('dashboard.indicators')}
      href={routes.monitoring()}
      area="indicators"
      figures={[
        {
          text: t('dashboard.indicators.breach', { count: indicators.breach }),
          href: routes.monitoring(),
          alarm: indicators.breach > 0,
        },
        {
          text: t('dashboard.indicators.of', { count: indicators.active }),
          href: routes.register('indicator'),
        },
      ]}
    >
      {indicators.list.length === 0 ? (
        <None>
          {t(indicators.active === 0 ? 'dashboard.indicators.none' : 'dashboard.indicators.fine')}
        </None>
      ) : (
        <ul className={classes['list']}>
          {indicators.list.map(({ id, code, title, value, unit }) => (
            <Entry
              key={id}
              href={routes.record(id)}
              code={code}
              title={title}
              end={value === null ? '' : t('dashboard.value', { value: formatNumber(value), unit })}
            />
          ))}
        </ul>
      )}
    </Tile>
  );
}

/** Open nonconformities by how long they have been known, and by grade. */
export function Nonconformities({ dashboard: { nonconformities } }: Props) {
  const href = routes.register('nonconformity');
  return (
    <Tile
      title={t('dashboard.nonconformities')}
      href={href}
      area="nonconformities"
      figures={[
        { text: t('dashboard.nonconformities.open', { count: nonconformities.open }), href },
        {
          text: t('dashboard.nonconformities.late', { count: nonconformities.late }),
          href,
          alarm: nonconformities.late > 0,
        },
      ]}
    >
      {nonconformities.open === 0 ? (
        <None>{t('dashboard.nonconformities.none')}</None>
      ) : (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.nonconformities.age')}</th>
              <th scope="col">{t('dashboard.nonconformities.major')}</th>
              <th scope="col">{t('dashboard.nonconformities.minor')}</th>
            </tr>
          </thead>
          <tbody>
            {nonconformities.ages.map(({ age, major, minor }) => (
              <tr key={age}>
                <th scope="row">{t(`dashboardDoc.age.${age}`)}</th>
                {[major, minor].map((count, at) => (
                  <td key={at}>
                    <Link href={href} data-none={count === 0 || undefined}>
                      {formatNumber(count)}
                    </Link>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Tile>
  );
}

/** As many areas as fit. */
const mostAreas = 5;

/** What is overdue, by area. */
export function Overdue({ dashboard: { overdue } }: Props) {
  const href = routes.allActions();
  const most = overdue.areas[0]?.count ?? 1;
  return (
    <Tile
      title={t('dashboard.overdue')}
      href={href}
      area="overdue"
      figures={[
        {
          text: t('dashboard.overdue.count', { count: overdue.total }),
          href,
          alarm: overdue.total > 0,
        },
      ]}
    >
      {overdue.total === 0 ? (
        <None>{t('dashboard.overdue.none')}</None>
      ) : (
        <ul className={classes['bars']}>
          {overdue.areas.slice(0, mostAreas).map(({ kind, count }) => (
            <li key={kind}>
              <Link href={href} className={classes['bar']}>
                <span className={classes['name']}>{areaName(kind)}</span>
                <ProgressBar done={count} total={most} label={areaName(kind)} />
                <span className={classes['end']} data-figures>
                  {formatNumber(count)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Tile>
  );
}

/** What comes next in the calendar. */
export function Events({ dashboard: { events } }: Props) {
  return (
    <Tile title={t('dashboard.events')} href={routes.calendar()} area="events">
      {events.length === 0 ? (
        <None>{t('dashboard.events.none')}</None>
      ) : (
        <ul className={classes['list']}>
          {events.map((event) => (
            <Entry
              key={event.key}
              href={addressOf(event)}
              code={event.code}
              title={event.title}
              end={formatDay(event.from)}
            />
          ))}
        </ul>
      )}
    </Tile>
  );
}

const addressOf = ({ id, assessmentId }: AgendaEvent): string =>
  assessmentId === null ? routes.record(id) : routes.actions(assessmentId);
