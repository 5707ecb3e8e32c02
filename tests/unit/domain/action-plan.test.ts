import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../shared/domain/action.ts';
import { actionSchema } from '../../../shared/domain/action.ts';
import {
  daysByEffort,
  groupActions,
  needsAction,
  planActions,
} from '../../../shared/domain/action-plan.ts';
import { addDays } from '../../../shared/domain/common.ts';
import type { Catalogue } from '../../../shared/domain/content.ts';
import { rankGaps } from '../../../shared/domain/gaps.ts';
import type { RecordedAnswer } from '../../../shared/domain/tree.ts';
import { anyAnswers, answer, assessment, catalogue, ids } from './support.ts';

// One for all plans of this file: ids of a later plan differ from those of an earlier one.
const newId = ids();

function plan(
  answers: readonly RecordedAnswer[],
  existing: readonly Action[] = [],
  framework: Catalogue = catalogue,
) {
  return planActions({
    assessment: assessment(),
    catalogue: framework,
    answers,
    existing,
    newId,
    today: '2026-05-20',
  });
}

const byQuestion = (actions: readonly Action[]) => new Map(actions.map((a) => [a.questionId, a]));

/** The test framework with dependencies between any two leaves, circles included. */
const anyFramework: fc.Arbitrary<Catalogue> = fc
  .array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 20 })
  .map((edges) => ({
    ...catalogue,
    requirements: catalogue.requirements.map((node, index) => ({
      ...node,
      dependsOn: edges
        .filter(([from]) => from === index)
        .map(([, to]) => catalogue.requirements[to]?.id ?? '4'),
    })),
  }));

