import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/comparison.ts';
import { changeOf, compareAssessments } from '../../../shared/domain/comparison.ts';
import { anyAnswers, answer, assessment, catalogue } from './support.ts';

const side = (
  answers: Parameters<typeof compareAssessments>[0]['from']['answers'],
  changes = {},
) => ({
  assessment: assessment(changes),
  answers,
});
const q = (status: Parameters<typeof answer>[1]) => answer('Q-4.1-01', status);

describe('changeOf', () => {
  it('goes by status, then by maturity', () => {
    expect(changeOf(q({ status: 'does-not' }), q({ status: 'partly' }))).toBe('improved');
    expect(changeOf(q({ status: 'conforms' }), q({ status: 'partly' }))).toBe('worse');
    expect(
      changeOf(q({ status: 'partly', maturity: 2 }), q({ status: 'partly', maturity: 1 })),
    ).toBe('worse');
    expect(
      changeOf(q({ status: 'does-not', maturity: 4 }), q({ status: 'partly', maturity: 1 })),
    ).toBe('improved');
    expect(changeOf(q({ status: 'partly', maturity: 2 }), q({ status: 'partly' }))).toBe('same');
  });

  it('tells what was assessed only once from what cannot be compared', () => {
    expect(changeOf(undefined, q({ status: 'partly' }))).toBe('newly-assessed');
    expect(changeOf(q({ status: 'partly' }), q({}))).toBe('no-longer-assessed');
    expect(changeOf(q({ status: 'not-applicable' }), q({ status: 'partly' }))).toBe(
      'not-comparable',
    );
    expect(changeOf(q({ status: 'not-applicable' }), q({ status: 'not-applicable' }))).toBe('same');
    expect(changeOf(undefined, q({}))).toBe('not-comparable');
  });
});

describe('compareAssessments', () => {
  it('counts the changes of every node and its score delta', () => {
    const { requirements, counts, scoreDelta } = compareAssessments({
      from: side([
        answer('Q-4.1-01', { status: 'does-not' }),
        answer('Q-4.3-01', { status: 'conforms' }),
      ]),
      to: side([
        answer('Q-4.1-01', { status: 'conforms' }),
        answer('Q-4.3-01', { status: 'partly' }),
      ]),
      catalogue,
    });
    const four = requirements.find(({ requirement }) => requirement.id === '4');
    expect(four?.counts).toMatchObject({ improved: 1, worse: 1, 'not-comparable': 1 });
    expect(four?.scoreDelta).toBeCloseTo((300 + 100) / 5 - 200 / 5, 10);
    expect(scoreDelta).toBe(four?.scoreDelta);
    expect(counts.improved).toBe(1);
  });

  it('takes what one assessment does not ask as not assessed there', () => {
    const answers = [answer('Q-4.3-01', { status: 'conforms' })];
    const { questions, sameScale } = compareAssessments({
      from: side(answers, { variant: 'quick', scale: { maturity: true, partlyPercent: 40 } }),
      to: side(answers),
      catalogue,
    });
    const one = questions.find(({ question }) => question.id === 'Q-4.3-01');
    expect(one).toMatchObject({ change: 'newly-assessed', from: undefined });
    expect(sameScale).toBe(false);
  });

  it('turns every gain into the same loss when exchanged', () => {
    const opposite: Readonly<Record<Change, Change>> = {
      improved: 'worse',
      worse: 'improved',
      same: 'same',
      'newly-assessed': 'no-longer-assessed',
      'no-longer-assessed': 'newly-assessed',
      'not-comparable': 'not-comparable',
    };
    const negative = (value: number | null) => (value === null ? null : 0 - value);
    const variant = fc.constantFrom('full' as const, 'quick' as const);
    fc.assert(
      fc.property(anyAnswers, anyAnswers, variant, variant, (a, b, va, vb) => {
        const [from, to] = [side(a, { variant: va }), side(b, { variant: vb })];
        const there = compareAssessments({ from, to, catalogue });
        const back = compareAssessments({ from: to, to: from, catalogue });
        expect(back.questions.map(({ question, change }) => [question.id, change])).toEqual(
          there.questions.map(({ question, change }) => [question.id, opposite[change]]),
        );
        expect(back.scoreDelta).toBe(negative(there.scoreDelta));
        expect(back.requirements.map((node) => [node.scoreDelta, node.maturityDelta])).toEqual(
          there.requirements.map((node) => [
            negative(node.scoreDelta),
            negative(node.maturityDelta),
          ]),
        );
        const total = Object.values(there.counts).reduce((sum, count) => sum + count, 0);
        expect(total).toBe(there.questions.length);
      }),
    );
  });

  it('finds nothing changed between an assessment and itself', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { counts, scoreDelta } = compareAssessments({
          from: side(answers),
          to: side(answers),
          catalogue,
        });
        expect(counts.same + counts['not-comparable']).toBe(catalogue.questions.length);
        expect(scoreDelta === null || scoreDelta === 0).toBe(true);
      }),
    );
  });
});
