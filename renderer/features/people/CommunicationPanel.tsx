import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { DayField } from '../../components/DayField.tsx';
import { Section } from '../../components/Page.tsx';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { cellWords, groupIntro } from '../../lib/record-words.ts';
import { useReadOnly } from '../../lib/store.ts';
import classes from './Panels.module.css';

type LogRow = AimsRecord<'communication'>['data']['log'][number];

/** On the page of a communication: when it happened, typed in quickly, the latest first. */
export function CommunicationPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const workspaceReadOnly = useReadOnly();
  const edited = useRecordDraft(record);
  const { log, audience } = edited.draft as unknown as AimsRecord<'communication'>['data'];
  const readOnly = workspaceReadOnly || record.archivedAt !== null;
  const rows = log
    .map((row, at) => ({ ...row, at }))
    .toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? '') || b.at - a.at);
  const last = rows[0];
  return (
    <div className={classes['panel']}>
      <Section
        title={t('people.panel.communication')}
        description={groupIntro('communication', 'log')}
      >
        {!readOnly && (
          <AddEntry audience={audience} onAdd={(row) => edited.commit({ log: [...log, row] })} />
        )}
        <p className={classes['none']} role="status">
          {last === undefined
            ? t('people.log.none')
            : t('people.log.last', { count: rows.length, day: formatDay(last.on) })}
        </p>
        <ul className={classes['log']}>
          {rows.map((row) => (
            <li key={row.at}>
              <span>{formatDay(row.on)}</span>
              <Entry row={row} />
              {!readOnly && (
                <ActionIcon
                  size="sm"
                  aria-label={t('people.log.remove', { day: formatDay(row.on) })}
                  title={t('people.log.remove', { day: formatDay(row.on) })}
                  onClick={() => edited.commit({ log: log.filter((_, index) => index !== row.at) })}
                >
                  <IconTrash size={14} aria-hidden="true" />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Entry({ row }: { readonly row: LogRow }) {
  return (
    <div dir="auto">
      <p>
        <strong>{row.to}</strong>{' '}
        {row.by.trim() !== '' && (
          <span className={classes['quiet']}>{t('people.log.by', { name: row.by })}</span>
        )}
      </p>
      <p>{row.what}</p>
      {row.response.trim() !== '' && <p className={classes['quiet']}>{row.response}</p>}
    </div>
  );
}

interface AddEntryProps {
  /** With whom it is planned: what the new entry begins with. */
  readonly audience: string;
  readonly onAdd: (row: LogRow) => void;
}

/** One line to type an entry in; Enter adds it. */
function AddEntry({ audience, onAdd }: AddEntryProps) {
  const [on, setOn] = useState<string | null>(today);
  const [to, setTo] = useState(audience);
  const [what, setWhat] = useState('');
  const [by, setBy] = useState('');
  const isReady = on !== null && to.trim() !== '' && what.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    onAdd({ on, to: to.trim(), what: what.trim(), by: by.trim(), response: '' });
    setWhat('');
  };
  const label = (column: string): string => cellWords('communication', 'log', column).label;
  return (
    <form className={classes['add']} aria-label={t('people.log.new')} onSubmit={submit}>
      <DayField label={label('on')} value={on} onChange={setOn} />
      <TextInput
        label={label('to')}
        dir="auto"
        maxLength={300}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <TextInput
        label={label('what')}
        dir="auto"
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <TextInput
        label={label('by')}
        dir="auto"
        maxLength={300}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!isReady}>
        {t('people.log.add')}
      </Button>
    </form>
  );
}
