/** Shares a table's width among its columns, by what they hold and by the weight they were given. */

export interface ColumnNeed {
  /** The width at which nothing wraps. */
  readonly natural: number;
  /** The width at which no word breaks. */
  readonly least: number;
  readonly weight: number;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

export const columnWidths = (needs: readonly ColumnNeed[], total: number): number[] => {
  const weights = sum(needs.map((need) => need.weight));
  const natural = sum(needs.map((need) => need.natural));
  if (natural <= total) {
    return needs.map((need) => need.natural + ((total - natural) * need.weight) / weights);
  }
  // A single endless word must not starve the other columns: it is broken instead.
  const least = needs.map((need) => Math.min(need.least, total * 0.4));
  if (sum(least) >= total) return least.map((width) => (width * total) / sum(least));
  const at = (scale: number): number[] =>
    needs.map((need, column) =>
      Math.min(
        Math.max(scale * need.weight, least[column] ?? 0),
        Math.max(need.natural, least[column] ?? 0),
      ),
    );
  // The total grows with the scale, so halving finds the one that fills the width.
  let low = 0;
  let high = total / Math.min(...needs.map((need) => need.weight));
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) < total) low = middle;
    else high = middle;
  }
  return at(low);
};
