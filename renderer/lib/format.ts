/** Dates and figures as the screens show them. The language is that of the screens: English. */

const locale = 'en-GB';
const dayFormat = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const instantFormat = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const numberFormat = new Intl.NumberFormat(locale);
const oneDecimal = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const relativeFormat = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

/** `2026-05-04` as "4 May 2026"; an empty or missing day as an en dash. */
export function formatDay(day: string | null | undefined): string {
  if (!day) return '–';
  const time = Date.parse(day);
  return Number.isNaN(time) ? day : dayFormat.format(time);
}

const monthFormat = new Intl.DateTimeFormat(locale, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The month of a day: "May 2026". */
export function formatMonth(day: string): string {
  return monthFormat.format(Date.parse(day));
}

/** A moment as "4 May 2026, 09:30" in the machine's time zone. */
export function formatInstant(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : instantFormat.format(time);
}

/** A moment as "yesterday", "3 days ago"; older than four weeks as a date. */
export function formatAgo(instant: string, now: number = Date.now()): string {
  const minutes = Math.round((Date.parse(instant) - now) / 60_000);
  if (Number.isNaN(minutes)) return instant;
  if (minutes > -60) return relativeFormat.format(Math.min(minutes, 0), 'minute');
  if (minutes > -24 * 60) return relativeFormat.format(Math.round(minutes / 60), 'hour');
  const days = Math.round(minutes / (24 * 60));
  return days > -28 ? relativeFormat.format(days, 'day') : formatDay(instant.slice(0, 10));
}

export function formatNumber(value: number): string {
  return numberFormat.format(value);
}

/** A maturity or mean with one decimal. */
export function formatDecimal(value: number | null): string {
  return value === null ? '–' : oneDecimal.format(value);
}

/** A score of 0 to 100 as "62 %"; null as an en dash. */
export function formatPercent(value: number | null): string {
  return value === null ? '–' : `${Math.round(value)}\u00a0%`;
}

/** Bytes as "1.4 MB" (powers of 1000, as file managers count). */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const text =
    unit === 0 || value >= 100 ? numberFormat.format(Math.round(value)) : oneDecimal.format(value);
  return `${text}\u00a0${units[unit] ?? ''}`;
}

/** The day of a moment as YYYY-MM-DD in the machine's time zone: today, unless another is given. */
export function today(now: Date = new Date()): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
