import { Button, Select } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import type { Ref } from 'react';
import type { RecordQuery } from '../../../../shared/contract/record-values.ts';
import { fieldsOf } from '../../../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { FilterMenu, type FilterOption } from '../../../components/FilterMenu.tsx';
import { useOwners } from '../../../components/records/useOwners.ts';
import { SearchBox } from '../../../components/SearchBox.tsx';
import { t } from '../../../lib/i18n.ts';
import {
  fieldWords,
  headLabel,
  optionText,
  shortLabel,
  statusText,
} from '../../../lib/record-words.ts';
import { isNarrowed, widened, withFilter } from '../query.ts';
import classes from './FilterBar.module.css';

interface FilterBarProps {
  readonly type: RecordTypeName;
  readonly query: RecordQuery;
  readonly onQuery: (query: RecordQuery) => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** What the list is narrowed to: words, choices of the type, owner, overdue, archived. */
export function FilterBar({ type, query, onQuery, searchRef }: FilterBarProps) {
  const spec = specOf(type);
  const owners = useOwners();
  const set = (patch: Partial<RecordQuery>): void => onQuery({ ...query, ...patch });
  return (
    <div className={classes['bar']} role="group" aria-label={t('registers.filters')}>
      <SearchBox
        label={t('registers.search')}
        value={query.search}
        onChange={(search) => set({ search })}
        inputRef={searchRef}
      />
      {spec.filters.map((name) => (
        <FilterMenu
          key={name}
          label={shortLabel(type, name)}
          options={optionsOf(type, name)}
          accepted={query.filters[name] ?? []}
          onAccepted={(accepted) => onQuery(withFilter(query, name, accepted))}
        />
      ))}
      <FilterMenu
        label={headLabel(type, 'owner')}
        options={[
          ...owners.map((owner) => ({ value: owner, label: owner })),
          { value: '', label: t('registers.filter.noOwner') },
        ]}
        accepted={query.filters['owner'] ?? []}
        onAccepted={(accepted) => onQuery(withFilter(query, 'owner', accepted))}
      />
      <Button
        size="compact-sm"
        variant={query.overdue ? 'light' : 'default'}
        aria-pressed={query.overdue}
        leftSection={<IconClockExclamation size={14} aria-hidden="true" />}
        onClick={() => set({ overdue: !query.overdue })}
      >
        {t('registers.overdue')}
      </Button>
      <Select
        className={classes['archived'] ?? ''}
        size="xs"
        aria-label={t('registers.filter.archived')}
        data={(['without', 'with', 'only'] as const).map((value) => ({
          value,
          label: t(`registers.filter.archived.${value}`),
        }))}
        value={query.archived}
        allowDeselect={false}
        onChange={(archived) => set({ archived: archived ?? 'without' })}
        comboboxProps={{ shadow: 'md', width: 168, position: 'bottom-start' }}
      />
      {isNarrowed(query) && (
        <Button size="compact-sm" variant="subtle" onClick={() => onQuery(widened(query))}>
          {t('registers.filter.reset')}
        </Button>
      )}
    </div>
  );
}

function optionsOf(type: RecordTypeName, name: string): readonly FilterOption[] {
  const spec = specOf(type);
  if (name === 'status') {
    return spec.statuses.map((value) => ({ value, label: statusText(type, value) }));
  }
  const field = fieldsOf(spec).find((one) => one.name === name);
  const words = fieldWords(type, name);
  if (field?.kind !== 'choice' && field?.kind !== 'choices') return [];
  const options = field.options.map((value) => ({ value, label: optionText(words, value) }));
  // A record where nothing was chosen has no value to ask for among several.
  return field.kind === 'choices'
    ? options
    : [...options, { value: '', label: t('registers.filter.none') }];
}
