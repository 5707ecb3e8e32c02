import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  screeningProposal,
  screeningQuestions,
  withScreeningQuestions,
} from '../../../shared/domain/screening.ts';

type Answer = 'yes' | 'no' | 'unclear' | null;
const rows = (answers: Readonly<Record<string, Answer>>, otherwise: Answer = 'no') =>
  screeningQuestions.map(({ id, question }) => ({
    question,
    answer: id in answers ? (answers[id] ?? null) : otherwise,
    reason: '',
  }));

const anyAnswer = fc.constantFrom<Answer>('yes', 'no', 'unclear', null);
const anyAnswers = fc
  .array(anyAnswer, { minLength: screeningQuestions.length, maxLength: screeningQuestions.length })
  .map((answers) =>
    screeningQuestions.map(({ question }, at) => ({
      question,
      answer: answers[at] ?? null,
      reason: '',
    })),
  );

describe('the screening', () => {
  it('asks each question once', () => {
    expect(new Set(screeningQuestions.map(({ id }) => id)).size).toBe(screeningQuestions.length);
    expect(new Set(screeningQuestions.map(({ question }) => question)).size).toBe(
      screeningQuestions.length,
    );
  });

  it.each([
    ['yes', 'decisive', { 'bodily-harm': 'yes', 'restricted-use': 'unclear' }],
    ['yes', 'unclear', { 'restricted-use': 'unclear', 'many-people': 'yes' }],
    ['yes', 'several', { 'many-people': 'yes', 'new-ground': 'unclear' }],
    ['no', 'none', { 'many-people': 'yes' }],
    ['no', 'none', {}],
    [null, 'unanswered', { environment: null }],
  ] as const)('proposes %s because of %s', (fullNeeded, because, answers) => {
    expect(screeningProposal(rows(answers))).toMatchObject({ fullNeeded, because });
  });

  it('proposes nothing without questions, and follows questions of one’s own', () => {
    expect(screeningProposal([])).toMatchObject({ fullNeeded: null, because: 'unanswered' });
    const own = { question: 'Do customers ask for one?', answer: 'yes' as const, reason: '' };
    expect(screeningProposal([...rows({}), own])).toEqual({
      fullNeeded: 'yes',
      because: 'decisive',
      questions: [own.question],
    });
    expect(
      screeningProposal([{ question: '  ', answer: 'yes', reason: '' }]).fullNeeded,
    ).toBeNull();
  });

  it('never needs less for more reasons', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(screeningQuestions.length - 1), (answers, at) => {
        const before = screeningProposal(answers).fullNeeded;
        const worse = answers.map((row, index) =>
          index === at ? { ...row, answer: 'yes' as const } : row,
        );
        expect(before !== 'yes' || screeningProposal(worse).fullNeeded === 'yes').toBe(true);
      }),
    );
  });

  it('never says no while a decisive question is open, unclear or yes', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const settled = screeningQuestions.every(({ decisive }, at) =>
          decisive ? answers[at]?.answer === 'no' : answers[at]?.answer !== null,
        );
        expect(screeningProposal(answers).fullNeeded !== 'no' || settled).toBe(true);
      }),
    );
  });

  it('adds the questions that are missing and keeps the answers', () => {
    const begun = [
      { question: 'Own question', answer: 'no' as const, reason: 'r' },
      { question: screeningQuestions[3]?.question ?? '', answer: 'yes' as const, reason: 's' },
    ];
    const filled = withScreeningQuestions(begun);
    expect(filled.slice(0, 2)).toEqual(begun);
    expect(filled).toHaveLength(screeningQuestions.length + 1);
    expect(withScreeningQuestions(filled)).toEqual(filled);
  });
});
