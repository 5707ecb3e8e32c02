import type { Day } from './common.ts';
import { parseTable, readCell, writeTable } from './delimited.ts';
import type { IndicatorValue } from './indicators.ts';
import {
  isNoValue,
  readDay,
  readFigure,
  readingOfDays,
  readingOfFigures,
  type DayOrder,
  type DayReading,
  type DecimalSign,
  type FigureReading,
} from './measurement-cells.ts';
import { columnsOf, type TableColumns, type TableProblem } from './measurement-columns.ts';
import { valueKey } from './measurement-merge.ts';

/** Values of an indicator as text: pasted, read from a CSV file, written to one. */

/** What keeps a line from being taken over; its words are under `monitoring.import.<problem>`. */
export type LineProblem =
  | 'no-day'
  | 'not-a-day'
  | 'in-future'
  | 'no-value'
  | 'not-a-figure'
  | 'too-many-cells'
  | 'repeated'
  | 'open-quote';

export interface ImportProblem {
  readonly line: number;
  readonly problem: LineProblem;
  /** The cell that is meant; the number of the earlier line where one is repeated. */
  readonly about: string;
}

/** A value that was read, with the line that it stands on. */
export interface ReadValue extends IndicatorValue {
  readonly line: number;
}

export interface ParsedMeasurements {
  readonly values: readonly ReadValue[];
  readonly problems: readonly ImportProblem[];
  /** Why nothing could be read. */
  readonly failure: TableProblem | null;
  readonly days: DayReading;
  readonly figures: FigureReading;
  /** Subgroups that have columns of their own. */
  readonly wide: readonly string[];
  readonly ignored: readonly string[];
}

export interface ImportOptions {
  /** Groups that the indicator names. */
  readonly subgroups: readonly string[];
  /** Values of days to come cannot have been measured. */
  readonly today: Day;
  /** The indicator holds shares of one: 92 % becomes 0.92. */
  readonly isShare?: boolean;
  /** Somebody said how they are written, where the input alone leaves it open. */
  readonly dayOrder?: DayOrder | null;
  readonly decimal?: DecimalSign | null;
}

const nothingRead: ParsedMeasurements = {
  values: [],
  problems: [],
  failure: 'empty',
  days: { order: 'day-first', isGuess: false, isMixed: false },
  figures: { decimal: '.', isGuess: false, unsure: null },
  wide: [],
  ignored: [],
};

/**
 * Reads a table of values: day and value, with subgroup and note if there are such columns, or day
 * and a column for each subgroup. Never throws: whatever cannot be read is named with its line.
 */
export function parseMeasurements(text: string, options: ImportOptions): ParsedMeasurements {
  const { rows, openQuote } = parseTable(text);
  const openProblem: readonly ImportProblem[] =
    openQuote === null ? [] : [{ line: openQuote, problem: 'open-quote', about: '' }];
  const columns = columnsOf(rows, options.subgroups);
  if (typeof columns === 'string') {
    return { ...nothingRead, failure: columns, problems: openProblem };
  }
  const cellsAt = (at: number): readonly string[] =>
    columns.rows.map(({ cells }) => readCell(cells[at]));
  const foundDays = readingOfDays(cellsAt(columns.day));
  const foundFigures = readingOfFigures(columns.figures.flatMap(({ at }) => cellsAt(at)));
  const days = { ...foundDays, order: options.dayOrder ?? foundDays.order };
  const figures = { ...foundFigures, decimal: options.decimal ?? foundFigures.decimal };
  const read = columns.rows.map((row) => readRow(row, columns, { days, figures, ...options }));
  const values = read.flatMap((one) => one.values);
  const { kept, repeated } = withoutRepeats(values);
  return {
    values: kept,
    problems: [...read.flatMap((one) => one.problems), ...repeated, ...openProblem].toSorted(
      (a, b) => a.line - b.line,
    ),
    failure: null,
    days,
    figures,
    wide:
      columns.figures.length > 1
        ? columns.figures.map(({ subgroup }) => subgroup).filter((one) => one !== '')
        : [],
    ignored: columns.ignored,
  };
}

