import { translate } from '../i18n/index.ts';
import type { Inlines } from './doc.ts';
import { text } from './doc.ts';

/** Dates, numbers and lists as the document's language writes them. */
export interface Words {
  /** A day (YYYY-MM-DD) or an instant, such as "14 May 2026". */
  readonly date: (day: string) => string;
  /** Without the year's month name spelled out, for tables: "14 May 2026". */
  readonly shortDate: (day: string) => string;
  /** "a, b and c". */
  readonly list: (parts: readonly string[]) => string;
  /** A score without decimals; "not rated" for null. */
  readonly score: (score: number | null) => string;
  /** A maturity level with one decimal. */
  readonly level: (level: number) => string;
  /** A difference of scores with its sign. */
  readonly delta: (delta: number | null) => string;
  readonly number: (value: number) => string;
  /** A value that somebody entered or measured: 0.81 must not become 0.8. */
  readonly figure: (value: number) => string;
}

/** Words of a language given as BCP 47. */
export function wordsFor(language: string): Words {
  const long = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const short = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const oneDecimal = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
  return {
    date: (day) => long.format(Date.parse(day)),
    shortDate: (day) => short.format(Date.parse(day)),
    list: (parts) => list.format(parts),
    score: (score) =>
      score === null ? translate('gapReport.notRated') : String(Math.round(score)),
    level: (level) => oneDecimal.format(level),
    delta: (delta) => {
      if (delta === null) return '–';
      const rounded = Math.round(delta);
      if (rounded === 0) return '0';
      return rounded > 0 ? `+${rounded}` : `−${-rounded}`;
    },
    number: (value) => plain.format(value),
    figure: (value) => exact.format(value),
  };
}

/** Plain text, as the content of a cell or paragraph. */
export function plain(value: string): Inlines {
  return [text(value)];
}

/** Several lines in one cell; empty ones are left out. */
export function lines(parts: readonly Inlines[]): Inlines {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ kind: 'break' } as const, ...part]));
}

/** Sentences as one text; empty ones are left out. */
export function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
