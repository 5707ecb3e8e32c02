import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/common.ts';
import {
  causesByBranch,
  deadlineOf,
  nonconformityStanding,
  nonconformityStatus,
  nonconformitySteps,
  reopenedWith,
  usualDeadline,
  type CorrectiveAction,
  type Nonconformity,
  type NonconformityData,
  type NonconformityLack,
  type NonconformityStep,
} from '../../../shared/domain/nonconformities.ts';
import { makeRecord } from './record-fixture.ts';

const today = '2026-06-01';
const filledIn: Partial<NonconformityData> = {
  grade: 'minor',
  detectedOn: '2026-01-10',
  correction: 'Taken back.',
  correctedOn: '2026-01-11',
  consequences: 'None.',
  extent: 'All twelve releases looked at.',
  whys: [{ why: 'Nobody was told', evidence: '' }],
  causes: [{ branch: 'process', cause: 'No step in the release', root: true }],
  rootCause: 'The release has no step for it.',
  analysedBy: 'Ines',
  analysedOn: '2026-01-20',
  actionsDoneOn: '2026-02-01',
  waitWeeks: 8,
  checkOn: '2026-03-29',
  checkMethod: 'Three releases.',
  checkedOn: '2026-04-01',
  checkedBy: 'Ben',
  effective: 'yes',
  checkResult: 'All three had it.',
  riskUpdate: 'RSK-004 rated again.',
};
const nonconformity = (
  data: Partial<NonconformityData> = {},
  status = 'checking',
  due: string | null = null,
): Nonconformity => ({
  status,
  due,
  data: makeRecord('nonconformity', 1, { ...filledIn, ...data }).data,
});
const action = (head: Partial<CorrectiveAction> = {}): CorrectiveAction => ({
  status: 'done',
  owner: 'Ines',
  due: '2026-02-01',
  createdAt: '2026-01-21T08:00:00.000Z',
  ...head,
});
const lacksOf = (
  one: Nonconformity,
  actions: readonly CorrectiveAction[] = [action()],
): readonly NonconformityLack[] =>
  nonconformityStanding(one, actions, today).steps.flatMap(({ lacks }) => lacks);

