/**
 * Round figures that an axis is marked with: about `count` of them, the first at or below the lowest
 * value and the last at or above the highest.
 */
export function niceTicks(values: readonly number[], count: number): readonly number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const size = Math.max(Math.abs(low), Math.abs(high));
  // Nobody tells such values apart, and floating point hardly does.
  const areAlike = high - low <= Math.max(size * 1e-9, 1e-12);
  const range = areAlike ? Math.max(size * 0.2, size < 1e-9 ? 1 : 0) : high - low;
  const rough = range / Math.max(1, count - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  // Where all values are alike they stand in the middle.
  const margin = areAlike ? step : 0;
  const first = Math.floor((low - margin) / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil((high + margin) / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, at) =>
    // 3 * 0.1 is 0.30000000000000004.
    Number(((first + at) * step).toPrecision(12)),
  );
}
