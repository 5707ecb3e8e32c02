/** Tables as text: cells pasted from a spreadsheet, and CSV files. */

/** A row of cells, and the line of the text where it begins, counted from 1. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TextTable {
  readonly rows: readonly TextRow[];
  /** The line of a quotation mark that nothing closes; everything behind it is one cell. */
  readonly openQuote: number | null;
  /** Cells that go on behind their closing mark: a sign of the wrong delimiter. */
  readonly strays: number;
}

const delimiters = ['\t', ';', ','] as const;
type Delimiter = (typeof delimiters)[number];

/**
 * Splits a text at tabs, semicolons or commas: at whichever makes the most even table. Cells may
 * stand between quotation marks. Rows without a single filled cell are left out.
 */
export function parseTable(text: string): TextTable {
  const tables = delimiters.map((delimiter) => split(text, delimiter));
  const best = Math.max(...tables.map(evenness));
  return (
    tables.find((table) => evenness(table) === best) ?? { rows: [], openQuote: null, strays: 0 }
  );
}

/** How many rows have the width that most have; none where that is one cell. */
function evenness({ rows, strays }: TextTable): number {
  const widths = Map.groupBy(rows, ({ cells }) => cells.length);
  const even = Math.max(0, ...[...widths].map(([width, same]) => (width < 2 ? 0 : same.length)));
  return strays === 0 ? even : even - Number.MAX_SAFE_INTEGER;
}

function split(text: string, delimiter: Delimiter): TextTable {
  const source = text.replace(/^\ufeff/, '');
  const rows: TextRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let startLine = 1;
  let at = 0;
  let openQuote: number | null = null;
  let strays = 0;
  const endRow = (): void => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: startLine, cells });
    cells = [];
    startLine = line;
  };
  while (at <= source.length) {
    const cell = cellAt(source, at, delimiter);
    if (cell.isOpen) openQuote = line;
    if (cell.isStray) strays += 1;
    cells.push(cell.text);
    line += cell.lines;
    at = cell.end;
    const next = source[at];
    if (next === '\r' && source[at + 1] === '\n') at += 1;
    if (next !== delimiter) {
      line += 1;
      endRow();
    }
    at += 1;
  }
  return { rows, openQuote, strays };
}

interface Cell {
  readonly text: string;
  /** Where the delimiter, the line end or the end of the text stands. */
  readonly end: number;
  /** Line ends inside the cell. */
  readonly lines: number;
  readonly isOpen: boolean;
  readonly isStray: boolean;
}

function cellAt(source: string, start: number, delimiter: Delimiter): Cell {
  const plainEnd = endOf(source, start, delimiter);
  const quote = /^[ ]*"/.exec(source.slice(start, plainEnd))?.[0];
  if (quote === undefined) {
    const text = source.slice(start, plainEnd);
    return { text, end: plainEnd, lines: 0, isOpen: false, isStray: false };
  }
  let text = '';
  let at = start + quote.length;
  for (;;) {
    const close = source.indexOf('"', at);
    if (close === -1) {
      text += source.slice(at);
      return { text, end: source.length, lines: breaks(text), isOpen: true, isStray: false };
    }
    text += source.slice(at, close);
    at = close + 1;
    if (source[at] !== '"') break;
    text += '"';
    at += 1;
  }
  // What follows a closing mark in the same cell was typed by somebody: it belongs to it.
  const end = endOf(source, at, delimiter);
  const rest = source.slice(at, end).trimEnd();
  return { text: text + rest, end, lines: breaks(text), isOpen: false, isStray: rest !== '' };
}

const breaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

function endOf(source: string, start: number, delimiter: Delimiter): number {
  for (let at = start; at < source.length; at += 1) {
    const character = source[at];
    if (character === delimiter || character === '\n' || character === '\r') return at;
  }
  return source.length;
}

/**
 * Whether a spreadsheet could take a text for a formula: by its first sign, in the width of any
 * script, behind blanks, apostrophes and signs that show nothing. DDE (`=cmd|…`) begins in no other way.
 */
const likeFormula =
  /^[\s\p{Cc}\p{Cf}']*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b\u2212]/u;

/** A text that a spreadsheet would run gets an apostrophe in front; so does one that has it already. */
export function inertCell(text: string): string {
  return likeFormula.test(text) ? `'${text}` : text;
}

/**
 * Rows as CSV with commas, every cell between quotation marks. What a spreadsheet would run is
 * made inert; `readCell` gives it back.
 */
export function writeTable(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((cells) => cells.map(writeCell).join(','));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

function writeCell(value: string | number): string {
  return quotedCell(typeof value === 'string' ? inertCell(value) : String(value));
}

/** A cell between quotation marks. */
export const quotedCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The text of a cell without blanks around it and without the apostrophe of `writeTable`. */
export function readCell(cell: string | undefined): string {
  const text = (cell ?? '').trim();
  return text.startsWith("'") && likeFormula.test(text) ? text.slice(1) : text;
}
