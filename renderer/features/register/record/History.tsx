import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChangeEntry } from '../../../../shared/domain/changelog.ts';
import { isLocked, type AnyRecord } from '../../../../shared/domain/records/record.ts';
import { ChangedParts, partsOf } from '../../../components/records/ChangedParts.tsx';
import { actorText, whatText } from '../../../components/records/change-words.ts';
import { useValueNames } from '../../../components/records/useRecordNames.ts';
import { QueryView } from '../../../components/states.tsx';
import { useOperation } from '../../../lib/api.ts';
import { formatInstant } from '../../../lib/format.ts';
import { bringBack } from '../../../lib/history.ts';
import { t } from '../../../lib/i18n.ts';
import { CompareMoments } from './CompareMoments.tsx';
import classes from './History.module.css';

interface HistoryProps {
  readonly record: AnyRecord;
  readonly readOnly: boolean;
}

/** Who changed what of a record and when, the latest first; from the change log. */
export function History({ record, readOnly }: HistoryProps) {
  const query = useOperation('history.record', { entity: 'record', id: record.id });
  const [isComparing, setIsComparing] = useState(false);
  const canRevert = !readOnly && !isLocked(record) && record.type !== 'document-version';
  return (
    <QueryView query={query}>
      {(entries) => (
        <>
          {isComparing ? (
            <CompareMoments
              record={record}
              entries={entries}
              onClose={() => setIsComparing(false)}
            />
          ) : (
            entries.length > 1 && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconArrowsDiff size={14} aria-hidden="true" />}
                onClick={() => setIsComparing(true)}
              >
                {t('history.compare')}
              </Button>
            )
          )}
          <ol className={classes['entries']}>
            {entries.map((entry, at) => (
              <li key={entry.seq} className={classes['entry']}>
                <Entry record={record} entry={entry} canRevert={canRevert && at > 0} />
              </li>
            ))}
          </ol>
        </>
      )}
    </QueryView>
  );
}

interface EntryProps {
  readonly record: AnyRecord;
  readonly entry: ChangeEntry;
  readonly canRevert: boolean;
}

function Entry({ record, entry, canRevert }: EntryProps) {
  const names = useValueNames();
  const { kind, at, actor, before, after } = entry;
  // A new record is not a change of anything.
  const parts =
    kind === 'update' ? partsOf({ entity: 'record', type: record.type }, before, after, names) : [];
  return (
    <>
      <p className={classes['head']}>
        <time dateTime={at} className={classes['when']}>
          {formatInstant(at)}
        </time>
        <span className={classes['who']} dir="auto">
          {actorText(actor)}
        </span>
        <span>{whatText(entry)}</span>
        {canRevert && kind !== 'delete' && (
          <Button
            size="compact-xs"
            variant="subtle"
            className={classes['revert'] ?? ''}
            leftSection={<IconArrowBackUp size={12} aria-hidden="true" />}
            onClick={() => void bringBack(record, entry)}
          >
            {t('history.revert')}
          </Button>
        )}
      </p>
      <ChangedParts parts={parts} />
    </>
  );
}
