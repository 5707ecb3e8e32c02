import { VisuallyHidden } from '@mantine/core';
import { t } from '../../../lib/i18n.ts';
import { RowButtons } from './RowButtons.tsx';
import type { RowsView } from './RowsField.tsx';
import { columnWidth, rowButtons } from './rows-layout.ts';
import { ValueField } from './ValueField.tsx';
import classes from './RowsField.module.css';

/** Rows whose cells fit side by side. Enter in a cell goes on to the row below. */
export function RowTable({ view }: { readonly view: RowsView }) {
  const { spec, words, rows, keys, readOnly } = view;
  const total = spec.columns.reduce((sum, column) => sum + columnWidth(column), 0);
  return (
    <table className={classes['table']}>
      <colgroup>
        {spec.columns.map((column) => (
          <col key={column.name} style={{ width: `${(100 * columnWidth(column)) / total}%` }} />
        ))}
        {!readOnly && <col style={{ width: rowButtons }} />}
      </colgroup>
      <thead>
        <tr>
          {spec.columns.map(({ name, required }) => {
            const { label, short, help } = words.columns?.[name] ?? { label: name };
            return (
              <th key={name} scope="col" title={help}>
                {short ?? label}
                {required === true && (
                  <span className={classes['star']} aria-hidden="true">
                    {t('registers.requiredMark')}
                  </span>
                )}
              </th>
            );
          })}
          {!readOnly && (
            <td>
              <VisuallyHidden>{t('common.actions')}</VisuallyHidden>
            </td>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={keys[at]} data-row={keys[at]}>
            {spec.columns.map((column) => {
              const own = words.columns?.[column.name] ?? { label: column.name };
              return (
                <td key={column.name} data-cell={column.name} data-kind={column.kind}>
                  <ValueField
                    spec={column}
                    words={{
                      ...own,
                      label: t('registers.rows.cell', { column: own.label, number: at + 1 }),
                    }}
                    compact
                    readOnly={readOnly}
                    value={row[column.name]}
                    onChange={(value) => view.change(at, { [column.name]: value })}
                    onEnter={() => view.goOn(at, column.name)}
                  />
                </td>
              );
            })}
            {!readOnly && (
              <td>
                <RowButtons view={view} at={at} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