interface Reading extends ImportOptions {
  readonly days: DayReading;
  readonly figures: FigureReading;
}

interface ReadRow {
  readonly values: readonly ReadValue[];
  readonly problems: readonly ImportProblem[];
}

function readRow(
  { line, cells }: TableColumns['rows'][number],
  columns: TableColumns,
  reading: Reading,
): ReadRow {
  const refuse = (problem: LineProblem, about: string): ReadRow => ({
    values: [],
    problems: [{ line, problem, about: about.slice(0, 60) }],
  });
  if (cells.slice(columns.width).some((cell) => cell.trim() !== '')) {
    return refuse('too-many-cells', '');
  }
  const dayCell = readCell(cells[columns.day]);
  if (dayCell === '') return refuse('no-day', '');
  const on = readDay(dayCell, reading.days.order);
  if (on === null) return refuse('not-a-day', dayCell);
  if (on > reading.today) return refuse('in-future', dayCell);
  const note = columns.note === null ? '' : asLine(readCell(cells[columns.note]));
  const inRow = columns.subgroup === null ? '' : asLine(readCell(cells[columns.subgroup]));
  const filled = columns.figures.filter(({ at }) => !isNoValue(readCell(cells[at])));
  if (filled.length === 0) return refuse('no-value', '');
  const values: ReadValue[] = [];
  const problems: ImportProblem[] = [];
  for (const { at, subgroup } of filled) {
    const cell = readCell(cells[at]);
    const value = readFigure(cell, reading.figures);
    if (value === null) {
      problems.push({ line, problem: 'not-a-figure', about: cell.slice(0, 60) });
      continue;
    }
    const isPercent = reading.isShare === true && /%\s*$/.test(cell);
    values.push({
      line,
      on,
      value: isPercent ? Number((value / 100).toPrecision(15)) : value,
      subgroup: named(subgroup === '' ? inRow : subgroup, reading.subgroups),
      note,
    });
  }
  return { values, problems };
}

/** A group as the indicator writes it, whatever the capitals of the table. */
function named(subgroup: string, known: readonly string[]): string {
  const line = asLine(subgroup);
  return known.find((one) => one.trim().toLowerCase() === line.toLowerCase())?.trim() ?? line;
}

/** One line of at most 300 characters, as the record keeps it. */
function asLine(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- control characters are what is being removed
      .replace(/[\u0000-\u001f\u007f]+/g, ' ')
      .slice(0, 300)
      .trim()
  );
}

/** Of two lines for one day and subgroup only the first is taken; equal ones are no problem. */
function withoutRepeats(values: readonly ReadValue[]): {
  readonly kept: readonly ReadValue[];
  readonly repeated: readonly ImportProblem[];
} {
  const kept = new Map<string, ReadValue>();
  const repeated: ImportProblem[] = [];
  for (const value of values) {
    const key = valueKey(value);
    const first = kept.get(key);
    if (first === undefined) kept.set(key, value);
    else if (first.value !== value.value) {
      repeated.push({ line: value.line, problem: 'repeated', about: String(first.line) });
    }
  }
  return { kept: [...kept.values()], repeated };
}

/** Values as CSV that `parseMeasurements` reads again as they were. */
export function measurementsCsv(values: readonly IndicatorValue[]): string {
  return writeTable([
    ['Date', 'Value', 'Subgroup', 'Note'],
    ...values.map(({ on, value, subgroup, note }) => [on, value, subgroup, note]),
  ]);
}

/** Whether an indicator holds shares of one rather than percentages. */
export function holdsShares(data: Readonly<Record<string, unknown>>): boolean {
  const { unit, threshold, target } = data;
  const isNamed = typeof unit === 'string' && /%|percent|points/i.test(unit);
  const limits = [threshold, target].filter((limit) => typeof limit === 'number');
  return !isNamed && limits.length > 0 && limits.every((limit) => Math.abs(limit) <= 1);
}
