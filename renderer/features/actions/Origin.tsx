import { Select } from '@mantine/core';
import { Link } from 'wouter';
import { questionsOf } from '../../../shared/domain/assessment.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import type { PlanData } from './usePlan.ts';
import classes from './Origin.module.css';

interface OriginProps {
  readonly action: Action;
  readonly plan: PlanData;
  readonly readOnly: boolean;
  readonly onRequirement: (id: string) => void;
}

/** Where an action comes from: the question whose gap it closes, or the requirement it serves. */
export function Origin({ action, plan, readOnly, onRequirement }: OriginProps) {
  const { catalogue, detail } = plan;
  const requirement = catalogue.requirements.find(({ id }) => id === action.requirement);
  const name =
    requirement === undefined ? action.requirement : `${requirement.id} ${requirement.title}`;
  if (action.questionId !== null) {
    const question = catalogue.questions.find(({ id }) => id === action.questionId);
    return (
      <p className={classes['origin']}>
        <span className={classes['label']}>{t('actions.panel.from')}</span>
        <Link
          href={routes.interview(detail.assessment.id, action.questionId)}
          className={classes['link']}
        >
          {name}
        </Link>
        <span className={classes['question']}>{question?.text}</span>
      </p>
    );
  }
  if (readOnly) {
    return (
      <p className={classes['origin']}>
        <span className={classes['label']}>{t('actions.panel.byHand')}</span>
        {name}
      </p>
    );
  }
  const asked = new Set(questionsOf(detail.assessment, catalogue).map((one) => one.requirement));
  return (
    <Select
      label={t('actions.panel.requirement')}
      data={catalogue.requirements
        .filter(({ id }) => asked.has(id) || id === action.requirement)
        .map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
      value={action.requirement}
      onChange={(id) => id !== null && onRequirement(id)}
      allowDeselect={false}
      searchable
    />
  );
}
