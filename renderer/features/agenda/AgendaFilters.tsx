import { Button, Select } from '@mantine/core';
import type { Ref } from 'react';
import type { AgendaQuery } from '../../../shared/contract/agenda-operations.ts';
import { agendaGroupings, type AgendaGrouping } from '../../../shared/domain/agenda-list.ts';
import { agendaKinds } from '../../../shared/domain/agenda-model.ts';
import type { Requirement } from '../../../shared/domain/content.ts';
import { FilterMenu } from '../../components/FilterMenu.tsx';
import { OwnerField } from '../../components/records/fields/OwnerField.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { t } from '../../lib/i18n.ts';
import { kindText } from './agenda-words.ts';
import classes from './AgendaScreen.module.css';

interface AgendaFiltersProps {
  readonly query: AgendaQuery;
  readonly onQuery: (query: AgendaQuery) => void;
  readonly group: AgendaGrouping;
  readonly onGroup: (group: AgendaGrouping) => void;
  /** Whose actions are mine, where nobody else is chosen. */
  readonly person: string;
  readonly requirements: readonly Requirement[];
  readonly searchRef: Ref<HTMLInputElement>;
}

/** What the list is narrowed to and put under. */
export function AgendaFilters(props: AgendaFiltersProps) {
  const { query, onQuery, group, onGroup, person, requirements, searchRef } = props;
  const set = (patch: Partial<AgendaQuery>): void => onQuery({ ...query, ...patch });
  return (
    <div className={classes['filters']} role="group" aria-label={t('agenda.filters')}>
      <SearchBox
        label={t('agenda.search')}
        value={query.search}
        onChange={(search) => set({ search })}
        inputRef={searchRef}
      />
      {query.tab === 'mine' && (
        <OwnerField
          size="xs"
          className={classes['person'] ?? ''}
          aria-label={t('agenda.person')}
          placeholder={t('agenda.person.placeholder')}
          value={query.person ?? person}
          onChange={(name) => set({ person: name })}
        />
      )}
      <FilterMenu
        label={t('agenda.kinds')}
        options={agendaKinds.map((kind) => ({ value: kind, label: kindText(kind) }))}
        accepted={query.kinds}
        onAccepted={(accepted) =>
          set({ kinds: agendaKinds.filter((kind) => accepted.includes(kind)) })
        }
      />
      <Select
        size="xs"
        className={classes['clause'] ?? ''}
        aria-label={t('agenda.clause')}
        placeholder={t('agenda.clause.any')}
        data={clauseOptions(requirements)}
        value={query.clause}
        onChange={(clause) => set({ clause })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('agenda.clause.any') }}
        comboboxProps={{ shadow: 'md', width: 320, position: 'bottom-start' }}
        maxDropdownHeight={320}
      />
      <Select
        size="xs"
        className={classes['grouping'] ?? ''}
        aria-label={t('agenda.grouping')}
        data={agendaGroupings.map((value) => ({ value, label: t(`agenda.grouping.${value}`) }))}
        value={group}
        allowDeselect={false}
        onChange={(value) => onGroup(value ?? 'due')}
        comboboxProps={{ shadow: 'md' }}
      />
      {isNarrowed(query) && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onQuery({ ...query, search: '', kinds: [], clause: null })}
        >
          {t('agenda.reset')}
        </Button>
      )}
    </div>
  );
}

/** Whether anything beside the tab narrows the list. */
export const isNarrowed = ({ search, kinds, clause }: AgendaQuery): boolean =>
  search.trim() !== '' || kinds.length > 0 || clause !== null;

/** Clauses with their parts, and the controls with their groups. */
function clauseOptions(
  requirements: readonly Requirement[],
): readonly { readonly value: string; readonly label: string }[] {
  const listed = requirements.filter(({ id }) => id.split('.').length <= 2);
  const options = listed.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }));
  const firstControl = options.findIndex(({ value }) => value.startsWith('A.'));
  const controls = { value: 'A', label: t('agenda.clause.controls') };
  return firstControl < 0 ? options : options.toSpliced(firstControl, 0, controls);
}
