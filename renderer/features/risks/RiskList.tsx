import { Link } from 'wouter';
import type { ReactNode } from 'react';
import { allRecords, type RiskOverview } from '../../../shared/contract/record-values.ts';
import { isOfType } from '../../../shared/domain/records/record.ts';
import { standing } from '../../../shared/domain/risk-criteria.ts';
import { Section } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { LevelTag } from './LevelTag.tsx';
import { queryOf, type Selection } from './selection.ts';
import classes from './RiskList.module.css';

/** As many rows as one reads here; the register has them all. */
const mostRows = 50;

interface RiskListProps {
  readonly overview: RiskOverview;
  readonly selection: Selection;
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly note: ReactNode;
}

/** The risks of a cell, or those that need something. */
export function RiskList({ overview, selection }: RiskListProps) {
  const { title, note, none } = wordsOf(overview, selection);
  return (
    <Section title={title} description={note}>
      <div className={classes['pane']}>
        {queryOf(selection) === null ? (
          <Rows {...heldRows(overview, selection)} none={none} />
        ) : (
          <FoundRows overview={overview} selection={selection} none={none} />
        )}
      </div>
    </Section>
  );
}

function wordsOf(
  { criteria }: RiskOverview,
  selection: Selection,
): { readonly title: string; readonly note: string; readonly none: string } {
  if (selection.kind === 'cell') {
    const { likelihood, consequence } = selection.cell;
    return {
      title: t('risks.list.cell', {
        likelihood: criteria.likelihood[likelihood - 1]?.label ?? '',
        consequence: criteria.consequence[consequence - 1]?.label ?? '',
      }),
      note: t(`risks.list.cell.${selection.when}`),
      none: t('risks.list.cell.none'),
    };
  }
  const { kind } = selection;
  const none =
    kind === 'above'
      ? t('risks.list.above.none', { appetite: criteria.appetite ?? 1 })
      : t(`risks.list.${kind}.none`);
  return { title: t(`risks.list.${kind}`), note: t(`risks.list.${kind}.note`), none };
}

/** Rows that the overview brought along. */
function heldRows(
  { criteria, gravest, aboveAppetite, reassess, trend }: RiskOverview,
  { kind }: Selection,
): { readonly rows: readonly Row[]; readonly total: number } {
  if (kind === 'again') {
    const rows = reassess.first.slice(0, mostRows).map(({ id, code, title, on, change }) => ({
      id,
      code,
      title,
      note:
        change === null
          ? t('risks.again.due', { day: formatDay(on) })
          : t('risks.again.changed', { code: change, day: formatDay(on) }),
    }));
    return { rows, total: reassess.total };
  }
  const isShown = ({ likelihood, consequence }: RiskOverview['gravest'][number]): boolean =>
    kind === 'gravest' || likelihood * consequence > (criteria.appetite ?? Infinity);
  const rows = gravest.filter(isShown).map(({ id, code, title, ...cell }) => ({
    id,
    code,
    title,
    note: <LevelTag criteria={criteria} {...cell} />,
  }));
  const rated = (trend.at(-1)?.byLevel ?? []).reduce((sum, count) => sum + count, 0);
  return { rows, total: kind === 'above' ? aboveAppetite : rated };
}

/** Rows that the register finds. */
function FoundRows(props: RiskListProps & { readonly none: string }) {
  const { overview, selection, none } = props;
  const query = useOperation('record.list', {
    type: 'risk',
    query: queryOf(selection) ?? allRecords,
    offset: 0,
    limit: mostRows,
    links: [],
  });
  return (
    <QueryView query={query}>
      {({ rows, total }) => (
        <Rows
          none={none}
          total={total}
          rows={rows
            .map(({ record }) => record)
            .filter((record) => isOfType(record, 'risk'))
            .map(({ id, code, title, data, owner }) => {
              const cell = standing(data);
              return {
                id,
                code,
                title,
                note:
                  cell === null ? (
                    <span dir="auto">{owner}</span>
                  ) : (
                    <LevelTag
                      criteria={overview.criteria}
                      likelihood={cell[0]}
                      consequence={cell[1]}
                    />
                  ),
              };
            })}
        />
      )}
    </QueryView>
  );
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly none: string;
}

function Rows({ rows, total, none }: RowsProps) {
  if (rows.length === 0) return <p className={classes['none']}>{none}</p>;
  const more = total - rows.length;
  return (
    <>
      <ul className={classes['list']}>
        {rows.map(({ id, code, title, note }) => (
          <li key={id}>
            <Link href={routes.record(id)} className={classes['row']}>
              <span className={classes['code']} data-figures>
                {code}
              </span>
              <span className={classes['title']} dir="auto" title={title}>
                {title}
              </span>
              <span className={classes['note']}>{note}</span>
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes['none']}>{t('risks.list.more', { count: more })}</p>}
    </>
  );
}
