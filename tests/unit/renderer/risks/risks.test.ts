import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criteriaProblems } from '../../../../shared/domain/criteria-problems.ts';
import {
  defaultRiskCriteria,
  levelOf,
  type RiskCriteria,
} from '../../../../shared/domain/risk-criteria.ts';
import {
  isAccepted,
  needsReason,
  obstacleOf,
} from '../../../../renderer/features/risks/acceptance.ts';
import {
  changedCriteria,
  isSameCriteria,
  nextLevel,
  withCell,
} from '../../../../renderer/features/risks/criteria-draft.ts';
import { queryOf } from '../../../../renderer/features/risks/selection.ts';
import {
  sinceFirst,
  trendDrawing,
  trendFinding,
} from '../../../../renderer/features/risks/trend.ts';
import type { RiskOverview } from '../../../../shared/contract/record-values.ts';
import { makeRecord } from '../../domain/record-fixture.ts';

const own = { likelihood: 1, consequence: 5, level: 4 };
const criteria: RiskCriteria = { ...defaultRiskCriteria, exceptions: [own] };

describe('editing the criteria', () => {
  it('takes cells that differ along with scales and levels', () => {
    const shorter = changedCriteria(criteria, { consequence: criteria.consequence.slice(0, 4) });
    expect(shorter.exceptions).toEqual([{ likelihood: 1, consequence: 4, level: 4 }]);
    const [first, ...rest] = criteria.likelihood;
    const longer = changedCriteria(criteria, {
      likelihood: [
        { label: 'Never', meaning: '' },
        ...(first === undefined ? [] : [first]),
        ...rest,
      ],
    });
    expect(longer.exceptions).toEqual([{ ...own, likelihood: 2 }]);
    const fewer = changedCriteria(criteria, { levels: criteria.levels.slice(0, 3) });
    expect(fewer.exceptions).toEqual([{ ...own, level: 3 }]);
    expect(criteriaProblems(fewer)).toEqual([]);
  });

  it('keeps one of two cells that fall together', () => {
    const two = { ...criteria, exceptions: [own, { ...own, consequence: 4 }] };
    const shorter = changedCriteria(two, { consequence: two.consequence.slice(0, 4) });
    expect(shorter.exceptions).toHaveLength(1);
  });

  it('goes through all levels of a cell and comes back to its rating', () => {
    const cell = { likelihood: 3, consequence: 3 };
    let draft: RiskCriteria = defaultRiskCriteria;
    const seen = draft.levels.map(() => {
      draft = { ...draft, exceptions: withCell(draft, cell, nextLevel(draft, cell)) };
      return levelOf(draft, 3, 3);
    });
    expect(seen).toEqual([2, 3, 0, 1]);
    expect(draft.exceptions).toEqual([]);
  });

  it('leaves every other cell as it is', () => {
    const any = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(any, any, any, any, fc.nat(3), (a, b, c, d, level) => {
        const changed = {
          ...criteria,
          exceptions: withCell(criteria, { likelihood: a, consequence: b }, level),
        };
        expect(levelOf(changed, a, b)).toBe(level);
        const isOther = a !== c || b !== d;
        expect(levelOf(changed, c, d)).toBe(isOther ? levelOf(criteria, c, d) : level);
        expect(criteriaProblems(changed)).toEqual([]);
      }),
    );
  });

  it('sees a change, but not another order of cells', () => {
    const two = [own, { ...own, likelihood: 2 }];
    expect(
      isSameCriteria(
        { ...criteria, exceptions: two },
        { ...criteria, exceptions: two.toReversed() },
      ),
    ).toBe(true);
    expect(isSameCriteria(criteria, { ...criteria, appetite: 8 })).toBe(false);
  });
});

describe('acceptance', () => {
  const risk = (data: object) => makeRecord('risk', 1, data);
  it('needs a treatment, a rating of what remains, and somebody with the authority', () => {
    const rated = { strategy: 'modify', residualLikelihood: 2, residualConsequence: 3 };
    expect(obstacleOf(criteria, risk({}))).toBe('strategy');
    expect(obstacleOf(criteria, risk({ strategy: 'retain' }))).toBe('residual');
    expect(obstacleOf(criteria, risk(rated))).toBeNull();
    const nobody = {
      ...criteria,
      levels: criteria.levels.map((one) => ({ ...one, acceptedBy: ' ' })),
    };
    expect(obstacleOf(nobody, risk(rated))).toBe('authority');
  });
  it('needs a reason above the appetite', () => {
    const after = (likelihood: number) =>
      risk({ residualLikelihood: likelihood, residualConsequence: 5 });
    expect(needsReason(criteria, after(1))).toBe(false);
    expect(needsReason(criteria, after(2))).toBe(true);
  });
  it('is there with name and day only', () => {
    expect(isAccepted(risk({ acceptedBy: 'Ada' }))).toBe(false);
    expect(isAccepted(risk({ acceptedBy: 'Ada', acceptedOn: '2026-05-01' }))).toBe(true);
  });
});

describe('the risks beside the matrix', () => {
  it('are asked from the register by their cell, open ones only', () => {
    const cell = { likelihood: 2, consequence: 4 };
    expect(queryOf({ kind: 'cell', when: 'after', cell })?.filters).toEqual({
      kind: ['risk', ''],
      status: ['identified', 'analysed', 'in-treatment', 'accepted'],
      residualLikelihood: ['2'],
      residualConsequence: ['4'],
    });
    expect(queryOf({ kind: 'unrated' })?.filters['inherent']).toEqual(['']);
    expect(queryOf({ kind: 'again' })).toBeNull();
  });
});

describe('the trend', () => {
  const overview = (...byLevel: (readonly number[])[]): RiskOverview => ({
    criteria: defaultRiskCriteria,
    inherent: [],
    residual: [],
    unrated: 0,
    aboveAppetite: 0,
    gravest: [],
    reassess: { total: 0, first: [] },
    trend: byLevel.map((counts, at) => ({ month: `2026-0${at + 1}`, byLevel: counts })),
  });
  const none = [0, 0, 0, 0];

  it('begins with the first month that has a risk', () => {
    const { trend } = overview(none, none, [1, 0, 0, 0], none);
    expect(sinceFirst(trend).map(({ month }) => month)).toEqual(['2026-03', '2026-04']);
    expect(sinceFirst(overview(none).trend)).toEqual([]);
  });

  it('says how the risks above the appetite went', () => {
    expect(trendFinding(overview(none, [2, 1, 3, 1], [2, 1, 1, 0]))).toBe(
      'At High or above: one open risk, down from 4 a month ago',
    );
    expect(trendFinding(overview([2, 0, 0, 0], none, [2, 0, 2, 0]))).toBe(
      'At High or above: 2 open risks, up from 0 2 months ago',
    );
    expect(trendFinding(overview(none, [2, 0, 1, 1]))).toBe(
      '2 of 4 rated risks are at High or above; the trend begins this month',
    );
  });

  it('is drawn with one column a month and every part named once', () => {
    const drawing = trendDrawing(overview([2, 0, 1, 0], [2, 0, 1, 4]));
    const texts = drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(texts).toEqual(
      expect.arrayContaining(['Jan 2026', 'Feb', '2 Low', '1 High', '4 Critical']),
    );
    expect(drawing.shapes.filter(({ kind }) => kind === 'rect')).toHaveLength(5);
  });
});
