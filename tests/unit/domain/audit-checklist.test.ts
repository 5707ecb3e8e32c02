import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asEntries,
  checksInOrder,
  checksOf,
  findingsToFollowUp,
  missingChecks,
  progressOfChecks,
  type ChecklistDepth,
  type PlannedCheck,
} from '../../../shared/domain/audit-checklist.ts';
import { Records, type AimsRecord, type AnyRecord } from '../../../shared/domain/records/record.ts';
import { makeRecord } from './record-fixture.ts';
import { catalogue } from './support.ts';

const today = '2026-05-14';
let links = 0;
const link = (from: AnyRecord, relation: string, to: AnyRecord) => {
  links += 1;
  return { id: String(links), fromId: from.id, relation, toId: to.id };
};
const slot = (on: string, from: string, ...requirements: string[]) => ({
  on,
  from,
  until: '',
  what: 'Interview',
  with: '',
  auditor: '',
  requirements,
});
const auditOf = (data: Partial<AimsRecord<'audit'>['data']>) =>
  makeRecord('audit', 1, { startOn: '2026-06-01', ...data });

function missing(
  audit: AimsRecord<'audit'>,
  depth: ChecklistDepth,
  records: readonly AnyRecord[] = [],
  linked: ReturnType<typeof link>[] = [],
): readonly PlannedCheck[] {
  const all = new Records([audit, ...records], linked);
  return missingChecks({ records: all, catalogue, audit, depth, today });
}
const questions = catalogue.questions;
const origins = (checks: readonly PlannedCheck[]) => checks.map(({ origin }) => origin);

describe('what a checklist lacks', () => {
  it('takes the questions of what is in scope, the key ones or all', () => {
    const audit = auditOf({ requirements: ['4'] });
    const wanted = questions.filter(({ requirement }) => requirement.startsWith('4.'));
    expect(new Set(origins(missing(audit, 'all')))).toEqual(new Set(wanted.map(({ id }) => id)));
    const key = wanted.filter((one) => one.key);
    expect(new Set(origins(missing(audit, 'key')))).toEqual(new Set(key.map(({ id }) => id)));
    expect(missing(auditOf({}), 'all')).toEqual([]);
  });

  it('leaves controls out that do not apply, and what is on the list already', () => {
    const audit = auditOf({ requirements: ['A.2.2', '4.1'] });
    const control = makeRecord('control', 1, { control: 'A.2.2', applicable: 'no' });
    const first = questions.find(({ requirement }) => requirement === '4.1');
    const away = makeRecord(
      'audit-check',
      1,
      { origin: first?.id ?? '' },
      { archivedAt: '2026-05-14T09:00:00.000Z' },
    );
    const left = missing(audit, 'all', [control, away], [link(away, 'of', audit)]);
    expect(left.length).toBeGreaterThan(0);
    expect(origins(left)).not.toContain(first?.id);
    expect(left.every((one) => one.kind === 'question' && one.question.requirement === '4.1')).toBe(
      true,
    );
  });

  it('follows up open findings and those closed within a year, before the questions', () => {
    const audit = auditOf({ requirements: ['4.1'] });
    const other = makeRecord('audit', 2, {});
    const finding = (
      number: number,
      data: Partial<AimsRecord<'finding'>['data']>,
      status = 'issued',
    ) =>
      makeRecord('finding', number, { grade: 'minor', requirements: ['4'], ...data }, { status });
    const all = [
      finding(1, {}),
      finding(2, { grade: 'opportunity' }),
      finding(3, { requirements: ['6.1.2'] }),
      finding(4, { verifiedOn: '2025-06-01' }, 'closed'),
      finding(5, { verifiedOn: '2025-05-31' }, 'closed'),
      finding(6, {}, 'draft'),
      finding(7, {}, 'withdrawn'),
      finding(8, { grade: 'observation' }, 'accepted'),
      finding(9, {}),
      finding(10, { foundOn: '2026-06-02' }),
    ];
    const linked = all.map((one) => link(one, 'found-in', one.code === 'FND-009' ? audit : other));
    const records = new Records([audit, other, ...all], linked);
    expect(findingsToFollowUp({ records, audit, today }).map(({ code }) => code)).toEqual([
      'FND-001',
      'FND-004',
      'FND-008',
    ]);
    const planned = missing(audit, 'key', [other, ...all], linked);
    expect(origins(planned).slice(0, 3)).toEqual(['FND-001', 'FND-004', 'FND-008']);
  });

  it('keeps the order of the timetable, then of the standard', () => {
    const audit = auditOf({
      requirements: ['4', '6', 'A.2'],
      timetable: [
        slot('2026-06-02', '09:00', '4'),
        slot('2026-06-01', '14:00', 'A.2'),
        slot('2026-06-01', '9:00', '6.1'),
      ],
    });
    const order = missing(audit, 'all').map((one) =>
      one.kind === 'question' ? one.question.requirement : '',
    );
    expect([...new Set(order)]).toEqual(['6.1.2', '6.1.3', 'A.2.2', '4.1', '4.3']);
  });

  it('never asks the same twice, however often and in whatever depth it is prepared', () => {
    const ids = catalogue.requirements.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.subarray(ids),
        fc.array(fc.constantFrom<ChecklistDepth>('key', 'all'), { minLength: 1, maxLength: 3 }),
        (requirements, depths) => {
          const audit = auditOf({ requirements });
          const checks: AnyRecord[] = [];
          for (const depth of depths) {
            const linked = checks.map((one) => link(one, 'of', audit));
            for (const { origin } of missing(audit, depth, checks, linked)) {
              checks.push(makeRecord('audit-check', checks.length + 1, { origin }));
            }
          }
          const made = checks.map(({ data }) => data['origin']);
          expect(new Set(made).size).toBe(made.length);
          const again = checks.map((one) => link(one, 'of', audit));
          expect(missing(audit, depths.at(-1) ?? 'key', checks, again)).toEqual([]);
        },
      ),
    );
  });
});

