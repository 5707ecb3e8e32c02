import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactSpec } from '../../../shared/domain/records/impacts.ts';
import { riskSpec } from '../../../shared/domain/records/risks.ts';
import {
  defaultRiskCriteria,
  levelOf,
  type RiskCriteria,
} from '../../../shared/domain/risk-criteria.ts';
import {
  clampRisks,
  countByLevel,
  lastMonths,
  matrixOf,
  movedRisks,
  rescaled,
  scaleMaps,
  standingCells,
  type RatedRisk,
} from '../../../shared/domain/risk-effects.ts';

const scale = (labels: string): RiskCriteria['likelihood'] =>
  [...labels].map((label) => ({ label, meaning: '' }));
const withLikelihood = (labels: string): RiskCriteria => ({
  ...defaultRiskCriteria,
  likelihood: scale(labels),
});
const mapOf = (before: string, after: string): readonly number[] =>
  scaleMaps(withLikelihood(before), withLikelihood(after)).likelihood;

const risk = (code: string, ...levels: (number | null)[]): RatedRisk => ({
  id: code,
  code,
  title: `Risk ${code}`,
  likelihood: levels[0] ?? null,
  consequence: levels[1] ?? null,
  residualLikelihood: levels[2] ?? null,
  residualConsequence: levels[3] ?? null,
});

describe('a changed scale', () => {
  it('takes ratings along with the words that they mean', () => {
    expect(mapOf('abcde', 'abcde')).toEqual([1, 2, 3, 4, 5]);
    expect(mapOf('abcde', 'abcd')).toEqual([1, 2, 3, 4, 4]);
    expect(mapOf('abcde', 'acde')).toEqual([1, 2, 2, 3, 4]);
    expect(mapOf('abcde', 'bcde')).toEqual([1, 1, 2, 3, 4]);
    expect(mapOf('abcde', 'abxcde')).toEqual([1, 2, 4, 5, 6]);
    expect(mapOf('abcde', 'abXde')).toEqual([1, 2, 3, 4, 5]);
    expect(mapOf('abcde', 'ABCDE')).toEqual([1, 2, 3, 4, 5]);
    expect(mapOf('abcde', 'vwxyz')).toEqual([1, 2, 3, 4, 5]);
    expect(mapOf('abcde', 'xyz')).toEqual([1, 2, 3, 3, 3]);
    expect(mapOf('abcde', 'edcb')).toEqual([1, 2, 3, 4, 4]);
  });

  const anyScale = fc
    .uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 3, maxLength: 6 })
    .map((labels) => labels.join(''));
  it('gives every level a place that exists, never reverses two, and keeps what it can', () => {
    fc.assert(
      fc.property(anyScale, anyScale, (before, after) => {
        const map = mapOf(before, after);
        expect(map).toHaveLength(before.length);
        map.forEach((to, at) => {
          expect(to).toBeGreaterThanOrEqual(1);
          expect(to).toBeLessThanOrEqual(after.length);
          expect(to).toBeGreaterThanOrEqual(map[at - 1] ?? 1);
        });
        expect(mapOf(before, before)).toEqual([...before].map((_, at) => at + 1));
      }),
    );
  });

  it('names the risks that it touches with their new ratings, and no others', () => {
    const risks = [risk('R1', 5, 2, 5, 1), risk('R2', 3, 2), risk('R3'), risk('R4', 5, 5, 1, 1)];
    expect(clampRisks(withLikelihood('abcde'), withLikelihood('abcd'), risks)).toEqual([
      risk('R1', 4, 2, 4, 1),
      risk('R4', 4, 5, 1, 1),
    ]);
    expect(clampRisks(withLikelihood('abcde'), withLikelihood('abcde'), risks)).toEqual([]);
  });

  it('moves all ratings of a record, in its tables too, and leaves computed ones to the definition', () => {
    const maps = scaleMaps(withLikelihood('abcde'), withLikelihood('abc'));
    const data = { likelihood: 5, consequence: 5, residualLikelihood: 2, society: 5 };
    expect(rescaled(riskSpec, data, maps)).toEqual({ likelihood: 3 });
    expect(rescaled(riskSpec, { likelihood: 2, residualLikelihood: null }, maps)).toBeNull();
    const harms = [
      { harm: 'One', severity: 5, likelihood: 5 },
      { harm: 'Two', severity: 5, likelihood: null },
    ];
    expect(rescaled(impactSpec, { harms }, maps)).toEqual({
      harms: [{ harm: 'One', severity: 5, likelihood: 3 }, harms[1]],
    });
  });
});

