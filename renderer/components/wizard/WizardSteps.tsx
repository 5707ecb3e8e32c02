import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { WizardStep } from '../../../shared/wizards/wizard.ts';
import { t, type PlainKey } from '../../lib/i18n.ts';
import { wizardText } from './fields.tsx';
import classes from './Wizard.module.css';

interface WizardStepsProps<Draft> {
  readonly steps: readonly WizardStep<Draft, PlainKey>[];
  readonly at: number;
  readonly onGo: (index: number) => void;
}

/** Where one is in a wizard; earlier steps are buttons back. */
export function WizardSteps<Draft>({ steps, at, onGo }: WizardStepsProps<Draft>) {
  return (
    <ol className={classes['steps']} aria-label={t('wizard.steps')}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={classes['step']}
          data-state={index < at ? 'done' : index === at ? 'current' : 'ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          <UnstyledButton
            className={classes['stepButton'] ?? ''}
            disabled={index >= at}
            onClick={() => onGo(index)}
          >
            <span className={classes['number']}>
              {index < at ? <IconCheck size={12} stroke={3} aria-hidden="true" /> : index + 1}
            </span>
            {wizardText(step.titleKey)}
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}
