import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLibraries } from '../../../electron/services/content.ts';
import {
  changeAnswer,
  explainAnswer,
  giveAnswer,
  goBackTo,
  recordedRows,
  replay,
  walk,
  type ClassificationRow,
  type GivenAnswer,
} from '../../../shared/domain/ai-act-classifier.ts';
import { aiActClasses, type AiActLibrary } from '../../../shared/domain/library.ts';

const library = loadLibraries(new URL('../../../resources', import.meta.url).pathname).aiAct;

/** Answers by their position, from the start. */
const answering = (...answers: readonly number[]): readonly GivenAnswer[] =>
  answers.reduce<readonly GivenAnswer[]>((given, one) => giveAnswer(library, given, one), []);

/** The first way that ends in a class, tried in the order of the answers. */
function wayTo(wanted: string, given: readonly GivenAnswer[] = []): readonly GivenAnswer[] | null {
  const { current, result } = walk(library, given);
  if (current === null) return result === wanted ? given : null;
  for (const [answer] of current.answers.entries()) {
    const found = wayTo(wanted, giveAnswer(library, given, answer));
    if (found !== null) return found;
  }
  return null;
}

/** Answers steps by a part of the answer's words; steps that are not named with the last answer. */
function saying(words: Readonly<Record<string, string>>): readonly GivenAnswer[] {
  let given: readonly GivenAnswer[] = [];
  let { current } = walk(library, given);
  while (current !== null) {
    const wanted = words[current.id];
    const last = current.answers.length - 1;
    const answer =
      wanted === undefined
        ? last
        : current.answers.findIndex(({ label }) => label.includes(wanted));
    expect(answer, current.id).toBeGreaterThanOrEqual(0);
    given = giveAnswer(library, given, answer);
    ({ current } = walk(library, given));
  }
  return given;
}

/** Any way through the library, complete or not. */
const ways = fc
  .array(fc.nat({ max: 9 }), { maxLength: 30 })
  .map((answers) => answering(...answers));
const complete = ways.map((given) => {
  let all = given;
  for (let at = walk(library, all); at.current !== null; at = walk(library, all)) {
    all = giveAnswer(library, all, at.current.answers.length - 1);
  }
  return all;
});

describe('the guided classification', () => {
  test('begins with the first question and one answer leads to the next', () => {
    expect(walk(library, []).current?.id).toBe(library.start);
    const [first] = library.steps.filter(({ id }) => id === library.start);
    expect(walk(library, answering(0)).current?.id).toBe(first?.answers[0]?.next);
  });

  test('reaches the class of a program with fixed rules in one answer', () => {
    const { current, result, path, left } = walk(library, answering(3));
    expect({ current, result, answers: path.length, left }).toEqual({
      current: null,
      result: 'not-in-scope',
      answers: 1,
      left: 0,
    });
  });

  test('finds recruitment to be high-risk, and a chatbot to owe transparency', () => {
    const scope = { scope: 'no exclusion', role: 'Deployer', 'ai-system': 'infers its output' };
    const recruiting = saying({
      ...scope,
      'annex-iii-education-work': 'Recruiting',
      'annex-iii-profiling': 'Yes',
    });
    expect(walk(library, recruiting).result).toBe('high-risk');
    const chatbot = saying({ ...scope, transparency: 'interact' });
    expect(walk(library, chatbot).result).toBe('limited');
    expect(walk(library, saying(scope)).result).toBe('minimal');
  });

  test('reaches every class', () => {
    for (const wanted of aiActClasses) {
      expect(walk(library, wayTo(wanted) ?? []).result).toBe(wanted);
    }
  });

  test('an answer that does not exist changes nothing', () => {
    expect(giveAnswer(library, answering(0), 40)).toEqual(answering(0));
    expect(giveAnswer(library, answering(3), 0)).toEqual(answering(3));
  });

  test('another answer to an earlier question drops what followed; the same one drops nothing', () => {
    const given = answering(0, 0, 0, 2);
    expect(changeAnswer(library, given, 1, 0)).toBe(given);
    const changed = changeAnswer(library, given, 1, 4);
    expect(changed).toHaveLength(2);
    expect(walk(library, changed).current?.id).toBe('role');
  });

  test('a reason can be written for each answer and stays with it', () => {
    const given = explainAnswer(answering(0, 0), 1, 'Sold in Austria since 2024.');
    expect(recordedRows(library, given).map(({ reason }) => reason)).toEqual([
      answering(0)[0]?.reason,
      'Sold in Austria since 2024.',
    ]);
  });

  test('going back asks the question again', () => {
    fc.assert(
      fc.property(ways, fc.nat({ max: 30 }), (given, position) => {
        fc.pre(position < given.length);
        const asked = walk(library, goBackTo(given, position));
        expect(asked.path).toHaveLength(position);
        expect(asked.current?.id).toBe(given[position]?.step);
      }),
    );
  });

  test('every question has an end within reach, and each answer brings it nearer', () => {
    fc.assert(
      fc.property(complete, (given) => {
        for (const [at] of given.entries()) {
          const before = walk(library, given.slice(0, at)).left;
          expect(walk(library, given.slice(0, at + 1)).left).toBeLessThan(before);
        }
        expect(walk(library, given).result).not.toBeNull();
      }),
    );
  });
});

