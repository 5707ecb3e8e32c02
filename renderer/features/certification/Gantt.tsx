import { IconCheck, IconAlertTriangle } from '@tabler/icons-react';
import { useElementSize } from '@mantine/hooks';
import { useId, useMemo, type KeyboardEvent, type PointerEvent } from 'react';
import type { StepState } from '../../../shared/domain/certification-state.ts';
import type { ProjectStep } from '../../../shared/domain/records/certification.ts';
import { stepName } from '../../../shared/documents/aims/certification/step-words.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { barOf, monthStep, placeOf, scaleOf, type GanttScale } from './gantt-scale.ts';
import { ShiftPreview } from './ShiftPreview.tsx';
import type { EditedPlan } from './usePlan.ts';
import classes from './Gantt.module.css';

interface GanttProps {
  readonly plan: EditedPlan;
  readonly selected: ProjectStep;
  readonly onSelect: (step: ProjectStep) => void;
}

const monthFormat = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: '2-digit',
  timeZone: 'UTC',
});

/** The eight steps over months: bars are dragged or moved by keys; what would move is drawn dashed. */
export function Gantt({ plan, selected, onSelect }: GanttProps) {
  const hint = useId();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { steps, pending, state } = plan;
  const now = today();
  const scale = useMemo(
    () => scaleOf([steps, pending?.steps ?? []], now),
    [steps, pending?.steps, now],
  );
  const every = monthStep(scale, width === 0 ? 700 : width);
  return (
    <section className={classes['gantt']} aria-label={t('certification.gantt.label')}>
      {!plan.readOnly && (
        // Always there and always as high: a plan that is dragged must not jump.
        <div className={classes['strip']}>
          <p className={classes['keys']} id={hint} hidden={pending !== null}>
            {t('certification.gantt.keys')}
          </p>
          <ShiftPreview plan={plan} />
        </div>
      )}
      <div className={classes['axis']} aria-hidden="true">
        <div className={classes['months']} ref={ref}>
          {scale.months.map((month, at) =>
            at % every === 0 && !isBesideToday(scale, month, now) ? (
              <span
                key={month}
                className={classes['month']}
                style={{ left: `${placeOf(scale, month)}%` }}
              >
                {monthFormat.format(Date.parse(month))}
              </span>
            ) : null,
          )}
          <span className={classes['now']} style={{ left: `${placeOf(scale, now)}%` }}>
            {t('certification.gantt.today')}
          </span>
        </div>
      </div>
      <ol className={classes['rows']}>
        {state.steps.map((step, at) => (
          <Row
            key={step.step}
            number={at + 1}
            step={step}
            scale={scale}
            every={every}
            plan={plan}
            hint={hint}
            isSelected={step.step === selected}
            onSelect={() => onSelect(step.step)}
          />
        ))}
      </ol>
    </section>
  );
}

/** A name that the mark of today would lie on. */
function isBesideToday(scale: GanttScale, month: string, now: string): boolean {
  const distance = placeOf(scale, now) - placeOf(scale, month);
  return distance > -5 && distance < 11;
}

