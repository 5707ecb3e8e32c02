import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import type { DocumentEntry, DocumentItem } from '../../../shared/contract/values.ts';
import { Tag } from '../../components/Tag.tsx';
import { t } from '../../lib/i18n.ts';
import { itemOf, keyOf, type KindOfDocument } from './documents-data.ts';
import classes from './KindRows.module.css';

interface RowsProps {
  readonly kind: KindOfDocument;
  readonly shown: string | null;
  readonly onShow: (item: DocumentItem) => void;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (key: string, on: boolean) => void;
}

/** As many of a kind as one looks through; a thousand AI systems have a thousand files. */
const fewRows = 25;

/** The documents of one kind: one row, or its name and a row for each record. */
export function KindRows({ kind, ...rest }: RowsProps) {
  const [all, setAll] = useState(false);
  const { title, entries } = kind;
  const several = entries.some(({ subject }) => subject !== null);
  // The one on screen is among them, wherever one came from.
  const at = entries.findIndex((entry) => keyOf(itemOf(entry)) === rest.shown);
  const listed = all ? entries : entries.slice(0, Math.max(fewRows, at + 1));
  return (
    <>
      {several && <h3 className={classes['kind']}>{title}</h3>}
      <ul className={classes['rows']} data-inner={several || undefined}>
        {listed.map((entry) => (
          <Row key={keyOf(itemOf(entry))} entry={entry} title={title} {...rest} />
        ))}
      </ul>
      {listed.length < entries.length && (
        <Button
          className={classes['more'] ?? ''}
          variant="subtle"
          size="compact-xs"
          onClick={() => setAll(true)}
        >
          {t('documents.showAll', { count: entries.length })}
        </Button>
      )}
    </>
  );
}

interface RowProps extends Omit<RowsProps, 'kind'> {
  readonly entry: DocumentEntry;
  readonly title: string;
}

function Row({ entry, title, shown, onShow, ticked, onTick }: RowProps) {
  const { subject, ready, possible, missing } = entry;
  const item = itemOf(entry);
  const key = keyOf(item);
  const name = subject === null ? title : `${subject.code} ${subject.title}`;
  const isShown = key === shown;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isShown) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return (
    <li className={classes['row']} data-shown={isShown || undefined} ref={line}>
      <Checkbox
        aria-label={t('documents.select', { name: subject === null ? name : `${title} ${name}` })}
        disabled={!possible}
        checked={possible && ticked.has(key)}
        onChange={(event) => onTick(key, event.currentTarget.checked)}
      />
      <button
        type="button"
        className={classes['open']}
        aria-current={isShown || undefined}
        onClick={() => onShow(item)}
      >
        <span className={classes['name']}>
          {subject !== null && <span className={classes['code']}>{subject.code}</span>}
          {subject === null ? title : subject.title}
        </span>
        {!ready && (
          <span className={classes['missing']} title={missing.join(' ')}>
            {missing[0]}
          </span>
        )}
      </button>
      <Tag tone={ready ? 'good' : 'warning'}>
        {t(ready ? 'documents.ready' : 'documents.notReady')}
      </Tag>
    </li>
  );
}
