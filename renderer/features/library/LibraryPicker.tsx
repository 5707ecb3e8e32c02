import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import type {
  LibraryUse,
  RecordBrief,
  StartLibrary,
} from '../../../shared/contract/record-values.ts';
import type { Libraries } from '../../../shared/domain/library.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { useOperation, useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import { canChoose, entriesOf, filterEntries, noFilter, type EntryFilter } from './entries.ts';
import { EntryDetail } from './EntryDetail.tsx';
import { EntryList } from './EntryList.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import { SystemChoice } from './SystemChoice.tsx';
import classes from './Library.module.css';

interface LibraryPickerProps {
  readonly library: StartLibrary;
  readonly libraries: Libraries;
  readonly used: ReadonlyMap<string, LibraryUse>;
  /** The organisation's; what fits it is shown first. */
  readonly sector: Organisation['sector'];
  readonly systemId: string | null;
}

/** Search, read, choose several, add them in one step. */
export function LibraryPicker(props: LibraryPickerProps) {
  const { library, libraries, used, sector, systemId } = props;
  const entries = useMemo(() => entriesOf(library, libraries), [library, libraries]);
  const [filter, setFilter] = useState<EntryFilter>({
    ...noFilter,
    sector: library === 'risks' ? null : sector,
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [activeId, setActiveId] = useState<string | null>(null);
  const shown = useMemo(() => filterEntries(entries, filter, used), [entries, filter, used]);
  const active = shown.find(({ id }) => id === activeId) ?? shown[0];
  const isReadOnly = useReadOnly();
  const isOffered = (id: string): boolean => !isReadOnly && canChoose(library, id, used);

  const choose = (ids: readonly string[], wanted: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids.filter(isOffered)) {
      if (wanted) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };

  return (
    <div className={classes['library']}>
      <LibraryFilters
        library={library}
        entries={entries}
        filter={filter}
        onFilter={setFilter}
        shown={shown.length}
      />
      {!isReadOnly && (
        <ChoiceBar
          count={chosen.size}
          onChooseShown={() =>
            choose(
              shown.map(({ id }) => id),
              true,
            )
          }
          onClear={() => setChosen(new Set())}
        />
      )}
      <div className={classes['columns']}>
        {shown.length === 0 ? (
          <div className={classes['none']}>
            <p>{t('library.noMatch')}</p>
            <Button variant="default" onClick={() => setFilter(noFilter)}>
              {t('library.clearFilters')}
            </Button>
          </div>
        ) : (
          <EntryList
            library={library}
            entries={shown}
            used={used}
            chosen={chosen}
            activeId={active?.id ?? null}
            isOffered={isOffered}
            onActive={setActiveId}
            onChoose={choose}
          />
        )}
        {active !== undefined && (
          <EntryDetail
            library={library}
            libraries={libraries}
            entry={active}
            use={used.get(active.id)}
            isChosen={chosen.has(active.id)}
            onChoose={isOffered(active.id) ? (wanted) => choose([active.id], wanted) : null}
          />
        )}
      </div>
      <Footer
        library={library}
        systemId={systemId}
        chosen={chosen}
        onAdded={() => setChosen(new Set())}
      />
    </div>
  );
}

interface ChoiceBarProps {
  readonly count: number;
  readonly onChooseShown: () => void;
  readonly onClear: () => void;
}

/** How many are chosen. Above the list: notes lie over what is below it. */
function ChoiceBar({ count, onChooseShown, onClear }: ChoiceBarProps) {
  return (
    <div className={classes['choice']}>
      <span role="status">
        {count === 0 ? t('library.chosenNone') : t('library.chosen', { count })}
      </span>
      <Button variant="subtle" size="compact-sm" onClick={onChooseShown}>
        {t('library.chooseShown')}
      </Button>
      {count > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={onClear}>
          {t('library.clear')}
        </Button>
      )}
    </div>
  );
}

interface FooterProps {
  readonly library: StartLibrary;
  readonly systemId: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly onAdded: () => void;
}

/** What the chosen entries are for, and the one primary action. */
function Footer({ library, systemId, chosen, onAdded }: FooterProps) {
  const add = useWrite('library.add');
  const isReadOnly = useReadOnly();
  const count = chosen.size;
  // The system of the address, until another one is chosen.
  const given = useOperation('record.read', { id: systemId ?? '' }, { enabled: systemId !== null });
  const [picked, setPicked] = useState<RecordBrief | null>();
  const system = picked === undefined ? briefOf(given.data?.record) : picked;

  const addChosen = async (): Promise<void> => {
    const made = await add.mutateAsync({
      library,
      entries: [...chosen],
      link: system === null ? null : { relation: 'concerns', toId: system.id },
    });
    onAdded();
    noteWithUndo(t(`library.added.${library}`, { count: made.length }));
  };

  if (isReadOnly) return <p className={classes['readOnly']}>{t('library.readOnly')}</p>;
  return (
    <footer className={classes['footer']}>
      {library === 'risks' && <SystemChoice system={system} onChange={setPicked} />}
      <Button
        disabled={count === 0}
        loading={add.isPending}
        onClick={() => void addChosen().catch(() => undefined)}
      >
        {count === 0 ? t('library.add.none') : t(`library.add.${library}`, { count })}
      </Button>
    </footer>
  );
}

function briefOf(
  record: (Omit<RecordBrief, 'archived'> & { readonly archivedAt: string | null }) | undefined,
): RecordBrief | null {
  if (record === undefined) return null;
  const { id, type, code, title, status, archivedAt } = record;
  return { id, type, code, title, status, archived: archivedAt !== null };
}
