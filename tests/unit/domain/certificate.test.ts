import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  certificateStanding,
  cycleKinds,
  cycleOf,
  preparationsFor,
  threeYears,
  type CertificateCycle,
} from '../../../shared/domain/certificate.ts';
import { changeHints, lastLookedAt } from '../../../shared/domain/certificate-changes.ts';
import { addDays, addMonths } from '../../../shared/domain/common.ts';
import {
  findingDeadline,
  usualFindingDays,
  type ExternalKind,
  type FindingAudit,
} from '../../../shared/domain/external-findings.ts';
import { findingGrades } from '../../../shared/domain/records/audits.ts';
import { Records, type AnyRecord, type RecordLink } from '../../../shared/domain/records/record.ts';
import { makeRecord } from './record-fixture.ts';

const anyDay = fc.nat(6000).map((count) => addDays('2024-01-01', count));
const undated = { decidedOn: null, issuedOn: null, due: null };

describe('the cycle of a certificate', () => {
  it('lasts three years, with surveillance each year and recertification before the end', () => {
    expect(cycleOf(undated)).toBeNull();
    const cycle = cycleOf({ ...undated, decidedOn: '2026-03-15' });
    expect(cycle?.validUntil).toBe('2029-03-14');
    expect(cycle?.windows).toEqual([
      { kind: 'surveillance-1', from: '2026-12-14', target: '2027-02-12', until: '2027-03-14' },
      { kind: 'surveillance-2', from: '2027-12-14', target: '2028-02-12', until: '2028-03-14' },
      { kind: 'recertification', from: '2028-09-14', target: '2028-12-13', until: '2029-01-28' },
    ]);
  });

  it('follows the last valid day that the certificate says, and the day of issue without a decision', () => {
    const shorter = cycleOf({ decidedOn: '2026-03-15', issuedOn: '2026-04-01', due: '2027-12-31' });
    expect(shorter?.validUntil).toBe('2027-12-31');
    expect(shorter?.windows.map(({ kind }) => kind)).toEqual(['surveillance-1', 'recertification']);
    expect(cycleOf({ ...undated, issuedOn: '2026-04-01' })?.decidedOn).toBe('2026-04-01');
  });

  it('keeps every window within the validity and within what is allowed', () => {
    const months = { 'surveillance-1': 12, 'surveillance-2': 24, recertification: 99 };
    fc.assert(
      fc.property(anyDay, fc.option(fc.integer({ min: 200, max: 1300 })), (decidedOn, days) => {
        const due = days === null ? null : addDays(decidedOn, days);
        const cycle = cycleOf({ decidedOn, issuedOn: null, due });
        expect(cycle?.validUntil).toBe(due ?? threeYears(decidedOn));
        for (const { kind, from, target, until } of cycle?.windows ?? []) {
          expect(from > decidedOn && from <= target && target <= until).toBe(true);
          expect(until <= (cycle?.validUntil ?? '')).toBe(true);
          expect(until < addMonths(decidedOn, months[kind])).toBe(true);
        }
      }),
    );
  });

  it('has all three audits in three years, one after the other', () => {
    fc.assert(
      fc.property(anyDay, (decidedOn) => {
        const windows = cycleOf({ ...undated, decidedOn })?.windows ?? [];
        expect(windows.map(({ kind }) => kind)).toEqual([...cycleKinds]);
        const days = windows.flatMap(({ from, until }) => [from, until]);
        expect(days).toEqual(days.toSorted());
      }),
    );
  });

  it('moves with the decision', () => {
    const first = cycleOf({ ...undated, decidedOn: '2026-03-15' });
    const later = cycleOf({ ...undated, decidedOn: '2026-04-15' });
    first?.windows.forEach(({ until }, at) => {
      expect((later?.windows[at]?.until ?? '') > until).toBe(true);
    });
  });

  it('says what is next, what was missed and how long it is valid', () => {
    const cycle = cycleOf({ ...undated, decidedOn: '2026-03-15' }) as CertificateCycle;
    const on = (today: string, ...held: (typeof cycleKinds)[number][]) =>
      certificateStanding(cycle, held, today);
    expect(on('2026-03-01').phase).toBe('not-begun');
    expect(on('2026-06-01')).toMatchObject({ phase: 'valid', missed: [] });
    expect(on('2026-06-01').next?.kind).toBe('surveillance-1');
    expect(on('2027-03-15').missed).toEqual(['surveillance-1']);
    expect(on('2027-03-15', 'surveillance-1').next?.kind).toBe('surveillance-2');
    expect(on('2029-03-14').daysLeft).toBe(0);
    expect(on('2029-03-15', ...cycleKinds)).toMatchObject({ phase: 'expired', next: null });
  });
});

describe('preparing for an audit', () => {
  it('ends before the day aimed at, and never lies in the past', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -400, max: 100 }),
        fc.constantFrom(...cycleKinds),
        (target, lead, kind) => {
          const today = addDays(target, lead);
          const all = preparationsFor({ kind, target }, today);
          expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
          for (const { due } of all) {
            expect(due >= today).toBe(true);
            expect(due < target || due === today).toBe(true);
          }
        },
      ),
    );
  });

  it('takes longer for a recertification', () => {
    const count = (kind: (typeof cycleKinds)[number]) =>
      preparationsFor({ kind, target: '2029-01-01' }, '2026-01-01');
    expect(count('surveillance-1')).toEqual(count('surveillance-2'));
    const first = (kind: (typeof cycleKinds)[number]) =>
      count(kind)
        .map(({ due }) => due)
        .toSorted()[0] ?? '';
    expect(first('recertification') < first('surveillance-1')).toBe(true);
  });
});

