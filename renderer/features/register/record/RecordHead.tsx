import { ActionIcon, Input, Menu, Select, Textarea } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconChevronDown,
  IconChevronUp,
  IconCopy,
  IconDots,
  IconTrash,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { RecordDetail } from '../../../../shared/contract/record-values.ts';
import { isLocked, isOverdue } from '../../../../shared/domain/records/record.ts';
import { specOf } from '../../../../shared/domain/records/types.ts';
import { DayField } from '../../../components/DayField.tsx';
import { Breadcrumb } from '../../../components/Page.tsx';
import { OwnerField } from '../../../components/records/fields/OwnerField.tsx';
import { duplicateRecord, setArchived } from '../../../components/records/record-actions.ts';
import { StatusChip, StatusShapeIcon } from '../../../components/records/StatusChip.tsx';
import type { EditedRecord } from '../../../components/records/useRecordDraft.ts';
import { today } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import { headLabel, manyOf, statusText, textOf } from '../../../lib/record-words.ts';
import { goTo, routes } from '../../../lib/routes.ts';
import { useReadOnly } from '../../../lib/store.ts';
import type { RegisterExtras } from '../extras.ts';
import { removeFromPage } from './remove.ts';
import { useNeighbours } from './useNeighbours.ts';
import classes from './RecordHead.module.css';

interface RecordHeadProps {
  readonly detail: RecordDetail;
  readonly edited: EditedRecord;
  readonly extras: RegisterExtras;
  readonly locked: readonly string[];
}

/** What a record is called, how it stands, who owns it and until when; and what can be done with it. */
export function RecordHead({ detail, edited, extras, locked }: RecordHeadProps) {
  const { record } = detail;
  const { type, code } = record;
  const readOnly = useReadOnly() || record.archivedAt !== null || isLocked(record);
  const { draft, change, commit, flush, problems } = edited;
  const errorOf = (name: string): string | undefined => {
    const problem = problems.find(({ field }) => field === name);
    if (problem === undefined) return undefined;
    return problem.problem === 'rule' ? problem.message : t(`wizard.${problem.problem}`);
  };
  const fixed = extras.fixedStatus === true;
  const statusError = errorOf('status');
  const overdue = isOverdue({ ...record, due: draft['due'] as string | null }, today());
  return (
    <header className={classes['head']}>
      <div className={classes['top']}>
        <Breadcrumb crumbs={[{ label: manyOf(type), href: routes.register(type) }]} />
        <Tools detail={detail} extras={extras} />
      </div>
      <div className={classes['titleLine']}>
        <CodeHeading code={code} />
        <TitleField
          label={headLabel(type, 'title')}
          value={textOf(draft['title'])}
          readOnly={readOnly || locked.includes('title')}
          error={errorOf('title')}
          onChange={(title) => change({ title })}
          onBlur={flush}
        />
      </div>
      <div className={classes['line']} data-read-only={readOnly || undefined}>
        <div className={classes['status']} data-field="status">
          {fixed ? (
            <Input.Wrapper label={headLabel(type, 'status')} labelElement="div">
              <div className={classes['fixed']}>
                <StatusChip type={type} status={record.status} />
              </div>
            </Input.Wrapper>
          ) : (
            <Select
              size="xs"
              label={headLabel(type, 'status')}
              data={specOf(type).statuses.map((value) => ({
                value,
                label: statusText(type, value),
              }))}
              leftSection={<StatusShapeIcon status={textOf(draft['status'])} />}
              renderOption={({ option }) => <StatusChip type={type} status={option.value} />}
              allowDeselect={false}
              readOnly={readOnly}
              error={statusError !== undefined}
              value={textOf(draft['status'])}
              onChange={(status) => status !== null && commit({ status })}
              comboboxProps={{ shadow: 'md' }}
            />
          )}
        </div>
        <div className={classes['owner']} data-field="owner">
          <OwnerField
            size="xs"
            label={headLabel(type, 'owner')}
            readOnly={readOnly}
            value={textOf(draft['owner'])}
            onChange={(owner) => change({ owner })}
            onBlur={flush}
          />
        </div>
        <div className={classes['due']} data-field="due" data-overdue={overdue || undefined}>
          <DayField
            size="xs"
            label={
              overdue
                ? t('registers.overdueLabel', { label: headLabel(type, 'due') })
                : headLabel(type, 'due')
            }
            readOnly={readOnly}
            error={errorOf('due') !== undefined}
            value={(draft['due'] as string | null | undefined) ?? null}
            onChange={(due) => change({ due })}
            onBlur={flush}
          />
        </div>
      </div>
      {(['status', 'due'] as const).map((name) => {
        const error = errorOf(name);
        return error === undefined ? null : (
          <p key={name} className={classes['error']} role="status">
            {t('registers.notSavedYet', { field: headLabel(type, name), problem: error })}
          </p>
        );
      })}
      <WaitingNote edited={edited} detail={detail} />
    </header>
  );
}

