import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { CertificationOverview } from '../../../shared/contract/certification-values.ts';
import { replanned, type PlanBasis } from '../../../shared/domain/certification-plan.ts';
import type { PlanProblem } from '../../../shared/domain/certification-state.ts';
import type { ProjectStep } from '../../../shared/domain/records/certification.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { stepName } from '../../../shared/documents/aims/certification/step-words.ts';
import { Banner } from '../../components/Banner.tsx';
import { formatDay, formatNumber, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { confirm } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import { Gantt } from './Gantt.tsx';
import { ProjectTasks } from './ProjectTasks.tsx';
import { StepDetail } from './StepDetail.tsx';
import { Tiles } from './Tiles.tsx';
import { usePlan, type EditedPlan } from './usePlan.ts';
import classes from './PlanView.module.css';

interface PlanViewProps {
  readonly project: AimsRecord<'project'>;
  readonly overview: CertificationOverview;
}

/** The plan of a project: where it stands, its eight steps, one of them in detail, its tasks. */
export function PlanView({ project, overview }: PlanViewProps) {
  const plan = usePlan(project);
  const { state } = plan;
  const [chosen, setChosen] = useState<ProjectStep | null>(null);
  const step = chosen ?? state.current ?? 'certificate';
  return (
    <div className={classes['view']}>
      <Tiles state={state} overview={overview} />
      <Problems problems={state.problems} />
      {plan.edited.conflicts.length > 0 && (
        <Banner
          tone="error"
          icon={IconAlertTriangle}
          action={
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => goTo(routes.record(project.id))}
            >
              {t('certification.plan.record')}
            </Button>
          }
        >
          {t('error.record.conflict.title')}
        </Banner>
      )}
      <div>
        <Gantt plan={plan} selected={step} onSelect={setChosen} />
        {!plan.readOnly && <Replan plan={plan} />}
      </div>
      <StepDetail plan={plan} step={step} />
      <ProjectTasks projectId={project.id} tasks={overview.tasks} />
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly PlanProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Banner tone="warning" icon={IconAlertTriangle}>
      {problems.map(problemText).join(' ')}
    </Banner>
  );
}

function problemText(problem: PlanProblem): string {
  switch (problem.kind) {
    case 'stages-apart':
      return t('certification.problem.stages-apart', { days: problem.days });
    case 'after-wish':
      return t('certification.problem.after-wish', { count: problem.days });
    case 'backwards':
      return t('certification.problem.backwards', { step: `“${stepName(problem.step)}”` });
    case 'too-early':
    case 'done-before':
      return t(`certification.problem.${problem.kind}`, {
        step: `“${stepName(problem.step)}”`,
        other: `“${stepName(problem.other)}”`,
      });
  }
}

/** Gives the open steps their usual times again. */
function Replan({ plan }: { readonly plan: EditedPlan }) {
  const { persons, complexity, maturity, startOn } = plan.data;
  if (persons === null || complexity === null || maturity === null || startOn === null) return null;
  const basis: PlanBasis = { persons, complexity, maturity, startOn };
  const ask = async (): Promise<void> => {
    const next = replanned(plan.steps, basis, today());
    const confirmed = await confirm({
      title: t('certification.replan.title'),
      body: t('certification.replan.body', {
        persons: formatNumber(persons),
        day: formatDay(next.at(-1)?.until),
      }),
      confirmLabel: t('certification.replan.do'),
    });
    if (!confirmed) return;
    plan.replace(next);
    noteWithUndo(t('certification.replanned'));
  };
  return (
    <div className={classes['replan']}>
      <Button variant="subtle" size="compact-sm" onClick={() => void ask()}>
        {t('certification.replan')}
      </Button>
    </div>
  );
}
