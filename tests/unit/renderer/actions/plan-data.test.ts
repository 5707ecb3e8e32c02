import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkWidth,
  columnsFor,
  columnWidths,
} from '../../../../renderer/features/actions/columns.ts';
import {
  distinctNames,
  filterActions,
  noFilter,
  orderActions,
  possibleDependencies,
  statesOf,
  totalsOf,
} from '../../../../renderer/features/actions/plan-data.ts';
import type { Action } from '../../../../shared/domain/action.ts';
import { assessmentId } from '../../domain/support.ts';

const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Action number n; `after` are the numbers of those that come first. */
function action(number: number, changes: Partial<Action> = {}, after: number[] = []): Action {
  return {
    id: idOf(number),
    code: `ACT-${String(number).padStart(3, '0')}`,
    assessmentId,
    questionId: null,
    requirement: '4.1',
    title: `Action ${number}`,
    detail: '',
    owner: '',
    due: null,
    effort: null,
    priority: 'medium',
    status: 'open',
    dependsOn: after.map(idOf),
    edited: false,
    createdAt: '2026-05-14T09:00:00.000Z',
    updatedAt: '2026-05-14T09:00:00.000Z',
    ...changes,
  };
}

const codes = (actions: readonly Action[]): string[] => actions.map(({ code }) => code);
const today = '2026-06-10';

describe('how an action stands', () => {
  it('waits for what is neither done nor dropped', () => {
    const actions = [
      action(1, { status: 'done' }),
      action(2, { status: 'dropped' }),
      action(3, { status: 'in-progress' }),
      action(4, {}, [3, 1, 2]),
    ];
    expect(codes(statesOf(actions, today).get(idOf(4))?.waitsFor ?? [])).toEqual(['ACT-003']);
  });

  it('is overdue from the day after its due date, unless it is finished', () => {
    const due = '2026-06-09';
    const states = statesOf(
      [action(1, { due }), action(2, { due, status: 'done' }), action(3, { due: today })],
      today,
    );
    expect([1, 2, 3].map((number) => states.get(idOf(number))?.overdue)).toEqual([1, 0, 0]);
  });

  it('says what it is due before although it waits for it', () => {
    const states = statesOf(
      [
        action(1, { due: '2026-07-01' }),
        action(2, { due: '2026-08-01' }),
        action(3, { due: '2026-07-15' }, [1, 2]),
        action(4, { due: '2026-09-01' }, [1, 2]),
      ],
      today,
    );
    expect(states.get(idOf(3))?.tooEarlyFor?.code).toBe('ACT-002');
    expect(states.get(idOf(4))?.tooEarlyFor).toBeNull();
  });
});

describe('the filter', () => {
  const actions = [
    action(1, { owner: 'Mia', title: 'Write the policy', priority: 'high', due: '2026-06-01' }),
    action(2, { owner: 'mia ', title: 'Train the staff', status: 'done' }, [1]),
    action(3, { owner: '', title: 'Test the policy', status: 'in-progress' }, [1]),
  ];
  const states = statesOf(actions, today);
  const shown = (filter: Partial<typeof noFilter>): string[] =>
    codes(filterActions(actions, states, { ...noFilter, ...filter }));

  it('shows everything when nothing is set', () => {
    expect(shown({})).toHaveLength(3);
  });

  it('finds owners however they were typed, and those without one', () => {
    expect(shown({ owner: 'MIA' })).toEqual(['ACT-001', 'ACT-002']);
    expect(shown({ owner: '' })).toEqual(['ACT-003']);
  });

  it('needs every word, in any letter case', () => {
    expect(shown({ text: 'POLICY write' })).toEqual(['ACT-001']);
  });

  it('knows how actions stand', () => {
    expect(shown({ state: 'unfinished' })).toEqual(['ACT-001', 'ACT-003']);
    expect(shown({ state: 'overdue' })).toEqual(['ACT-001']);
    expect(shown({ state: 'waiting' })).toEqual(['ACT-003']);
    expect(shown({ state: 'ready' })).toEqual(['ACT-001']);
    expect(shown({ state: 'done' })).toEqual(['ACT-002']);
  });

  it('combines', () => {
    expect(shown({ owner: 'Mia', priority: 'high' })).toEqual(['ACT-001']);
    expect(shown({ owner: 'Mia', state: 'in-progress' })).toEqual([]);
  });
});

