import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icsOf, type IcsEvent } from '../../../electron/services/ics.ts';
import { oddTexts } from '../domain/any-record.ts';

const head = { now: '2026-05-14T09:30:15.123Z', version: '1.0', name: 'Client - AIMS calendar' };
const event = (changes: Partial<IcsEvent> = {}): IcsEvent => ({
  uid: 'a@aimsbook',
  from: '2026-05-14',
  until: '2026-05-14',
  summary: 'Review',
  description: '',
  category: 'Review',
  reminders: [],
  ...changes,
});

/** Reads a calendar file as RFC 5545 says: unfolds, splits names from values, takes escapes back. */
function read(text: string): readonly (readonly [name: string, value: string])[] {
  expect(text.endsWith('\r\n')).toBe(true);
  return text
    .replaceAll('\r\n ', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => {
      const at = line.indexOf(':');
      const value = line
        .slice(at + 1)
        .replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
      return [line.slice(0, at), value];
    });
}
const valuesOf = (text: string, name: string): readonly string[] =>
  read(text).flatMap(([found, value]) => (found === name ? [value] : []));

describe('a calendar file', () => {
  it('is what RFC 5545 asks for, down to the last line', () => {
    const text = icsOf([event({ until: '2026-05-16', reminders: [14, 1, 0] })], head);
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Aimsbook//Aimsbook 1.0//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Client - AIMS calendar',
      'BEGIN:VEVENT',
      'UID:a@aimsbook',
      'DTSTAMP:20260514T093015Z',
      'DTSTART;VALUE=DATE:20260514',
      'DTEND;VALUE=DATE:20260517',
      'SUMMARY:Review',
      'CATEGORIES:Review',
      'TRANSP:TRANSPARENT',
      ...['-P13DT15H', '-PT15H', 'PT9H'].flatMap((trigger) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Review',
        `TRIGGER:${trigger}`,
        'END:VALARM',
      ]),
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('ends the year on the first of January', () => {
    const text = icsOf([event({ from: '2026-12-31', until: '2026-12-31' })], head);
    expect(valuesOf(text, 'DTEND;VALUE=DATE')).toEqual(['20270101']);
  });

  it('brings every text back as it was, in lines of at most 75 octets, with no character torn', () => {
    const anyText = fc.oneof(
      fc.constantFrom(...oddTexts, 'a;b,c\\d', '\\n', 'first\nsecond\\'),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(anyText, anyText, (summary, description) => {
        const text = icsOf([event({ summary, description })], head);
        const clean = (value: string): string =>
          value
            .toWellFormed()
            .replace(/\r\n?/g, '\n')
            // oxlint-disable-next-line no-control-regex -- the same that the writer removes
            .replace(/[\u0000-\u0009\u000b-\u001f\u007f]+/g, ' ');
        // What is blank at the end of the file's lines is kept too.
        const lines = text.split('\r\n');
        expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        expect(lines.every((line) => line.isWellFormed() && !/[\r\n]/.test(line))).toBe(true);
        expect(valuesOf(text, 'SUMMARY')).toEqual([clean(summary)]);
        expect(valuesOf(text, 'DESCRIPTION')).toEqual(
          clean(description) === '' ? [] : [clean(description)],
        );
      }),
      { numRuns: 300 },
    );
  });
});
