import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grades, priorities, statuses } from '../../../shared/domain/assessment.ts';
import { effectivePriority, rankGaps, suggestGrade } from '../../../shared/domain/gaps.ts';
import { anyAnswers, answer, assessment, catalogue, question } from './support.ts';

const rankedIds = (...args: Parameters<typeof rankGaps>) =>
  rankGaps(...args).map((gap) => gap.question.id);

describe('effectivePriority', () => {
  const decisive = question('Q-4.1-01', { weight: 3 });

  it('prefers what was chosen, then the grade, then status and weight', () => {
    const status = 'does-not' as const;
    expect(effectivePriority(decisive, { priority: 'low', grade: 'major', status })).toBe('low');
    expect(effectivePriority(decisive, { priority: null, grade: 'minor', status })).toBe('medium');
    expect(effectivePriority(decisive, { priority: null, grade: null, status })).toBe('high');
  });

  it('does not let a good practice hide a gap', () => {
    const gap = { priority: null, grade: 'good-practice', status: 'does-not' } as const;
    expect(effectivePriority(decisive, gap)).toBe('high');
  });

  it('never becomes less urgent with more weight or a worse status', () => {
    const urgency = (status: (typeof statuses)[number], weight: 1 | 2 | 3) =>
      priorities.indexOf(effectivePriority({ weight }, { priority: null, grade: null, status }));
    for (const status of statuses) {
      expect(urgency(status, 3)).toBeLessThanOrEqual(urgency(status, 2));
      expect(urgency(status, 2)).toBeLessThanOrEqual(urgency(status, 1));
    }
    for (const weight of [1, 2, 3] as const) {
      expect(urgency('does-not', weight)).toBeLessThanOrEqual(urgency('partly', weight));
      expect(urgency('partly', weight)).toBeLessThanOrEqual(urgency('conforms', weight));
    }
    expect(urgency('does-not', 3)).toBeLessThan(urgency('conforms', 3));
  });
});

describe('suggestGrade', () => {
  it('grades what is missing by how much hangs on it', () => {
    expect(suggestGrade('does-not', 3)).toBe('major');
    expect(suggestGrade('does-not', 1)).toBe('minor');
    expect(suggestGrade('partly', 3)).toBe('minor');
    expect(suggestGrade('partly', 1)).toBe('observation');
    expect(suggestGrade('conforms', 3)).toBeNull();
    expect(suggestGrade('not-applicable', 3)).toBeNull();
  });
});

describe('rankGaps', () => {
  it('lists what does not conform and what was graded, nothing else', () => {
    const ranked = rankedIds(assessment(), catalogue, [
      answer('Q-4.1-01', { status: 'conforms' }),
      answer('Q-4.1-02', { status: 'conforms', grade: 'opportunity' }),
      answer('Q-4.3-01', { status: 'conforms', grade: 'good-practice' }),
      answer('Q-6.1.2-01', { status: 'partly' }),
      answer('Q-6.1.2-02', { status: 'does-not' }),
      answer('Q-A.2.2-01', { status: 'not-applicable' }),
    ]);
    // Missing and partly are both minor here: the worse status comes first.
    expect(ranked).toEqual(['Q-6.1.2-02', 'Q-6.1.2-01', 'Q-4.1-02']);
  });

  it('puts priority before grade before status before weight before order', () => {
    const ranked = rankedIds(assessment(), catalogue, [
      answer('Q-A.2.2-02', { status: 'partly', priority: 'high', grade: 'opportunity' }),
      answer('Q-6.1.3-01', { status: 'does-not', priority: 'medium', grade: 'major' }),
      answer('Q-6.1.2-02', { status: 'does-not', priority: 'medium', grade: 'minor' }),
      answer('Q-4.1-01', { status: 'partly', priority: 'medium', grade: 'minor' }),
      answer('Q-6.1.2-01', { status: 'partly', priority: 'medium', grade: 'minor' }),
      answer('Q-4.3-01', { status: 'partly', priority: 'medium', grade: 'minor' }),
    ]);
    expect(ranked).toEqual([
      'Q-A.2.2-02',
      'Q-6.1.3-01',
      'Q-6.1.2-02',
      'Q-4.1-01',
      'Q-6.1.2-01',
      'Q-4.3-01',
    ]);
  });

  it('is a total order that does not depend on the order of the answers or the files', () => {
    fc.assert(
      fc.property(anyAnswers, fc.infiniteStream(fc.nat()), (answers, random) => {
        const ranked = rankedIds(assessment(), catalogue, answers);
        const shuffled = answers
          .map((one) => ({ one, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(rankedIds(assessment(), catalogue, shuffled)).toEqual(ranked);
        // Files read in another order: requirements keep their place, questions inside one too.
        const reordered = [...catalogue.questions].sort((a, b) =>
          a.requirement === b.requirement ? 0 : a.requirement < b.requirement ? 1 : -1,
        );
        const other = { ...catalogue, questions: reordered };
        expect(rankedIds(assessment(), other, answers)).toEqual(ranked);
        expect(new Set(ranked).size).toBe(ranked.length);
      }),
    );
  });

  it('never puts a lower priority first, nor a milder grade inside one priority', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const ranked = rankGaps(assessment(), catalogue, answers);
        const keys = ranked.map(
          ({ priority, grade }) =>
            priorities.indexOf(priority) * 10 + (grade === null ? 9 : grades.indexOf(grade)),
        );
        expect(keys).toEqual(keys.toSorted((a, b) => a - b));
      }),
    );
  });
});
