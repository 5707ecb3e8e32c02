import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { standingOf, valuesOf, type IndicatorValue } from '../../../shared/domain/indicators.ts';
import { figureText, type IndicatorData } from '../../../shared/documents/aims/monitoring/text.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { Standing } from './Standing.tsx';
import classes from './ValueTable.module.css';

const words = wordsFor('en-GB');
/** As many as one looks through; the others come when they are asked for. */
const shownAtOnce = 60;

interface ValueTableProps {
  readonly code: string;
  readonly data: IndicatorData;
  readonly since: string | null;
  readonly readOnly: boolean;
  readonly onRemove: (value: IndicatorValue) => void;
}

/** The values behind the chart, the latest first. */
export function ValueTable({ code, data, since, readOnly, onRemove }: ValueTableProps) {
  const [isWhole, setWhole] = useState(false);
  const rows = valuesOf(data)
    .filter(({ on }) => since === null || on >= since)
    .toSorted((a, b) => b.on.localeCompare(a.on) || a.subgroup.localeCompare(b.subgroup, 'en'));
  const hasGroups = rows.some(({ subgroup }) => subgroup !== '');
  return (
    <>
      <table className={classes['table']} aria-label={t('monitoring.values', { code })}>
        <thead>
          <tr>
            <th scope="col">{t('monitoring.values.day')}</th>
            {hasGroups && <th scope="col">{t('monitoring.values.group')}</th>}
            <th scope="col" data-align="right">
              {t('monitoring.values.value')}
            </th>
            <th scope="col">{t('monitoring.values.standing')}</th>
            <th scope="col">{t('monitoring.values.note')}</th>
            {!readOnly && <td />}
          </tr>
        </thead>
        <tbody>
          {(isWhole ? rows : rows.slice(0, shownAtOnce)).map((row, at) => (
            <tr key={`${row.on} ${row.subgroup} ${at}`}>
              <td data-figures>{formatDay(row.on)}</td>
              {hasGroups && <td dir="auto">{row.subgroup || t('monitoring.values.all')}</td>}
              <td data-align="right" data-figures>
                {figureText(words, data, row.value)}
              </td>
              <td>
                <Standing standing={standingOf(data, row.value)} />
              </td>
              <td dir="auto">{row.note}</td>
              {!readOnly && (
                <td>
                  <ActionIcon
                    size="sm"
                    aria-label={removeLabel(row)}
                    title={removeLabel(row)}
                    onClick={() => onRemove(row)}
                  >
                    <IconTrash size={14} aria-hidden="true" />
                  </ActionIcon>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && rows.length > shownAtOnce && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t('monitoring.values.more', { count: rows.length })}
        </Button>
      )}
    </>
  );
}

function removeLabel({ on, subgroup }: IndicatorValue): string {
  const day = formatDay(on);
  return subgroup === ''
    ? t('monitoring.values.remove', { day })
    : t('monitoring.values.removeOf', { day, group: subgroup });
}
