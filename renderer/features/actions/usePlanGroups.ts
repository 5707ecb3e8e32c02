import { useMemo } from 'react';
import { groupActions } from '../../../shared/domain/action-plan.ts';
import type { Action } from '../../../shared/domain/action.ts';
import type { Requirement } from '../../../shared/domain/content.ts';
import { orderActions, totalsOf, type PlanOrder, type Totals } from './plan-data.ts';
import type { PlanData } from './usePlan.ts';

/** Under clauses and control groups, or in one list by date. */
export type Grouping = 'clause' | 'date';

export interface Sorting {
  readonly order: PlanOrder;
  readonly descending: boolean;
}

/** Some actions under one head. */
export interface PlanGroup {
  readonly key: string;
  /** The clause or control group; null for those that have none, and for the one list. */
  readonly requirement: Requirement | null;
  readonly actions: readonly Action[];
  /** Of all actions of the group, also of those that a filter hides. */
  readonly totals: Totals;
}

interface GroupsInput {
  readonly plan: PlanData;
  /** What passes the filter. */
  readonly shown: readonly Action[];
  readonly grouping: Grouping;
  readonly sorting: Sorting;
}

/** The shown actions by group, each group in the asked order. */
export function usePlanGroups(input: GroupsInput): readonly PlanGroup[] {
  const { plan, shown, grouping, sorting } = input;
  return useMemo(() => {
    const { actions } = plan.detail;
    const passes = new Set(shown.map(({ id }) => id));
    const all =
      grouping === 'date' ? [{ group: null, actions }] : groupActions(actions, plan.catalogue);
    return all
      .map(({ group, actions: own }): PlanGroup => ({
        key: group?.id ?? grouping,
        requirement: group,
        actions: orderActions(
          own.filter(({ id }) => passes.has(id)),
          sorting.order,
          sorting.descending,
        ),
        totals: totalsOf(own, plan.states),
      }))
      .filter((group) => group.actions.length > 0);
  }, [plan, shown, grouping, sorting]);
}
