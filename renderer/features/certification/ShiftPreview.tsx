import { Button, Checkbox } from '@mantine/core';
import { stepName } from '../../../shared/documents/aims/certification/step-words.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import type { EditedPlan, Pending } from './usePlan.ts';
import classes from './PlanView.module.css';

/** What a change of dates would do, before it is kept. */
export function ShiftPreview({ plan }: { readonly plan: EditedPlan }) {
  const { pending, alone } = plan;
  if (pending === null) return null;
  return (
    <section className={classes['preview']} aria-label={t('certification.shift.preview')}>
      <p className={classes['previewText']} role="status">
        <strong>{headText(pending)}</strong> {restText(plan, pending)}
      </p>
      <div className={classes['previewActions']}>
        {pending.edge !== 'done' && (
          <Checkbox
            label={t('certification.shift.alone')}
            checked={alone}
            onChange={(event) => plan.setAlone(event.currentTarget.checked)}
          />
        )}
        <Button variant="default" size="compact-sm" onClick={plan.drop}>
          {t('certification.shift.cancel')}
        </Button>
        <Button
          size="compact-sm"
          disabled={pending.moved.length === 0}
          onClick={() => {
            plan.apply();
            noteWithUndo(t('certification.shift.done'));
          }}
        >
          {t('certification.shift.apply')}
        </Button>
      </div>
    </section>
  );
}

function headText({ step, edge, by }: Pending): string {
  const values = { step: stepName(step), count: Math.abs(by) };
  if (edge === 'done') return `${stepName(step)}:`;
  if (by === 0) return t('certification.shift.none', { step: values.step });
  if (edge === 'move') {
    return by > 0
      ? t('certification.shift.later', values)
      : t('certification.shift.earlier', values);
  }
  return by > 0
    ? t('certification.shift.longer', values)
    : t('certification.shift.shorter', values);
}

function restText({ state, alone }: EditedPlan, pending: Pending): string {
  const { step, by, asked, moved, steps } = pending;
  const others = moved.filter((one) => one !== step).map(stepName);
  const before = state.certificateOn;
  const after = steps.at(-1)?.doneOn ?? steps.at(-1)?.until ?? null;
  return [
    others.length === 0
      ? t('certification.shift.noneAlong')
      : t('certification.shift.along', { count: others.length, steps: others.join(', ') }),
    before === after
      ? t('certification.shift.certificateSame', { day: formatDay(after) })
      : t('certification.shift.certificate', {
          before: formatDay(before),
          after: formatDay(after),
        }),
    asked === by || pending.edge === 'done'
      ? ''
      : t('certification.shift.limited', {
          reason: t(
            alone && asked > 0
              ? 'certification.shift.limit.later'
              : 'certification.shift.limit.earlier',
          ),
        }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
