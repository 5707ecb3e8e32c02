import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byTime,
  extremesOf,
  groupsOf,
  likeForLike,
  othersOf,
  usualOther,
} from '../../../../renderer/features/compare/compare-data.ts';
import { compareAssessments, roundedDelta } from '../../../../shared/domain/comparison.ts';
import { defaultScale, type Assessment } from '../../../../shared/domain/assessment.ts';
import { answer, anyAnswers, assessment, catalogue } from '../../domain/support.ts';

const made = (id: string, date: string, changes: Partial<Assessment> = {}): Assessment =>
  assessment({ id, date, ...changes });
const listed = (...all: Assessment[]) =>
  all.map((one) => ({ assessment: one, answered: 0, total: 0, gaps: 0 }));

describe('what to compare with', () => {
  const old = made('old', '2025-01-01');
  const middle = made('middle', '2025-06-01');
  const now = made('now', '2026-01-01');

  it('offers the others, the newest first', () => {
    expect(othersOf(listed(old, now, middle), 'now').map(({ id }) => id)).toEqual([
      'middle',
      'old',
    ]);
  });

  it('prefers what the assessment was repeated from', () => {
    expect(usualOther({ ...now, repeatOf: 'old' }, [middle, old])?.id).toBe('old');
  });

  it('else takes the one before it that is not archived', () => {
    expect(usualOther(now, [middle, old])?.id).toBe('middle');
    const archived = { ...middle, archivedAt: '2025-07-01T00:00:00.000Z' };
    expect(usualOther(now, [archived, old])?.id).toBe('old');
    expect(usualOther(old, [now, middle])?.id).toBe('now');
    expect(usualOther(now, [])).toBeNull();
  });

  it('orders two of the same day by when they were begun', () => {
    const first = made('a', '2026-01-01', { createdAt: '2026-01-01T08:00:00.000Z' });
    const second = made('b', '2026-01-01', { createdAt: '2026-01-01T09:00:00.000Z' });
    expect(byTime(first, second)).toBeLessThan(0);
    expect(byTime(second, first)).toBeGreaterThan(0);
  });
});

describe('what a comparison says', () => {
  const own = { assessment: assessment() };
  const comparison = compareAssessments({
    from: {
      ...own,
      answers: [
        answer('Q-4.1-01', { status: 'does-not' }),
        answer('Q-6.1.2-01', { status: 'conforms' }),
        answer('Q-A.2.2-01', { status: 'partly' }),
      ],
    },
    to: {
      ...own,
      answers: [
        answer('Q-4.1-01', { status: 'conforms' }),
        answer('Q-6.1.2-01', { status: 'partly' }),
        answer('Q-A.2.2-01', { status: 'partly' }),
        answer('Q-A.2.2-02', { status: 'conforms' }),
      ],
    },
    catalogue,
  });

  it('names the largest gain and the largest loss', () => {
    const { best, worst } = extremesOf(comparison);
    expect([best?.requirement.id, worst?.requirement.id]).toEqual(['4', '6']);
  });

  it('keeps clauses and controls apart', () => {
    expect(groupsOf(comparison, 'control').map(({ requirement }) => requirement.id)).toEqual([
      'A.2',
    ]);
  });

  it('can leave out what was rated only once', () => {
    const scales = { from: defaultScale, to: defaultScale };
    const both = likeForLike(comparison, scales);
    // Weights 3, 3 and 3: 0 + 100 + 50 before, 100 + 50 + 50 now.
    expect(both).toEqual({ count: 3, from: 50, to: 200 / 3 });
    expect(likeForLike({ questions: [] }, scales)).toBeNull();
  });

  it('gives differences that agree with the scores as printed', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (before, after) => {
        const { requirements } = compareAssessments({
          from: { ...own, answers: before },
          to: { ...own, answers: after },
          catalogue,
        });
        for (const one of requirements) {
          const { from, to } = one;
          const printed =
            from.score === null || to.score === null
              ? null
              : Math.round(to.score) - Math.round(from.score);
          expect(roundedDelta(one)).toBe(printed);
        }
      }),
    );
  });
});
