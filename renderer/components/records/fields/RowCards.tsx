import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { isEmpty } from '../../../../shared/domain/records/schema.ts';
import { t } from '../../../lib/i18n.ts';
import { rowTexts, type Row } from '../../../lib/record-words.ts';
import { useValueNames } from '../useRecordNames.ts';
import { RowButtons } from './RowButtons.tsx';
import type { RowsView } from './RowsField.tsx';
import { ValueField } from './ValueField.tsx';
import classes from './RowsField.module.css';

interface RowCardsProps {
  readonly view: RowsView;
  /** Key of the card that is open; the others show a line. */
  readonly opened: string | null;
  readonly onOpen: (key: string | null) => void;
}

/** Rows that are too wide for a table: a line each, one of them open to be edited. */
export function RowCards({ view, opened, onOpen }: RowCardsProps) {
  const { rows, keys } = view;
  return (
    <ol className={classes['cards']}>
      {rows.map((row, at) => {
        const key = keys[at] ?? '';
        const isOpen = key === opened;
        const Arrow = isOpen ? IconChevronDown : IconChevronRight;
        return (
          <li key={key} className={classes['card']} data-row={key} data-open={isOpen || undefined}>
            <div className={classes['cardHead']}>
              <UnstyledButton
                className={classes['summary'] ?? ''}
                aria-expanded={isOpen}
                onClick={() => onOpen(isOpen ? null : key)}
              >
                <Arrow size={14} aria-hidden="true" />
                <span className={classes['number']} data-figures>
                  {at + 1}
                </span>
                <Summary view={view} row={row} isOpen={isOpen} />
              </UnstyledButton>
              {!view.readOnly && <RowButtons view={view} at={at} />}
            </div>
            {isOpen && <CardFields view={view} row={row} at={at} />}
          </li>
        );
      })}
    </ol>
  );
}

interface SummaryProps {
  readonly view: RowsView;
  readonly row: Row;
  readonly isOpen: boolean;
}

/** What a closed card says: its texts in a line, or that something is missing. */
function Summary({ view: { spec, words }, row, isOpen }: SummaryProps) {
  const names = useValueNames();
  const texts = rowTexts(spec.columns, words, row, names);
  const lacking = spec.columns.filter(
    (column) => column.required === true && isEmpty(row[column.name]),
  );
  const [first, ...others] = texts;
  return (
    <span className={classes['texts']}>
      <span className={classes['firstText']} dir="auto">
        {first?.text ?? t('registers.rows.empty')}
      </span>
      {!isOpen &&
        others.map(({ name, label, text }) => (
          <span key={name} className={classes['otherText']} title={label} dir="auto">
            {text}
          </span>
        ))}
      {!isOpen && first !== undefined && lacking.length > 0 && (
        <span className={classes['lacking']}>
          <IconAlertTriangle size={12} aria-hidden="true" />
          {t('registers.rows.lacks', {
            fields: lacking.map(({ name }) => words.columns?.[name]?.label ?? name).join(', '),
          })}
        </span>
      )}
    </span>
  );
}

interface CardFieldsProps {
  readonly view: RowsView;
  readonly row: Row;
  readonly at: number;
}

function CardFields({ view, row, at }: CardFieldsProps) {
  const { spec, words, readOnly } = view;
  return (
    <div className={classes['cardFields']}>
      {spec.columns.map((column) => {
        const own = words.columns?.[column.name] ?? { label: column.name };
        const id = `${view.keys[at] ?? ''}-${column.name}-help`;
        return (
          <div key={column.name} data-cell={column.name} data-kind={column.kind}>
            <ValueField
              spec={column}
              words={own}
              readOnly={readOnly}
              value={row[column.name]}
              describedBy={own.help === undefined ? undefined : id}
              onChange={(value) => view.change(at, { [column.name]: value })}
            />
            {own.help !== undefined && !readOnly && (
              <p id={id} className={classes['cellHelp']}>
                {own.help}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
