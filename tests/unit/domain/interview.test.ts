import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterQuestions,
  nextQuestion,
  ownersOf,
  previousQuestion,
  progressOf,
  searchInterview,
} from '../../../shared/domain/interview.ts';
import { anyAnswers, answer, catalogue, question } from './support.ts';

const { questions, requirements } = catalogue;
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('filterQuestions', () => {
  const answers = [
    answer('Q-4.1-01', { status: 'does-not', owner: 'Mia', grade: 'major', followUp: true }),
    answer('Q-4.1-02', { status: 'conforms', owner: ' mia' }),
    answer('Q-4.3-01', { owner: 'Tom', followUp: true }),
  ];
  const filtered = (filter: Parameters<typeof filterQuestions>[0]['filter']) =>
    idsOf(filterQuestions({ questions, answers, filter }));

  it('restricts by each criterion', () => {
    expect(filtered({})).toHaveLength(8);
    expect(filtered({ unanswered: true })).toHaveLength(6);
    expect(filtered({ gaps: true })).toEqual(['Q-4.1-01']);
    expect(filtered({ flagged: true })).toEqual(['Q-4.1-01', 'Q-4.3-01']);
    expect(filtered({ owner: 'MIA' })).toEqual(['Q-4.1-01', 'Q-4.1-02']);
    expect(filtered({ owner: '' })).toHaveLength(5);
    expect(filtered({ grade: 'major' })).toEqual(['Q-4.1-01']);
    expect(filtered({ grade: 'none' })).toHaveLength(7);
  });

  it('asks for all criteria that are set', () => {
    expect(filtered({ unanswered: true, flagged: true })).toEqual(['Q-4.3-01']);
    expect(filtered({ gaps: true, owner: 'Tom' })).toEqual([]);
  });

  it('offers each owner once', () => {
    expect(ownersOf(answers)).toEqual(['Mia', 'Tom']);
  });
});

describe('progressOf', () => {
  it('adds up from the questions to the whole', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const progress = progressOf(requirements, questions, answers);
        const tops = requirements.filter(({ parent }) => parent === null);
        const sum = tops.reduce((total, { id }) => total + (progress[id]?.answered ?? 0), 0);
        const answered = answers.filter(({ status }) => status !== 'not-assessed').length;
        expect(progress['all']?.answered).toBe(answered);
        expect(sum).toBe(answered);
        expect(progress['6.1']?.total).toBe(3);
        expect(progress['all']?.flagged).toBe(answers.filter((a) => a.followUp).length);
      }),
    );
  });
});

describe('nextQuestion and previousQuestion', () => {
  const list = questions.slice(2, 5);

  it('walks the list and stops at its ends', () => {
    expect(nextQuestion(list, 'Q-4.3-01')?.id).toBe('Q-6.1.2-01');
    expect(nextQuestion(list, 'Q-6.1.2-02')).toBeNull();
    expect(previousQuestion(list, 'Q-4.3-01')).toBeNull();
    expect(previousQuestion(list, 'Q-6.1.2-02')?.id).toBe('Q-6.1.2-01');
    expect(nextQuestion(list, null)?.id).toBe('Q-4.3-01');
    expect(nextQuestion([], null)).toBeNull();
  });

  it('goes on from where a question stood that has just left the list', () => {
    const left = list.filter(({ id }) => id !== 'Q-6.1.2-01');
    expect(nextQuestion(left, 'Q-6.1.2-01', questions)?.id).toBe('Q-6.1.2-02');
    expect(previousQuestion(left, 'Q-6.1.2-01', questions)?.id).toBe('Q-4.3-01');
    expect(nextQuestion(left, 'Q-A.2.2-02', questions)).toBeNull();
  });
});

describe('searchInterview', () => {
  const find = (query: string, note = '') =>
    searchInterview(query, questions, [answer('Q-4.3-01', { note, owner: 'Zoë Müller' })]);

  it('wants all words, in any field and any order, without case and accents', () => {
    expect(idsOf(find('MULLER q-4.3').map((hit) => hit.question))).toEqual(['Q-4.3-01']);
    expect(find('muller nowhere')).toEqual([]);
    expect(find('  ')).toEqual([]);
    expect(find('goes wrong')).toHaveLength(8);
    expect(find('cafe', 'Le café')).toHaveLength(1);
  });

  it('ranks a hit in the question above one in its guidance', () => {
    const named = question('Q-6.1.3-02', { text: 'Who signs the drift report every month?' });
    const guided = question('Q-6.1.3-03', { good: 'The drift report is read by two people.' });
    const hits = searchInterview('drift', [guided, named], []);
    expect(idsOf(hits.map((hit) => hit.question))).toEqual(['Q-6.1.3-02', 'Q-6.1.3-03']);
    expect(hits[1]?.field).toBe('good');
  });

  it('cuts a snippet around the hit and marks the words in it', () => {
    const long = `${'Something else was said. '.repeat(20)}Then İstanbul’s Ärger ﬁnally came up. ${'More. '.repeat(60)}`;
    const [hit] = find('arger final', long);
    expect(hit?.field).toBe('note');
    expect(hit?.snippet.length).toBeLessThan(160);
    expect(hit?.snippet.startsWith('…') && hit.snippet.endsWith('…')).toBe(true);
    expect(hit?.ranges.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(['Ärger', 'ﬁnal']);
  });

  it('finds every word that is there, marked in the snippet', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.lorem({ maxCount: 60 }),
    );
    fc.assert(
      fc.property(anyText, fc.nat(), (note, pick) => {
        const words = note.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
        const word = words[pick % Math.max(1, words.length)];
        fc.pre(word !== undefined);
        const hit = find(word, note).find((one) => one.question.id === 'Q-4.3-01');
        expect(hit).toBeDefined();
        expect(hit?.ranges.length).toBeGreaterThan(0);
        let last = -1;
        for (const [from, to] of hit?.ranges ?? []) {
          expect(from > last && to > from && to <= (hit?.snippet.length ?? 0)).toBe(true);
          last = to;
        }
      }),
      { numRuns: 500 },
    );
  });
});