interface WaitingNoteProps {
  readonly edited: EditedRecord;
  readonly detail: RecordDetail;
}

/** A chosen status that waits for other fields: says for which, as they may be far below. */
function WaitingNote({ edited: { held, problems }, detail: { record } }: WaitingNoteProps) {
  if (!held.includes('status')) return null;
  const others = problems.filter(({ field }) => field !== 'status');
  if (others.length === 0) return null;
  return (
    <p className={classes['error']} role="status">
      {t('registers.notSavedYet', {
        field: headLabel(record.type, 'status'),
        problem: others
          .map(({ problem, message }) => (problem === 'rule' ? message : t(`wizard.${problem}`)))
          .join(' '),
      })}
    </p>
  );
}

function CodeHeading({ code }: { readonly code: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A new screen starts at its heading for readers, unless something took the focus already.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 className={classes['code']} tabIndex={-1} ref={heading} data-figures>
      {code}
    </h1>
  );
}

interface TitleFieldProps {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (title: string) => void;
  readonly onBlur: () => void;
}

function TitleField({ label, value, readOnly, error, onChange, onBlur }: TitleFieldProps) {
  return (
    <div className={classes['title']} data-field="title">
      <Textarea
        aria-label={label}
        rows={1}
        maxLength={300}
        readOnly={readOnly}
        error={error}
        classNames={{ input: classes['titleInput'] ?? '' }}
        value={value}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
        // A title is one line.
        onChange={(event) => onChange(event.currentTarget.value.replace(/\n/g, ' '))}
        onBlur={onBlur}
      />
    </div>
  );
}

type ToolsProps = Pick<RecordHeadProps, 'detail' | 'extras'>;

function Tools({ detail, extras }: ToolsProps) {
  const { record } = detail;
  const { id, type } = record;
  const readOnly = useReadOnly();
  const { previous, next } = useNeighbours(record);
  const archived = record.archivedAt !== null;
  const duplicate = async (): Promise<void> => {
    const copy = await duplicateRecord(id);
    if (copy !== null) goTo(routes.record(copy));
  };
  return (
    <div className={classes['tools']}>
      <ActionIcon
        aria-label={t('registers.previous')}
        title={t('registers.previousHint')}
        disabled={previous === null}
        onClick={() => previous?.()}
      >
        <IconChevronUp size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        aria-label={t('registers.next')}
        title={t('registers.nextHint')}
        disabled={next === null}
        onClick={() => next?.()}
      >
        <IconChevronDown size={16} aria-hidden="true" />
      </ActionIcon>
      {!readOnly && (
        <Menu position="bottom-end" shadow="md" width={220}>
          <Menu.Target>
            <ActionIcon variant="default" aria-label={t('registers.actions')}>
              <IconDots size={16} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {extras.canCreate !== false && specOf(type).single !== true && (
              <Menu.Item
                leftSection={<IconCopy size={16} aria-hidden="true" />}
                onClick={() => void duplicate()}
              >
                {t('registers.duplicate')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={
                archived ? (
                  <IconArchiveOff size={16} aria-hidden="true" />
                ) : (
                  <IconArchive size={16} aria-hidden="true" />
                )
              }
              onClick={() => void setArchived({ type, ids: [id] }, !archived)}
            >
              {t(archived ? 'registers.unarchive' : 'registers.archive')}
            </Menu.Item>
            {!isLocked(record) && (
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} aria-hidden="true" />}
                onClick={() => void removeFromPage(detail)}
              >
                {t('registers.deleteDots')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
