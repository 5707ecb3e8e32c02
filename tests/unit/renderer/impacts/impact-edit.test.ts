import { describe, expect, it } from 'vitest';
import {
  changedAt,
  firstOpen,
  harmColumn,
  newHarm,
  proposalText,
  proposedReason,
  removedAt,
  withMeasure,
  withReason,
} from '../../../../renderer/features/impacts/impact-edit.ts';
import { coverageOf } from '../../../../shared/domain/impact-assessment.ts';
import { impactDimensions } from '../../../../shared/domain/records/impacts.ts';
import { specOf } from '../../../../shared/domain/records/types.ts';
import { emptyRow, patchSchema } from '../../../../shared/domain/records/schema.ts';
import { fieldsOf } from '../../../../shared/domain/records/spec.ts';
import { screeningProposal, withScreeningQuestions } from '../../../../shared/domain/screening.ts';

describe('rows of an assessment', () => {
  it('change and go one at a time', () => {
    const rows = [{ a: 1 }, { a: 2 }];
    expect(changedAt(rows, 1, { a: 3 })).toEqual([{ a: 1 }, { a: 3 }]);
    expect(removedAt(rows, 0)).toEqual([{ a: 2 }]);
    expect(rows).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('of a new harm are what the definition takes', () => {
    const harm = newHarm('privacy', 'Somebody is found out.');
    expect(patchSchema(specOf('impact')).safeParse({ harms: [harm] }).success).toBe(true);
    const field = fieldsOf(specOf('impact')).find(({ name }) => name === 'harms');
    const columns = field?.kind === 'rows' ? field.columns : [];
    expect(Object.keys(harm).toSorted()).toEqual(Object.keys(emptyRow(columns)).toSorted());
    expect(harmColumn('severity')).toMatchObject({ kind: 'level', scale: 'consequence' });
  });

  it('hold one reason per dimension, and none when it is emptied', () => {
    const first = withReason([], 'work', 'No');
    const second = withReason(first, 'privacy', 'No data');
    expect(withReason(second, 'work', 'None')).toEqual([
      { dimension: 'work', reason: 'None' },
      { dimension: 'privacy', reason: 'No data' },
    ]);
    expect(withReason(second, 'work', '')).toEqual([{ dimension: 'privacy', reason: 'No data' }]);
    expect(withReason([], 'work', '')).toEqual([]);
  });

  it('take each usual measure once', () => {
    const once = withMeasure('', 'Test per group');
    expect(once).toBe('Test per group.');
    expect(withMeasure(once, 'Test per group')).toBe(once);
    expect(withMeasure(once, 'Ask those concerned.')).toBe('Test per group.\nAsk those concerned.');
  });
});

describe('the dimension to begin with', () => {
  it('is the first that nobody looked at, or the first of all', () => {
    const harms = [newHarm('fairness', 'H')];
    expect(firstOpen(coverageOf({ harms, benefits: [], without: [] }))).toBe('accountability');
    const without = impactDimensions.map((dimension) => ({ dimension, reason: 'None.' }));
    expect(firstOpen(coverageOf({ harms: [], benefits: [], without }))).toBe('fairness');
  });
});

describe('a proposal in words', () => {
  it('says what led to it, and names the questions in the reason', () => {
    const rows = withScreeningQuestions([]);
    expect(proposalText(screeningProposal(rows))).toMatch(/^Answer the \d+ questions/);
    const yes = rows.map((row, at) => ({
      ...row,
      answer: at === 0 ? ('yes' as const) : ('no' as const),
    }));
    const proposal = screeningProposal(yes);
    expect(proposalText(proposal)).toBe('One answer alone calls for a full assessment.');
    expect(proposedReason(proposal).split('\n')).toEqual([
      'One answer alone calls for a full assessment.',
      `– ${rows[0]?.question ?? ''}`,
    ]);
  });
});
