import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { RecordBrief } from '../../../shared/contract/record-values.ts';
import { t } from '../../lib/i18n.ts';
import { oneOf, statusText } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';
import { StatusShapeIcon } from './StatusChip.tsx';
import classes from './RecordChip.module.css';

interface RecordChipProps {
  readonly record: RecordBrief;
  /** The code alone, e.g. in a cell of a list; the title shows on pointing. */
  readonly short?: boolean;
  /** Takes the link away; without it there is no button for that. */
  readonly onRemove?: (() => void) | undefined;
  /** False in a list whose rows are one tab stop each. */
  readonly inTabOrder?: boolean;
}

/** A record by code, title and shape of its status; opens what it names. */
export function RecordChip({ record, short = false, onRemove, inTabOrder }: RecordChipProps) {
  const { id, type, code, title, status, archived } = record;
  const state = archived ? t('registers.archived') : statusText(type, status);
  return (
    <span className={classes['chip']} data-short={short || undefined} data-archived={archived}>
      <Link
        href={routes.record(id)}
        className={classes['link']}
        title={t('registers.chip', { code, title, state, kind: oneOf(type) })}
        {...(inTabOrder === false ? { tabIndex: -1 } : {})}
      >
        <StatusShapeIcon status={status} />
        <span className={classes['code']} data-figures>
          {code}
        </span>
        {!short && (
          <span className={classes['title']} dir="auto">
            {title}
          </span>
        )}
      </Link>
      {onRemove !== undefined && (
        <ActionIcon
          size="sm"
          className={classes['remove'] ?? ''}
          aria-label={t('registers.links.remove', { code })}
          title={t('registers.links.remove', { code })}
          onClick={onRemove}
        >
          <IconX size={14} aria-hidden="true" />
        </ActionIcon>
      )}
    </span>
  );
}
