import { useMemo, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCommands } from '../../lib/commands.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import { ActionPanel } from './ActionPanel.tsx';
import { ActionTable } from './ActionTable.tsx';
import { BulkBar } from './BulkBar.tsx';
import { PendingNote } from './PendingNote.tsx';
import { ownersListId } from './owners-list.ts';
import { PlanFilters } from './PlanFilters.tsx';
import { filterActions, noFilter, totalsOf, type PlanFilter } from './plan-data.ts';
import { totalsText } from './totals-words.ts';
import { usePlanGroups, type Grouping, type Sorting } from './usePlanGroups.ts';
import { useAddAction } from './useAddAction.ts';
import { useGenerate } from './useGenerate.ts';
import { useOpenAction } from './useOpenAction.ts';
import type { PlanData } from './usePlan.ts';
import classes from './PlanView.module.css';

/** The plan as a table, the chosen action's detail beside it. */
export function PlanView({ plan }: { readonly plan: PlanData }) {
  const readOnly = useReadOnly();
  const { actions, assessment } = plan.detail;
  const [filter, setFilter] = useState<PlanFilter>(noFilter);
  const [grouping, setGrouping] = useState<Grouping>('clause');
  const [sorting, setSorting] = useState<Sorting>({ order: 'plan', descending: false });
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const search = useRef<HTMLInputElement>(null);
  const { openId, addedId, place, show, enter, showAdded, close, leave } = useOpenAction();

  const shown = useMemo(
    () => filterActions(actions, plan.states, filter),
    [actions, plan.states, filter],
  );
  const groups = usePlanGroups({ plan, shown, grouping, sorting });
  const open = actions.find(({ id }) => id === openId);
  const chosen = shown.filter(({ id }) => checked.has(id));
  const generate = useGenerate(assessment.id);
  const isStale = plan.pending.add.length + plan.pending.obsolete.length > 0;
  const add = useAddAction(plan, ({ id }) => {
    // A filter would hide what was just made.
    setFilter(noFilter);
    showAdded(id);
  });
  const addHere = (): void => add(open?.requirement);

  useCommands([
    {
      id: 'actions.add',
      label: 'actions.command.add',
      group: 'actions.group',
      shortcut: 'N',
      when: () => !readOnly,
      run: addHere,
    },
    {
      id: 'actions.generate',
      label: 'actions.command.generate',
      group: 'actions.group',
      shortcut: 'G',
      when: () => !readOnly && isStale,
      run: generate.run,
    },
    {
      id: 'actions.filter',
      label: 'actions.command.filter',
      group: 'actions.group',
      shortcut: '/',
      run: () => search.current?.focus(),
    },
  ]);

  return (
    <div className={classes['view']}>
      <header className={classes['header']}>
        <h2 className={classes['title']}>{totalsText(totalsOf(actions, plan.states))}</h2>
        {!readOnly && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={addHere}>
            {t('actions.add')}
          </Button>
        )}
      </header>
      {isStale && !readOnly && <PendingNote pending={plan.pending} generate={generate} />}
      {chosen.length > 0 && !readOnly ? (
        <BulkBar actions={chosen} onClear={() => setChecked(new Set())} />
      ) : (
        <PlanFilters
          plan={plan}
          filter={filter}
          onFilter={setFilter}
          grouping={grouping}
          onGrouping={setGrouping}
          shown={shown.length}
          searchRef={search}
        />
      )}
      <div className={classes['columns']} ref={place}>
        <ActionTable
          groups={groups}
          states={plan.states}
          sorting={sorting}
          onSorting={setSorting}
          checked={checked}
          onChecked={setChecked}
          openId={open?.id ?? null}
          onOpen={show}
          onEnter={enter}
          onResetFilter={() => setFilter(noFilter)}
        />
        {open !== undefined && (
          <ActionPanel
            key={open.id}
            action={open}
            plan={plan}
            isNew={open.id === addedId}
            onOpen={show}
            onClose={close}
            onLeave={leave}
          />
        )}
      </div>
      <datalist id={ownersListId}>
        {plan.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
