import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { t } from '../../../lib/i18n.ts';
import type { RowsView } from './RowsField.tsx';
import classes from './RowsField.module.css';

interface RowButtonsProps {
  readonly view: RowsView;
  readonly at: number;
}

/** Moves a row up or down, or takes it away. */
export function RowButtons({ view, at }: RowButtonsProps) {
  const number = at + 1;
  return (
    <span className={classes['buttons']}>
      <ActionIcon
        size="sm"
        aria-label={t('registers.rows.up', { number })}
        title={t('registers.rows.upHint')}
        disabled={at === 0}
        onClick={() => view.move(at, at - 1)}
      >
        <IconArrowUp size={14} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        size="sm"
        aria-label={t('registers.rows.down', { number })}
        title={t('registers.rows.downHint')}
        disabled={at === view.rows.length - 1}
        onClick={() => view.move(at, at + 1)}
      >
        <IconArrowDown size={14} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        size="sm"
        aria-label={t('registers.rows.remove', { number })}
        title={t('registers.rows.remove', { number })}
        onClick={() => view.remove(at)}
      >
        <IconTrash size={14} aria-hidden="true" />
      </ActionIcon>
    </span>
  );
}