describe('a recorded classification', () => {
  const record = (given: readonly GivenAnswer[]) => recordedRows(library, given);

  test('comes back as it was given, without drift', () => {
    fc.assert(
      fc.property(complete, (given) => {
        const { result } = walk(library, given);
        expect(replay(library, record(given), result)).toEqual({ given, drift: [] });
      }),
    );
  });

  test('an empty record has nothing to disagree with', () => {
    expect(replay(library, [], 'minimal')).toEqual({ given: [], drift: [] });
  });

  const given = answering(0, 0, 1, 2);
  const rows = record(given);
  const changedLibrary = (
    change: (step: AiActLibrary['steps'][number]) => object,
  ): AiActLibrary => ({
    ...library,
    steps: library.steps.map((step) => ({ ...step, ...change(step) })),
  });

  test('says so when it was broken off', () => {
    expect(replay(library, rows, 'minimal').drift).toEqual([
      { kind: 'unfinished', position: rows.length },
    ]);
  });

  test('says so when the answers lead to another class than the recorded one', () => {
    const outside = record(answering(3));
    expect(replay(library, outside, 'minimal').drift).toEqual([
      { kind: 'class-differs', position: 1 },
    ]);
  });

  test('a reworded question keeps its answer, other white space is no rewording', () => {
    const reworded = changedLibrary(({ id, question }) =>
      id === 'scope'
        ? { question: 'Does it apply to you at all, in your view?' }
        : { question: ` ${question} ` },
    );
    const after = replay(reworded, rows, null);
    expect(after.drift).toEqual([{ kind: 'question-reworded', position: 1 }]);
    expect(after.given).toEqual(given);
  });

  test('a reworded answer was never given: it is asked again from there', () => {
    const reworded = changedLibrary(({ id, answers }) =>
      id === 'scope'
        ? { answers: answers.map((one) => ({ ...one, label: `${one.label} (new)` })) }
        : {},
    );
    const after = replay(reworded, rows, null);
    expect(after.drift).toEqual([{ kind: 'answer-gone', position: 1 }]);
    expect(walk(reworded, after.given).current?.id).toBe('scope');
  });

  test('tells a question that is gone from one that comes elsewhere now', () => {
    const other = (step: string): ClassificationRow[] =>
      rows.map((row, at) => (at === 2 ? { ...row, step } : row));
    expect(replay(library, other('no-such-step'), null).drift).toEqual([
      { kind: 'question-gone', position: 2 },
    ]);
    expect(replay(library, other('transparency'), null).drift).toEqual([
      { kind: 'order-changed', position: 2 },
    ]);
  });

  test('any rows whatever are read without failing, and what comes back leads on', () => {
    const line = fc.record({
      step: fc.oneof(fc.constantFrom(...library.steps.map(({ id }) => id)), fc.string()),
      question: fc.string(),
      answer: fc.oneof(
        fc.constantFrom(...library.steps.flatMap(({ answers }) => answers.map((one) => one.label))),
        fc.string(),
      ),
      reason: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom(null, ...aiActClasses), (any, recorded) => {
        const after = replay(library, any, recorded);
        expect(walk(library, after.given).path).toHaveLength(after.given.length);
        // What was left out is told.
        expect(any.length === after.given.length || after.drift.length > 0).toBe(true);
      }),
    );
  });
});
