import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultScale, statuses } from '../../../shared/domain/assessment.ts';
import type { RatedItem } from '../../../shared/domain/scoring.ts';
import { resultsOf, scoreOf } from '../../../shared/domain/scoring.ts';
import { anyAnswers, answer, assessment, catalogue } from './support.ts';

const item = (status: RatedItem['status'], weight = 1, maturity: number | null = null) => ({
  status,
  weight,
  maturity,
});

const anyItem: fc.Arbitrary<RatedItem> = fc.record({
  status: fc.constantFrom(...statuses),
  weight: fc.integer({ min: 1, max: 3 }),
  maturity: fc.option(fc.integer({ min: 0, max: 5 })),
});
const anyItems = fc.array(anyItem, { maxLength: 40 });
const anyScale = fc.record({
  maturity: fc.boolean(),
  partlyPercent: fc.integer({ min: 10, max: 90 }),
});

describe('scoreOf', () => {
  it('weighs conforming, partly and not conforming questions', () => {
    const { score } = scoreOf(
      [item('conforms', 3), item('partly', 2), item('does-not', 1)],
      defaultScale,
    );
    expect(score).toBeCloseTo((100 * 3 + 50 * 2) / 6, 10);
  });

  it('counts a part as the scale says', () => {
    expect(scoreOf([item('partly')], { maturity: true, partlyPercent: 30 }).score).toBe(30);
  });

  it('has no score and no maturity when nothing was rated', () => {
    const score = scoreOf([item('not-applicable', 3, 4), item('not-assessed', 2, 1)], defaultScale);
    expect(score).toMatchObject({
      score: null,
      maturity: null,
      total: 2,
      answered: 1,
      applicable: 1,
    });
  });

  it('takes the weighted mean of the maturity levels that were given', () => {
    const items = [item('conforms', 3, 4), item('does-not', 1, 0), item('partly', 2)];
    expect(scoreOf(items, defaultScale).maturity).toBe(3);
    expect(scoreOf(items, { ...defaultScale, maturity: false }).maturity).toBeNull();
  });

  it('stays within 0 and 100, maturity within 0 and 5', () => {
    fc.assert(
      fc.property(anyItems, anyScale, (items, scale) => {
        const { score, maturity } = scoreOf(items, scale);
        const within = (value: number | null, most: number): boolean =>
          value === null || (value >= 0 && value <= most + 1e-9);
        expect([within(score, 100), within(maturity, 5)]).toEqual([true, true]);
      }),
    );
  });

  it('never falls when one rating improves, and rises when it really does', () => {
    const rated = ['does-not', 'partly', 'conforms'] as const;
    fc.assert(
      fc.property(
        anyItems,
        anyItem,
        anyScale,
        fc.subarray([0, 1, 2] as const, { minLength: 2, maxLength: 2 }),
        (others, one, scale, [low, high]) => {
          const worse = scoreOf([...others, { ...one, status: rated[low ?? 0] }], scale).score;
          const better = scoreOf([...others, { ...one, status: rated[high ?? 0] }], scale).score;
          expect(better).toBeGreaterThan(worse ?? Infinity);
        },
      ),
    );
  });

  it('does not change by what is not applicable or not assessed, wherever it stands', () => {
    const ignored = anyItem.map((one) => ({ ...one, status: 'not-applicable' as const }));
    const unseen = anyItem.map((one) => ({ ...one, status: 'not-assessed' as const }));
    fc.assert(
      fc.property(anyItems, fc.array(fc.oneof(ignored, unseen)), (items, more) => {
        const before = scoreOf(items, defaultScale);
        const after = scoreOf([...more, ...items], defaultScale);
        expect(after.score).toBe(before.score);
        expect(after.maturity).toBe(before.maturity);
        expect(after.total).toBe(before.total + more.length);
      }),
    );
  });
});

describe('resultsOf', () => {
  it('aggregates groups from questions, not from the scores below them', () => {
    const results = resultsOf(assessment(), catalogue, [
      answer('Q-4.1-01', { status: 'conforms' }),
      answer('Q-4.1-02', { status: 'conforms' }),
      answer('Q-4.3-01', { status: 'does-not' }),
    ]);
    // 4 of 6 weights, while the mean of 4.1 (100) and 4.3 (0) would be 50.
    expect(results.byRequirement['4']?.score).toBeCloseTo(400 / 6, 10);
    expect(results.byRequirement['4.1']?.score).toBe(100);
    expect(results.byRequirement['6.1']?.score).toBeNull();
    expect(results.overall.score).toBeCloseTo(400 / 6, 10);
    expect(results.controls).toMatchObject({ score: null, total: 2, answered: 0 });
  });

  it('covers only what the assessment asks', () => {
    const answers = [answer('Q-A.2.2-01', { status: 'does-not' })];
    const clauses = resultsOf(
      assessment({ parts: { clauses: true, controls: false } }),
      catalogue,
      answers,
    );
    expect(clauses.groups.map(({ requirement }) => requirement.id)).toEqual(['4', '6']);
    expect(clauses.overall.score).toBeNull();
    const quick = resultsOf(assessment({ variant: 'quick' }), catalogue, answers);
    expect(quick.overall).toMatchObject({ score: 0, total: 3, answered: 1 });
  });

  it('adds up: groups make the whole, children with own questions make the group', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { overall, clauses, controls, groups, byRequirement } = resultsOf(
          assessment(),
          catalogue,
          answers,
        );
        for (const status of statuses) {
          const sum = groups.reduce((total, { score }) => total + score.counts[status], 0);
          expect(sum).toBe(overall.counts[status]);
          expect(clauses.counts[status] + controls.counts[status]).toBe(overall.counts[status]);
        }
        for (const { id, leaf } of catalogue.requirements.filter((node) => !node.leaf)) {
          const children = catalogue.requirements.filter(({ parent }) => parent === id);
          const sum = children.reduce((n, child) => n + (byRequirement[child.id]?.total ?? 0), 0);
          expect(leaf || byRequirement[id]?.total).toBe(sum);
        }
      }),
    );
  });
});
