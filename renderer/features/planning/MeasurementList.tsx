import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { withUnit } from '../../../shared/documents/aims/objectives/facts.ts';
import type { Words } from '../../../shared/documents/words.ts';
import type { ObjectiveData } from '../../../shared/domain/objectives.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './ObjectivePanel.module.css';

interface MeasurementListProps {
  readonly data: ObjectiveData;
  readonly words: Words;
  readonly readOnly: boolean;
  /** `at` is the place in the record. */
  readonly onRemove: (at: number) => void;
}

/** The values as they were measured, the latest first. */
export function MeasurementList({ data, words, readOnly, onRemove }: MeasurementListProps) {
  const rows = data.measurements
    .map((row, at) => ({ ...row, at }))
    .filter(({ on, value }) => on !== null && value !== null)
    .toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? '') || b.at - a.at);
  return (
    <ul className={classes['list']}>
      {rows.map(({ on, value, note, at }) => (
        <li key={at}>
          <span>{formatDay(on)}</span>
          <span className={classes['value']}>{withUnit(words, value ?? 0, data.unit)}</span>
          <span className={classes['note']} dir="auto">
            {note}
          </span>
          {!readOnly && (
            <ActionIcon
              size="sm"
              aria-label={t('planning.objective.remove', { day: formatDay(on) })}
              title={t('planning.objective.remove', { day: formatDay(on) })}
              onClick={() => onRemove(at)}
            >
              <IconTrash size={14} aria-hidden="true" />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
}
