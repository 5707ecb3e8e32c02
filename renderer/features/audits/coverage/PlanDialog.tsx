import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { CoverageView } from '../../../../shared/contract/audit-values.ts';
import type { CoverageRow } from '../../../../shared/domain/audit-coverage.ts';
import { addDays } from '../../../../shared/domain/common.ts';
import { listedRequirements } from '../../../../shared/documents/aims/audits/conflict-text.ts';
import { audit as words } from '../../../../shared/i18n/en/records/audits.ts';
import { DayField } from '../../../components/DayField.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ChipChoice } from '../../../components/records/fields/ChipChoice.tsx';
import { useWrite } from '../../../lib/api.ts';
import { formatDay, today } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import { goTo, routes } from '../../../lib/routes.ts';
import { noteWithUndo } from '../../../lib/undo-note.ts';
import { scopeOf } from './rows.ts';
import classes from './Coverage.module.css';

interface PlanDialogProps {
  readonly view: CoverageView;
  readonly rows: readonly CoverageRow[];
  readonly onClose: () => void;
}

const { fields } = words;
/** Weeks ahead that a new audit is proposed for: people have to be told and to prepare. */
const aheadDays = 42;
const methods = (['on-site', 'remote', 'mixed'] as const).map((value) => ({
  value,
  label: fields.method.options[value],
}));

/** Plans an audit of the rows that were chosen; the team is chosen on its page. */
export function PlanDialog({ view, rows, onClose }: PlanDialogProps) {
  const scope = scopeOf(rows);
  const names = [...scope.requirements, ...scope.processes];
  const [title, setTitle] = useState(() =>
    t('audits.plan.defaultTitle', { what: listedRequirements(names) }).slice(0, 300),
  );
  const [startOn, setStartOn] = useState<string | null>(() => addDays(today(), aheadDays));
  const [endOn, setEndOn] = useState<string | null>(startOn);
  const [method, setMethod] = useState<string | null>('on-site');
  const [tried, setTried] = useState(false);
  const create = useWrite('record.create');
  const late = rows.filter(({ dueBy }) => dueBy !== null && startOn !== null && startOn > dueBy);
  const isBackwards = startOn !== null && endOn !== null && endOn < startOn;

  const save = async (): Promise<void> => {
    setTried(true);
    if (title.trim() === '' || startOn === null || isBackwards) return;
    const { programme } = view;
    const made = await create
      .mutateAsync({
        type: 'audit',
        head: { title: title.trim() },
        data: {
          requirements: [...scope.requirements],
          processes: [...scope.processes],
          criteria: t('audits.plan.criteria'),
          startOn,
          endOn: endOn ?? startOn,
          method,
        },
        links: programme === null ? [] : [{ relation: 'part-of', toId: programme.id }],
      })
      .catch(() => null);
    if (made === null) return;
    noteWithUndo(t('audits.plan.made', { code: made.code }));
    goTo(routes.record(made.id));
  };
  return (
    <Dialog opened onClose={onClose} title={t('audits.plan')} size="lg">
      <form
        className={classes['form']}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className={classes['scope']} dir="auto">
          {t('audits.plan.scope', { what: names.join(', ') })}
        </p>
        <TextInput
          data-autofocus
          label={t('audits.plan.title')}
          withAsterisk
          maxLength={300}
          value={title}
          error={tried && title.trim() === '' ? t('audits.finding.missing') : undefined}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className={classes['pair']}>
          <DayField
            label={fields.startOn.label}
            description={fields.startOn.help}
            withAsterisk
            value={startOn}
            error={tried && startOn === null ? t('audits.finding.missing') : undefined}
            onChange={(day) => {
              setStartOn(day);
              // An audit of one day stays one.
              if (endOn === startOn || endOn === null) setEndOn(day);
            }}
          />
          <DayField
            label={fields.endOn.label}
            description={fields.endOn.help}
            value={endOn}
            error={isBackwards ? t('audits.plan.backwards') : undefined}
            onChange={setEndOn}
          />
        </div>
        <ChipChoice
          label={fields.method.label}
          options={methods}
          value={method}
          onChange={setMethod}
        />
        {late.length > 0 && (
          <p className={classes['late']} role="status">
            {t('audits.plan.late', {
              count: late.length,
              what: listedRequirements(late.map(({ id }) => id)),
              day: formatDay(late.map(({ dueBy }) => dueBy ?? '').toSorted()[0] ?? null),
            })}
          </p>
        )}
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('audits.plan.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
