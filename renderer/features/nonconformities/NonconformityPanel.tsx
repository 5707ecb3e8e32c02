import { Button } from '@mantine/core';
import {
  IconArrowRight,
  IconCircleCheck,
  IconClockExclamation,
  IconListCheck,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import {
  isSettled,
  nonconformityStanding,
  nonconformityStatus,
  nonconformitySteps,
  type NonconformityData,
  type NonconformityStep,
  type StepStanding,
} from '../../../shared/domain/nonconformities.ts';
import { Banner } from '../../components/Banner.tsx';
import { Section } from '../../components/Page.tsx';
import { StepBar, type BarStep } from '../../components/StepBar.tsx';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { useRecordReadOnly } from '../../components/records/useRecordReadOnly.ts';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { statusText } from '../../lib/record-words.ts';
import { Reopened } from './Reopened.tsx';
import { Found } from './Found.tsx';
import { StepView } from './StepView.tsx';
import type { NonconformityEdit } from './nonconformity-edit.ts';
import classes from './NonconformityPanel.module.css';

/** On the page of a nonconformity: the way from the correction to the effect, step by step. */
export function NonconformityPanel({ detail }: { readonly detail: RecordDetail }) {
  const actions = useOperation('nonconformity.actions', { id: detail.record.id });
  return (
    <QueryView query={actions}>{(tasks) => <Work detail={detail} actions={tasks} />}</QueryView>
  );
}

type WorkProps = Pick<NonconformityEdit, 'detail' | 'actions'>;

function Work({ detail, actions }: WorkProps) {
  const { record } = detail;
  const readOnly = useRecordReadOnly(record);
  const edited = useRecordDraft(record);
  const { title, status, due } = edited.draft as {
    title: string;
    status: string;
    due: string | null;
  };
  const data = edited.draft as unknown as NonconformityData;
  const now = { status, due, data };
  const standing = nonconformityStanding(now, actions, today());
  const [chosen, setChosen] = useState<NonconformityStep | null>(null);
  const [begun] = useState(standing.next);
  // The step that was next when the page was opened: typing its last word does not turn the page.
  const step = chosen ?? (begun === null || begun === 'close' ? 'risks' : begun);
  const edit: NonconformityEdit = {
    detail,
    title,
    status,
    data,
    edited,
    actions,
    standing,
    readOnly,
  };
  const shown = standing.steps.find((one) => one.step === step);
  return (
    <div className={classes['panel']}>
      <Lateness edit={edit} />
      <Proposal edit={edit} proposed={nonconformityStatus(now, actions, today())} />
      <Found data={data} />
      <Reopened data={data} />
      <StepBar
        label={t('nonconformities.steps')}
        steps={standing.steps.map((one) => barStep(one))}
        active={step}
        onChange={setChosen}
      />
      <Section
        title={t(`nonconformities.step.${step}`)}
        description={t(`nonconformities.step.${step}.intro`)}
      >
        <StepView key={step} step={step} edit={edit} />
        {shown !== undefined && !isSettled(status) && <Lacks standing={shown} edit={edit} />}
        <Onward step={step} onGo={setChosen} />
      </Section>
    </div>
  );
}

function barStep({ step, lacks }: StepStanding): BarStep<NonconformityStep> {
  const label = t(`nonconformities.step.${step}.short`);
  if (lacks.length === 0) {
    return { id: step, label, state: 'done', note: t('nonconformities.stepDone') };
  }
  const isWaiting = lacks.every((lack) => lack === 'check-waiting');
  return {
    id: step,
    label,
    state: isWaiting ? 'waiting' : 'open',
    note: isWaiting
      ? t('nonconformities.stepWaiting')
      : t('nonconformities.stepLacks', { count: lacks.length }),
  };
}

/** Past its deadline: for how long. */
function Lateness({ edit: { standing } }: { readonly edit: NonconformityEdit }) {
  const { lateDays, deadline } = standing;
  if (lateDays === 0 || deadline === null) return null;
  return (
    <Banner tone="warning" icon={IconClockExclamation}>
      {t('nonconformities.late', { count: lateDays, day: formatDay(deadline) })}
    </Banner>
  );
}

interface ProposalProps {
  readonly edit: NonconformityEdit;
  readonly proposed: ReturnType<typeof nonconformityStatus>;
}

/** The status that what was filled in speaks for, where it is another one. */
function Proposal({ edit: { status, edited, readOnly }, proposed }: ProposalProps) {
  if (proposed === null || proposed === status) return null;
  const word = statusText('nonconformity', proposed);
  const isEnd = proposed === 'closed';
  return (
    <Banner
      tone="info"
      icon={isEnd ? IconCircleCheck : IconListCheck}
      action={
        !readOnly && (
          <Button
            size="compact-sm"
            variant={isEnd ? 'filled' : 'default'}
            onClick={() => edited.commit({ status: proposed })}
          >
            {isEnd ? t('nonconformities.close') : t('planning.objective.set', { status: word })}
          </Button>
        )
      }
    >
      {isEnd ? t('nonconformities.complete') : t('nonconformities.proposal', { status: word })}
    </Banner>
  );
}

interface LacksProps {
  readonly standing: StepStanding;
  readonly edit: NonconformityEdit;
}

/** What the step still needs. */
function Lacks({ standing: { lacks }, edit }: LacksProps) {
  if (lacks.length === 0) {
    return (
      <p className={classes['settled']}>
        <IconCircleCheck size={16} aria-hidden="true" />
        {t('nonconformities.nothingLacks')}
      </p>
    );
  }
  const { checkFrom } = edit.standing;
  return (
    <div className={classes['lacks']}>
      <h3>{t('nonconformities.lacks')}</h3>
      <ul>
        {lacks.map((lack) => (
          <li key={lack}>
            {lack === 'check-waiting' && checkFrom !== null
              ? t('nonconformities.lack.check-from', { day: formatDay(checkFrom) })
              : t(`nonconformities.lack.${lack}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface OnwardProps {
  readonly step: NonconformityStep;
  readonly onGo: (step: NonconformityStep) => void;
}

function Onward({ step, onGo }: OnwardProps) {
  const next = nonconformitySteps[nonconformitySteps.indexOf(step) + 1];
  if (next === undefined) return null;
  return (
    <div className={classes['onward']}>
      <Button
        variant="default"
        rightSection={<IconArrowRight size={16} aria-hidden="true" />}
        onClick={() => onGo(next)}
      >
        {t(`nonconformities.step.${next}`)}
      </Button>
    </div>
  );
}