describe('the order', () => {
  const actions = [
    action(10, { due: '2026-07-01', effort: 'large' }),
    action(9, { due: '2026-07-01', effort: 'small' }),
    action(2, { due: null, effort: null }),
  ];

  it('is by due date as long as nobody asked for another', () => {
    expect(codes(orderActions(actions, 'plan', false))).toEqual(['ACT-009', 'ACT-010', 'ACT-002']);
  });

  it('counts codes as numbers', () => {
    expect(codes(orderActions(actions, 'code', true))).toEqual(['ACT-010', 'ACT-009', 'ACT-002']);
  });

  it('puts what has no value last in either direction', () => {
    expect(codes(orderActions(actions, 'effort', false)).at(-1)).toBe('ACT-002');
    expect(codes(orderActions(actions, 'effort', true)).at(-1)).toBe('ACT-002');
  });
});

describe('dependencies', () => {
  it('offer nothing that would make a circle', () => {
    const actions = [action(1), action(2, {}, [1]), action(3, {}, [2]), action(4)];
    const [first] = actions;
    if (first === undefined) throw new Error('no action');
    expect(codes(possibleDependencies(first, actions))).toEqual(['ACT-004']);
  });

  it('can be chosen one after the other, whichever, without a circle', () => {
    const choices = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 30 });
    fc.assert(
      fc.property(choices, (wishes) => {
        let actions = Array.from({ length: 8 }, (_, index) => action(index + 1));
        for (const [of, choice] of wishes) {
          const chosen = actions[of];
          if (chosen === undefined) continue;
          const other = possibleDependencies(chosen, actions)[choice];
          if (other === undefined) continue;
          actions = actions.map((one) =>
            one === chosen ? { ...one, dependsOn: [...one.dependsOn, other.id] } : one,
          );
        }
        // Without a circle one can always take away something that waits for nothing.
        let left = actions;
        while (left.length > 0) {
          const ids = new Set(left.map(({ id }) => id));
          const rest = left.filter(({ dependsOn }) => dependsOn.some((id) => ids.has(id)));
          expect(rest.length).toBeLessThan(left.length);
          left = rest;
        }
      }),
    );
  });
});

describe('the totals', () => {
  it('count the effort of what is left', () => {
    const actions = [
      action(1, { effort: 'small', status: 'done' }),
      action(2, { effort: 'small', due: '2026-06-01' }, [3]),
      action(3, { effort: 'large' }),
    ];
    expect(totalsOf(actions, statesOf(actions, today))).toEqual({
      count: 3,
      done: 1,
      overdue: 1,
      waiting: 1,
      efforts: { small: 1, medium: 0, large: 1 },
    });
  });
});

describe('names', () => {
  it('come once each, by name', () => {
    expect(distinctNames(['Tom', ' mia', 'Mia', '', 'tom'])).toEqual(['mia', 'Tom']);
  });
});

describe('the columns', () => {
  it('leave the title room, and never drop it, the code, the due date or the status', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 2000 }), (width) => {
        const columns = columnsFor(width);
        expect(columns).toEqual(expect.arrayContaining(['code', 'title', 'due', 'status']));
        const used = columns.reduce(
          (sum, column) => sum + (column === 'title' ? 0 : columnWidths[column]),
          checkWidth,
        );
        expect(columns.length === 4 || width - used >= 220).toBe(true);
      }),
    );
    expect(columnsFor(1400)).toHaveLength(8);
  });
});
