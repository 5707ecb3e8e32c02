import type { ChangeEntry } from '../../../../shared/domain/changelog.ts';
import type { AnyRecord } from '../../../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { changedParts } from '../../../components/records/change-texts.ts';
import { TextChange } from '../../../components/records/TextChange.tsx';
import { useValueNames } from '../../../components/records/useRecordNames.ts';
import { QueryView } from '../../../components/states.tsx';
import { useOperation } from '../../../lib/api.ts';
import { formatInstant } from '../../../lib/format.ts';
import { operationWords } from '../../../lib/history.ts';
import { t } from '../../../lib/i18n.ts';
import classes from './History.module.css';

/** Who changed what of a record and when, the latest first; from the change log. */
export function History({ record }: { readonly record: AnyRecord }) {
  const query = useOperation('history.record', { entity: 'record', id: record.id });
  return (
    <QueryView query={query}>
      {(entries) => (
        <ol className={classes['entries']}>
          {entries.map((entry) => (
            <li key={entry.seq} className={classes['entry']}>
              <Entry type={record.type} entry={entry} />
            </li>
          ))}
        </ol>
      )}
    </QueryView>
  );
}

interface EntryProps {
  readonly type: RecordTypeName;
  readonly entry: ChangeEntry;
}

function Entry({ type, entry }: EntryProps) {
  const names = useValueNames();
  const { kind, at, actor, operation, before, after } = entry;
  // A new record is not a change of anything.
  const parts = kind === 'update' ? changedParts(type, before, after, names) : [];
  return (
    <>
      <p className={classes['head']}>
        <time dateTime={at} className={classes['when']}>
          {formatInstant(at)}
        </time>
        <span className={classes['who']} dir="auto">
          {actor === '' ? t('registers.history.nobody') : actor}
        </span>
        <span className={classes['what']}>{whatText(entry, operation)}</span>
      </p>
      {parts.length > 0 && (
        <dl className={classes['parts']}>
          {parts.map((part) => (
            <div key={part.name} className={classes['part']}>
              <dt>{part.label}</dt>
              <dd>
                <TextChange before={part.before} after={part.after} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function whatText({ kind, before, after }: ChangeEntry, operation: string): string {
  if (operation === 'history.undo' || operation === 'history.redo') {
    return t(operation === 'history.undo' ? 'registers.history.undo' : 'registers.history.redo');
  }
  if (kind === 'update' && 'archivedAt' in { ...before, ...after }) {
    return t(
      after?.['archivedAt'] == null ? 'registers.history.unarchived' : 'registers.history.archived',
    );
  }
  return operationWords(operation);
}
