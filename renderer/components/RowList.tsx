import { useRef, type ReactNode } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import classes from './RowList.module.css';

interface RowListProps<Row> {
  readonly rows: readonly Row[];
  /** Its place where a row has no identity of its own. */
  readonly rowKey: (row: Row, index: number) => string | number;
  /** The fields of a row; give each an accessible name. */
  readonly renderFields: (row: Row, index: number) => ReactNode;
  /** Widths of the fields, as grid columns. */
  readonly columns: string;
  /** Said while there is no row. */
  readonly none: string;
  readonly readOnly: boolean;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly removeLabel: (row: Row) => string;
  readonly onRemove: (row: Row, index: number) => void;
}

/** Rows of fields that one adds and takes away. */
export function RowList<Row>(props: RowListProps<Row>) {
  const { rows, rowKey, renderFields, columns, none, readOnly } = props;
  const list = useRef<HTMLUListElement>(null);
  const add = (): void => {
    props.onAdd();
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus();
    });
  };
  return (
    <>
      {rows.length === 0 && <p className={classes['none']}>{none}</p>}
      <ul className={classes['list']} ref={list}>
        {rows.map((row, index) => (
          <li
            key={rowKey(row, index)}
            className={classes['row']}
            style={{ gridTemplateColumns: `${columns} auto` }}
          >
            {renderFields(row, index)}
            {!readOnly && (
              <ActionIcon
                aria-label={props.removeLabel(row)}
                onClick={() => props.onRemove(row, index)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={add}
        >
          {props.addLabel}
        </Button>
      )}
    </>
  );
}
