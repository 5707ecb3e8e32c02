import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  conflictsOf,
  draftOf,
  patchOf,
  stored,
} from '../../../../renderer/lib/record-draft.ts';
import { recordTypeNames, specOf } from '../../../../shared/domain/records/types.ts';
import { ruleProblems } from '../../../../shared/wizards/record-wizard.ts';
import { makeRecord } from '../../domain/record-fixture.ts';
import { anyDraft } from './arbitrary.ts';

const named = ({ field, problem }: { readonly field: string; readonly problem: string }): string =>
  `${field} ${problem}`;

describe('a record as one flat object', () => {
  it('goes back into head and data', () => {
    const risk = makeRecord('risk', 1, { source: 'Few images of children.' }, { owner: 'Mia' });
    const draft = draftOf(risk);
    expect(draft).toMatchObject({
      title: 'risk 1',
      owner: 'Mia',
      source: 'Few images of children.',
    });
    const patch = patchOf(draft);
    expect(patch).toMatchObject({ title: 'risk 1', owner: 'Mia', status: 'identified', due: null });
    expect(patch.data).toEqual(risk.data);
  });

  it('names no data where only the head changed', () => {
    expect(patchOf({ owner: 'Tom' })).toEqual({ owner: 'Tom' });
  });
});

describe('what may be saved', () => {
  const risk = draftOf(makeRecord('risk', 1));
  const spec = specOf('risk');

  it('holds an emptied title back, and nothing else', () => {
    const { good, held, problems } = checkDraft(spec, risk, { title: '  ', owner: 'Mia' });
    expect(good).toEqual({ owner: 'Mia' });
    expect(held).toEqual({ title: '  ' });
    expect(problems).toEqual([{ field: 'title', kind: 'required', problem: 'required' }]);
  });

  it('holds a text back that is too long', () => {
    const { held, problems } = checkDraft(spec, risk, { owner: 'x'.repeat(301) });
    expect(Object.keys(held)).toEqual(['owner']);
    expect(problems.map(({ kind }) => kind)).toEqual(['too-long']);
  });

  it('holds a number out of range back', () => {
    const criteria = draftOf(makeRecord('risk-criteria', 1));
    const { held, problems } = checkDraft(specOf('risk-criteria'), criteria, { reviewMonths: 99 });
    expect(held).toEqual({ reviewMonths: 99 });
    expect(problems[0]).toMatchObject({ field: 'reviewMonths', kind: 'invalid' });
  });

  it('lets an accepted status wait for who accepted and when', () => {
    const first = checkDraft(spec, risk, { status: 'accepted', treatment: 'Retrain.' });
    expect(first.good).toEqual({ treatment: 'Retrain.' });
    expect(first.held).toEqual({ status: 'accepted' });
    expect(first.problems).toEqual([
      { field: 'acceptedBy', kind: 'rule', problem: 'acceptance-incomplete' },
    ]);
    const second = checkDraft(spec, risk, { ...first.held, acceptedBy: 'Mia' });
    expect(second.good).toEqual({ acceptedBy: 'Mia' });
    const saved = { ...risk, ...second.good };
    const third = checkDraft(spec, saved, { ...second.held, acceptedOn: '2026-05-14' });
    expect(third).toEqual({
      good: { status: 'accepted', acceptedOn: '2026-05-14' },
      held: {},
      problems: [],
    });
  });

  it('saves two changes together that are each refused alone', () => {
    const control = draftOf(
      makeRecord('control', 1, { applicable: 'yes' }, { status: 'implemented' }),
    );
    const { good, held } = checkDraft(specOf('control'), control, {
      applicable: 'no',
      status: 'excluded',
    });
    expect(good).toEqual({ applicable: 'no', status: 'excluded' });
    expect(held).toEqual({});
  });

  it('is not held up by what contradicted itself before', () => {
    const old = { ...risk, status: 'accepted' };
    const { good, problems } = checkDraft(spec, old, { source: 'Few images.' });
    expect(good).toEqual({ source: 'Few images.' });
    expect(problems).toHaveLength(1);
  });

  it('loses nothing, and adds no contradiction, whatever is typed', () => {
    for (const type of recordTypeNames) {
      const rules = specOf(type);
      fc.assert(
        fc.property(anyDraft(type), anyDraft(type), (saved, typed) => {
          const { good, held } = checkDraft(rules, saved, typed);
          expect({ ...good, ...held }).toEqual(typed);
          expect(Object.keys(good).filter((name) => name in held)).toEqual([]);
          const before = ruleProblems(rules, saved).map(named);
          for (const problem of ruleProblems(rules, { ...saved, ...good })) {
            expect(before).toContain(named(problem));
          }
        }),
        { numRuns: 40 },
      );
    }
  });
});

describe('what was changed meanwhile', () => {
  it('is a conflict where both changed the same field to different values', () => {
    const now = { source: 'theirs', event: 'same', owner: 'Tom' };
    const mine = { source: 'mine', event: 'same', owner: 'Mia' };
    const before = { source: 'old', event: 'old', owner: 'Tom' };
    expect(conflictsOf(now, mine, before)).toEqual([
      { field: 'source', mine: 'mine', theirs: 'theirs' },
    ]);
  });

  it('is none where nothing became nothing of another kind', () => {
    expect(conflictsOf({ due: null }, { due: '2026-01-01' }, { due: '' })).toEqual([]);
  });

  it('compares tables by what is in them', () => {
    const row = { metric: 'Recall', value: 0.9 };
    expect(conflictsOf({ metrics: [{ ...row }] }, { metrics: [] }, { metrics: [row] })).toEqual([]);
  });

  it('compares values as they are stored: without spaces around a line', () => {
    const spec = specOf('risk');
    expect(stored(spec, { owner: ' Mia ', source: 'a\r\nb', due: null })).toEqual({
      owner: 'Mia',
      source: 'a\nb',
      due: null,
    });
    // What cannot be stored is compared as it is.
    expect(stored(spec, { title: '' })).toEqual({ title: '' });
  });
});
