import { memo } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { IconChevronRight, IconFlagFilled } from '@tabler/icons-react';
import type { Status } from '../../../../shared/domain/assessment.ts';
import { StatusIcon } from '../../../components/StatusMark.tsx';
import { t } from '../../../lib/i18n.ts';
import { statusLetters } from './rows.ts';
import classes from '../../../components/interview/Tree.module.css';

interface Shared {
  readonly id: string;
  readonly level: number;
  readonly tabStop: boolean;
}

interface RequirementLineProps extends Shared {
  readonly title: string;
  readonly expanded: boolean;
  readonly total: number;
  readonly answered: number;
  readonly gaps: number;
  readonly flagged: number;
  readonly marks: string;
  readonly holdsCurrent: boolean;
}

/** A clause or control with how far it is. Plain props only, so that memo spares unchanged lines. */
export const RequirementLine = memo(function RequirementLine(props: RequirementLineProps) {
  const { id, title, level, expanded, total, answered, gaps, flagged, marks } = props;
  const more = [
    ...(gaps > 0 ? [t('interview.tree.gaps', { count: gaps })] : []),
    ...(flagged > 0 ? [t('interview.tree.flags', { count: flagged })] : []),
  ].join(', ');
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-expanded={expanded}
      aria-selected={false}
      tabIndex={props.tabStop ? 0 : -1}
      data-row={id}
      data-level={level}
      data-holds-current={props.holdsCurrent || undefined}
      className={classes['row']}
      title={title}
    >
      <IconChevronRight
        size={14}
        className={classes['chevron']}
        data-open={expanded || undefined}
        aria-hidden="true"
      />
      <span className={classes['id']}>{id}</span>
      <span className={classes['title']}>{title}</span>
      {flagged > 0 && <IconFlagFilled size={12} className={classes['flag']} aria-hidden="true" />}
      <span className={classes['count']} data-done={answered === total || undefined}>
        {`${answered}/${total}`}
      </span>
      {more !== '' && <VisuallyHidden>{more}</VisuallyHidden>}
      <Marks marks={marks} />
    </div>
  );
});

interface QuestionLineProps extends Shared {
  readonly text: string;
  readonly status: Status;
  readonly flagged: boolean;
  readonly current: boolean;
}

/** A question with its status. */
export const QuestionLine = memo(function QuestionLine(props: QuestionLineProps) {
  const { id, level, text, status, flagged, current } = props;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-selected={current}
      {...(current ? { 'aria-current': 'true' as const } : {})}
      tabIndex={props.tabStop ? 0 : -1}
      data-row={id}
      data-level={level}
      data-current={current || undefined}
      className={classes['question']}
      title={text}
    >
      <StatusIcon status={status} size={12} />
      <span className={classes['text']}>{text}</span>
      <VisuallyHidden>
        {[t(`status.${status}`), ...(flagged ? [t('interview.flagged')] : [])].join(', ')}
      </VisuallyHidden>
      {flagged && <IconFlagFilled size={12} className={classes['flag']} aria-hidden="true" />}
    </div>
  );
});

const statusOfLetter = Object.fromEntries(
  Object.entries(statusLetters).map(([status, letter]) => [letter, status]),
);

/** The line under a node: what share of its questions has which status. The figures stand beside it. */
function Marks({ marks }: { readonly marks: string }) {
  const runs = marks.match(/(.)\1*/g) ?? [];
  return (
    <span className={classes['marks']} aria-hidden="true">
      {runs.map((run, index) => (
        <span
          // Runs of one node never move past each other: their place is their key.
          key={index}
          data-status={statusOfLetter[run.charAt(0)]}
          style={{ flexGrow: run.length }}
        />
      ))}
    </span>
  );
}
