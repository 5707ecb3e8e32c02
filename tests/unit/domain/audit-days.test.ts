import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auditDayDefaultsSchema,
  defaultFactors,
  meets,
  withEntries,
  type EstimateBasis,
} from '../../../shared/domain/audit-day-defaults.ts';
import {
  adjustment,
  appliedFactors,
  estimateLines,
  estimateTotals,
  factorSum,
} from '../../../shared/domain/audit-days.ts';
import {
  applicationOf,
  estimateBasisOf,
  planBasisOf,
} from '../../../shared/domain/certification-facts.ts';
import { aiRoles, heldStandards, newOrganisation } from '../../../shared/domain/organisation.ts';
import { Records } from '../../../shared/domain/records/record.ts';
import { realLibraries } from '../../fixtures/world.ts';
import { patchSchema } from '../../../shared/domain/records/schema.ts';
import { specOf } from '../../../shared/domain/records/types.ts';
import { anyRecord } from './any-record.ts';
import { makeRecord, recordId } from './record-fixture.ts';

const { auditDays } = realLibraries();
const persons = fc.integer({ min: 1, max: 12_000 });
const factor = fc.record({
  factor: fc.constantFrom('A', 'B', ''),
  percent: fc.option(fc.integer({ min: -100, max: 200 })),
  applies: fc.boolean(),
  reason: fc.constant(''),
  key: fc.constant(''),
});
const money = fc.option(fc.integer({ min: 0, max: 5000 }));
const data = fc.record({
  persons,
  table: fc.constant(auditDays.table),
  factors: fc.array(factor, { maxLength: 6 }),
  mostReduction: fc.option(fc.integer({ min: 0, max: 100 })),
  dayRate: money,
  travelPerDay: money,
  fixedFees: money,
  yearlyFee: money,
});

describe('the estimate', () => {
  it('gives half days that belong together', () => {
    fc.assert(
      fc.property(data, (given) => {
        const totals = estimateTotals(given);
        const { stage1Days, stage2Days, initialDays, surveillanceDays, recertificationDays } =
          totals;
        for (const days of [stage1Days, stage2Days, initialDays, surveillanceDays]) {
          expect((days ?? 0) * 2).toBe(Math.round((days ?? 0) * 2));
          expect(days).toBeGreaterThanOrEqual(0.5);
        }
        expect((stage1Days ?? 0) + (stage2Days ?? 0)).toBe(initialDays);
        expect(surveillanceDays).toBeLessThanOrEqual(recertificationDays ?? 0);
        expect(recertificationDays).toBeLessThanOrEqual(initialDays ?? 0);
      }),
    );
  });

  it('never falls when persons, a factor or a price grow', () => {
    const grow = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(data, grow, fc.integer({ min: 0, max: 100 }), (given, more, percent) => {
        const before = estimateTotals(given);
        const larger = [
          { ...given, persons: given.persons + more },
          { ...given, factors: [...given.factors, { factor: 'C', percent, applies: true }] },
          { ...given, mostReduction: Math.max(0, (given.mostReduction ?? 30) - percent) },
          { ...given, dayRate: given.dayRate === null ? null : given.dayRate + more },
        ].map(estimateTotals);
        for (const after of larger) {
          for (const name of Object.keys(before) as (keyof typeof before)[]) {
            expect(after[name] ?? 0).toBeGreaterThanOrEqual(before[name] ?? 0);
          }
        }
      }),
    );
  });

  it('adds up line by line to what it says', () => {
    fc.assert(
      fc.property(data, (given) => {
        const lines = estimateLines(given);
        const last = lines.at(-1);
        expect(last).toEqual({ kind: 'initial', days: estimateTotals(given).initialDays });
        const sum = lines.slice(0, -1).reduce((total, { days }) => total + days, 0);
        expect(sum).toBeCloseTo(last?.days ?? NaN, 6);
        expect(adjustment(given)).toBeGreaterThanOrEqual(factorSum(given));
      }),
    );
  });

  it('says when there are more persons than the table is for, and nothing without a table', () => {
    const given = { persons: 50_000, table: auditDays.table };
    expect(estimateLines(given)[0]).toMatchObject({ kind: 'base', beyond: true, upTo: 10_000 });
    expect(estimateTotals({ persons: 5 })).toMatchObject({ initialDays: null, cycleCost: null });
    expect(estimateTotals({ table: auditDays.table }).initialDays).toBeNull();
    expect(estimateLines({})).toEqual([]);
    expect(
      estimateTotals({ persons: 5, table: [{ upTo: null, days: 3 }, null] }).stage1Days,
    ).toBeNull();
  });

  it('adds the cost of a small company up', () => {
    const given = {
      persons: 40,
      table: auditDays.table,
      factors: [
        { factor: 'Critical', percent: 10, applies: true },
        { factor: 'Sites', percent: 20, applies: false },
        { factor: 'Other system', percent: -40, applies: true },
      ],
      mostReduction: 20,
      dayRate: 1200,
      travelPerDay: 150,
      fixedFees: 900,
      yearlyFee: 500,
    };
    expect(estimateTotals(given)).toEqual({
      stage1Days: 1.5,
      stage2Days: 3.5,
      initialDays: 5,
      surveillanceDays: 1.5,
      recertificationDays: 3.5,
      initialCost: 5 * 1350 + 900,
      surveillanceCost: 1.5 * 1350,
      cycleCost: 5 * 1350 + 900 + 2 * 1.5 * 1350 + 3 * 500,
    });
    expect(estimateLines(given).map(({ kind, days }) => [kind, days])).toEqual([
      ['base', 6],
      ['factor', 0.6],
      ['factor', -2.4],
      ['limit', 0.6],
      ['rounding', expect.closeTo(0.2, 6)],
      ['initial', 5],
    ]);
  });
});

