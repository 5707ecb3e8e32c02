import { Button } from '@mantine/core';
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { isOfType, type AimsRecord } from '../../../shared/domain/records/record.ts';
import { nextTrainingStep, type TrainingStep } from '../../../shared/domain/trainings.ts';
import { Banner } from '../../components/Banner.tsx';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { Attendance } from './Attendance.tsx';
import { EffectCheck } from './EffectCheck.tsx';
import classes from './Panels.module.css';

/** On the page of a training: who was there, whether it worked, and what comes next. */
export function TrainingPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const workspaceReadOnly = useReadOnly();
  if (!isOfType(record, 'training')) return null;
  const readOnly = workspaceReadOnly || record.archivedAt !== null;
  return (
    <div className={classes['panel']}>
      <NextStep training={record} detail={detail} readOnly={readOnly} />
      <Attendance
        key={attendanceKey(detail)}
        training={record}
        detail={detail}
        readOnly={readOnly}
      />
      {record.status !== 'cancelled' && <EffectCheck training={record} readOnly={readOnly} />}
    </div>
  );
}

/** The list of ticks begins anew once what is stored has changed. */
function attendanceKey({ record, links }: RecordDetail): string {
  const there = links
    .filter(({ relation }) => relation === 'attended')
    .map(({ other }) => other.id);
  return [record.status, record.data['heldOn'], record.data['checkOn'], ...there].join(' ');
}

interface NextStepProps {
  readonly training: AimsRecord<'training'>;
  readonly detail: RecordDetail;
  readonly readOnly: boolean;
}

function NextStep({ training, detail, readOnly }: NextStepProps) {
  const attended = detail.links.filter(({ relation }) => relation === 'attended').length;
  const followedUp = detail.links.some(
    ({ relation, direction }) => relation === 'serves' && direction === 'in',
  );
  const step = nextTrainingStep(training, { attended, followedUp }, today());
  const isFine = step === 'done' || step === 'hold' || step === 'check';
  return (
    <Banner
      tone={isFine ? 'info' : 'warning'}
      icon={step === 'done' ? IconCircleCheck : IconArrowRight}
      action={
        step === 'follow-up' &&
        !readOnly && (
          <div className={classes['buttons']}>
            <Button
              size="compact-sm"
              variant="default"
              component={Link}
              href={routes.competenceMatrix()}
            >
              {t('people.training.another')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              component={Link}
              href={routes.recordNew('task', { relation: 'serves', toId: training.id })}
            >
              {t('people.training.task')}
            </Button>
          </div>
        )
      }
    >
      {stepText(step, training)}
    </Banner>
  );
}

function stepText(step: TrainingStep, { due, data }: AimsRecord<'training'>): string {
  switch (step) {
    case 'hold':
    case 'hold-late':
      return t(`people.training.step.${step}`, { day: formatDay(due) });
    case 'check':
      return data.checkOn === null
        ? t('people.training.step.checkAny')
        : t('people.training.step.check', { day: formatDay(data.checkOn) });
    case 'check-late':
      return t('people.training.step.check-late', { day: formatDay(data.checkOn) });
    case 'plan':
    case 'attendance':
    case 'follow-up':
    case 'done':
      return t(`people.training.step.${step}`);
  }
}
