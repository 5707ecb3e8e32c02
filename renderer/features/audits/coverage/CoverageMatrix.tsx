import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import { Link } from 'wouter';
import type { CoverageView } from '../../../../shared/contract/audit-values.ts';
import type { CoverageRow } from '../../../../shared/domain/audit-coverage.ts';
import { reasonText } from '../../../../shared/documents/aims/audits/conflict-text.ts';
import { Tag } from '../../../components/Tag.tsx';
import { formatDay } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import { routes } from '../../../lib/routes.ts';
import { keyOf } from './rows.ts';
import { CellMark, StateMark } from './StateMark.tsx';
import classes from './Coverage.module.css';

const tones = { high: 'warning', normal: 'neutral', low: 'neutral' } as const;

interface CoverageMatrixProps {
  readonly view: CoverageView;
  readonly rows: readonly CoverageRow[];
  readonly chosen: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly onChoose: (key: string, on: boolean) => void;
  readonly onChooseAll: (keys: readonly string[]) => void;
}

/** Clauses, controls and processes against the audits of the cycle. */
export function CoverageMatrix(props: CoverageMatrixProps) {
  const { view, rows, chosen, readOnly, onChoose, onChooseAll } = props;
  const keys = rows.map(keyOf);
  const all = keys.length > 0 && keys.every((key) => chosen.has(key));
  const some = keys.some((key) => chosen.has(key));
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('audits.coverage')}>
      <table className={classes['table']} aria-label={t('audits.coverage')}>
        <thead>
          <tr>
            {!readOnly && (
              <th className={classes['check']}>
                <Checkbox
                  size="xs"
                  aria-label={t('audits.coverage.chooseAll')}
                  checked={all}
                  indeterminate={some && !all}
                  onChange={() => onChooseAll(all ? [] : keys)}
                />
              </th>
            )}
            <th scope="col">{t('audits.coverage.what')}</th>
            <th scope="col" className={classes['importance']}>
              {t('audits.coverage.importance')}
            </th>
            <th scope="col" className={classes['stand']}>
              {t('audits.coverage.standing')}
            </th>
            <th scope="col" className={classes['day']}>
              {t('audits.coverage.dueBy')}
            </th>
            <th scope="col" className={classes['day']}>
              {t('audits.coverage.lastOn')}
            </th>
            {view.audits.map(({ id, code, title, startOn }) => (
              <th key={id} scope="col" className={classes['audit']}>
                <Link href={routes.record(id)} title={title}>
                  {code}
                </Link>
                <span className={classes['when']}>{formatDay(startOn)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={keyOf(row)}
              row={row}
              audits={view.audits}
              chosen={chosen.has(keyOf(row))}
              readOnly={readOnly}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={classes['none']}>{t('common.noRowsMatch')}</p>}
    </div>
  );
}

interface RowProps {
  readonly row: CoverageRow;
  readonly audits: CoverageView['audits'];
  readonly chosen: boolean;
  readonly readOnly: boolean;
  readonly onChoose: (key: string, on: boolean) => void;
}

const Row = memo(function Row({ row, audits, chosen, readOnly, onChoose }: RowProps) {
  const { kind, id, title, owner, importance, reasons, cells, state, dueBy, lastOn } = row;
  const why = reasons.map(reasonText).join(' ');
  const name = kind === 'process' ? title : `${id} ${title}`;
  return (
    <tr aria-selected={chosen} data-chosen={chosen || undefined}>
      {!readOnly && (
        <td className={classes['check']}>
          <Checkbox
            size="xs"
            aria-label={t('audits.coverage.choose', { what: name })}
            checked={chosen}
            onChange={(event) => onChoose(keyOf(row), event.currentTarget.checked)}
          />
        </td>
      )}
      <th scope="row">
        <span className={classes['name']} title={name} dir="auto">
          {name}
          {kind === 'process' && (
            <span className={classes['owner']}>
              {owner === '' ? t('audits.coverage.process') : owner}
            </span>
          )}
        </span>
        {why !== '' && (
          <span className={classes['why']} title={why} dir="auto">
            {why}
          </span>
        )}
      </th>
      <td>
        <Tag tone={tones[importance]}>{t(`audits.importance.${importance}`)}</Tag>
      </td>
      <td>
        <StateMark state={state} />
      </td>
      <td data-figures>{formatDay(dueBy)}</td>
      <td data-figures>{formatDay(lastOn)}</td>
      {audits.map((audit, at) => {
        const cell = cells[at] ?? null;
        return (
          <td key={audit.id} className={classes['audit']}>
            {cell !== null && <CellMark state={cell} />}
          </td>
        );
      })}
    </tr>
  );
});
