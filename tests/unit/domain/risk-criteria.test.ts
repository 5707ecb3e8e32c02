import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  criteriaProblems,
  type CriteriaProblem,
} from '../../../shared/domain/criteria-problems.ts';
import {
  criteriaInForce,
  defaultRiskCriteria,
  isAboveAppetite,
  levelOf,
  reassessBy,
  standingRating,
  type RiskCriteria,
} from '../../../shared/domain/risk-criteria.ts';
import { riskCriteriaSpec, riskSpec } from '../../../shared/domain/records/risks.ts';
import { emptyData } from '../../../shared/domain/records/schema.ts';
import { riskCriteria as words } from '../../../shared/i18n/en/records/risk-criteria.ts';

const changed = (changes: Partial<RiskCriteria>): RiskCriteria => ({
  ...defaultRiskCriteria,
  ...changes,
});
const problems = (changes: Partial<RiskCriteria>): readonly string[] =>
  criteriaProblems(changed(changes)).map(({ field, problem, row }) => `${field} ${problem} ${row}`);
const level = (label: string, from: number | null) => ({
  label,
  from,
  acceptance: '',
  acceptedBy: '',
});
const likelihood = (...labels: string[]) => labels.map((label) => ({ label, meaning: '' }));

describe('the criteria to start with', () => {
  it('have no problem, a method, triggers and a level for every cell', () => {
    expect(criteriaProblems(defaultRiskCriteria)).toEqual([]);
    expect(defaultRiskCriteria.method.length).toBeGreaterThan(400);
    expect(defaultRiskCriteria.triggers.length).toBeGreaterThanOrEqual(4);
    const levels = [1, 2, 3, 4, 5].map((a) =>
      [1, 2, 3, 4, 5].map((b) => levelOf(defaultRiskCriteria, a, b)),
    );
    expect(levels).toEqual([
      [0, 0, 0, 0, 1],
      [0, 0, 1, 1, 2],
      [0, 1, 1, 2, 2],
      [0, 1, 2, 2, 3],
      [1, 2, 2, 3, 3],
    ]);
  });

  it('are in force until usable ones are saved', () => {
    const saved = changed({ appetite: 4 });
    expect(criteriaInForce(undefined)).toBe(defaultRiskCriteria);
    expect(criteriaInForce({ data: saved })).toBe(saved);
    const empty = emptyData(riskCriteriaSpec) as RiskCriteria;
    expect(criteriaInForce({ data: empty })).toBe(defaultRiskCriteria);
  });
});

