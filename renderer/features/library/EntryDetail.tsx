import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import type { LibraryUse, StartLibrary } from '../../../shared/contract/record-values.ts';
import type { Libraries } from '../../../shared/domain/library.ts';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { t } from '../../lib/i18n.ts';
import type { Entry } from './entries.ts';
import { EntryFacts } from './EntryFacts.tsx';
import { aboutText } from './words.ts';
import classes from './EntryDetail.module.css';

interface EntryDetailProps {
  readonly library: StartLibrary;
  readonly libraries: Libraries;
  readonly entry: Entry;
  /** Set when records were made of it already. */
  readonly use: LibraryUse | undefined;
  readonly isChosen: boolean;
  /** Null where it cannot be chosen. */
  readonly onChoose: ((wanted: boolean) => void) | null;
}

/** All that a library says about one entry. */
export function EntryDetail(props: EntryDetailProps): ReactNode {
  const { library, libraries, entry, use, isChosen, onChoose } = props;
  return (
    <section className={classes['detail']} aria-label={entry.title}>
      <header className={classes['head']}>
        <div>
          <h2 className={classes['title']}>{entry.title}</h2>
          <p className={classes['about']}>{aboutText(library, entry)}</p>
        </div>
        {onChoose !== null && (
          <Button
            variant="default"
            className={classes['choose'] ?? ''}
            onClick={() => onChoose(!isChosen)}
          >
            {t(isChosen ? 'library.drop' : 'library.take')}
          </Button>
        )}
      </header>
      {use !== undefined && (
        <p className={classes['used']}>
          {t('library.usedAs', { count: use.count })} <RecordChip record={use.first} />
        </p>
      )}
      <EntryFacts library={library} libraries={libraries} id={entry.id} />
    </section>
  );
}