describe('a nonconformity on its way', () => {
  it('lacks nothing once everything is there, and can be closed', () => {
    const standing = nonconformityStanding(nonconformity(), [action()], today);
    expect(standing.steps.every(({ lacks }) => lacks.length === 0)).toBe(true);
    expect(standing.next).toBe('close');
    expect(nonconformityStatus(nonconformity(), [action()], today)).toBe('closed');
  });

  it.each<[keyof NonconformityData, NonconformityStep]>([
    ['correction', 'correction'],
    ['correctedOn', 'correction'],
    ['consequences', 'correction'],
    ['extent', 'extent'],
    ['rootCause', 'cause'],
    ['analysedBy', 'cause'],
    ['analysedOn', 'cause'],
    ['actionsDoneOn', 'actions'],
    ['checkMethod', 'effectiveness'],
    ['checkedOn', 'effectiveness'],
    ['checkedBy', 'effectiveness'],
    ['checkResult', 'effectiveness'],
    ['effective', 'effectiveness'],
    ['riskUpdate', 'risks'],
  ])('without %s it goes on with the step %s', (field, step) => {
    const emptied =
      typeof filledIn[field] === 'string' && !/On$|effective/.test(field) ? '  ' : null;
    const one = nonconformity({ [field]: emptied });
    const standing = nonconformityStanding(one, [action()], today);
    expect(standing.next).toBe(step);
    expect(nonconformityStatus(one, [action()], today)).not.toBe('closed');
  });

  it('asks for a cause and for the mark of the root', () => {
    expect(lacksOf(nonconformity({ whys: [], causes: [] }))).toEqual(['why']);
    const unmarked = [{ branch: 'data' as const, cause: 'C', root: false }];
    expect(lacksOf(nonconformity({ causes: unmarked }))).toEqual(['root-mark']);
  });

  it('asks for actions, their owners and days, and that they are done', () => {
    expect(lacksOf(nonconformity(), [])).toEqual(['no-action']);
    expect(lacksOf(nonconformity(), [action({ status: 'dropped' })])).toEqual(['no-action']);
    const open = action({ status: 'open', owner: ' ', due: null });
    expect(lacksOf(nonconformity(), [action(), open])).toEqual([
      'action-unowned',
      'action-without-day',
      'actions-open',
    ]);
  });

  it('lets the effect be checked from the day on which the waiting time is over', () => {
    const waiting = { checkedOn: null, effective: null, actionsDoneOn: '2026-05-01' } as const;
    const one = nonconformity({ ...waiting, waitWeeks: 6 });
    const before = nonconformityStanding(one, [action()], '2026-06-11');
    expect(before).toMatchObject({ checkFrom: '2026-06-12', canCheck: false });
    const on = nonconformityStanding(one, [action()], '2026-06-12');
    expect(on.canCheck).toBe(true);
    expect(on.steps[4]?.lacks).toEqual(['check-due']);
    expect(lacksOf(nonconformity({ checkedOn: '2026-03-01' }))).toEqual(['checked-too-early']);
  });

  it('starts again at the cause when the actions had no effect, and asks for a new action', () => {
    const failed = nonconformity({ effective: 'no' });
    expect(lacksOf(failed)).toEqual(['not-effective']);
    const entry = { on: '2026-04-01', by: 'Ben', reason: 'Two of three lacked it.' };
    const { status, ...patch } = reopenedWith(failed.data, entry);
    const again = nonconformity({ ...failed.data, ...patch }, status);
    expect(again.data.reopened).toEqual([entry]);
    expect(again.data.effective).toBeNull();
    const standing = nonconformityStanding(again, [action()], today);
    expect(standing.next).toBe('cause');
    expect(standing.steps[3]?.lacks).toContain('no-new-action');
    const fresh = action({ createdAt: '2026-04-02T08:00:00.000Z', status: 'open' });
    expect(lacksOf(again, [action(), fresh])).not.toContain('no-new-action');
  });

  it('is late by its own day, else by its grade, and never once it is closed', () => {
    expect(deadlineOf(nonconformity({ grade: 'major' }))).toBe(
      usualDeadline('major', '2026-01-10'),
    );
    expect(deadlineOf(nonconformity({ grade: null }))).toBeNull();
    const late = nonconformityStanding(nonconformity({}, 'acting', '2026-05-22'), [], today);
    expect(late.lateDays).toBe(10);
    const closed = nonconformityStanding(nonconformity({}, 'closed', '2026-05-22'), [], today);
    expect(closed).toMatchObject({ lateDays: 0, next: null, ageDays: 81 });
  });

  it('never skips a step, and a major one is due before a minor one', () => {
    const blank: fc.Arbitrary<Partial<NonconformityData>> = fc
      .subarray(Object.keys(filledIn) as (keyof NonconformityData)[])
      .map((names) => {
        const empty = makeRecord('nonconformity', 2).data;
        return Object.fromEntries(names.map((name) => [name, empty[name]]));
      });
    fc.assert(
      fc.property(blank, fc.boolean(), (data, hasAction) => {
        const one = nonconformity(data);
        const standing = nonconformityStanding(one, hasAction ? [action()] : [], today);
        const first = standing.steps.findIndex(({ lacks }) => lacks.length > 0);
        expect(standing.next).toBe(first === -1 ? 'close' : nonconformitySteps[first]);
        const status = nonconformityStatus(one, hasAction ? [action()] : [], today);
        expect(status === 'closed').toBe(first === -1);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (count) => {
        const day = addDays('2020-01-01', count);
        expect(usualDeadline('major', day) < usualDeadline('minor', day)).toBe(true);
      }),
    );
  });
});

it('counts causes by branch, those with most roots first', () => {
  const causes = (
    ...list: readonly (readonly ['people' | 'data', boolean])[]
  ): { readonly data: Pick<NonconformityData, 'causes'> } => ({
    data: { causes: list.map(([branch, root]) => ({ branch, cause: 'C', root })) },
  });
  expect(
    causesByBranch([causes(['people', false], ['data', true]), causes(['people', false])]),
  ).toEqual([
    { branch: 'data', causes: 1, roots: 1 },
    { branch: 'people', causes: 2, roots: 0 },
  ]);
});
