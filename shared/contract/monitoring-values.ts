import type { Day } from '../domain/common.ts';
import type { Standing, Trend } from '../domain/indicators.ts';
import type { RecordBrief } from './record-values.ts';

/** Shapes of monitoring that exist only between the window and what is behind it. */

/** One line of the overview of indicators. */
export interface IndicatorEntry {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly status: string;
  readonly owner: string;
  readonly kind: string | null;
  readonly unit: string;
  readonly direction: string | null;
  readonly target: number | null;
  readonly threshold: number | null;
  readonly lastOn: Day | null;
  readonly lastValue: number | null;
  readonly standing: Standing | null;
  readonly trend: Trend | null;
  /** Whether something follows from a standing beyond the threshold; true where it is not. */
  readonly answered: boolean;
  readonly due: Day | null;
  readonly isLate: boolean;
  /** The latest values of the whole, or of the first group where there is no whole; oldest first. */
  readonly points: readonly {
    readonly on: Day;
    readonly value: number;
    readonly breach: boolean;
  }[];
  /** What it measures. */
  readonly measures: readonly RecordBrief[];
}

/** All indicators that are not retired or archived, by code. */
export interface IndicatorOverview {
  readonly today: Day;
  readonly indicators: readonly IndicatorEntry[];
}

/** What `indicator.addValues` did. */
export interface AddedValues {
  readonly added: number;
  readonly replaced: number;
  /** There already, or different and left alone. */
  readonly skipped: number;
  readonly standing: Standing | null;
  readonly due: Day | null;
}
