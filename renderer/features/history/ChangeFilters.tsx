import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { everyChange, type ChangeQuery } from '../../../shared/domain/change-query.ts';
import { entityNames } from '../../../shared/domain/changelog.ts';
import { addDays } from '../../../shared/domain/common.ts';
import { DayField } from '../../components/DayField.tsx';
import { FilterMenu } from '../../components/FilterMenu.tsx';
import { actorText } from '../../components/records/change-words.ts';
import { SearchBox } from '../../components/SearchBox.tsx';
import { useOperation } from '../../lib/api.ts';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './History.module.css';

const kinds = ['insert', 'update', 'delete'] as const;

interface ChangeFiltersProps {
  readonly query: ChangeQuery;
  readonly onQuery: (query: ChangeQuery) => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** Which changes are listed: by words, people, kind and days. */
export function ChangeFilters({ query, onQuery, searchRef }: ChangeFiltersProps) {
  const people = useOperation('history.people', undefined).data ?? [];
  const set = (patch: Partial<ChangeQuery>): void => onQuery({ ...query, ...patch });
  const isNarrowed = JSON.stringify(query) !== JSON.stringify(everyChange);
  return (
    <>
      <SearchBox
        label={t('history.search')}
        value={query.text}
        onChange={(text) => set({ text })}
        inputRef={searchRef}
      />
      <FilterMenu
        label={t('history.filter.people')}
        options={people.map((value) => ({ value, label: actorText(value) }))}
        accepted={query.people}
        onAccepted={(accepted) => set({ people: [...accepted] })}
      />
      <FilterMenu
        label={t('history.filter.kinds')}
        options={kinds.map((value) => ({ value, label: t(`merge.kind.${value}`) }))}
        accepted={query.kinds}
        onAccepted={(accepted) => set({ kinds: kinds.filter((one) => accepted.includes(one)) })}
      />
      <FilterMenu
        label={t('history.filter.entities')}
        options={entityNames.map((value) => ({ value, label: t(`merge.entity.${value}`) }))}
        accepted={query.entities}
        onAccepted={(accepted) =>
          set({ entities: entityNames.filter((one) => accepted.includes(one)) })
        }
      />
      <Day
        label={t('history.filter.from')}
        value={dayOf(query.from)}
        onChange={(day) => set({ from: day === null ? null : startOf(day) })}
      />
      <Day
        label={t('history.filter.to')}
        value={query.until === null ? null : addDays(dayOf(query.until) ?? '', -1)}
        onChange={(day) => set({ until: day === null ? null : startOf(addDays(day, 1)) })}
      />
      {isNarrowed && (
        <Button size="compact-sm" variant="subtle" onClick={() => onQuery(everyChange)}>
          {t('history.filter.clear')}
        </Button>
      )}
    </>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <label className={classes['day']}>
      {label}
      <DayField size="xs" value={value} onChange={onChange} />
    </label>
  );
}

/** When a day begins here, as the change log writes moments. */
function startOf(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString();
}

/** The day on which something was, here. */
function dayOf(instant: string | null): string | null {
  return instant === null ? null : today(new Date(instant));
}
