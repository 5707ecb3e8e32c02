import type { TextRow } from './delimited.ts';
import { readCell } from './delimited.ts';
import { isNoValue, looksLikeDay, looksLikeFigure } from './measurement-cells.ts';

/** Which column of a pasted table is what. */

/** A column of figures belongs to a subgroup, or to the whole with the empty name. */
export interface FigureColumn {
  readonly at: number;
  readonly subgroup: string;
}

export interface TableColumns {
  /** Rows without the header. */
  readonly rows: readonly TextRow[];
  readonly hasHeader: boolean;
  readonly width: number;
  readonly day: number;
  readonly figures: readonly FigureColumn[];
  /** Holds the subgroup of each row; only with one column of figures. */
  readonly subgroup: number | null;
  readonly note: number | null;
  /** Heads of columns that hold neither figures nor anything known. */
  readonly ignored: readonly string[];
}

/** Why a table cannot be read at all; its words are under `monitoring.import.<problem>`. */
export type TableProblem = 'empty' | 'no-day-column' | 'no-figure-column' | 'unnamed-figures';

const words = {
  day: ['date', 'day', 'on', 'measured on', 'month', 'datum', 'tag', 'time', 'period'],
  value: [
    'value',
    'values',
    'result',
    'figure',
    'measurement',
    'wert',
    'all',
    'total',
    'overall',
    'everyone',
  ],
  subgroup: ['subgroup', 'group', 'segment', 'category', 'gruppe'],
  note: ['note', 'notes', 'comment', 'comments', 'remark', 'remarks', 'explanation', 'kommentar'],
} as const;
type Part = keyof typeof words;

const partOf = (head: string): Part | null => {
  const plain = head.trim().toLowerCase();
  const parts = Object.keys(words) as Part[];
  return parts.find((part) => (words[part] as readonly string[]).includes(plain)) ?? null;
};

/** Finds the columns by their heads, or without a header by what they hold. */
export function columnsOf(
  all: readonly TextRow[],
  knownSubgroups: readonly string[],
): TableColumns | TableProblem {
  const rows = withoutTitles(all);
  const [first] = rows;
  if (first === undefined) return 'empty';
  const hasHeader =
    !first.cells.some(looksLikeDay) &&
    (rows.length > 1 || first.cells.some((cell) => partOf(readCell(cell)) === 'day'));
  const body = hasHeader ? rows.slice(1) : rows;
  if (body.length === 0) return 'empty';
  return hasHeader
    ? byHeads(first.cells.map(readCell), body, knownSubgroups)
    : byContent(body, knownSubgroups);
}

/** Spreadsheets often begin with a title: lines above the heads are left out. */
function withoutTitles(rows: readonly TextRow[]): readonly TextRow[] {
  const heads = rows.findIndex(({ cells }) =>
    cells.some((cell) => partOf(readCell(cell)) === 'day'),
  );
  const values = rows.findIndex(({ cells }) => cells.some(looksLikeDay));
  return heads > 0 && heads < values ? rows.slice(heads) : rows;
}

const isWide = (columns: readonly FigureColumn[]): boolean => columns.length > 1;

function byHeads(
  heads: readonly string[],
  rows: readonly TextRow[],
  knownSubgroups: readonly string[],
): TableColumns | TableProblem {
  const named = heads.findIndex((head) => partOf(head) === 'day');
  const day = named === -1 ? heads.findIndex((_, at) => mostly(rows, at, looksLikeDay)) : named;
  if (day === -1) return 'no-day-column';
  const subgroup = heads.findIndex((head, at) => at !== day && partOf(head) === 'subgroup');
  const note = heads.findIndex((head, at) => at !== day && partOf(head) === 'note');
  const others = heads
    .map((head, at) => ({ head, at }))
    .filter(({ at }) => at !== day && at !== subgroup && at !== note);
  const isFigures = ({ head, at }: (typeof others)[number]): boolean =>
    partOf(head) === 'value' || isOneOf(knownSubgroups, head) || mostly(rows, at, looksLikeFigure);
  const figures = others.filter(isFigures);
  if (figures.length === 0) return 'no-figure-column';
  const isAlone = figures.length === 1;
  const columns = figures.map(({ head, at }): FigureColumn => {
    // A single column is usually headed by the indicator's name, which is no subgroup.
    const isWhole = partOf(head) === 'value' || (isAlone && !isOneOf(knownSubgroups, head));
    return { at, subgroup: isWhole ? '' : head };
  });
  if (columns.filter((column) => column.subgroup === '').length > 1) return 'unnamed-figures';
  return {
    rows,
    hasHeader: true,
    width: heads.length,
    day,
    figures: columns,
    // Beside several columns of figures there is nothing for a subgroup to say.
    subgroup: subgroup === -1 || isWide(columns) ? null : subgroup,
    note: note === -1 ? null : note,
    ignored: others
      .filter((other) => !isFigures(other) && other.head !== '')
      .map(({ head }) => head),
  };
}

function byContent(
  rows: readonly TextRow[],
  knownSubgroups: readonly string[],
): TableColumns | TableProblem {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const all = Array.from({ length: width }, (_, at) => at);
  const day = all.find((at) => mostly(rows, at, looksLikeDay));
  if (day === undefined) return 'no-day-column';
  const figures = all.filter((at) => at !== day && mostly(rows, at, looksLikeFigure));
  const [only] = figures;
  if (only === undefined) return 'no-figure-column';
  if (figures.length > 1) return 'unnamed-figures';
  const texts = all.filter((at) => at !== day && at !== only && filled(rows, at).length > 0);
  const [first, second] = texts;
  // Two columns of text are subgroup and note; one alone is what its words say.
  const isSubgroup =
    first !== undefined &&
    (second !== undefined || filled(rows, first).every((cell) => isOneOf(knownSubgroups, cell)));
  return {
    rows,
    hasHeader: false,
    width,
    day,
    figures: [{ at: only, subgroup: '' }],
    subgroup: isSubgroup ? first : null,
    note: (isSubgroup ? second : first) ?? null,
    ignored: [],
  };
}

const isOneOf = (known: readonly string[], text: string): boolean =>
  known.some((one) => one.trim().toLowerCase() === text.trim().toLowerCase());

const filled = (rows: readonly TextRow[], at: number): readonly string[] =>
  rows.map(({ cells }) => readCell(cells[at])).filter((cell) => !isNoValue(cell));

/** Whether at least half of what a column holds is of a kind. */
function mostly(rows: readonly TextRow[], at: number, is: (cell: string) => boolean): boolean {
  const cells = filled(rows, at);
  return cells.length > 0 && cells.filter(is).length * 2 >= cells.length;
}
