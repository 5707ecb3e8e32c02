/** What is wrong with a set of risk criteria; `problem` names its words, `row` the level concerned. */
export interface CriteriaProblem {
  readonly field:
    'likelihood' | 'consequence' | 'levels' | 'exceptions' | 'appetite' | 'reviewMonths';
  readonly problem:
    | 'scale-length'
    | 'levels-count'
    | 'label-missing'
    | 'label-twice'
    | 'first-threshold'
    | 'thresholds-not-ascending'
    | 'threshold-never-reached'
    | 'exception-outside'
    | 'exception-twice'
    | 'appetite-outside'
    | 'interval-outside';
  /** Counts from 0; null where the problem concerns the whole field. */
  readonly row: number | null;
}

/** The parts of the criteria that have rules; its own type, so that the record's definition can use them. */
export interface CheckedCriteria {
  readonly likelihood: readonly { readonly label: string }[];
  readonly consequence: readonly { readonly label: string }[];
  readonly levels: readonly { readonly label: string; readonly from: number | null }[];
  readonly exceptions: readonly {
    readonly likelihood: number | null;
    readonly consequence: number | null;
    readonly level: number | null;
  }[];
  readonly appetite: number | null;
  readonly reviewMonths: number | null;
}

/** Fewer levels don't tell risks apart, more are not told apart by people. */
export const scaleLength = { fewest: 3, most: 6 } as const;
export const levelCount = { fewest: 2, most: 6 } as const;

/** Everything that keeps criteria from being used; empty when they can be saved. */
export function criteriaProblems(criteria: CheckedCriteria): readonly CriteriaProblem[] {
  const { likelihood, consequence, levels, reviewMonths } = criteria;
  const reviewed = within(reviewMonths, 1, 36);
  return [
    ...scaleProblems('likelihood', likelihood),
    ...scaleProblems('consequence', consequence),
    ...(levels.length < levelCount.fewest || levels.length > levelCount.most
      ? [{ field: 'levels', problem: 'levels-count', row: null } as const]
      : []),
    ...labelProblems('levels', levels),
    ...thresholdProblems(criteria),
    ...exceptionProblems(criteria),
    ...(within(criteria.appetite, 1, highestRating(criteria))
      ? []
      : [{ field: 'appetite', problem: 'appetite-outside', row: null } as const]),
    ...(reviewed
      ? []
      : [{ field: 'reviewMonths', problem: 'interval-outside', row: null } as const]),
  ];
}

/** The rating of the worst cell. */
export function highestRating(
  criteria: Pick<CheckedCriteria, 'likelihood' | 'consequence'>,
): number {
  return criteria.likelihood.length * criteria.consequence.length;
}

function scaleProblems(
  field: 'likelihood' | 'consequence',
  scale: readonly { readonly label: string }[],
): readonly CriteriaProblem[] {
  const fits = scale.length >= scaleLength.fewest && scale.length <= scaleLength.most;
  return [
    ...(fits ? [] : [{ field, problem: 'scale-length', row: null } as const]),
    ...labelProblems(field, scale),
  ];
}

function labelProblems(
  field: CriteriaProblem['field'],
  rows: readonly { readonly label: string }[],
): readonly CriteriaProblem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ label }, row): readonly CriteriaProblem[] => {
    const name = label.trim().toLowerCase();
    if (name === '') return [{ field, problem: 'label-missing', row }];
    if (seen.has(name)) return [{ field, problem: 'label-twice', row }];
    seen.add(name);
    return [];
  });
}

function thresholdProblems(criteria: CheckedCriteria): readonly CriteriaProblem[] {
  const { levels } = criteria;
  const highest = highestRating(criteria);
  return levels.flatMap(({ from }, row): readonly CriteriaProblem[] => {
    if (row === 0) {
      return from === 1 ? [] : [{ field: 'levels', problem: 'first-threshold', row }];
    }
    const before = levels[row - 1]?.from ?? 0;
    if (from === null || !Number.isInteger(from) || from <= before) {
      return [{ field: 'levels', problem: 'thresholds-not-ascending', row }];
    }
    return from > highest ? [{ field: 'levels', problem: 'threshold-never-reached', row }] : [];
  });
}

function exceptionProblems(criteria: CheckedCriteria): readonly CriteriaProblem[] {
  const { likelihood, consequence, levels, exceptions } = criteria;
  const seen = new Set<string>();
  return exceptions.flatMap((one, row): readonly CriteriaProblem[] => {
    const inside =
      within(one.likelihood, 1, likelihood.length) &&
      within(one.consequence, 1, consequence.length) &&
      within(one.level, 1, levels.length);
    if (!inside) return [{ field: 'exceptions', problem: 'exception-outside', row }];
    const cell = `${one.likelihood}/${one.consequence}`;
    if (seen.has(cell)) return [{ field: 'exceptions', problem: 'exception-twice', row }];
    seen.add(cell);
    return [];
  });
}

const within = (value: number | null, from: number, to: number): boolean =>
  value !== null && Number.isInteger(value) && value >= from && value <= to;
