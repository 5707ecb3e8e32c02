import type { Day } from '../../shared/domain/common.ts';
import { addDays } from '../../shared/domain/common.ts';

/** Calendar files as RFC 5545 has them: whole days, with reminders. */

/** An entry of a calendar file. */
export interface IcsEvent {
  /** The same every time, so that a second import changes the entry instead of doubling it. */
  readonly uid: string;
  readonly from: Day;
  /** The last day, included. */
  readonly until: Day;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  /** Days before it begins; at nine in the morning of that day. */
  readonly reminders: readonly number[];
}

interface IcsHead {
  /** Now, ISO 8601 in UTC. */
  readonly now: string;
  readonly version: string;
  readonly name: string;
}

/** A whole calendar file. */
export function icsOf(events: readonly IcsEvent[], { now, version, name }: IcsHead): string {
  const stamp = `${now.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Aimsbook//Aimsbook ${escaped(version)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(event: IcsEvent, stamp: string): readonly string[] {
  const { uid, from, until, summary, description, category, reminders } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateOf(from)}`,
    // The day after the last one.
    `DTEND;VALUE=DATE:${dateOf(addDays(until, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `CATEGORIES:${escaped(category)}`,
    // It takes nobody's time by itself.
    'TRANSP:TRANSPARENT',
    ...reminders.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      `TRIGGER:${triggerOf(days)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

const dateOf = (day: Day): string => day.replaceAll('-', '');

/** Nine in the morning, counted back from the midnight at which the first day begins. */
function triggerOf(days: number): string {
  if (days === 0) return 'PT9H';
  return days === 1 ? '-PT15H' : `-P${days - 1}DT15H`;
}

/** A text value: line breaks, commas, semicolons and backslashes are not what they look like. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- control characters are what is being removed
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]+/g, ' ')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll('\n', '\\n')
  );
}

/** Octets of a line without its break. */
const longest = 75;

/** A long line in several: each further one begins with a blank, and no character is torn. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= longest) return line;
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (size + octets > longest) {
      parts.push(part);
      part = ' ';
      size = 1;
    }
    part += character;
    size += octets;
  }
  return [...parts, part].join('\r\n');
}
