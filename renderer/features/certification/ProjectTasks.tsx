import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { isOverdue, type AnyRecord } from '../../../shared/domain/records/record.ts';
import { Section } from '../../components/Page.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import classes from './PlanView.module.css';

/** As many tasks as one takes in here; the register has them all. */
const mostTasks = 12;

interface ProjectTasksProps {
  readonly projectId: string;
  readonly tasks: readonly AnyRecord[];
}

/** Tasks that serve the project, open ones first. */
export function ProjectTasks({ projectId, tasks }: ProjectTasksProps) {
  const readOnly = useReadOnly();
  const left = tasks.length - mostTasks;
  return (
    <Section
      title={t('certification.tasks.title')}
      actions={
        !readOnly && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => goTo(routes.recordNew('task', { relation: 'serves', toId: projectId }))}
          >
            {t('certification.tasks.new')}
          </Button>
        )
      }
    >
      {tasks.length === 0 ? (
        <p className={classes['none']}>{t('certification.tasks.none')}</p>
      ) : (
        <ul className={classes['tasks']}>
          {tasks.slice(0, mostTasks).map((task) => (
            <li key={task.id}>
              <RecordChip record={{ ...task, archived: task.archivedAt !== null }} />
              <span className={classes['taskOwner']} dir="auto">
                {task.owner}
              </span>
              <span
                className={classes['taskDue']}
                data-overdue={isOverdue(task, today()) || undefined}
              >
                {dueText(task)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <p className={classes['none']}>{t('certification.tasks.more', { count: left })}</p>
      )}
    </Section>
  );
}

function dueText(task: AnyRecord): string {
  if (task.due === null) return '';
  const day = formatDay(task.due);
  return isOverdue(task, today())
    ? t('certification.tasks.overdue', { day })
    : t('certification.tasks.due', { day });
}
