import { z } from 'zod';

/** A record's id: a UUID, made by the writer, never shown. */
export const idSchema = z.uuid();

/** A person-readable code such as GAP-001; unique in its workspace, never reused. */
export const codeSchema = z.string().regex(/^[A-Z]{2,4}-\d{3,}$/);

/** A day, YYYY-MM-DD, checked against the calendar. */
export const daySchema = z.iso.date();
export type Day = z.infer<typeof daySchema>;

/** A moment in UTC, ISO 8601. */
export const instantSchema = z.iso.datetime();

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A passphrase as somebody typed it: passed on to the key, never kept. */
export const passphraseSchema = z.string().min(1).max(1024);

/** One line: names, titles. Line breaks and control characters become spaces. */
export const lineSchema = z
  .string()
  .max(300)
  // oxlint-disable-next-line no-control-regex -- control characters are what is being removed
  .transform((value) => value.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim());

/** Several paragraphs of plain text, kept as typed except for NUL and Windows line ends. */
export const textSchema = z
  .string()
  .max(100_000)
  .transform((value) => value.replaceAll('\u0000', '').replaceAll('\r\n', '\n'));

/** Days between two days; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The day `count` days after `day`. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The same day some months later, or the last of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return moved.toISOString().slice(0, 10);
}
