import type { ProjectStep } from '../../../domain/records/certification.ts';
import { project as words } from '../../../i18n/en/records/certification.ts';
import { translate } from '../../../i18n/index.ts';

/** The name of a step of the certification project. */
export const stepName = (step: ProjectStep): string =>
  words.fields.steps.columns.step.options[step];

const taskKeys = {
  'commitment-and-gap': [
    'certification.step.commitment-and-gap.task.1',
    'certification.step.commitment-and-gap.task.2',
    'certification.step.commitment-and-gap.task.3',
    'certification.step.commitment-and-gap.task.4',
  ],
  'design-and-implementation': [
    'certification.step.design-and-implementation.task.1',
    'certification.step.design-and-implementation.task.2',
    'certification.step.design-and-implementation.task.3',
    'certification.step.design-and-implementation.task.4',
  ],
  'audit-and-review': [
    'certification.step.audit-and-review.task.1',
    'certification.step.audit-and-review.task.2',
    'certification.step.audit-and-review.task.3',
    'certification.step.audit-and-review.task.4',
  ],
  'choose-body': [
    'certification.step.choose-body.task.1',
    'certification.step.choose-body.task.2',
    'certification.step.choose-body.task.3',
    'certification.step.choose-body.task.4',
  ],
  'stage-1': [
    'certification.step.stage-1.task.1',
    'certification.step.stage-1.task.2',
    'certification.step.stage-1.task.3',
  ],
  'stage-2': [
    'certification.step.stage-2.task.1',
    'certification.step.stage-2.task.2',
    'certification.step.stage-2.task.3',
  ],
  'close-findings': [
    'certification.step.close-findings.task.1',
    'certification.step.close-findings.task.2',
  ],
  certificate: ['certification.step.certificate.task.1', 'certification.step.certificate.task.2'],
} as const satisfies Record<ProjectStep, readonly `certification.step.${string}`[]>;

/** Titles of the tasks that a step usually consists of. */
export function stepTasks(step: ProjectStep): readonly string[] {
  return taskKeys[step].map((key) => translate(key));
}
