import type { RecordProblem } from './spec.ts';

/** Says so when days that follow each other do not. */
export function daysInOrder(
  values: Readonly<Record<string, unknown>>,
  names: readonly string[],
): readonly RecordProblem[] {
  const known = names.filter((name) => typeof values[name] === 'string');
  return known.flatMap((name, at) => {
    const before = known[at - 1];
    return before !== undefined && String(values[name]) < String(values[before])
      ? [{ field: name, problem: 'days-out-of-order' }]
      : [];
  });
}
