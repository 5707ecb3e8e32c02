import { Checkbox, CloseButton, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { StartLibrary } from '../../../shared/contract/record-values.ts';
import { sectors } from '../../../shared/domain/organisation.ts';
import { t } from '../../lib/i18n.ts';
import { categoriesOf, secondsOf, sectorsIn, type Entry, type EntryFilter } from './entries.ts';
import { categoryText, secondText } from './words.ts';
import classes from './Library.module.css';

interface LibraryFiltersProps {
  readonly library: StartLibrary;
  readonly entries: readonly Entry[];
  readonly filter: EntryFilter;
  readonly onFilter: (filter: EntryFilter) => void;
  /** How many pass. */
  readonly shown: number;
}

/** What the list is narrowed to. */
export function LibraryFilters(props: LibraryFiltersProps) {
  const { library, entries, filter, onFilter, shown } = props;
  const known = sectorsIn(entries, sectors);
  const present = (values: readonly string[], has: (entry: Entry, value: string) => boolean) =>
    values.filter((value) => entries.some((entry) => has(entry, value)));
  return (
    <div className={classes['filters']}>
      <TextInput
        className={classes['search'] ?? ''}
        aria-label={t('library.search')}
        placeholder={t('library.search')}
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
      {known.length > 0 && (
        <Select
          className={classes['select'] ?? ''}
          aria-label={t('library.sector')}
          placeholder={t('library.sector.all')}
          data={known.map((value) => ({ value, label: t(`sector.${value}`) }))}
          value={filter.sector}
          onChange={(value) => onFilter({ ...filter, sector: value })}
          searchable
          clearable
        />
      )}
      <Select
        className={classes['select'] ?? ''}
        aria-label={t('library.category')}
        placeholder={t(`library.category.${library}`)}
        data={present(categoriesOf[library], ({ category }, value) => category === value).map(
          (value) => ({ value, label: categoryText(library, value) }),
        )}
        value={filter.category}
        onChange={(value) => onFilter({ ...filter, category: value })}
        clearable
      />
      <Select
        className={classes['select'] ?? ''}
        aria-label={t('library.second')}
        placeholder={t(`library.second.${library}`)}
        data={present(secondsOf[library], ({ seconds }, value) => seconds.includes(value)).map(
          (value) => ({ value, label: secondText(library, value) }),
        )}
        value={filter.second}
        onChange={(value) => onFilter({ ...filter, second: value })}
        clearable
      />
      <Checkbox
        label={t('library.hideUsed')}
        checked={filter.hideUsed}
        onChange={(event) => onFilter({ ...filter, hideUsed: event.currentTarget.checked })}
      />
      <span className={classes['count']} role="status">
        {t('library.shown', { shown, total: entries.length })}
      </span>
    </div>
  );
}
