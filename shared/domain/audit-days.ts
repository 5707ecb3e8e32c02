/**
 * An estimate of audit time and cost. It is no rule of any standard: the certification body fixes
 * the time from the effective number of persons and its own factors. Table and factors are data of
 * the record, so that a user puts in what a body told them.
 */

/** Totals in auditor days (halves) and in the record's currency. */
export interface EstimateTotals {
  readonly stage1Days: number | null;
  readonly stage2Days: number | null;
  readonly initialDays: number | null;
  /** Of one surveillance. */
  readonly surveillanceDays: number | null;
  readonly recertificationDays: number | null;
  readonly initialCost: number | null;
  /** Of one surveillance, without the yearly fee. */
  readonly surveillanceCost: number | null;
  /** Initial audit, two surveillances and the yearly fees of three years. */
  readonly cycleCost: number | null;
}

type Data = Readonly<Record<string, unknown>>;

/** Shares of the initial time, as certification bodies usually plan them. */
export const shares = { stage1: 0.3, surveillance: 1 / 3, recertification: 2 / 3 } as const;

/** No initial audit is shorter, and no other one. */
export const shortest = { initial: 1, other: 0.5 } as const;

/** By how much reductions may lower the base where the record says nothing. */
export const usualReduction = 30;

/** Totals of an estimate's data; all null while persons or table are missing. */
export function estimateTotals(data: Data): EstimateTotals {
  const base = baseDays(data);
  if (base === null) return nothingKnown;
  const initialDays = atLeast(shortest.initial, base * (1 + adjustment(data) / 100));
  const stage1Days = atLeast(shortest.other, initialDays * shares.stage1);
  const surveillanceDays = atLeast(shortest.other, initialDays * shares.surveillance);
  const price = daysCost(data);
  const initialCost =
    price === null ? null : initialDays * price + (amount(data, 'fixedFees') ?? 0);
  const surveillanceCost = price === null ? null : surveillanceDays * price;
  return {
    stage1Days,
    stage2Days: Math.max(shortest.other, initialDays - stage1Days),
    initialDays,
    surveillanceDays,
    recertificationDays: atLeast(shortest.initial, initialDays * shares.recertification),
    initialCost,
    surveillanceCost,
    cycleCost:
      initialCost === null || surveillanceCost === null
        ? null
        : initialCost + 2 * surveillanceCost + 3 * (amount(data, 'yearlyFee') ?? 0),
  };
}

const nothingKnown: EstimateTotals = {
  stage1Days: null,
  stage2Days: null,
  initialDays: null,
  surveillanceDays: null,
  recertificationDays: null,
  initialCost: null,
  surveillanceCost: null,
  cycleCost: null,
};

/** A row of the table that both figures were entered in. */
export interface TableRow {
  readonly upTo: number;
  readonly days: number;
}

/** The table by size; rows with a figure missing are left aside. */
export function tableRows(data: Data): readonly TableRow[] {
  return rowsOf(data['table'])
    .flatMap((row) => {
      const upTo = figure(row['upTo']);
      const days = figure(row['days']);
      return upTo === null || days === null ? [] : [{ upTo, days }];
    })
    .toSorted((a, b) => a.upTo - b.upTo || a.days - b.days);
}

/** The table's row for the number of persons; beyond the last row, the last one. */
export function tableRowFor(data: Data): TableRow | null {
  const persons = figure(data['persons']);
  if (persons === null) return null;
  const rows = tableRows(data);
  return rows.find(({ upTo }) => persons <= upTo) ?? rows.at(-1) ?? null;
}

/** Days of the table's row for the number of persons; beyond the last row, the last row's. */
export function baseDays(data: Data): number | null {
  return tableRowFor(data)?.days ?? null;
}

/** A factor that applies. */
export interface AppliedFactor {
  readonly factor: string;
  readonly percent: number;
  readonly reason: string;
}

/** Factors that apply, in their order. */
export function appliedFactors(data: Data): readonly AppliedFactor[] {
  return rowsOf(data['factors'])
    .filter((row) => row['applies'] === true)
    .map((row) => ({
      factor: words(row['factor']),
      percent: figure(row['percent']) ?? 0,
      reason: words(row['reason']),
    }));
}

/** Percent by which the factors that apply change the base; no lower than the record allows. */
export function adjustment(data: Data): number {
  return Math.max(-mostReduction(data), factorSum(data));
}

/** The factors that apply added up, before the limit of reductions. */
export function factorSum(data: Data): number {
  return appliedFactors(data).reduce((total, { percent }) => total + percent, 0);
}

/** By how many percent reductions may lower the base. */
export function mostReduction(data: Data): number {
  return amount(data, 'mostReduction') ?? usualReduction;
}

/** One line of the sum that leads from the table to the days. */
export type EstimateLine =
  /** `beyond`: there are more persons than the table's last row is for. */
  | {
      readonly kind: 'base';
      readonly persons: number;
      readonly upTo: number;
      readonly days: number;
      readonly beyond: boolean;
    }
  | {
      readonly kind: 'factor';
      readonly factor: string;
      readonly percent: number;
      readonly days: number;
    }
  /** Reductions that are not granted, because together they exceed the limit. */
  | {
      readonly kind: 'limit';
      readonly limit: number;
      readonly percent: number;
      readonly days: number;
    }
  /** What rounding to half days adds or takes; `least` where the shortest audit is longer. */
  | { readonly kind: 'rounding'; readonly days: number; readonly least: boolean }
  | { readonly kind: 'initial'; readonly days: number };

/** How the initial time adds up, line by line: the days of all lines but the last sum up to the last. */
export function estimateLines(data: Data): readonly EstimateLine[] {
  const row = tableRowFor(data);
  const persons = figure(data['persons']);
  const { initialDays } = estimateTotals(data);
  if (row === null || persons === null || initialDays === null) return [];
  const share = (percent: number): number => (row.days * percent) / 100;
  const notGranted = adjustment(data) - factorSum(data);
  const exact = row.days + share(adjustment(data));
  const rounding = initialDays - exact;
  return [
    { kind: 'base', persons, upTo: row.upTo, days: row.days, beyond: persons > row.upTo },
    ...appliedFactors(data)
      .filter(({ percent }) => percent !== 0)
      .map(({ factor, percent }): EstimateLine => ({
        kind: 'factor',
        factor,
        percent,
        days: share(percent),
      })),
    ...(notGranted === 0
      ? []
      : [
          {
            kind: 'limit',
            limit: mostReduction(data),
            percent: notGranted,
            days: share(notGranted),
          } as const,
        ]),
    ...(Math.abs(rounding) < 1e-9
      ? []
      : [{ kind: 'rounding', days: rounding, least: halves(exact) < initialDays } as const]),
    { kind: 'initial', days: initialDays },
  ];
}

/** What a day of an auditor costs with travel; null without a rate. */
export function daysCost(data: Data): number | null {
  const rate = amount(data, 'dayRate');
  return rate === null ? null : rate + (amount(data, 'travelPerDay') ?? 0);
}

const halves = (days: number): number => Math.round(days * 2) / 2;

const atLeast = (least: number, days: number): number => Math.max(least, halves(days));

const figure = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** A figure that can't be negative, whatever was typed. */
function amount(data: Data, name: string): number | null {
  const value = figure(data[name]);
  return value === null ? null : Math.max(0, value);
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

const rowsOf = (value: unknown): readonly Data[] =>
  Array.isArray(value)
    ? value.filter((row): row is Data => typeof row === 'object' && row !== null)
    : [];
