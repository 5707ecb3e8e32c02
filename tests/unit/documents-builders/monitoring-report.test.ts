import { describe, expect, it } from 'vitest';
import { monitoringReportDocument } from '../../../shared/documents/aims/monitoring/index.ts';
import { standingText } from '../../../shared/documents/aims/monitoring/text.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { makeRecord } from '../domain/record-fixture.ts';
import { expectFinished, headings, section } from './doc-text.ts';
import {
  complaints,
  fairness,
  monitoringInput,
  monitoringLinks,
  monitoringRecords,
  oversight,
} from './monitoring-fixture.ts';

const report = (input = monitoringInput()) => monitoringReportDocument.build(input, null);
const missing = (input = monitoringInput()) => monitoringReportDocument.missing(input, null);
const without = (...gone: AnyRecord[]) =>
  monitoringInput(
    monitoringRecords.filter(({ id }) => !gone.some((one) => one.id === id)),
    monitoringLinks,
  );

describe('the monitoring report', () => {
  it('says first where the indicators stand', () => {
    const doc = report();
    expectFinished(doc);
    expect(headings(doc)).toEqual(['summary', 'breaches', 'missed', 'indicators', 'objectives']);
    expect(section(doc, 'summary')).toContain(
      'Vandermeer Staffing measures 3 indicators: 1 beyond the threshold, 1 on target and 1 not measured yet. ' +
        'Beyond the threshold stands Places for women and men (IND-001). ' +
        'The measurement of Days until a complaint is answered (IND-002) is overdue.',
    );
  });

  it('lists every breach of the year with what followed from it', () => {
    const text = section(report(), 'breaches');
    expect(text).toContain('On 2 days a value lay beyond its threshold');
    expect(text).toContain('women: 44 %, threshold at least 45 %');
    expect(text).toContain('Gap of 10 points between men and women, accepted 6 points');
    expect(text).toContain('NCR-001 Fewer women among the first five (');
    expect(text).toContain('6 days, threshold at most 5 days');
    expect(text).toContain('Nothing is recorded');
  });

  it('lists what was not measured in time, still open or late', () => {
    const text = section(report(), 'missed');
    expect(text).toContain('still open');
    expect(text).toContain('28 Feb 2026');
    expect(section(report(without(complaints)), 'missed')).toContain(
      'Every measurement of this period was made in time.',
    );
  });

  it('blames nobody for months before the indicator was set up', () => {
    const later = { ...complaints, createdAt: '2026-03-01T09:00:00.000Z' };
    const records = monitoringRecords.map((one) => (one.id === later.id ? later : one));
    const doc = report(monitoringInput(records));
    expect(section(doc, 'breaches')).toContain('the indicator was set up later');
    expect(section(doc, 'missed')).not.toContain('31 Jan 2026');
    expect(section(doc, 'missed')).toContain('still open');
  });

  it('shows each indicator with its chart and its groups', () => {
    const text = section(report(), 'indicators');
    expect(text).toContain(
      'For women (44 %) the value lies beyond the threshold of at least 45 %.',
    );
    expect(text).toContain('The gap between men and women is 10 points; 6 points is the most');
    expect(text).toContain('Nobody has written down yet what the values mean.');
    expect(text).toContain('\u22125');
    const figures = report().blocks.filter(({ kind }) => kind === 'figure');
    expect(figures).toHaveLength(2);
  });

  it('names what it lacks, and no longer once it is there', () => {
    expect(missing()).toEqual([
      'IND-003 has no value yet.',
      'The measurement of IND-002 is overdue.',
      'The values of IND-002 are measured, but not evaluated.',
      'No indicator measures AIS-008, which is in operation.',
      'A measurement of the objective OBJ-007 is overdue.',
    ]);
    expect(missing(monitoringInput(monitoringRecords, [])).join('\n')).toContain(
      'IND-001 stands beyond its threshold, and neither an action nor a nonconformity follows from it.',
    );
    expect(missing(monitoringInput([], []))).toEqual(['No indicator is set up (9.1).']);
    const incomplete = monitoringInput([makeRecord('indicator', 1)], []);
    expect(missing(incomplete)[0]).toContain('IND-001 lacks a method');
  });

  it('is finished for an empty workspace and an indicator that was only begun', () => {
    expectFinished(report(monitoringInput([], [])));
    expectFinished(report(monitoringInput([makeRecord('indicator', 1)], [])));
    expectFinished(report(without(fairness, complaints)));
  });
});

it('the values are put into words by what they are judged with', () => {
  const words = wordsFor('en-GB');
  const said = (data: object) => standingText(words, { ...complaints.data, ...data });
  const values = [{ on: '2026-02-28', value: 4.5, subgroup: '', note: '' }];
  expect(said({ values: [] })).toBe('Nothing is measured yet.');
  expect(said({ values })).toBe(
    '4.5 days on 28 Feb 2026 keeps the threshold, but falls short of the target of at most 4 days.',
  );
  expect(said({ values, target: null })).toContain('keeps the threshold of at most 5 days.');
  expect(said({ values, target: null, threshold: null })).toContain('Without a threshold nobody');
  expect(said({ values, threshold: 4.4 })).toContain(
    'lies beyond the threshold of at most 4.4 days.',
  );
  expect(said(oversight.data)).toBe('Nothing is measured yet.');
});
