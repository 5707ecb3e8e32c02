/** The value below which `percent` of the values lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = Math.ceil((percent / 100) * sorted.length) - 1;
  return sorted[Math.max(0, place)] ?? Number.NaN;
}

/** Prints ratios in one line, as `npm run bench` shows them. */
export function report(title: string, ratios: Readonly<Record<string, number>>): void {
  const parts = Object.entries(ratios).map(([name, ratio]) => `${name} ${ratio.toFixed(2)}`);
  process.stdout.write(`\n${title}: ${parts.join(', ')}\n`);
}
