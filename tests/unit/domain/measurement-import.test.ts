import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/common.ts';
import { parseTable, readCell, writeTable } from '../../../shared/domain/delimited.ts';
import type { IndicatorValue } from '../../../shared/domain/indicators.ts';
import {
  measurementsCsv,
  parseMeasurements,
  type ImportOptions,
} from '../../../shared/domain/measurement-import.ts';
import { mergeValues } from '../../../shared/domain/measurement-merge.ts';

const today = '2026-06-30';
const read = (text: string, options: Partial<ImportOptions> = {}) =>
  parseMeasurements(text, { subgroups: [], today, ...options });
/** Values in short: "2026-01-31 92 women (note)". */
const short = (text: string, options: Partial<ImportOptions> = {}): readonly string[] =>
  read(text, options).values.map(({ on, value, subgroup, note }) =>
    [on, value, subgroup, note === '' ? '' : `(${note})`].filter((part) => part !== '').join(' '),
  );
const problems = (text: string, options: Partial<ImportOptions> = {}): readonly string[] =>
  read(text, options).problems.map(({ line, problem, about }) =>
    `${line} ${problem} ${about}`.trim(),
  );

describe('reading pasted values', () => {
  it('takes tabs, semicolons and commas, with and without a header', () => {
    const wanted = ['2026-01-31 92.5', '2026-02-28 93'];
    expect(short('2026-01-31\t92.5\n2026-02-28\t93')).toEqual(wanted);
    expect(short('Date;Value\r\n31.01.2026;92,5\r\n28.02.2026;93\r\n')).toEqual(wanted);
    expect(short('value,date\n92.5,2026-01-31\n93,2026-02-28')).toEqual(wanted);
    expect(short('"2026-01-31","92,5"\n"2026-02-28","93"')).toEqual(wanted);
    expect(short('\ufeffDate,Value\n\n2026-01-31,92.5\n ,\n2026-02-28T00:00:00,93')).toEqual(
      wanted,
    );
  });

  it('decides over the whole input whether day or month comes first', () => {
    expect(short('03/04/2026;1\n31/01/2026;2')).toEqual(['2026-04-03 1', '2026-01-31 2']);
    expect(short('03/04/2026;1\n01/31/2026;2')).toEqual(['2026-03-04 1', '2026-01-31 2']);
    expect(read('03/04/2026;1').days).toEqual({
      order: 'day-first',
      isGuess: true,
      isMixed: false,
    });
    expect(read('03.04.2026;1').days.isGuess).toBe(false);
    expect(read('31/01/2026;1\n01/31/2026;2').days.isMixed).toBe(true);
    expect(problems('31/01/2026;1\n01/31/2026;2')).toEqual(['2 not-a-day 01/31/2026']);
    expect(short('1.2.26;5')).toEqual(['2026-02-01 5']);
  });

  it('decides over the whole input what the decimal sign is', () => {
    expect(short('2026-01-01;0,912\n2026-01-02;1.234,5')).toEqual([
      '2026-01-01 0.912',
      '2026-01-02 1234.5',
    ]);
    expect(short('2026-01-01;1,234\n2026-01-02;0.5')).toEqual([
      '2026-01-01 1234',
      '2026-01-02 0.5',
    ]);
    expect(short('2026-01-01;1.234\n2026-01-02;0,5')).toEqual([
      '2026-01-01 1234',
      '2026-01-02 0.5',
    ]);
    expect(read('2026-01-01;1,234').figures).toEqual({ decimal: ',', isGuess: true, unsure: ',' });
    expect(short('2026-01-01;1,234')).toEqual(['2026-01-01 1.234']);
    expect(short("2026-01-01;12\u00a0345\n2026-01-02;1'234'567\n2026-01-03;\u22124")).toEqual([
      '2026-01-01 12345',
      '2026-01-02 1234567',
      '2026-01-03 -4',
    ]);
  });

  it('drops percent signs, and makes shares of them where the indicator holds shares', () => {
    expect(short('2026-01-01;92 %\n2026-01-02;93%')).toEqual(['2026-01-01 92', '2026-01-02 93']);
    expect(short('2026-01-01;92 %\n2026-01-02;0.93', { isShare: true })).toEqual([
      '2026-01-01 0.92',
      '2026-01-02 0.93',
    ]);
  });

  it('takes groups as a column or as columns, and names them as the indicator does', () => {
    const subgroups = ['Women', 'Men'];
    const wanted = ['2026-01-31 90', '2026-01-31 88 Women', '2026-01-31 91 Men'];
    expect(short('date;all;women;MEN\n2026-01-31;90;88;91', { subgroups })).toEqual(wanted);
    expect(
      short('group,value,date\n,90,2026-01-31\nwomen,88,2026-01-31\nmen,91,2026-01-31', {
        subgroups,
      }),
    ).toEqual(wanted);
    expect(short('2026-01-31\t88\twomen', { subgroups })).toEqual(['2026-01-31 88 Women']);
    expect(short('2026-01-31\t88\tnew model', { subgroups })).toEqual([
      '2026-01-31 88 (new model)',
    ]);
    expect(read('date;a;b\n2026-01-31;1;2').wide).toEqual(['a', 'b']);
    // A single column is headed by whatever the spreadsheet called it.
    expect(short('date;Accuracy of Match\n2026-01-31;90')).toEqual(['2026-01-31 90']);
  });

  it('leaves out cells without a value and columns that say nothing', () => {
    const text = 'date;women;men;team\n2026-01-31;88;n/a;blue\n2026-02-28;-;90;blue';
    expect(short(text)).toEqual(['2026-01-31 88 women', '2026-02-28 90 men']);
    expect(read(text).ignored).toEqual(['team']);
    expect(problems('date;women;men\n2026-01-31;;\n2026-02-28;1;2')).toEqual(['2 no-value']);
  });

  it('names the line of everything that it cannot take', () => {
    const text = [
      'date;value;note',
      '2026-01-31;92;fine',
      '31.02.2026;92;',
      ';92;',
      '2026-03-31;ninety;',
      '2026-12-31;92;',
      '2026-01-31;93;again',
      '2026-04-30;9;x;y',
    ].join('\n');
    expect(problems(text)).toEqual([
      '3 not-a-day 31.02.2026',
      '4 no-day',
      '5 not-a-figure ninety',
      '6 in-future 2026-12-31',
      '7 repeated 2',
      '8 too-many-cells',
    ]);
    expect(short(text)).toEqual(['2026-01-31 92 (fine)']);
    expect(problems('date,value\n2026-01-31,0,92\n2026-02-28,93')).toEqual(['2 too-many-cells']);
    expect(problems('date,value\n2026-01-31,92\n"2026-02-28,93')).toContain('3 open-quote');
  });

  it('begins at the heads where a title stands above them', () => {
    const table = 'Date;Value\n2026-01-31;90';
    expect(short(`Accuracy of Match\n\n${table}`)).toEqual(['2026-01-31 90']);
    // A day above the heads could be a value: nothing is dropped unasked.
    expect(read(`As of;30.06.2026\n${table}`).values).toHaveLength(0);
  });

  it('says why a text is no table of values', () => {
    const failure = (text: string) => read(text).failure;
    expect(failure('')).toBe('empty');
    expect(failure('date;value')).toBe('empty');
    expect(failure('hello\nworld')).toBe('no-day-column');
    expect(failure('date;note\n2026-01-31;fine')).toBe('no-figure-column');
    expect(failure('2026-01-31;1;2')).toBe('unnamed-figures');
  });

  it('never throws and never makes up a value, whatever is pasted', () => {
    const piece = fc.constantFrom(
      '2026-01-31',
      '31/12/2025',
      '1,5',
      '92%',
      '"',
      ';',
      ',',
      '\t',
      '\n',
      '\r\n',
      'date',
      'value',
      'women',
      'مدير',
      '🚚',
      '-',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          const parsed = read(text);
          for (const { on, value, line } of parsed.values) {
            expect(on <= today).toBe(true);
            expect(Number.isFinite(value)).toBe(true);
            expect(line).toBeGreaterThan(0);
          }
          expect(parsed.failure === null || parsed.values.length === 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

const line = fc
  .oneof(fc.string(), fc.constantFrom('=1+1', "'=x", '-5', '+1', '@a', 'a;b,c\td', 'say "so"', '-'))
  // As the record keeps it.
  // oxlint-disable-next-line no-control-regex -- control characters are what is being removed
  .map((text) => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim());
const anyValue = fc.record({
  on: fc.nat(3000).map((day) => addDays('2018-01-01', day)),
  value: fc.oneof(
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((one) => (one === 0 ? 0 : one)),
  ),
  subgroup: line,
  note: line,
});

describe('writing values', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 20 }), (rows) => {
        const values = mergeValues([], rows, 'replace');
        const parsed = read(measurementsCsv(values));
        expect(parsed.problems).toEqual([]);
        expect(parsed.values.map(({ line: _line, ...value }) => value)).toEqual(values);
      }),
    );
  });

  it('means the same with decimal commas, semicolons and days as in Germany', () => {
    const plain = fc.record({
      on: fc.nat(3000).map((day) => addDays('2018-01-01', day)),
      value: fc.integer({ min: 0, max: 9999 }).map((one) => one / 100),
    });
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 12 }), (rows) => {
        const values = mergeValues(
          [],
          rows.map((row): IndicatorValue => ({ ...row, subgroup: '', note: '' })),
          'replace',
        );
        const text = values
          .map(({ on, value }) => {
            const [year, month, day] = on.split('-');
            return `${day}.${month}.${year};${value.toFixed(2).replace('.', ',')}`;
          })
          .join('\r\n');
        expect(short(text)).toEqual(values.map(({ on, value }) => `${on} ${value}`));
      }),
    );
  });

  it('gives a table back cell by cell', () => {
    const cells = fc.array(fc.array(line, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(cells, (rows) => {
        const filled = rows.filter((row) => row.some((cell) => cell !== ''));
        const { rows: found } = parseTable(writeTable(rows));
        expect(found.map((row) => row.cells.map(readCell))).toEqual(filled);
      }),
    );
  });
});