describe('deadlines of findings', () => {
  const audit = (changes: Partial<FindingAudit>): FindingAudit => ({
    kind: 'stage-2',
    startOn: '2026-05-04',
    endOn: '2026-05-06',
    majorDays: null,
    minorDays: null,
    stage2On: null,
    validUntil: null,
    ...changes,
  });

  it('follow from kind and grade, unless the body gives other days', () => {
    expect(findingDeadline(audit({}), 'major', '2026-06-01')).toBe('2026-07-05');
    expect(findingDeadline(audit({}), 'minor', '2026-06-01')).toBe('2026-08-04');
    expect(findingDeadline(audit({ majorDays: 30 }), 'major', '2026-06-01')).toBe('2026-06-05');
    expect(findingDeadline(audit({}), 'observation', '2026-06-01')).toBeNull();
    expect(findingDeadline(audit({ kind: 'stage-1' }), 'observation', '2026-06-01')).toBe(
      '2026-07-05',
    );
    expect(findingDeadline(audit({ endOn: null, startOn: null }), 'major', '2026-06-01')).toBe(
      '2026-07-31',
    );
  });

  it('never lie behind stage 2, behind six months after it, or behind the expiry', () => {
    const stage1 = audit({ kind: 'stage-1', stage2On: '2026-06-10' });
    expect(findingDeadline(stage1, 'major', '2026-05-07')).toBe('2026-06-09');
    expect(findingDeadline(audit({ minorDays: 400 }), 'minor', '2026-05-07')).toBe('2026-11-06');
    const renewal = audit({ kind: 'recertification', validUntil: '2026-06-01' });
    expect(findingDeadline(renewal, 'minor', '2026-05-07')).toBe('2026-06-01');
  });

  it('give majors no more time than minors, and none to good practice', () => {
    for (const kind of Object.keys(usualFindingDays) as ExternalKind[]) {
      const days = findingGrades.map((grade) =>
        findingDeadline(audit({ kind }), grade, '2026-06-01'),
      );
      const [major, minor, , opportunity, good] = days;
      expect((major ?? '9') <= (minor ?? '')).toBe(true);
      expect([opportunity, good]).toEqual([null, null]);
    }
  });
});

describe('changes to notify', () => {
  const certificate = (data: object = {}) =>
    makeRecord('certificate', 1, {
      decidedOn: '2026-03-15',
      sites: ['Cork'],
      ...data,
    });
  const at = (createdAt: string, updatedAt = createdAt) => ({
    createdAt: `${createdAt}T08:00:00.000Z`,
    updatedAt: `${updatedAt}T08:00:00.000Z`,
  });
  const hints = (
    records: readonly AnyRecord[],
    data: object = {},
    links: readonly RecordLink[] = [],
  ): readonly string[] =>
    changeHints(new Records(records, links), certificate(data), '2026-04-01').map(
      ({ kind, reason, record, on }) => `${record.code} ${kind} ${reason} ${on}`,
    );

  it('counts from the last time that the body was there', () => {
    const held = makeRecord(
      'external-audit',
      1,
      { kind: 'surveillance-1', startOn: '2027-02-01', endOn: '2027-02-02' },
      { status: 'held' },
    );
    const planned = makeRecord('external-audit', 2, { startOn: '2028-02-01' });
    expect(lastLookedAt(new Records([], []), certificate())).toBe('2026-03-15');
    expect(lastLookedAt(new Records([held, planned], []), certificate())).toBe('2027-02-02');
  });

  it('finds scope, sites, systems, carried-out changes and top management', () => {
    const scope = makeRecord(
      'scope',
      1,
      { approvedOn: '2026-05-01', sites: [' cork', 'Ghent'] },
      { status: 'approved', ...at('2025-01-01', '2026-05-01') },
    );
    const old = makeRecord('system', 1, {}, at('2025-01-01', '2026-06-01'));
    const added = makeRecord('system', 2, {}, at('2026-05-02'));
    const retired = makeRecord(
      'system',
      3,
      {},
      { status: 'retirement', ...at('2025-01-01', '2026-05-03') },
    );
    const duties = [{ part: 'accountable' as const, requirements: ['5'], note: '' }];
    const boss = makeRecord('role', 1, { duties }, at('2025-01-01', '2026-05-04'));
    const clerk = makeRecord('role', 2, {}, at('2025-01-01', '2026-05-04'));
    const done = makeRecord('change', 1, { doneOn: '2026-05-05' }, { status: 'done' });
    const open = makeRecord('change', 2, { doneOn: null });
    const links: readonly RecordLink[] = [done, open].map((from, number) => ({
      id: String(number),
      fromId: from.id,
      relation: 'changes',
      toId: old.id,
    }));
    const all = [scope, old, added, retired, boss, clerk, done, open];
    expect(hints(all, {}, links)).toEqual([
      'CHG-001 ai-systems change-done 2026-05-05',
      'ROL-001 top-management management-changed 2026-05-04',
      'AIS-003 ai-systems system-retired 2026-05-03',
      'AIS-002 ai-systems system-added 2026-05-02',
      'SCO-001 scope scope-approved 2026-05-01',
      'SCO-001 sites site-not-certified 2026-05-01',
    ]);
    const changes = [
      {
        kind: null,
        what: 'AIS-002 Ask is new, AIS-0031',
        on: '2026-05-02',
        notifiedOn: null,
        answer: '',
      },
    ];
    expect(hints([added, retired], { changes })).toEqual([
      'AIS-003 ai-systems system-retired 2026-05-03',
    ]);
    expect(hints([])).toEqual([]);
  });
});