describe('the ready-made table and factors', () => {
  it('are checked, rise with the persons and name their source', () => {
    expect(auditDayDefaultsSchema.parse(auditDays)).toEqual(auditDays);
    expect(auditDays.table[0]?.upTo).toBeLessThanOrEqual(10);
    expect(auditDays.table.at(-1)?.upTo).toBe(10_000);
    const falling = { ...auditDays, table: auditDays.table.toReversed() };
    expect(auditDayDefaultsSchema.safeParse(falling).success).toBe(false);
    const twice = { ...auditDays, factors: [...auditDays.factors, ...auditDays.factors] };
    expect(auditDayDefaultsSchema.safeParse(twice).success).toBe(false);
  });

  const basis: fc.Arbitrary<EstimateBasis> = fc.record({
    sites: fc.option(fc.nat(12)),
    systems: fc.option(fc.nat(40)),
    criticalSystems: fc.option(fc.nat(10)),
    integrated: fc.option(fc.nat(3)),
    role: fc.constantFrom(null, 'user', 'deployer', 'developer', 'both'),
    maturity: fc.constantFrom(null, 'none', 'some', 'other-system', 'iso-27001'),
  });

  it('grow with AI systems, criticality and sites, and never two of a kind apply', () => {
    const sum = (given: EstimateBasis): number =>
      factorSum({ factors: defaultFactors(auditDays, given) });
    const more = fc.constantFrom('sites', 'systems', 'criticalSystems');
    fc.assert(
      fc.property(basis, more, fc.nat(20), (given, entry, count) => {
        // None in the inventory is not fewer than one: nobody counted yet.
        fc.pre((given[entry] ?? 0) > 0 || entry !== 'systems');
        const larger = { ...given, [entry]: (given[entry] ?? 0) + count };
        expect(sum(larger)).toBeGreaterThanOrEqual(sum(given));
        const names = appliedFactors({ factors: defaultFactors(auditDays, given) });
        expect(names.length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('follow the entries, and leave the user’s own percentages and factors alone', () => {
    fc.assert(
      fc.property(basis, basis, (first, next) => {
        const own = { factor: 'Ours', percent: 7, applies: true, reason: '', key: '' };
        const edited = defaultFactors(auditDays, first).map((row) => ({ ...row, percent: 1 }));
        const rows = withEntries([...edited, own], auditDays, next);
        expect(rows.at(-1)).toEqual(own);
        expect(rows.slice(0, -1).every(({ percent }) => percent === 1)).toBe(true);
        expect(rows.slice(0, -1).map(({ applies }) => applies)).toEqual(
          defaultFactors(auditDays, next).map(({ applies }) => applies),
        );
      }),
    );
    const many = { entry: 'sites', from: 2, to: 3 } as const;
    const none = {
      sites: null,
      systems: 1,
      criticalSystems: 0,
      integrated: 0,
      role: null,
      maturity: null,
    };
    expect(meets({ ...none, sites: 3 }, many)).toBe(true);
    expect(meets({ ...none, sites: 4 }, many)).toBe(false);
    expect(meets(none, many)).toBe(false);
  });
});

describe('what the records know for the application', () => {
  it('fits the fields of the project, whatever the records hold', () => {
    const ids = ['4.1'];
    const organisation = fc.record({
      headcount: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
      contactName: fc.string({ maxLength: 300 }),
      contactEmail: fc.constantFrom('', '\u{1f600}'.repeat(150)),
      sites: fc.array(fc.record({ name: fc.string({ maxLength: 300 }), address: fc.string() })),
      standardsHeld: fc.subarray([...heldStandards]),
      aiRoles: fc.subarray([...aiRoles]),
    });
    fc.assert(
      fc.property(
        organisation,
        fc.tuple(
          anyRecord('scope', 1, ids),
          anyRecord('supplier', 1, ids),
          anyRecord('system', 1, ids),
        ),
        (client, records) => {
          const known = applicationOf(new Records(records, []), {
            ...newOrganisation('Acme'),
            ...client,
          });
          const parsed = patchSchema(specOf('project')).safeParse(known);
          expect(parsed.error?.issues ?? []).toEqual([]);
        },
      ),
    );
  });
});

describe('the entries from the records', () => {
  it('count what is in scope, and fall back on the profile', () => {
    const organisation = {
      ...newOrganisation('Acme'),
      headcount: 42,
      sites: [
        { name: 'Cork', address: '1 Quay' },
        { name: 'Ghent', address: '' },
      ],
      standardsHeld: ['ISO/IEC 27001' as const],
    };
    const scope = makeRecord('scope', 1, { sites: ['Cork office', 'Lab in Oslo'] });
    const system = (number: number, criticality: 'critical' | 'low') =>
      makeRecord(
        'system',
        number,
        { criticality, roles: ['developer', 'deployer'] },
        { status: 'operation' },
      );
    const all = [system(1, 'critical'), system(2, 'low'), system(3, 'low')];
    const link = (number: number) => ({
      id: recordId('task', number),
      fromId: scope.id,
      relation: 'includes',
      toId: recordId('system', number),
    });
    const records = new Records([scope, ...all], [link(1), link(2)]);
    expect(estimateBasisOf(records, organisation)).toEqual({
      persons: 42,
      sites: 3,
      systems: 2,
      criticalSystems: 1,
      role: 'both',
      maturity: 'iso-27001',
      integrated: 0,
    });
    expect(planBasisOf(records, organisation, '2026-05-14')).toEqual({
      startOn: '2026-05-14',
      persons: 42,
      complexity: 'high',
      maturity: 'iso-27001',
    });
    const nothing = new Records([], []);
    expect(planBasisOf(nothing, newOrganisation('New'), '2026-05-14')).toMatchObject({
      persons: 1,
      complexity: 'low',
      maturity: 'none',
    });
  });
});