describe('criteria', () => {
  it('have three to six levels on each scale', () => {
    expect(problems({ likelihood: likelihood('a', 'b') })).toContain(
      'likelihood scale-length null',
    );
    expect(problems({ likelihood: likelihood('a', 'b', 'c', 'd', 'e', 'f', 'g') })).toEqual([
      'likelihood scale-length null',
    ]);
    expect(problems({ likelihood: likelihood('a', 'b', 'c', 'd', 'e', 'f') })).toEqual([]);
  });

  it('name every level once, whatever the case', () => {
    expect(problems({ likelihood: likelihood('Rare', ' ', 'RARE ', 'x', 'y') })).toEqual([
      'likelihood label-missing 1',
      'likelihood label-twice 2',
    ]);
  });

  it('begin at 1, ascend, and reach every level', () => {
    const names = (...from: (number | null)[]) => from.map((one, at) => level(`L${at}`, one));
    expect(problems({ levels: names(2, 5) })).toEqual(['levels first-threshold 0']);
    expect(problems({ levels: names(1, 5, 5) })).toEqual(['levels thresholds-not-ascending 2']);
    expect(problems({ levels: names(1, null, 6) })).toEqual(['levels thresholds-not-ascending 1']);
    expect(problems({ levels: names(1, 2.5) })).toEqual(['levels thresholds-not-ascending 1']);
    expect(problems({ levels: names(1, 26) })).toEqual(['levels threshold-never-reached 1']);
    expect(problems({ levels: names(1) })).toEqual(['levels levels-count null']);
    expect(problems({ levels: names(1, 25) })).toEqual([]);
  });

  it('keep exceptions, appetite and interval inside', () => {
    const cell = { likelihood: 1, consequence: 5, level: 4 };
    expect(problems({ exceptions: [cell] })).toEqual([]);
    expect(problems({ exceptions: [cell, { ...cell, level: 3 }] })).toEqual([
      'exceptions exception-twice 1',
    ]);
    expect(problems({ exceptions: [{ ...cell, consequence: 6 }] })).toEqual([
      'exceptions exception-outside 0',
    ]);
    expect(problems({ exceptions: [{ ...cell, level: 5 }] })).toEqual([
      'exceptions exception-outside 0',
    ]);
    expect(problems({ appetite: 26 })).toEqual(['appetite appetite-outside null']);
    expect(problems({ appetite: null })).toEqual(['appetite appetite-outside null']);
    expect(problems({ reviewMonths: 0 })).toEqual(['reviewMonths interval-outside null']);
  });

  it('have words for each problem', () => {
    const all: readonly CriteriaProblem['problem'][] = [
      'scale-length',
      'levels-count',
      'label-missing',
      'label-twice',
      'first-threshold',
      'thresholds-not-ascending',
      'threshold-never-reached',
      'exception-outside',
      'exception-twice',
      'appetite-outside',
      'interval-outside',
    ];
    expect(Object.keys(words.problems)).toEqual(expect.arrayContaining([...all]));
  });

  it('give every cell a level whenever they have no problem', () => {
    const anyLevels = fc
      .uniqueArray(fc.integer({ min: 2, max: 36 }), { minLength: 1, maxLength: 5 })
      .map((from) => [1, ...from.toSorted((a, b) => a - b)].map((one, at) => level(`L${at}`, one)));
    const anyCell = fc.record({
      likelihood: fc.integer({ min: 1, max: 6 }),
      consequence: fc.integer({ min: 1, max: 6 }),
      level: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(
        anyLevels,
        fc.array(anyCell, { maxLength: 3 }),
        anyCell,
        (levels, exceptions, at) => {
          const criteria = changed({ levels, exceptions });
          fc.pre(criteriaProblems(criteria).length === 0);
          const own = exceptions.find(
            (one) => one.likelihood === at.likelihood && one.consequence === at.consequence,
          );
          const found = levelOf(criteria, at.likelihood, at.consequence);
          const score = at.likelihood * at.consequence;
          const reached = levels.filter(({ from }) => (from ?? Infinity) <= score).length - 1;
          expect(found).toBe(own === undefined ? reached : own.level - 1);
        },
      ),
    );
  });
});

describe('where a risk stands', () => {
  const before = {
    likelihood: 4,
    consequence: 4,
    residualLikelihood: null,
    residualConsequence: null,
  };
  it('is before treatment until what remains is rated', () => {
    expect(standingRating(before)).toBe(16);
    expect(standingRating({ ...before, residualLikelihood: 2 })).toBe(16);
    expect(standingRating({ ...before, residualLikelihood: 2, residualConsequence: 4 })).toBe(8);
    expect(standingRating({ ...before, consequence: null })).toBeNull();
  });
  it('is above the appetite only when the rating is higher', () => {
    const criteria = changed({ appetite: 16 });
    expect(isAboveAppetite(criteria, before)).toBe(false);
    expect(isAboveAppetite({ ...criteria, appetite: 15 }, before)).toBe(true);
    expect(isAboveAppetite(criteria, { ...before, consequence: null })).toBe(false);
  });
});

describe('the definition of a risk', () => {
  it('rates risks and no opportunities', () => {
    const rated = { organisation: 2, individuals: 5, society: 1, likelihood: 3 };
    const after = { residualLikelihood: 2, residualConsequence: 5 };
    expect(riskSpec.compute({ kind: 'risk', ...rated, ...after })).toEqual({
      consequence: 5,
      inherent: 15,
      residual: 10,
    });
    expect(riskSpec.compute({ kind: 'opportunity', ...rated, ...after })).toEqual({
      consequence: null,
      inherent: null,
      residual: null,
    });
  });
});

describe('the next assessment', () => {
  const criteria = { reviewMonths: 6 };
  it('is on its own day, or counted from the last one', () => {
    const due = (own: string | null, assessedOn: string | null) =>
      reassessBy(criteria, { due: own, data: { assessedOn } });
    expect(due('2026-07-01', '2026-01-15')).toBe('2026-07-01');
    expect(due(null, '2026-01-15')).toBe('2026-07-15');
    expect(due(null, '2025-08-31')).toBe('2026-02-28');
    expect(due(null, null)).toBeNull();
  });
});
