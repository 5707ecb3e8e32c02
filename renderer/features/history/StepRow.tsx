import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ChangeStep, NamedChange } from '../../../shared/contract/history-operations.ts';
import type { ChangeQuery } from '../../../shared/domain/change-query.ts';
import { ChangedParts, partsOf } from '../../components/records/ChangedParts.tsx';
import { actorText } from '../../components/records/change-words.ts';
import { kindText } from '../../components/records/entity-words.ts';
import { useValueNames } from '../../components/records/useRecordNames.ts';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatInstant } from '../../lib/format.ts';
import { operationWords } from '../../lib/history.ts';
import { t } from '../../lib/i18n.ts';
import { capital } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';
import classes from './History.module.css';

interface StepRowProps {
  readonly step: ChangeStep;
  readonly query: ChangeQuery;
}

/** One use case in one line; it unfolds to everything that it changed. */
export function StepRow({ step, query }: StepRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { at, actor, operation, entries, main, changeSet } = step;
  return (
    <li className={classes['step']}>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className={classes['line']}>
          <time dateTime={at} className={classes['when']}>
            {formatInstant(at)}
          </time>
          <span className={classes['who']} dir="auto">
            {actorText(actor)}
          </span>
          <span className={classes['what']}>
            {capital(operationWords(operation))}{' '}
            <span className={classes['name']} dir="auto">
              {`${main.name.code} ${main.name.title}`.trim()}
            </span>
            {entries > 1 && (
              <span className={classes['when']}> {t('history.more', { count: entries - 1 })}</span>
            )}
          </span>
        </summary>
        {isOpen && <Entries changeSet={changeSet} query={query} />}
      </details>
    </li>
  );
}

/** As many entries of one use case as are shown at first, and most that are shown. */
const [atFirst, most] = [20, 200];

interface EntriesProps {
  readonly changeSet: string;
  readonly query: ChangeQuery;
}

function Entries({ changeSet, query }: EntriesProps) {
  const [limit, setLimit] = useState(atFirst);
  const [offset, setOffset] = useState(0);
  const read = useOperation(
    'history.step',
    { changeSet, query, offset, limit },
    { keepPrevious: true },
  );
  return (
    <QueryView query={read}>
      {({ entries, total }) => (
        <>
          <ul className={classes['entries']}>
            {entries.map((change) => (
              <Entry key={change.entry.seq} change={change} />
            ))}
          </ul>
          {offset + entries.length < total && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                if (limit === most) setOffset(offset + most);
                else setLimit(most);
              }}
            >
              {t('history.entries.more', { left: total - offset - entries.length })}
            </Button>
          )}
        </>
      )}
    </QueryView>
  );
}

function Entry({ change: { entry, name } }: { readonly change: NamedChange }) {
  const names = useValueNames();
  const { kind, before, after, entityId } = entry;
  const title = `${name.code} ${name.title}`.trim();
  // What is new or gone is told by its name; what it held stands in the record's own history.
  const parts = kind === 'update' ? partsOf(name, before, after, names) : [];
  return (
    <li className={classes['entry']}>
      <p>
        <strong>{t(`merge.kind.${kind}`)}</strong> {kindText(name)}{' '}
        {name.entity === 'record' && name.exists ? (
          <Anchor component={Link} href={routes.record(entityId)} dir="auto">
            {title}
          </Anchor>
        ) : (
          <span dir="auto">{title}</span>
        )}
      </p>
      <ChangedParts parts={parts} />
    </li>
  );
}