describe('a checklist', () => {
  it('is sorted by timetable, requirement, follow-ups and place, whatever order it comes in', () => {
    const check = (number: number, requirement: string, position: number | null) =>
      makeRecord('audit-check', number, { requirement: [requirement], position });
    const checks = [
      check(1, '4.3', 1),
      check(2, '4.1', 9),
      check(3, '4.1', 2),
      check(4, '4.1', null),
      check(5, 'A.2.2', 1),
    ];
    const sorted = (
      list: typeof checks,
      timetable: AimsRecord<'audit'>['data']['timetable'] = [],
    ) =>
      checksInOrder(list, timetable, catalogue, ({ code }) => code === 'CHK-004').map(
        ({ code }) => code,
      );
    const expected = ['CHK-004', 'CHK-003', 'CHK-002', 'CHK-001', 'CHK-005'];
    expect(sorted(checks)).toEqual(expected);
    expect(sorted(checks.toReversed())).toEqual(expected);
    expect(sorted(checks, [slot('2026-06-01', '9:00', 'A')])[0]).toBe('CHK-005');
  });

  it('counts what is answered', () => {
    const check = (number: number, status: string, flagged = false) =>
      makeRecord('audit-check', number, { flagged }, { status });
    const checks = [
      check(1, 'open', true),
      check(2, 'conforms'),
      check(3, 'not-reached'),
      check(4, 'conforms'),
    ];
    expect(progressOfChecks(checks)).toEqual({
      total: 4,
      answered: 3,
      flagged: 1,
      byStatus: { open: 1, conforms: 2, 'not-reached': 1 },
    });
  });

  it('only knows its own checks', () => {
    const audit = auditOf({});
    const check = makeRecord('audit-check', 1);
    const qualification = makeRecord('qualification', 1);
    const records = new Records(
      [audit, check, qualification],
      [link(check, 'of', audit), link(qualification, 'of', audit)],
    );
    expect(checksOf(records, audit.id).map(({ code }) => code)).toEqual(['CHK-001']);
  });
});

describe('entries of a list', () => {
  it('are sentences that fit, and lose no words of those that do', () => {
    expect(asEntries('One. Two is longer!\n\nThree')).toEqual(['One.', 'Two is longer!', 'Three']);
    expect(asEntries('  ')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ maxLength: 2000, unit: 'grapheme' }), (text) => {
        const entries = asEntries(text);
        expect(entries.every((one) => one.length <= 280 && one.trim() !== '')).toBe(true);
      }),
    );
  });
});
