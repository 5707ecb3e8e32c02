import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dashboardOf, type DashboardInput } from '../../../shared/domain/dashboard.ts';
import { Records, type AnyRecord } from '../../../shared/domain/records/record.ts';
import { makeRecord } from './record-fixture.ts';

const today = '2026-06-01';

const inputOf = (
  records: readonly AnyRecord[],
  more: Partial<DashboardInput> = {},
): DashboardInput => ({
  records: new Records(records, []),
  clauses: [],
  requirements: [],
  gap: null,
  agenda: [],
  events: [],
  today,
  ...more,
});

describe('the dashboard', () => {
  it('counts down to the certificate and names the next audit ahead', () => {
    const audit = (number: number, startOn: string, status: string) =>
      makeRecord('external-audit', number, { kind: 'stage-1', startOn }, { status });
    const { certification } = dashboardOf(
      inputOf([
        makeRecord('project', 1, {}, { status: 'running', due: '2026-06-11' }),
        audit(1, '2026-05-01', 'planned'),
        audit(2, '2026-09-01', 'confirmed'),
        audit(3, '2026-08-01', 'planned'),
        audit(4, '2026-07-01', 'cancelled'),
      ]),
    );
    expect(certification).toMatchObject({ daysLeft: 10, number: 1, of: 8 });
    expect(certification.nextAudit).toMatchObject({ code: 'EXA-003', on: '2026-08-01' });
  });

  it('says 100 for complete clauses only, and takes scores along', () => {
    const clause = (id: string, done: number) => ({ clause: id, done, of: 3, lacks: [] });
    const { clauses } = dashboardOf(
      inputOf([], {
        clauses: [clause('4.1', 3), clause('4.2', 2.999), clause('5.1', 3), clause('A.2', 0)],
        gap: {
          id: 'g',
          code: 'GAP-001',
          title: 'G',
          date: today,
          score: 50,
          gaps: 1,
          actions: { open: 0, late: 0 },
          previous: null,
          groups: [
            { id: '4', title: '', score: 40, previous: 20 },
            { id: 'A.2', title: '', score: 10, previous: null },
            { id: 'A.3', title: '', score: 30, previous: null },
          ],
        },
      }),
    );
    expect(clauses.map(({ id, percent, score }) => [id, percent, score])).toEqual([
      ['4', 99, 40],
      ['5', 100, null],
      ['A', 0, 20],
    ]);
  });

  it('shows the gravest open risks first and loses none from its counts', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            likelihood: fc.option(fc.integer({ min: 1, max: 5 })),
            consequence: fc.option(fc.integer({ min: 1, max: 5 })),
            status: fc.constantFrom('identified', 'accepted', 'closed'),
          }),
          { maxLength: 12 },
        ),
        (drawn) => {
          const records = drawn.map(({ status, ...data }, at) =>
            makeRecord('risk', at + 1, { kind: 'risk', ...data }, { status }),
          );
          const { risks } = dashboardOf(inputOf(records));
          const open = drawn.filter(({ status }) => status !== 'closed');
          const rated = open.filter(
            ({ likelihood, consequence }) => likelihood !== null && consequence !== null,
          );
          expect(risks.open).toBe(open.length);
          expect(risks.unrated).toBe(open.length - rated.length);
          const ratings = risks.top.map(({ rating }) => rating);
          expect(ratings).toEqual(
            rated
              .map(({ likelihood, consequence }) => (likelihood ?? 0) * (consequence ?? 0))
              .toSorted((a, b) => b - a)
              .slice(0, 5),
          );
        },
      ),
    );
  });

  it('sorts open nonconformities by age and grade, each once', () => {
    const one = (number: number, detectedOn: string, grade: 'major' | 'minor', status = 'open') =>
      makeRecord('nonconformity', number, { detectedOn, grade }, { status });
    const { nonconformities } = dashboardOf(
      inputOf([
        one(1, '2026-05-20', 'minor'),
        one(2, '2026-04-01', 'major'),
        one(3, '2025-01-01', 'major'),
        one(4, '2025-01-01', 'major', 'closed'),
      ]),
    );
    expect(nonconformities.open).toBe(3);
    expect(nonconformities.ages).toEqual([
      { age: 'month', major: 0, minor: 1 },
      { age: 'quarter', major: 1, minor: 0 },
      { age: 'older', major: 1, minor: 0 },
    ]);
  });
});
