import { Button } from '@mantine/core';
import { IconArrowRight, IconBellRinging, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import {
  incidentStanding,
  type IncidentData,
  type IncidentStep,
} from '../../../shared/domain/incident-steps.ts';
import { Banner } from '../../components/Banner.tsx';
import { Section } from '../../components/Page.tsx';
import { NamedFields } from '../../components/records/NamedFields.tsx';
import { RaiseNonconformity } from '../../components/records/RaiseNonconformity.tsx';
import { useRecordDraft, type EditedRecord } from '../../components/records/useRecordDraft.ts';
import { useRecordReadOnly } from '../../components/records/useRecordReadOnly.ts';
import { StepBar } from '../../components/StepBar.tsx';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { Course } from './Course.tsx';
import { Notifications } from './Notifications.tsx';
import { Reporter } from './Reporter.tsx';
import classes from './Incidents.module.css';

/** On the page of an incident: what comes next, who has to be told, and the course of events. */
export function IncidentPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const readOnly = useRecordReadOnly(record);
  const edited = useRecordDraft(record);
  const { status } = edited.draft as { status: string };
  const data = edited.draft as unknown as IncidentData;
  const standing = incidentStanding({ status, data }, today());
  const [chosen, setChosen] = useState<IncidentStep | null>(null);
  const [begun] = useState(standing.next);
  const step = chosen ?? (begun === null || begun === 'close' ? 'contain' : begun);
  return (
    <div className={classes['panel']}>
      {standing.overdue > 0 && (
        <Banner
          tone="warning"
          icon={IconBellRinging}
          action={
            <Button size="compact-sm" variant="default" onClick={() => setChosen('notify')}>
              {t('incidents.step.notify')}
            </Button>
          }
        >
          {t('incidents.overdue', { count: standing.overdue })}
        </Banner>
      )}
      <Next standing={standing} edited={edited} readOnly={readOnly} onGo={setChosen} />
      <StepBar
        label={t('incidents.steps')}
        steps={standing.steps.map(({ step: id, done }) => ({
          id,
          label: t(`incidents.step.${id}`),
          state: done ? ('done' as const) : ('open' as const),
          note: t(done ? 'incidents.done' : 'incidents.open'),
        }))}
        active={step}
        onChange={setChosen}
      />
      <Section
        title={t(`incidents.step.${step}`)}
        description={t(`incidents.step.${step}.intro`)}
        actions={
          (step === 'cause' || step === 'lessons') && (
            <RaiseNonconformity record={record} readOnly={readOnly} />
          )
        }
      >
        {step === 'notify' ? (
          <Notifications record={record} data={data} edited={edited} readOnly={readOnly} />
        ) : (
          <NamedFields type="incident" names={fieldsOf[step]} edited={edited} readOnly={readOnly} />
        )}
      </Section>
      <Course data={data} />
      <Reporter type="incident" edited={edited} readOnly={readOnly} />
    </div>
  );
}

const fieldsOf: Readonly<Record<Exclude<IncidentStep, 'notify'>, readonly string[]>> = {
  contain: ['containment'],
  correct: ['correction', 'restoredOn'],
  cause: ['cause'],
  lessons: ['lessons', 'closedOn'],
};

interface NextProps {
  readonly standing: ReturnType<typeof incidentStanding>;
  readonly edited: EditedRecord;
  readonly readOnly: boolean;
  readonly onGo: (step: IncidentStep) => void;
}

/** What comes next; at the end, that it can be closed. */
function Next({ standing: { next }, edited, readOnly, onGo }: NextProps) {
  if (next === null || readOnly) return null;
  if (next === 'close') {
    const closedOn = edited.draft['closedOn'] ?? today();
    return (
      <Banner
        tone="info"
        icon={IconCircleCheck}
        action={
          <Button size="compact-sm" onClick={() => edited.commit({ status: 'closed', closedOn })}>
            {t('incidents.close')}
          </Button>
        }
      >
        {t('incidents.complete')}
      </Banner>
    );
  }
  return (
    <Banner
      tone="info"
      icon={IconArrowRight}
      action={
        <Button size="compact-sm" variant="default" onClick={() => onGo(next)}>
          {t(`incidents.step.${next}`)}
        </Button>
      }
    >
      {t(`incidents.next.${next}`)}
    </Banner>
  );
}
