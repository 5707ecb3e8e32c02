import { daySchema, type Day } from './common.ts';

/**
 * Days and figures as people write them. Whether 03/04 is in March or April, and whether 1,5 is
 * one and a half, one cell alone does not tell: it is decided over all of them.
 */

/** How days are written: the year first, or day or month first. */
export type DayOrder = 'day-first' | 'month-first';

/** What all days of an input say together. */
export interface DayReading {
  readonly order: DayOrder;
  /** Every day could be read both ways, and some of them as different days. */
  readonly isGuess: boolean;
  /** Some can only be read one way and some only the other. */
  readonly isMixed: boolean;
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const yearLast = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:[T ].*)?$/;

/** How the days of an input are to be read. With points between them, the day comes first. */
export function readingOfDays(cells: readonly string[]): DayReading {
  const parts = cells
    .map((cell) => yearLast.exec(cell.trim()))
    .filter((match) => match !== null)
    .map(([, first = '', sign = '', second = '']) => ({
      first: Number(first),
      second: Number(second),
      sign,
    }));
  const dayFirst = parts.some(({ first, sign }) => first > 12 || sign === '.');
  const monthFirst = parts.some(({ second, sign }) => second > 12 && sign !== '.');
  return {
    order: monthFirst && !dayFirst ? 'month-first' : 'day-first',
    isGuess: !dayFirst && !monthFirst && parts.some(({ first, second }) => first !== second),
    isMixed: dayFirst && monthFirst,
  };
}

/** Whether a cell looks like a day, even one that the calendar does not have. */
export function looksLikeDay(cell: string): boolean {
  return yearFirst.test(cell.trim()) || yearLast.test(cell.trim());
}

/** A day as YYYY-MM-DD; null for anything else, and for days that the calendar does not have. */
export function readDay(cell: string, order: DayOrder): Day | null {
  const text = cell.trim();
  const ordered = yearFirst.exec(text);
  if (ordered !== null) return calendarDay(ordered[1], ordered[2], ordered[3]);
  const match = yearLast.exec(text);
  if (match === null) return null;
  const [, first, , second, year = ''] = match;
  const full = year.length === 2 ? `20${year}` : year;
  return order === 'day-first'
    ? calendarDay(full, second, first)
    : calendarDay(full, first, second);
}

function calendarDay(year = '', month = '', day = ''): Day | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isRecent = year >= '1990' && year <= '2199';
  return isRecent && daySchema.safeParse(written).success ? written : null;
}

/** What separates the decimals. */
export type DecimalSign = '.' | ',';

/** What all figures of an input say together. */
export interface FigureReading {
  readonly decimal: DecimalSign;
  /** A figure such as 1,234 could mean a thousand or one and a bit; it is read as one and a bit. */
  readonly isGuess: boolean;
  /** The sign in such figures. */
  readonly unsure: DecimalSign | null;
}

/** A figure with everything around it taken away: blanks, percent sign, a minus that is a dash. */
function bare(cell: string): string {
  return cell
    .trim()
    .replace(/^[\u2212\u2013](?=[\d.,])/, '-')
    .replace(/\s*%$/, '')
    .replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?:\D|$))/g, '');
}

const figure = /^[+-]?(?:\d[\d.,]*|[.,]\d+)(?:e[+-]?\d+)?$/i;
/** Could be thousands: one to three digits that do not begin with a nought, then groups of three. */
const grouped = /^[+-]?[1-9]\d{0,2}(?:([.,])\d{3})+$/;

/** Whether a cell looks like a figure, in any notation. */
export function looksLikeFigure(cell: string): boolean {
  return figure.test(bare(cell));
}

/** How the figures of an input are to be read. */
export function readingOfFigures(cells: readonly string[]): FigureReading {
  const texts = cells.map(bare).filter((text) => figure.test(text));
  const said = texts.map(decimalOf).filter((sign) => sign !== null);
  const unsure = texts.map((text) => grouped.exec(text)?.[1]).filter((sign) => sign !== undefined);
  if (said.length > 0) {
    const commas = said.filter((sign) => sign === ',').length;
    return { decimal: commas > said.length - commas ? ',' : '.', isGuess: false, unsure: null };
  }
  const sign = unsure.includes(',') ? ',' : '.';
  return { decimal: sign, isGuess: unsure.length > 0, unsure: unsure.length > 0 ? sign : null };
}

/** The decimal sign that a figure shows beyond doubt. */
function decimalOf(text: string): DecimalSign | null {
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (points > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  // The same sign twice separates thousands.
  if (points > 1) return ',';
  if (commas > 1) return '.';
  if (points + commas === 0 || grouped.test(text)) return null;
  return points === 1 ? '.' : ',';
}

/** A figure; null for anything else. A percent sign is dropped: 92 % is 92. */
export function readFigure(
  cell: string,
  { decimal }: Pick<FigureReading, 'decimal'>,
): number | null {
  const text = bare(cell);
  if (!figure.test(text)) return null;
  const thousands = decimal === '.' ? ',' : '.';
  const [whole = '', ...decimals] = text.split(decimal);
  // A sign that is not the decimal one has to separate thousands.
  if (decimals.length > 1 || decimals.some((part) => part.includes(thousands))) return null;
  const groups = whole.replace(/^[+-]/, '').split(thousands);
  const isGrouped = groups.slice(1).every((group) => /^\d{3}$/.test(group));
  if (groups.length > 1 && (!isGrouped || !/^\d{1,3}$/.test(groups[0] ?? ''))) return null;
  const value = Number([whole.replaceAll(thousands, ''), ...decimals].join('.'));
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
}

/** What people write where there is no value. */
export function isNoValue(cell: string): boolean {
  return /^(?:|[-–—.]|n\/?a|n\.\s?a\.|null|none|#n\/a)$/i.test(cell.trim());
}
