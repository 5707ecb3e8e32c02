import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { reviewInputs } from '../../../shared/domain/records/reviews.ts';
import { presentAt } from '../../../shared/domain/reviews.ts';
import { t } from '../../lib/i18n.ts';
import { discussedCount, steps, type ReviewEdit, type Step } from './review-edit.ts';
import classes from './StepNav.module.css';

interface StepNavProps {
  readonly edit: ReviewEdit;
  readonly step: Step;
  readonly onStep: (step: Step) => void;
}

/** The steps of the meeting with how far each is; any of them can be gone to. */
export function StepNav({ edit, step, onStep }: StepNavProps) {
  return (
    <nav aria-label={t('reviews.steps')}>
      <ol className={classes['steps']}>
        {steps.map((one) => {
          const { done, note } = stateOf(one, edit);
          const Shape = done ? IconCircleCheck : IconCircleDashed;
          return (
            <li key={one}>
              <UnstyledButton
                className={classes['step'] ?? ''}
                aria-current={one === step ? 'step' : undefined}
                data-done={done || undefined}
                onClick={() => onStep(one)}
              >
                <Shape size={16} aria-hidden="true" className={classes['shape']} />
                <span className={classes['name']}>{t(`reviews.step.${one}`)}</span>
                <span className={classes['note']} data-figures>
                  {note}
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function stateOf(
  step: Step,
  { review, data }: ReviewEdit,
): { readonly done: boolean; readonly note: string } {
  switch (step) {
    case 'preparation':
      return {
        done: data.chair.trim() !== '' && presentAt(data).some(({ top }) => top),
        note: '',
      };
    case 'inputs': {
      const done = discussedCount(data);
      const of = reviewInputs.length;
      return { done: done === of, note: t('reviews.step.inputs.state', { done, of }) };
    }
    case 'decisions': {
      const count = data.decisions.length;
      const isReady = data.decisions.every(
        ({ decision, who, due }) => decision.trim() !== '' && who.trim() !== '' && due !== null,
      );
      return { done: count > 0 && isReady, note: t('reviews.step.count', { count }) };
    }
    case 'conclusion': {
      const { suitable, adequate, effective, conclusion } = data;
      const judged = [suitable, adequate, effective].every((one) => one !== null);
      return { done: judged && conclusion.trim() !== '', note: '' };
    }
    case 'signature':
      return { done: review.status === 'signed', note: '' };
  }
}
