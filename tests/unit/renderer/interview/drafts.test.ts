import { describe, expect, test } from 'vitest';
import { answerWith, patchesOf, toDrafts } from '../../../../renderer/features/interview/drafts.ts';
import {
  ownerSuggestions,
  personFrom,
} from '../../../../renderer/features/interview/question/people.ts';
import { blankAnswer, type Answer } from '../../../../shared/domain/assessment.ts';

const record = { ...blankAnswer, questionId: 'Q-4.1-01', note: 'on record' } as Answer;

describe('drafts', () => {
  test('keep every field with its question', () => {
    const drafts = {
      ...toDrafts('Q-4.1-01', { note: 'first', followUp: true }),
      ...toDrafts('Q-A.6.2.4-01', { note: 'second' }),
    };
    expect([...patchesOf(drafts)]).toEqual([
      ['Q-4.1-01', { note: 'first', followUp: true }],
      ['Q-A.6.2.4-01', { note: 'second' }],
    ]);
  });

  test('lie over the record, and only over their own', () => {
    const drafts = toDrafts('Q-4.1-01', { status: 'partly' });
    expect(answerWith(drafts, 'Q-4.1-01', record)).toMatchObject({
      status: 'partly',
      note: 'on record',
    });
    expect(answerWith(drafts, 'Q-4.1-011', undefined)).toEqual(blankAnswer);
  });
});

describe('people', () => {
  test('are read as name and function', () => {
    expect(personFrom('Ana Silva, Head of Data, Lisbon', 'x')).toEqual({
      id: 'x',
      role: 'interviewee',
      name: 'Ana Silva',
      function: 'Head of Data, Lisbon',
    });
    expect(personFrom('Ana Silva', 'x').function).toBe('');
    expect(personFrom(', odd', 'x').name).toBe(', odd');
  });

  test('follow earlier owners, each name once', () => {
    const answers = [{ ...blankAnswer, questionId: 'q', owner: 'Zoe' }];
    const people = [personFrom('zoe', '1'), personFrom('Ana', '2')];
    expect(ownerSuggestions(answers, people)).toEqual(['Zoe', 'Ana']);
  });
});
