import { describe, expect, it } from 'vitest';
import type { IndicatorEntry } from '../../../../shared/contract/monitoring-values.ts';
import { entryProblems, entryValues } from '../../../../renderer/features/monitoring/entry.ts';
import { readText, textOfBytes } from '../../../../renderer/features/monitoring/file-text.ts';
import { byUrgency, isIn, views } from '../../../../renderer/features/monitoring/overview.ts';

const today = '2026-05-14';

describe('the row for the next values', () => {
  const entry = (figures: Record<string, string>, on: string | null = today) => ({
    on,
    figures,
    note: ' counted ',
  });

  it('takes what is filled in, with decimal comma or point', () => {
    expect(entryValues(entry({ '': '92,5', women: '0.912', men: ' ' }), today)).toEqual([
      { on: today, value: 92.5, subgroup: '', note: 'counted' },
      { on: today, value: 0.912, subgroup: 'women', note: 'counted' },
    ]);
  });

  it('takes nothing while something in it is wrong', () => {
    expect(entryValues(entry({ '': '92', men: 'many' }), today)).toEqual([]);
    expect(entryProblems(entry({ '': '92', men: 'many' }), today).figures).toEqual(['men']);
    expect(entryValues(entry({ '': '92' }, '2026-05-15'), today)).toEqual([]);
    expect(entryProblems(entry({ '': '92' }, '2026-05-15'), today).isFuture).toBe(true);
    expect(entryValues(entry({ '': '92' }, null), today)).toEqual([]);
  });
});

describe('a chosen file', () => {
  const said = (bytes: Uint8Array) => {
    const read = textOfBytes(bytes);
    return read.kind === 'text' ? read.text : read.problem;
  };

  it('is read in whichever encoding the spreadsheet used', () => {
    expect(said(new TextEncoder().encode('Größe;1'))).toBe('Größe;1');
    expect(said(Buffer.from('Größe;1', 'latin1'))).toBe('Größe;1');
    expect(said(Buffer.from('\ufeffGröße;1', 'utf16le'))).toBe('Größe;1');
  });

  it('is refused when it is a workbook, a program or too large', async () => {
    expect(said(Buffer.from('PK\u0003\u0004workbook'))).toBe('not-text');
    expect(said(Buffer.from('a\u0000b'))).toBe('not-text');
    const large = { size: 6_000_000, arrayBuffer: () => Promise.reject(new Error('not read')) };
    expect(await readText(large)).toEqual({ kind: 'refused', problem: 'too-large' });
  });
});

describe('the overview', () => {
  const entry = (code: string, changes: Partial<IndicatorEntry>): IndicatorEntry => ({
    id: code,
    code,
    title: code,
    status: 'active',
    owner: '',
    kind: null,
    unit: '',
    direction: 'at-least',
    target: null,
    threshold: 1,
    lastOn: null,
    lastValue: null,
    standing: null,
    trend: null,
    answered: true,
    due: null,
    isLate: false,
    points: [],
    measures: [],
    ...changes,
  });
  const all = [
    entry('IND-001', { standing: 'on-target' }),
    entry('IND-010', { standing: 'breach' }),
    entry('IND-009', { standing: 'breach' }),
    entry('IND-003', { standing: 'on-target', isLate: true }),
    entry('IND-004', {}),
    entry('IND-005', { standing: 'off-target' }),
  ];

  it('lists what is late first, then what stands worst', () => {
    expect(byUrgency(all).map(({ code }) => code)).toEqual([
      'IND-003',
      'IND-009',
      'IND-010',
      'IND-005',
      'IND-004',
      'IND-001',
    ]);
  });

  it('has a view for every standing, and one for all', () => {
    const counts = views.map((view) => all.filter((one) => isIn(view, one)).length);
    expect(Object.fromEntries(views.map((view, at) => [view, counts[at]]))).toEqual({
      all: 6,
      late: 1,
      breach: 2,
      'off-target': 1,
      'on-target': 2,
      none: 1,
    });
  });
});
