import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { stepTimes } from '../../../shared/domain/certification-plan.ts';
import { spareDays } from '../../../shared/domain/certification-state.ts';
import type { ProjectStep } from '../../../shared/domain/records/certification.ts';
import { stepName, stepTasks } from '../../../shared/documents/aims/certification/step-words.ts';
import { DayField } from '../../components/DayField.tsx';
import { Section } from '../../components/Page.tsx';
import { Chip } from '../../components/Tag.tsx';
import { OwnerField } from '../../components/records/fields/OwnerField.tsx';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll } from '../../lib/saver.ts';
import { toast } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import { stepLinks } from './step-links.ts';
import type { EditedPlan } from './usePlan.ts';
import classes from './PlanView.module.css';

interface StepDetailProps {
  readonly plan: EditedPlan;
  readonly step: ProjectStep;
}

/** One step: its dates and people, and what somebody has to know who does it for the first time. */
export function StepDetail({ plan, step }: StepDetailProps) {
  const at = plan.state.steps.findIndex((one) => one.step === step);
  return (
    <Section
      title={`${at + 1}  ${stepName(step)}`}
      description={t(`certification.step.${step}.about`)}
    >
      <div className={classes['detail']}>
        <Fields plan={plan} step={step} />
        <Guidance plan={plan} step={step} />
      </div>
    </Section>
  );
}

function Fields({ plan, step }: StepDetailProps) {
  const { readOnly, write, edited } = plan;
  const row = plan.state.steps.find((one) => one.step === step);
  const shown = plan.pending?.steps.find((one) => one.step === step) ?? row;
  if (row === undefined || shown === undefined) return null;
  const isDone = row.doneOn !== null;
  return (
    <div className={classes['fields']} data-read-only={readOnly || undefined}>
      <div className={classes['days']}>
        <DayField
          label={t('certification.detail.from')}
          value={shown.from}
          readOnly={readOnly || isDone}
          onChange={(day) => plan.setFrom(step, day)}
        />
        <DayField
          label={t('certification.detail.until')}
          value={shown.until}
          readOnly={readOnly || isDone}
          onChange={(day) => plan.setUntil(step, day)}
        />
        <DayField
          label={t('certification.detail.doneOn')}
          value={shown.doneOn}
          readOnly={readOnly}
          onChange={(day) => plan.setDone(step, day)}
        />
      </div>
      <OwnerField
        label={t('certification.detail.who')}
        value={row.who}
        readOnly={readOnly}
        onChange={(who) => write(step, { who })}
        onBlur={edited.flush}
      />
      <Textarea
        label={t('certification.detail.note')}
        dir="auto"
        rows={2}
        maxLength={300}
        value={row.note}
        readOnly={readOnly}
        // The plan keeps one line of it.
        onChange={(event) => write(step, { note: event.currentTarget.value.replace(/\n/g, ' ') })}
        onBlur={edited.flush}
      />
      {!readOnly && !isDone && (
        <div className={classes['buttons']}>
          <Button
            variant="default"
            leftSection={<IconCheck size={16} aria-hidden="true" />}
            onClick={() => plan.setDone(step, today())}
          >
            {t('certification.detail.done')}
          </Button>
        </div>
      )}
      <Order plan={plan} step={step} />
      <nav className={classes['links']} aria-label={t('certification.detail.open')}>
        {stepLinks(step).map(({ label, href }) => (
          <Chip key={href} href={href}>
            {label}
          </Chip>
        ))}
      </nav>
    </div>
  );
}

/** What it waits for, and whether a delay delays the certificate. */
function Order({ plan, step }: StepDetailProps) {
  const { needs } = stepTimes[step];
  const isDone = plan.state.steps.find((one) => one.step === step)?.state === 'done';
  const spare = spareDays(plan.steps, step);
  return (
    <p className={classes['order']}>
      {[
        needs.length === 0
          ? t('certification.detail.needsNothing')
          : t('certification.detail.needs', {
              steps: needs.map((one) => `“${stepName(one)}”`).join(', '),
            }),
        step === 'choose-body' ? t('certification.detail.beside') : '',
        isDone || spare === null
          ? ''
          : spare === 0
            ? t('certification.detail.noSpare')
            : t('certification.detail.spare', { count: spare }),
      ]
        .filter((part) => part !== '')
        .join(' ')}
    </p>
  );
}

function Guidance({ plan, step }: StepDetailProps) {
  const [isBusy, setBusy] = useState(false);
  const lines = [
    [t('certification.detail.result'), t(`certification.step.${step}.result`)],
    [t('certification.detail.whoHelps'), t(`certification.step.${step}.who`)],
    [t('certification.detail.trap'), t(`certification.step.${step}.trap`)],
    [t('certification.detail.why'), t(`certification.step.${step}.why`)],
  ] as const;
  const add = async (): Promise<void> => {
    setBusy(true);
    try {
      if (!(await flushAll())) return;
      const { added } = await call('certification.addTasks', { step });
      if (added === 0) toast({ tone: 'info', title: t('certification.detail.tasksThere') });
      else noteWithUndo(t('certification.detail.tasksAdded', { count: added }));
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes['guidance']}>
      <dl>
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{t('certification.detail.tasks')}</dt>
          <dd>
            <ul>
              {stepTasks(step).map((task) => (
                <li key={task}>{task}</li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      {!plan.readOnly && (
        <Button
          variant="default"
          loading={isBusy}
          leftSection={<IconListCheck size={16} aria-hidden="true" />}
          onClick={() => void add()}
        >
          {t('certification.detail.addTasks')}
        </Button>
      )}
    </div>
  );
}
