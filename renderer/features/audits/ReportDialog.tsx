import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { AuditDetail } from '../../../shared/contract/audit-values.ts';
import { proposedConformity } from '../../../shared/domain/audit-result.ts';
import { limitsText, resultSentences } from '../../../shared/documents/aims/audits/result-text.ts';
import { audit as words } from '../../../shared/i18n/en/records/audits.ts';
import { DayField } from '../../components/DayField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ChipChoice } from '../../components/records/fields/ChipChoice.tsx';
import { useWrite } from '../../lib/api.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll } from '../../lib/saver.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import classes from './AuditPanel.module.css';

interface ReportDialogProps {
  readonly detail: AuditDetail;
  readonly onClose: () => void;
}

const { fields } = words;
const conformities = (['yes', 'with-exceptions', 'no'] as const).map((value) => ({
  value,
  label: fields.conforms.options[value],
}));
const effects = (['yes', 'partly', 'no'] as const).map((value) => ({
  value,
  label: fields.effective.options[value],
}));

/** Ends an audit: the conclusion, from what was found; afterwards the checklist stays as it is. */
export function ReportDialog({ detail, onClose }: ReportDialogProps) {
  return (
    <Dialog opened onClose={onClose} title={t('audits.report')} size="xl">
      <ReportForm detail={detail} onClose={onClose} />
    </Dialog>
  );
}

function ReportForm({ detail, onClose }: ReportDialogProps) {
  const { audit, progress } = detail;
  const checks = detail.checks.map(({ record }) => record);
  const findings = detail.findings.map(({ record }) => record);
  const last = audit.data.endOn ?? audit.data.startOn;
  const [draft, setDraft] = useState(() => ({
    on: audit.data.reportedOn ?? later(today(), last),
    to: audit.data.reportedTo || audit.owner,
    summary: audit.data.summary || resultSentences(checks, findings).join(' '),
    conforms: audit.data.conforms ?? proposedConformity(checks, findings),
    effective: audit.data.effective,
    limits: audit.data.limits || limitsText(checks),
    tasks: true,
  }));
  const [tried, setTried] = useState(false);
  const report = useWrite('audit.report');
  const change = (patch: Partial<typeof draft>): void => setDraft({ ...draft, ...patch });
  const problem = (missing: boolean): string | undefined =>
    tried && missing ? t('audits.finding.missing') : undefined;
  const open = progress.total - progress.answered;
  const { on, effective } = draft;
  const isEarly = on !== null && last !== null && on < last;

  const save = async (): Promise<void> => {
    setTried(true);
    if (on === null || isEarly || effective === null || draft.summary.trim() === '') return;
    if (!(await flushAll())) return;
    const input = { ...draft, id: audit.id, on, effective };
    const done = await report.mutateAsync(input).catch(() => null);
    if (done === null) return;
    noteWithUndo(t('audits.reported', { code: audit.code }));
    onClose();
  };
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={classes['none']}>
        {t('audits.report.effect')} {open > 0 && t('audits.report.open', { count: open })}
      </p>
      <Textarea
        data-autofocus
        label={fields.summary.label}
        description={fields.summary.help}
        withAsterisk
        classNames={{ input: classes['grow'] ?? '' }}
        maxLength={100_000}
        value={draft.summary}
        error={problem(draft.summary.trim() === '')}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
      <ChipChoice
        label={fields.conforms.label}
        required
        options={conformities}
        value={draft.conforms}
        onChange={(value) =>
          change({
            conforms: conformities.find((one) => one.value === value)?.value ?? draft.conforms,
          })
        }
        note={<p className={classes['none']}>{t('audits.report.proposed')}</p>}
      />
      <ChipChoice
        label={fields.effective.label}
        required
        options={effects}
        value={effective}
        error={problem(effective === null)}
        onChange={(value) =>
          change({ effective: effects.find((one) => one.value === value)?.value ?? null })
        }
      />
      <Textarea
        label={fields.limits.label}
        description={fields.limits.help}
        classNames={{ input: classes['grow'] ?? '' }}
        maxLength={100_000}
        value={draft.limits}
        onChange={(event) => change({ limits: event.currentTarget.value })}
      />
      <div className={classes['pair']}>
        <DayField
          label={fields.reportedOn.label}
          withAsterisk
          value={on}
          error={
            isEarly ? t('audits.report.early', { day: formatDay(last) }) : problem(on === null)
          }
          onChange={(day) => change({ on: day })}
        />
        <TextInput
          label={fields.reportedTo.label}
          maxLength={300}
          value={draft.to}
          onChange={(event) => change({ to: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label={t('audits.report.tasks')}
        checked={draft.tasks}
        onChange={(event) => change({ tasks: event.currentTarget.checked })}
      />
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={report.isPending}>
          {t('audits.report')}
        </Button>
      </div>
    </form>
  );
}

/** The later of two days. */
function later(day: string, other: string | null): string | null {
  return other !== null && other > day ? other : day;
}