describe('moved risks', () => {
  it('are those on another level, by the levels’ names', () => {
    const before = defaultRiskCriteria;
    const stricter: RiskCriteria = {
      ...before,
      levels: before.levels.map((one) => (one.label === 'High' ? { ...one, from: 8 } : one)),
    };
    const risks = [risk('R1', 2, 4, 1, 1), risk('R2', 3, 3), risk('R3', 2, 2), risk('R4')];
    expect(movedRisks(before, stricter, risks)).toEqual([
      {
        id: 'R1',
        code: 'R1',
        title: 'Risk R1',
        from: { inherent: 1, residual: 0 },
        to: { inherent: 2, residual: 0 },
      },
      {
        id: 'R2',
        code: 'R2',
        title: 'Risk R2',
        from: { inherent: 1, residual: null },
        to: { inherent: 2, residual: null },
      },
    ]);
  });

  it('do not move because a level was renamed or another one came in below', () => {
    const before = defaultRiskCriteria;
    const risks = [risk('R1', 1, 1), risk('R2', 5, 5), risk('R3', 3, 4, 2, 3)];
    const renamed: RiskCriteria = {
      ...before,
      levels: before.levels.map((one) =>
        one.label === 'Critical' ? { ...one, label: 'Intolerable' } : one,
      ),
    };
    expect(movedRisks(before, renamed, risks)).toEqual([]);
    const [lowest, ...rest] = before.levels;
    const split: RiskCriteria = {
      ...before,
      levels: [
        { label: 'Trivial', from: 1, acceptance: '', acceptedBy: '' },
        { ...(lowest ?? rest[0]!), from: 2 },
        ...rest,
      ],
    };
    expect(movedRisks(before, split, risks).map(({ code }) => code)).toEqual(['R1']);
  });

  it('see a cell that differs', () => {
    const after: RiskCriteria = {
      ...defaultRiskCriteria,
      exceptions: [{ likelihood: 1, consequence: 5, level: 4 }],
    };
    const moved = movedRisks(defaultRiskCriteria, after, [risk('R1', 1, 5), risk('R2', 5, 1)]);
    expect(moved.map(({ code, to }) => [code, to.inherent])).toEqual([['R1', 3]]);
  });

  const anyLevel = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
  const anyRisks = fc.array(
    fc
      .tuple(anyLevel, anyLevel, anyLevel, anyLevel)
      .map((levels) => risk(JSON.stringify(levels), ...levels)),
    { maxLength: 20 },
  );
  it('are none when nothing changed, and hold true levels of both sets', () => {
    fc.assert(
      fc.property(anyRisks, fc.integer({ min: 6, max: 16 }), (risks, from) => {
        expect(movedRisks(defaultRiskCriteria, defaultRiskCriteria, risks)).toEqual([]);
        const after: RiskCriteria = {
          ...defaultRiskCriteria,
          levels: defaultRiskCriteria.levels.map((one) =>
            one.label === 'High' ? { ...one, from } : one,
          ),
        };
        const moved = new Map(
          movedRisks(defaultRiskCriteria, after, risks).map((one) => [one.id, one]),
        );
        for (const one of risks) {
          const was = levelOf(defaultRiskCriteria, one.likelihood, one.consequence);
          const is = levelOf(after, one.likelihood, one.consequence);
          expect(was === is || moved.get(one.id)?.to.inherent === is).toBe(true);
        }
      }),
    );
  });
});

describe('counting', () => {
  it('puts risks where they stand', () => {
    const risks = [risk('R1', 5, 5, 1, 2), risk('R2', 3, 4), risk('R3', 1, 2), risk('R4')];
    const cells = standingCells(risks);
    expect(cells).toEqual([
      { likelihood: 1, consequence: 2, count: 2 },
      { likelihood: 3, consequence: 4, count: 1 },
    ]);
    const matrix = matrixOf(defaultRiskCriteria, cells);
    expect(matrix[0]).toEqual([0, 2, 0, 0, 0]);
    expect(matrix[2]).toEqual([0, 0, 0, 1, 0]);
    expect(countByLevel(defaultRiskCriteria, cells)).toEqual([2, 0, 1, 0]);
  });

  it('loses no risk, on whatever scales', () => {
    const anyCell = fc.record({
      likelihood: fc.integer({ min: 1, max: 6 }),
      consequence: fc.integer({ min: 1, max: 6 }),
      count: fc.integer({ min: 0, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const total = cells.reduce((sum, { count }) => sum + count, 0);
        const criteria = withLikelihood('abc');
        expect(
          matrixOf(criteria, cells)
            .flat()
            .reduce((a, b) => a + b, 0),
        ).toBe(total);
        expect(countByLevel(criteria, cells).reduce((a, b) => a + b, 0)).toBe(total);
      }),
    );
  });

  it('names the last months across a year', () => {
    expect(lastMonths('2026-02-28', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(lastMonths('2026-12-01', 12)[0]).toBe('2026-01');
  });
});
