import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { RecordQuery } from '../../../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { t } from '../../../lib/i18n.ts';
import { partLabel, shortLabel } from '../../../lib/record-words.ts';
import { useReadOnly } from '../../../lib/store.ts';
import { isFigure, isSortable } from '../columns.ts';
import { nextSort } from '../query.ts';
import classes from './RecordTable.module.css';

interface RecordTableHeadProps {
  readonly type: RecordTypeName;
  readonly columns: readonly string[];
  readonly sort: RecordQuery['sort'];
  readonly onSort: (sort: RecordQuery['sort']) => void;
  readonly all: boolean;
  readonly some: boolean;
  readonly onAll: (all: boolean) => void;
}

/** The heads of the columns: a click sorts, a third one goes back to the order of codes. */
export function RecordTableHead(props: RecordTableHeadProps) {
  const { type, columns, sort, onSort, all, some, onAll } = props;
  const readOnly = useReadOnly();
  return (
    <thead>
      <tr className={classes['head']} aria-rowindex={1}>
        <td className={classes['check']}>
          {!readOnly && (
            <input
              type="checkbox"
              aria-label={t('registers.selectAll')}
              checked={all}
              ref={(box) => {
                if (box !== null) box.indeterminate = some && !all;
              }}
              onChange={(event) => onAll(event.currentTarget.checked)}
            />
          )}
        </td>
        {['code', 'title', ...columns].map((name) => (
          <Head key={name} {...{ type, name, sort, onSort }} />
        ))}
      </tr>
    </thead>
  );
}

type HeadProps = Pick<RecordTableHeadProps, 'type' | 'sort' | 'onSort'> & { readonly name: string };

function Head({ type, name, sort, onSort }: HeadProps) {
  const label = shortLabel(type, name);
  const full = partLabel(type, name);
  const align = isFigure(type, name) ? 'right' : undefined;
  if (!isSortable(type, name)) {
    return (
      <th scope="col" title={full}>
        {label}
      </th>
    );
  }
  const sorted = sort.column === name;
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      data-align={align}
      title={full}
      aria-sort={!sorted ? 'none' : sort.descending ? 'descending' : 'ascending'}
    >
      <UnstyledButton
        className={classes['sort'] ?? ''}
        onClick={() => onSort(nextSort(sort, name))}
      >
        <span>{label}</span>
        {sorted && <Arrow size={12} aria-hidden="true" />}
      </UnstyledButton>
    </th>
  );
}
