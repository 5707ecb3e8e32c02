import { useRef, useState, type KeyboardEvent } from 'react';

/** Rows that "page up" and "page down" pass. */
const pageRows = 10;

/** What a cell of the grid needs to be reached by keyboard. */
interface GridCell {
  /** Goes to the cell as `data-cell`. */
  readonly place: string;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}

/** The keyboard of a table whose cells are one tab stop together: arrows move from cell to cell. */
export function useGridKeys(rows: number, columns: number) {
  const table = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState({ row: 0, column: 0 });
  const at = {
    row: Math.min(focus.row, rows - 1),
    column: Math.min(focus.column, columns - 1),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target as Element).matches('[data-cell]')) return;
    const moves: Readonly<Record<string, { row?: number; column?: number }>> = {
      ArrowDown: { row: at.row + 1 },
      ArrowUp: { row: at.row - 1 },
      ArrowRight: { column: at.column + 1 },
      ArrowLeft: { column: at.column - 1 },
      Home: { column: 0 },
      End: { column: columns - 1 },
      PageDown: { row: at.row + pageRows },
      PageUp: { row: at.row - pageRows },
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(rows - 1, move.row ?? at.row));
    const column = Math.max(0, Math.min(columns - 1, move.column ?? at.column));
    setFocus({ row, column });
    table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  };
  const cell = (row: number, column: number): GridCell => ({
    place: `${row} ${column}`,
    isTabStop: row === at.row && column === at.column,
    onFocus: () => setFocus({ row, column }),
  });
  return { table, onKeyDown, cell };
}
