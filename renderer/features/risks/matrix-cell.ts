/** A cell of the risk matrix; both count from 1. */
export interface MatrixCell {
  readonly likelihood: number;
  readonly consequence: number;
}

/** Names a cell in the page. */
export const cellKey = ({ likelihood, consequence }: MatrixCell): string =>
  `${likelihood}/${consequence}`;

/** Whether two cells are the same. */
export const isSame = (a: MatrixCell, b: MatrixCell | null | undefined): boolean =>
  b !== null && b !== undefined && cellKey(a) === cellKey(b);
