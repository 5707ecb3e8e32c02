import { Button } from '@mantine/core';
import { IconArrowRight, IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import {
  concernStanding,
  type ConcernData,
  type ConcernStanding,
  type ConcernStep,
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
import { Reporter } from './Reporter.tsx';
import classes from './Incidents.module.css';

/** On the page of a concern: triage, protection of the reporter, and the answer. */
export function ConcernPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const readOnly = useRecordReadOnly(record);
  const edited = useRecordDraft(record);
  const { status } = edited.draft as { status: string };
  const data = edited.draft as unknown as ConcernData;
  const standing = concernStanding({ status, data }, today());
  const [chosen, setChosen] = useState<ConcernStep | null>(null);
  const [begun] = useState(standing.next);
  const step = chosen ?? (begun === null || begun === 'close' ? 'answer' : begun);
  return (
    <div className={classes['panel']}>
      <Reporter type="concern" edited={edited} readOnly={readOnly} />
      <Next standing={standing} edited={edited} readOnly={readOnly} onGo={setChosen} />
      <StepBar
        label={t('incidents.steps')}
        steps={standing.steps.map(({ step: id, done }) => ({
          id,
          label: t(`incidents.concern.${id}`),
          state: done ? ('done' as const) : ('open' as const),
          note: t(done ? 'incidents.done' : 'incidents.open'),
        }))}
        active={step}
        onChange={setChosen}
      />
      <Section
        title={t(`incidents.concern.${step}`)}
        description={t(`incidents.concern.${step}.intro`)}
        actions={step === 'look-into' && <RaiseNonconformity record={record} readOnly={readOnly} />}
      >
        <NamedFields type="concern" names={fieldsOf[step]} edited={edited} readOnly={readOnly} />
      </Section>
    </div>
  );
}

const fieldsOf: Readonly<Record<ConcernStep, readonly string[]>> = {
  triage: ['severity', 'assessment', 'triagedBy', 'triagedOn'],
  protect: ['protection'],
  'look-into': ['action', 'lessons'],
  answer: ['answer', 'answeredOn'],
};

interface NextProps {
  readonly standing: ConcernStanding;
  readonly edited: EditedRecord;
  readonly readOnly: boolean;
  readonly onGo: (step: ConcernStep) => void;
}

/** How long somebody has been waiting, and what comes next. */
function Next({ standing: { next, openDays }, edited, readOnly, onGo }: NextProps) {
  if (next === null || readOnly) return null;
  if (next === 'close') {
    return (
      <Banner
        tone="info"
        icon={IconCircleCheck}
        action={
          <Button size="compact-sm" onClick={() => edited.commit({ status: 'closed' })}>
            {t('incidents.concern.close')}
          </Button>
        }
      >
        {t('incidents.concern.complete')}
      </Banner>
    );
  }
  const waits = next === 'answer' && openDays !== null && openDays > 0;
  return (
    <Banner
      tone="info"
      icon={waits ? IconHourglass : IconArrowRight}
      action={
        <Button size="compact-sm" variant="default" onClick={() => onGo(next)}>
          {t(`incidents.concern.${next}`)}
        </Button>
      }
    >
      {waits
        ? t('incidents.concern.waiting', { count: openDays })
        : t(`incidents.concern.next.${next}`)}
    </Banner>
  );
}
