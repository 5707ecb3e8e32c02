import type { Ref } from 'react';
import { CloseButton, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { priorities } from '../../../shared/domain/assessment.ts';
import { t } from '../../lib/i18n.ts';
import { distinctNames, stateFilters, type PlanFilter, type StateFilter } from './plan-data.ts';
import type { Grouping } from './usePlanGroups.ts';
import type { PlanData } from './usePlan.ts';
import classes from './PlanFilters.module.css';

interface PlanFiltersProps {
  readonly plan: PlanData;
  readonly filter: PlanFilter;
  readonly onFilter: (filter: PlanFilter) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  /** How many actions pass. */
  readonly shown: number;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** What the table is narrowed to, and how it is arranged. */
export function PlanFilters(props: PlanFiltersProps) {
  const { plan, filter, onFilter, grouping, onGrouping, shown, searchRef } = props;
  const { actions } = plan.detail;
  const owners = distinctNames(actions.map(({ owner }) => owner));
  return (
    <div className={classes['filters']}>
      <TextInput
        ref={searchRef}
        className={classes['text'] ?? ''}
        aria-label={t('actions.filter.text')}
        placeholder={t('actions.filter.text')}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        rightSection={
          filter.text !== '' && (
            <CloseButton
              size="sm"
              aria-label={t('common.clearFilter')}
              onClick={() => onFilter({ ...filter, text: '' })}
            />
          )
        }
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <Select
        className={classes['select'] ?? ''}
        aria-label={t('actions.filter.owner')}
        placeholder={t('actions.filter.allOwners')}
        data={[
          ...owners.map((name) => ({ value: `=${name}`, label: name })),
          { value: '=', label: t('actions.filter.noOwner') },
        ]}
        value={filter.owner === null ? null : `=${filter.owner}`}
        onChange={(value) => onFilter({ ...filter, owner: value?.slice(1) ?? null })}
        searchable
        clearable
      />
      <Select
        className={classes['select'] ?? ''}
        aria-label={t('actions.filter.state')}
        placeholder={t('actions.filter.allStates')}
        data={stateFilters.map((value) => ({ value, label: stateWords(value) }))}
        value={filter.state}
        onChange={(value) => onFilter({ ...filter, state: value })}
        clearable
      />
      <Select
        className={classes['select'] ?? ''}
        aria-label={t('actions.filter.priority')}
        placeholder={t('actions.filter.allPriorities')}
        data={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))}
        value={filter.priority}
        onChange={(value) => onFilter({ ...filter, priority: value })}
        clearable
      />
      <span className={classes['count']} role="status">
        {shown < actions.length && t('actions.totals.shown', { shown, total: actions.length })}
      </span>
      <SegmentedControl
        aria-label={t('actions.grouping')}
        value={grouping}
        onChange={(value) => onGrouping(value)}
        data={(['clause', 'date'] as const).map((value) => ({
          value,
          label: t(`actions.grouping.${value}`),
        }))}
      />
    </div>
  );
}

function stateWords(state: StateFilter): string {
  switch (state) {
    case 'unfinished':
    case 'overdue':
    case 'ready':
    case 'waiting':
      return t(`actions.filter.${state}`);
    default:
      return t(`actionStatus.${state}`);
  }
}