describe('planActions', () => {
  it('takes words, owner, effort and due date from the answer where it has them', () => {
    const { add } = plan([
      answer('Q-4.1-01', {
        status: 'does-not',
        recommendation: 'Name the issues, e.g. the new law. Review them twice a year.',
        owner: 'Mia',
        effort: 'large',
        due: '2026-07-01',
      }),
      answer('Q-A.2.2-02', { status: 'partly' }),
    ]);
    expect(add[0]).toMatchObject({
      title: 'Name the issues, e.g. the new law',
      detail: 'Review them twice a year.',
      owner: 'Mia',
      effort: 'large',
      due: '2026-07-01',
      priority: 'high',
      code: 'ACT-001',
    });
    expect(add[1]).toMatchObject({
      title: 'Write down how Q-A.2.2-02 is handled',
      detail: 'Name an owner.',
      effort: 'large',
      priority: 'low',
    });
  });

  it('spreads due dates by priority and never into the past', () => {
    const due = (status: 'partly' | 'does-not', today: string) =>
      planActions({
        assessment: assessment(),
        catalogue,
        answers: [answer('Q-4.1-01', { status })],
        existing: [],
        newId: ids(),
        today,
      }).add[0]?.due;
    expect(due('does-not', '2026-05-14')).toBe(addDays('2026-05-14', 30));
    expect(due('partly', '2026-05-14')).toBe(addDays('2026-05-14', 90));
    expect(due('partly', '2027-01-01')).toBe('2027-01-01');
  });

  it('waits for what is missing, not for what is partly in place', () => {
    const waitsFor = (status: 'partly' | 'does-not') => {
      const actions = byQuestion(
        plan([answer('Q-4.1-02', { status }), answer('Q-6.1.2-01', { status: 'does-not' })]).add,
      );
      return actions.get('Q-6.1.2-01')?.dependsOn.length;
    };
    expect(waitsFor('does-not')).toBe(1);
    expect(waitsFor('partly')).toBe(0);
  });

  it('brings forward what something urgent waits for', () => {
    const actions = byQuestion(
      plan([
        answer('Q-4.1-02', { status: 'does-not', priority: 'low' }),
        answer('Q-6.1.2-01', { status: 'does-not' }),
      ]).add,
    );
    expect(actions.get('Q-4.1-02')).toMatchObject({ priority: 'low', due: '2026-06-13' });
    expect(actions.get('Q-6.1.2-01')?.due).toBe(addDays('2026-06-13', 2));
  });

  it('depends on the nearest requirements that have an action, one line each', () => {
    const actions = byQuestion(
      plan([
        answer('Q-4.1-01', { status: 'does-not' }),
        answer('Q-4.1-02', { status: 'does-not' }),
        answer('Q-6.1.2-01', { status: 'does-not' }),
        answer('Q-A.2.2-01', { status: 'does-not' }),
      ]).add,
    );
    const id = (questionId: string) => actions.get(questionId)?.id;
    expect(actions.get('Q-6.1.2-01')?.dependsOn).toEqual([id('Q-4.1-01')]);
    // Through 6.1.3, which has no gap, and not again on 4.1.
    expect(actions.get('Q-A.2.2-01')?.dependsOn).toEqual([id('Q-6.1.2-01')]);
  });

  it('leaves edited and finished actions alone and reports the rest whose gap is gone', () => {
    const before = plan([
      answer('Q-4.1-01', { status: 'does-not' }),
      answer('Q-4.3-01', { status: 'does-not' }),
      answer('Q-6.1.2-01', { status: 'does-not' }),
    ]).add;
    const existing = before.map((action) =>
      action.questionId === 'Q-4.3-01' ? { ...action, edited: true, title: 'Mine' } : action,
    );
    const closed = ['Q-4.1-01', 'Q-4.3-01'].map((id) => answer(id, { status: 'conforms' }));
    const { add, obsolete } = plan(
      [...closed, answer('Q-6.1.2-01', { status: 'partly' })],
      existing,
    );
    expect(add).toEqual([]);
    expect(obsolete.map(({ questionId }) => questionId)).toEqual(['Q-4.1-01']);
  });

  it('goes on counting codes after all actions of the workspace', () => {
    const [other] = plan([answer('Q-4.1-01', { status: 'does-not' })]).add;
    const elsewhere = { ...other!, assessmentId: ids()(), code: 'ACT-041' };
    const { add, obsolete } = plan([answer('Q-4.1-01', { status: 'does-not' })], [elsewhere]);
    expect(add.map(({ code }) => code)).toEqual(['ACT-042']);
    expect(obsolete).toEqual([]);
  });

  it('covers exactly the gaps that need it, with valid records, and adds nothing a second time', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (first, second) => {
        const old = plan(first).add;
        const { add } = plan(second, old);
        const all = [...old, ...add];
        for (const action of all) expect(actionSchema.safeParse(action).success).toBe(true);
        const covered = new Set(all.map(({ questionId }) => questionId));
        expect(covered.size).toBe(all.length);
        for (const gap of rankGaps(assessment(), catalogue, second).filter(needsAction)) {
          expect(covered.has(gap.question.id)).toBe(true);
        }
        expect(plan(second, all).add).toEqual([]);
        expect(plan(first, old)).toEqual({ add: [], obsolete: [] });
      }),
    );
  });

  it('has no circle and no due date before that of a dependency, whatever the framework says', () => {
    fc.assert(
      fc.property(anyFramework, anyAnswers, fc.nat(8), (framework, answers, split) => {
        const old = plan(answers.slice(0, split), [], framework).add;
        const add = plan(answers, old, framework).add;
        const all = new Map([...old, ...add].map((action) => [action.id, action]));
        for (const action of add) {
          for (const id of action.dependsOn) {
            const needed = all.get(id);
            const earliest = addDays(
              needed?.due ?? '9999-01-01',
              daysByEffort[action.effort ?? 'small'],
            );
            expect(action.due! >= earliest).toBe(true);
            expect(needed?.requirement).not.toBe(action.requirement);
          }
          expect(reaches(action.id, action.dependsOn, all)).toBe(false);
        }
      }),
    );
  });

  it('names no dependency that another one already waits for', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { add } = plan(answers);
        const all = new Map(add.map((action) => [action.id, action]));
        for (const { dependsOn } of add) {
          for (const id of dependsOn) {
            const others = dependsOn.filter((other) => other !== id);
            expect(
              reaches(
                id,
                others.flatMap((other) => all.get(other)?.dependsOn ?? []),
                all,
              ),
            ).toBe(false);
          }
        }
      }),
    );
  });
});

/** Whether `target` is among `from` or anything that these depend on. */
function reaches(
  target: string,
  from: readonly string[],
  all: ReadonlyMap<string, Action>,
): boolean {
  const seen = new Set(from);
  for (const id of seen) for (const next of all.get(id)?.dependsOn ?? []) seen.add(next);
  return seen.has(target);
}

describe('groupActions', () => {
  it('groups by top-level node in the order of the framework, by due date inside', () => {
    const { add } = plan([
      answer('Q-A.2.2-01', { status: 'does-not' }),
      answer('Q-4.3-01', { status: 'does-not', due: '2026-09-01' }),
      answer('Q-4.1-01', { status: 'does-not' }),
    ]);
    const stray = { ...add[0]!, id: newId(), requirement: '99.9' };
    const groups = groupActions([stray, ...add], catalogue);
    expect(groups.map(({ group }) => group?.id ?? null)).toEqual(['4', 'A.2', null]);
    expect(groups[0]?.actions.map(({ requirement }) => requirement)).toEqual(['4.1', '4.3']);
    expect(groups.flatMap(({ actions }) => actions)).toHaveLength(4);
  });
});