interface RowProps {
  readonly number: number;
  readonly step: StepState;
  readonly scale: GanttScale;
  readonly every: number;
  readonly plan: EditedPlan;
  readonly hint: string;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function Row({ number, step, scale, every, plan, hint, isSelected, onSelect }: RowProps) {
  const { pending } = plan;
  const next = pending?.steps.find((one) => one.step === step.step);
  const isMoved = pending?.moved.includes(step.step) === true;
  const ghost = isMoved && next !== undefined ? barOf(scale, next) : null;
  const bar = barOf(scale, step);
  return (
    <li className={classes['row']} data-selected={isSelected || undefined}>
      <button
        type="button"
        className={classes['name']}
        aria-pressed={isSelected}
        onClick={onSelect}
      >
        <span className={classes['number']} data-figures>
          {number}
        </span>
        <span className={classes['words']}>
          <span className={classes['title']}>{stepName(step.step)}</span>
          <span className={classes['who']} dir="auto">
            {step.who.trim() || t('certification.gantt.nobody')}
          </span>
        </span>
      </button>
      <div className={classes['track']}>
        {scale.months.map((month, at) =>
          at % every === 0 ? (
            <span
              key={month}
              className={classes['line']}
              style={{ left: `${placeOf(scale, month)}%` }}
            />
          ) : null,
        )}
        <span className={classes['today']} style={{ left: `${placeOf(scale, today())}%` }} />
        {bar === null ? (
          <span className={classes['undated']}>{t('certification.gantt.state.undated')}</span>
        ) : (
          <Bar step={step} bar={bar} scale={scale} plan={plan} hint={hint} onSelect={onSelect} />
        )}
        {ghost !== null && (
          <span
            className={classes['ghost']}
            style={{ left: `${ghost.left}%`, width: `${ghost.width}%` }}
          />
        )}
      </div>
    </li>
  );
}

interface BarProps {
  readonly step: StepState;
  readonly bar: { readonly left: number; readonly width: number };
  readonly scale: GanttScale;
  readonly plan: EditedPlan;
  readonly hint: string;
  readonly onSelect: () => void;
}

const dayKeys: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function Bar({ step, bar, scale, plan, hint, onSelect }: BarProps) {
  const { pending, shift } = plan;
  const isFixed = plan.readOnly || step.doneOn !== null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isFixed) return;
    const days = (dayKeys[event.key] ?? 0) * (event.shiftKey ? 7 : 1);
    if (days !== 0) {
      const edge = event.altKey ? 'end' : 'move';
      // Pressed again it goes on from where the preview stands.
      const before = pending?.step === step.step && pending.edge === edge ? pending.by : 0;
      shift({ step: step.step, edge, by: before + days });
      onSelect();
    } else if (event.key === 'Enter' && pending !== null) plan.apply();
    else if (event.key === 'Escape' && pending !== null) plan.drop();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const drag = (event: PointerEvent<HTMLElement>, edge: 'move' | 'end'): void => {
    onSelect();
    const track = event.currentTarget.closest(`.${classes['track'] ?? ''}`);
    if (isFixed || event.button !== 0 || track === null) return;
    event.stopPropagation();
    const perPixel = scale.days / Math.max(1, track.getBoundingClientRect().width);
    const start = event.clientX;
    const { currentTarget, pointerId } = event;
    currentTarget.setPointerCapture(pointerId);
    const move = (moved: globalThis.PointerEvent): void => {
      shift({ step: step.step, edge, by: Math.round((moved.clientX - start) * perPixel) });
    };
    const stop = (): void => {
      currentTarget.removeEventListener('pointermove', move);
      currentTarget.removeEventListener('lostpointercapture', stop);
    };
    currentTarget.addEventListener('pointermove', move);
    currentTarget.addEventListener('lostpointercapture', stop);
  };
  const words = {
    step: stepName(step.step),
    from: formatDay(step.from),
    until: formatDay(step.doneOn ?? step.until),
    state: t(`certification.gantt.state.${step.state}`),
  };
  const note =
    step.state === 'done'
      ? t('certification.gantt.doneOn', { day: formatDay(step.doneOn) })
      : step.state === 'late'
        ? t('certification.gantt.lateBy', { count: step.daysLate })
        : '';
  const isAtEnd = bar.left + bar.width > 78;
  return (
    <>
      <button
        type="button"
        className={classes['bar']}
        data-state={step.state}
        data-fixed={isFixed || undefined}
        style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
        aria-label={t('certification.gantt.bar', words)}
        aria-describedby={isFixed ? undefined : hint}
        title={t('certification.gantt.bar', words)}
        onClick={onSelect}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => drag(event, 'move')}
      >
        {step.state === 'done' && <IconCheck size={12} stroke={3} aria-hidden="true" />}
        {step.state === 'late' && <IconAlertTriangle size={12} aria-hidden="true" />}
        {!isFixed && (
          <span className={classes['handle']} onPointerDown={(event) => drag(event, 'end')} />
        )}
      </button>
      {note !== '' && (
        <span
          className={classes['note']}
          data-before={isAtEnd || undefined}
          style={isAtEnd ? { right: `${100 - bar.left}%` } : { left: `${bar.left + bar.width}%` }}
        >
          {note}
        </span>
      )}
    </>
  );
}
