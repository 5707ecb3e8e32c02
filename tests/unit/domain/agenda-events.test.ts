import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsIn, eventsOf, eventTypes } from '../../../shared/domain/agenda-events.ts';
import { agendaOf } from '../../../shared/domain/agenda.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { recordTypeNames, specOf } from '../../../shared/domain/records/types.ts';
import { anyRecord } from './any-record.ts';
import { makeRecord } from './record-fixture.ts';

const today = '2026-06-01';
const calendar = (records: readonly AnyRecord[]) =>
  eventsOf(
    agendaOf({ records, actions: [], served: new Map(), today }),
    records.filter(({ type }) => (eventTypes as readonly string[]).includes(type)),
  );
const said = (record: AnyRecord) =>
  calendar([record]).map(({ kind, from, until, open }) =>
    [kind, from, until === from ? '' : until, open ? '' : 'over'].filter(Boolean).join(' '),
  );

describe('the calendar', () => {
  it('has an audit with its days, and its report while that is due', () => {
    const data = { startOn: '2026-06-10', endOn: '2026-06-12' };
    const audit = makeRecord('audit', 1, data, { due: '2026-06-26' });
    expect(said(audit)).toEqual(['audit 2026-06-10 2026-06-12', 'deadline 2026-06-26']);
    expect(said({ ...audit, status: 'reported' })).toEqual(['audit 2026-06-10 2026-06-12 over']);
    expect(said({ ...audit, status: 'cancelled' })).toEqual([]);
    expect(said({ ...audit, archivedAt: '2026-05-01T00:00:00.000Z' })).toEqual([]);
  });

  it('has a window for a surveillance audit until its days are agreed', () => {
    const head = { due: '2027-03-01' };
    const audit = makeRecord('external-audit', 1, { kind: 'surveillance-1' }, head);
    expect(said(audit)).toEqual(['surveillance 2026-12-01 2027-03-01']);
    const agreed = {
      ...audit,
      data: { ...audit.data, startOn: '2027-02-10', endOn: '2027-02-11' },
    };
    expect(said(agreed)).toEqual(['audit 2027-02-10 2027-02-11']);
    expect(said({ ...agreed, status: 'held' })).toEqual(['audit 2027-02-10 2027-02-11 over']);
    expect(said(makeRecord('external-audit', 1, { kind: 'stage-1' }, head))).toEqual([
      'audit 2027-03-01',
    ]);
  });

  it('has trainings and management reviews, planned and held', () => {
    const training = makeRecord('training', 1, {}, { due: '2026-07-01' });
    expect(said(training)).toEqual(['training 2026-07-01']);
    const data = { ...training.data, heldOn: '2026-07-02', checkOn: '2026-10-01' };
    expect(said({ ...training, status: 'held', data })).toEqual([
      'training 2026-07-02 over',
      'check 2026-10-01',
    ]);
    const review = makeRecord('review', 1, {}, { due: '2026-07-01' });
    expect(said(review)).toEqual(['meeting 2026-07-01']);
    expect(
      said({ ...review, status: 'signed', data: { ...review.data, heldOn: '2026-07-03' } }),
    ).toEqual(['meeting 2026-07-03 over']);
  });

  it('shows everything with a day that is to be done, every event once, and none backwards', () => {
    const anyOf = fc
      .array(
        fc.constantFrom(...recordTypeNames).chain((type) => anyRecord(type, 1, ['4.1'])),
        { maxLength: 20 },
      )
      .map((records) =>
        records.map((record, at) => ({
          ...record,
          id: `id-${at}`,
          code: `${specOf(record.type).prefix}-${at + 100}`,
        })),
      );
    fc.assert(
      fc.property(anyOf, (records) => {
        const events = calendar(records);
        expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
        expect(events.every(({ from, until }) => from <= until)).toBe(true);
        expect(calendar(records.toReversed())).toEqual(events);
        const items = agendaOf({ records, actions: [], served: new Map(), today });
        const shown = new Set(events.map(({ id }) => id));
        expect(items.filter(({ id, due }) => due !== null && !shown.has(id))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives what touches a stretch of days', () => {
    const events = calendar([
      makeRecord('audit', 1, { startOn: '2026-06-10', endOn: '2026-06-12' }),
      makeRecord('risk', 1, {}, { due: '2026-06-12' }),
    ]);
    const codes = (from: string, until: string | null, ...kinds: ('audit' | 'review')[]) =>
      eventsIn(events, { from, until }, kinds).map(({ code }) => code);
    expect(codes('2026-06-12', '2026-06-12')).toEqual(['AUD-001', 'RSK-001']);
    expect(codes('2026-06-11', '2026-06-11')).toEqual(['AUD-001']);
    expect(codes('2026-06-13', null)).toEqual([]);
    expect(codes('2026-01-01', null, 'review')).toEqual(['RSK-001']);
    expect(codes('2026-01-01', '2026-06-09')).toEqual([]);
  });
});
