import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconCheck, IconPlus, IconTrash } from '@tabler/icons-react';
import { daysBetween } from '../../../shared/domain/common.ts';
import type { IncidentData } from '../../../shared/domain/incident-steps.ts';
import {
  isTaken,
  notificationState,
  type NotificationState,
  type SuggestedDuty,
} from '../../../shared/domain/notification-duties.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { DayField } from '../../components/DayField.tsx';
import { Section } from '../../components/Page.tsx';
import { NamedFields } from '../../components/records/NamedFields.tsx';
import type { EditedRecord } from '../../components/records/useRecordDraft.ts';
import { QueryView } from '../../components/states.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { cellWords } from '../../lib/record-words.ts';
import classes from './Incidents.module.css';

type Row = IncidentData['notifications'][number];

interface NotificationsProps {
  readonly record: AnyRecord;
  readonly data: IncidentData;
  readonly edited: EditedRecord;
  readonly readOnly: boolean;
}

const word = (column: string): string => cellWords('incident', 'notifications', column).label;

/** Who is told, until when, and that it was done; with what is usual for such an incident. */
export function Notifications({ record, data, edited, readOnly }: NotificationsProps) {
  const rows = data.notifications;
  const set = (next: readonly Row[]): void => edited.commit({ notifications: next });
  const blank: Row = { whom: '', basis: '', deadline: null, doneOn: null, reference: '' };
  return (
    <div className={classes['part']}>
      {rows.length > 0 && (
        <ul className={classes['duties']}>
          {rows.map((row, at) => (
            <NotificationRow
              key={at}
              row={row}
              readOnly={readOnly}
              onType={(patch) =>
                edited.change({ notifications: rows.with(at, { ...row, ...patch }) })
              }
              onSet={(patch) => set(rows.with(at, { ...row, ...patch }))}
              onLeave={edited.flush}
              onRemove={() => set(rows.toSpliced(at, 1))}
            />
          ))}
        </ul>
      )}
      {!readOnly && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => edited.change({ notifications: [...rows, blank] })}
          >
            {t('incidents.notify.add')}
          </Button>
        </div>
      )}
      {rows.length === 0 && (
        <NamedFields
          type="incident"
          names={['noNotification']}
          edited={edited}
          readOnly={readOnly}
        />
      )}
      {!readOnly && (
        <Suggestions id={record.id} rows={rows} onTake={(duty) => set([...rows, rowOf(duty)])} />
      )}
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly readOnly: boolean;
  readonly onType: (patch: Partial<Row>) => void;
  readonly onSet: (patch: Partial<Row>) => void;
  readonly onLeave: () => void;
  readonly onRemove: () => void;
}

function NotificationRow({ row, readOnly, onType, onSet, onLeave, onRemove }: RowProps) {
  const name = row.whom.trim() === '' ? t('incidents.notify.unnamed') : row.whom;
  const line = (field: 'whom' | 'basis' | 'reference') => (
    <TextInput
      dir="auto"
      size="xs"
      label={word(field)}
      maxLength={300}
      readOnly={readOnly}
      value={row[field]}
      onChange={(event) => onType({ [field]: event.currentTarget.value })}
      onBlur={onLeave}
    />
  );
  const day = (field: 'deadline' | 'doneOn') => (
    <DayField
      size="xs"
      label={word(field)}
      readOnly={readOnly}
      value={row[field]}
      onChange={(value) => onSet({ [field]: value })}
    />
  );
  return (
    <li className={classes['duty']} aria-label={name}>
      <div className={classes['dutyLine']}>
        {line('whom')}
        {line('basis')}
        {day('deadline')}
      </div>
      <div className={classes['dutyLine']}>
        <Countdown row={row} />
        {line('reference')}
        {day('doneOn')}
      </div>
      {!readOnly && (
        <span className={classes['dutyButtons']}>
          {row.doneOn === null && (
            <ActionIcon
              variant="default"
              aria-label={t('incidents.notify.done', { whom: name })}
              title={t('incidents.notify.done', { whom: name })}
              onClick={() => onSet({ doneOn: today() })}
            >
              <IconCheck size={16} aria-hidden="true" />
            </ActionIcon>
          )}
          <ActionIcon
            aria-label={t('incidents.notify.remove', { whom: name })}
            title={t('incidents.notify.remove', { whom: name })}
            onClick={onRemove}
          >
            <IconTrash size={16} aria-hidden="true" />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}

const tones = {
  done: 'good',
  'done-late': 'warning',
  overdue: 'danger',
  open: 'info',
} as const satisfies Record<NotificationState, string>;

/** How long there is still time, or what became of it. */
function Countdown({ row }: { readonly row: Row }) {
  const now = today();
  const state = notificationState(row, now);
  return (
    <span className={classes['countdown']}>
      <Tag tone={tones[state]}>{countdownText(row, state, now)}</Tag>
    </span>
  );
}

function countdownText({ deadline }: Row, state: NotificationState, now: string): string {
  if (state === 'done' || state === 'done-late') return t(`incidents.notify.state.${state}`);
  if (deadline === null) return t('incidents.notify.state.open');
  const left = daysBetween(now, deadline);
  if (state === 'overdue') return t('incidents.notify.state.overdue', { count: -left });
  return left === 0
    ? t('incidents.notify.state.today')
    : t('incidents.notify.state.left', { count: left });
}

interface SuggestionsProps {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly onTake: (duty: SuggestedDuty) => void;
}

/** What is usual for such an incident; nothing is taken over unasked. */
function Suggestions({ id, rows, onTake }: SuggestionsProps) {
  const query = useOperation('incident.suggestDuties', { id });
  return (
    <Section level={3} title={t('incidents.suggest')} description={t('incidents.suggest.intro')}>
      <QueryView query={query}>
        {(duties) => {
          const left = duties.filter((duty) => !isTaken(duty, rows));
          if (left.length === 0) {
            return (
              <p className={classes['hint']}>
                {t(duties.length === 0 ? 'incidents.suggest.none' : 'incidents.suggest.all')}
              </p>
            );
          }
          return (
            <ul className={classes['suggestions']}>
              {left.map((duty) => (
                <li key={`${duty.key} ${duty.party ?? ''}`} data-duty={duty.key}>
                  <div>
                    <p className={classes['suggested']} dir="auto">
                      {whomOf(duty)}
                    </p>
                    <p>{t(`incidents.duty.${duty.key}.why`)}</p>
                    <p className={classes['source']}>{sourceText(duty)}</p>
                  </div>
                  <div className={classes['take']}>
                    {duty.deadline !== null && (
                      <span data-figures>
                        {t('incidents.suggest.until', { day: formatDay(duty.deadline) })}
                      </span>
                    )}
                    <Button size="compact-sm" variant="default" onClick={() => onTake(duty)}>
                      {t('incidents.suggest.take')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
    </Section>
  );
}

const whomOf = ({ key, party }: SuggestedDuty): string => party ?? t(`incidents.duty.${key}.whom`);

function sourceText({ basis, source, checked, bindsFrom, systems }: SuggestedDuty): string {
  const parts = [
    t('incidents.suggest.source', { basis, source, day: formatDay(checked) }),
    systems.length === 0 ? '' : t('incidents.suggest.systems', { systems: systems.join(', ') }),
    bindsFrom === null ? '' : t('incidents.suggest.binds', { day: formatDay(bindsFrom) }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const rowOf = (duty: SuggestedDuty): Row => ({
  whom: whomOf(duty),
  basis: duty.basis,
  deadline: duty.deadline,
  doneOn: null,
  reference: '',
});
