import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import type { PlanColumn } from './columns.ts';
import type { Sorting } from './usePlanGroups.ts';
import classes from './TableHead.module.css';

interface TableHeadProps {
  readonly columns: readonly PlanColumn[];
  readonly sorting: Sorting;
  readonly onSorting: (sorting: Sorting) => void;
  readonly allChecked: boolean;
  readonly someChecked: boolean;
  readonly onCheckAll: (all: boolean) => void;
}

/** The columns' heads: a click sorts, a third one goes back to the plan's own order. */
export function TableHead(props: TableHeadProps) {
  const { columns, sorting, onSorting, allChecked, someChecked, onCheckAll } = props;
  const readOnly = useReadOnly();
  return (
    <thead>
      <tr className={classes['row']}>
        <td className={classes['check']}>
          {!readOnly && (
            <input
              type="checkbox"
              aria-label={t('actions.selectAll')}
              checked={allChecked}
              ref={(box) => {
                if (box !== null) box.indeterminate = someChecked && !allChecked;
              }}
              onChange={(event) => onCheckAll(event.currentTarget.checked)}
            />
          )}
        </td>
        {columns.map((column) =>
          column === 'waits' ? (
            <th key={column} scope="col">
              {t('actions.column.waits')}
            </th>
          ) : (
            <SortHead key={column} column={column} sorting={sorting} onSorting={onSorting} />
          ),
        )}
      </tr>
    </thead>
  );
}

interface SortHeadProps {
  readonly column: Exclude<PlanColumn, 'waits'>;
  readonly sorting: Sorting;
  readonly onSorting: (sorting: Sorting) => void;
}

function SortHead({ column, sorting, onSorting }: SortHeadProps) {
  const sorted = sorting.order === column;
  const Arrow = sorting.descending ? IconArrowDown : IconArrowUp;
  const next = (): Sorting => {
    if (!sorted) return { order: column, descending: false };
    return sorting.descending
      ? { order: 'plan', descending: false }
      : { order: column, descending: true };
  };
  return (
    <th scope="col" aria-sort={!sorted ? 'none' : sorting.descending ? 'descending' : 'ascending'}>
      <UnstyledButton className={classes['sort'] ?? ''} onClick={() => onSorting(next())}>
        {t(`actions.column.${column}`)}
        {sorted && <Arrow size={12} aria-hidden="true" />}
      </UnstyledButton>
    </th>
  );
}
