import { VisuallyHidden } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { levelTone } from '../../../shared/documents/risk-tones.ts';
import { levelOf, type RiskCriteria } from '../../../shared/domain/risk-criteria.ts';
import { t } from '../../lib/i18n.ts';
import { cellKey, isSame, type MatrixCell } from './matrix-cell.ts';
import classes from './RiskMatrix.module.css';

type MatrixCriteria = Pick<RiskCriteria, 'likelihood' | 'consequence' | 'levels' | 'exceptions'>;

interface RiskMatrixProps {
  readonly criteria: MatrixCriteria;
  readonly label: string;
  /** What stands in a cell. */
  readonly renderCell: (cell: MatrixCell, level: number | null) => ReactNode;
  /** What a reader hears of a cell, after its row, column and level. */
  readonly say: (cell: MatrixCell, level: number | null) => string;
  /** Makes the cells buttons. */
  readonly onPick?: (cell: MatrixCell) => void;
  /** Keys on a cell, beside the arrows. */
  readonly onCellKey?: (event: KeyboardEvent, cell: MatrixCell) => void;
  readonly picked?: MatrixCell | null;
  /** Cells with a thick edge. */
  readonly isEdged?: (cell: MatrixCell) => boolean;
  readonly small?: boolean;
}

/** Likelihood upwards, consequence to the right; each cell in the colour of its level. */
export function RiskMatrix(props: RiskMatrixProps) {
  const { criteria, label, small = false } = props;
  const { likelihood, consequence } = criteria;
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState<MatrixCell>({ likelihood: likelihood.length, consequence: 1 });
  // A scale that became shorter takes the tab stop along.
  const at: MatrixCell = {
    likelihood: Math.min(stop.likelihood, likelihood.length),
    consequence: Math.min(stop.consequence, consequence.length),
  };
  const move = (event: KeyboardEvent, cell: MatrixCell): void => {
    const [up, right] = arrows[event.key] ?? [0, 0];
    if (up === 0 && right === 0) {
      props.onCellKey?.(event, cell);
      return;
    }
    event.preventDefault();
    const next = {
      likelihood: clamp(cell.likelihood + up, likelihood.length),
      consequence: clamp(cell.consequence + right, consequence.length),
    };
    setStop(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${cellKey(next)}"]`)?.focus();
  };
  return (
    <table
      className={classes['matrix']}
      aria-label={label}
      data-small={small || undefined}
      ref={table}
    >
      <thead>
        <tr>
          <td className={classes['corner']}>{t('risks.matrix.corner')}</td>
          {consequence.map((step, index) => (
            // Levels of a scale have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <th key={index} scope="col" className={classes['head']}>
              {t('risks.matrix.step', { number: index + 1, label: step.label })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {likelihood
          .map((step, index) => ({ step, row: index + 1 }))
          .toReversed()
          .map(({ step, row }) => (
            <tr key={row}>
              <th scope="row" className={classes['side']}>
                {t('risks.matrix.step', { number: row, label: step.label })}
              </th>
              {consequence.map((_, index) => {
                const cell = { likelihood: row, consequence: index + 1 };
                return (
                  <Cell
                    key={cellKey(cell)}
                    {...props}
                    cell={cell}
                    isStop={isSame(cell, at)}
                    onKeyDown={(event) => move(event, cell)}
                    onFocus={() => setStop(cell)}
                  />
                );
              })}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const arrows: Readonly<Record<string, readonly [up: number, right: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const clamp = (value: number, highest: number): number => Math.max(1, Math.min(value, highest));

interface CellProps extends RiskMatrixProps {
  readonly cell: MatrixCell;
  readonly isStop: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
}

function Cell(props: CellProps) {
  const { criteria, cell, picked, onPick } = props;
  const level = levelOf(criteria, cell.likelihood, cell.consequence);
  const tone = levelTone(level, criteria.levels.length);
  const spoken = t('risks.matrix.cell', {
    likelihood: criteria.likelihood[cell.likelihood - 1]?.label ?? '',
    consequence: criteria.consequence[cell.consequence - 1]?.label ?? '',
    level: t('risks.matrix.rating', {
      rating: cell.likelihood * cell.consequence,
      level: criteria.levels[level ?? 0]?.label ?? '',
    }),
  });
  const said = [spoken, props.say(cell, level)].filter((part) => part !== '').join(', ');
  const face = {
    className: classes['cell'],
    'data-tone': tone,
    'data-edged': props.isEdged?.(cell) === true || undefined,
    title: said,
  } as const;
  const content = props.renderCell(cell, level);
  if (onPick === undefined) {
    return (
      <td className={classes['place']}>
        <span {...face}>
          <VisuallyHidden>{said}</VisuallyHidden>
          <span aria-hidden="true">{content}</span>
        </span>
      </td>
    );
  }
  return (
    <td className={classes['place']}>
      <button
        {...face}
        type="button"
        data-cell={cellKey(cell)}
        aria-label={said}
        aria-pressed={isSame(cell, picked)}
        tabIndex={props.isStop ? 0 : -1}
        onFocus={props.onFocus}
        onKeyDown={props.onKeyDown}
        onClick={() => onPick(cell)}
      >
        {content}
      </button>
    </td>
  );
}
