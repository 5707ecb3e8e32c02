import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './History.module.css';

/** As many lines as one page has. */
export const pageSize = 50;

interface PagerProps {
  readonly offset: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
}

/** Where in a long list one is, and the way on and back. */
export function Pager({ offset, total, onOffset }: PagerProps) {
  return (
    <div className={classes['pager']}>
      <span role="status">
        {t('history.page', {
          from: formatNumber(Math.min(offset + 1, total)),
          to: formatNumber(Math.min(offset + pageSize, total)),
          total: formatNumber(total),
        })}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        disabled={offset === 0}
        leftSection={<IconChevronLeft size={14} aria-hidden="true" />}
        onClick={() => onOffset(Math.max(0, offset - pageSize))}
      >
        {t('history.newer')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={offset + pageSize >= total}
        rightSection={<IconChevronRight size={14} aria-hidden="true" />}
        onClick={() => onOffset(offset + pageSize)}
      >
        {t('history.older')}
      </Button>
    </div>
  );
}
