import { Button, Input } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { FieldWords } from '../../../../shared/i18n/en/records/index.ts';
import { emptyRow } from '../../../../shared/domain/records/schema.ts';
import type { FieldSpec } from '../../../../shared/domain/records/spec.ts';
import { t } from '../../../lib/i18n.ts';
import { rowsOf, type Row } from '../../../lib/record-words.ts';
import { RowCards } from './RowCards.tsx';
import { RowTable } from './RowTable.tsx';
import { fitsAsTable, moved } from './rows-layout.ts';
import classes from './RowsField.module.css';

export type RowsSpec = Extract<FieldSpec, { readonly kind: 'rows' }>;

interface RowsFieldProps {
  readonly spec: RowsSpec;
  readonly words: FieldWords;
  readonly value: unknown;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly error?: string | undefined;
  readonly readOnly?: boolean;
}

/** What the table and the cards need of the rows. */
export interface RowsView {
  readonly spec: RowsSpec;
  readonly words: FieldWords;
  readonly rows: readonly Row[];
  /** Stays with a row when it moves. */
  readonly keys: readonly string[];
  readonly readOnly: boolean;
  readonly change: (at: number, patch: Row) => void;
  readonly remove: (at: number) => void;
  readonly move: (from: number, to: number) => void;
  /** Goes to a field of the next row, which is made where there is none. */
  readonly goOn: (at: number, column: string) => void;
}

let made = 0;
const newKey = (): string => {
  made += 1;
  return `row-${made}`;
};

/**
 * A small table inside a record: rows are added, edited, moved and taken away; Alt with the arrow
 * keys moves the row that one is in.
 */
export function RowsField(props: RowsFieldProps) {
  const { spec, words, value, onChange, error, readOnly = false } = props;
  const id = useId();
  const { ref: sizeRef, width } = useElementSize<HTMLDivElement>();
  const place = useRef<HTMLDivElement>(null);
  const ref = useMergedRef(place, sizeRef);
  const rows = rowsOf(value);
  const known = useRef<readonly string[]>([]);
  const keys = rows.map((_, at) => known.current[at] ?? newKey());
  known.current = keys;
  const [opened, setOpened] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const focus = (at: number, column?: string): void => {
    requestAnimationFrame(() => {
      const row = place.current?.querySelector(`[data-row="${known.current[at] ?? ''}"]`);
      const cell = column === undefined ? row : row?.querySelector(`[data-cell="${column}"]`);
      (cell ?? row)
        ?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')
        ?.focus();
    });
  };
  const add = (column?: string): void => {
    const key = newKey();
    known.current = [...keys, key];
    setOpened(key);
    onChange([...rows, emptyRow(spec.columns)]);
    focus(rows.length, column);
  };
  const view: RowsView = {
    spec,
    words,
    rows,
    keys,
    readOnly,
    change: (at, patch) =>
      onChange(rows.map((row, index) => (index === at ? { ...row, ...patch } : row))),
    remove: (at) => {
      known.current = keys.toSpliced(at, 1);
      onChange(rows.toSpliced(at, 1));
      const left = rows.length - 1;
      setSaid(t('registers.rows.removed', { number: at + 1 }));
      if (left > 0) focus(Math.min(at, left - 1));
      else place.current?.querySelector<HTMLElement>('[data-add]')?.focus();
    },
    move: (from, to) => {
      if (to < 0 || to >= rows.length) return;
      known.current = moved(keys, from, to);
      onChange(moved(rows, from, to));
      setSaid(t('registers.rows.moved', { number: to + 1, count: rows.length }));
    },
    goOn: (at, column) => {
      if (at + 1 < rows.length) focus(at + 1, column);
      else add(column);
    },
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined || readOnly) return;
    const row = (event.target as Element).closest('[data-row]')?.getAttribute('data-row');
    const at = keys.indexOf(row ?? '');
    if (at < 0) return;
    event.preventDefault();
    view.move(at, at + step);
  };

  // Before the first measure nothing is wide: a table that becomes cards would flicker.
  const asTable = fitsAsTable(spec.columns, width === 0 ? 700 : width);
  const { label, help } = words;
  return (
    <div
      className={classes['field']}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={help === undefined ? undefined : `${id}-help`}
      ref={ref}
      onKeyDown={onKeyDown}
    >
      <div className={classes['head']}>
        <Input.Label labelElement="div" id={`${id}-label`} required={spec.required === true}>
          {label}
        </Input.Label>
        {rows.length > 0 && (
          <span className={classes['count']}>{t('registers.rows', { count: rows.length })}</span>
        )}
      </div>
      {help !== undefined && <Input.Description id={`${id}-help`}>{help}</Input.Description>}
      {rows.length === 0 && readOnly && (
        <p className={classes['none']}>{t('registers.rows.none')}</p>
      )}
      {rows.length > 0 &&
        (asTable ? (
          <RowTable view={view} />
        ) : (
          <RowCards view={view} opened={opened} onOpen={setOpened} />
        ))}
      {error !== undefined && <Input.Error>{error}</Input.Error>}
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          data-add
          className={classes['add'] ?? ''}
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          disabled={rows.length >= 500}
          onClick={() => add()}
        >
          {t('registers.rows.add', { field: label })}
        </Button>
      )}
      <span className={classes['said']} role="status">
        {said}
      </span>
    </div>
  );
}
