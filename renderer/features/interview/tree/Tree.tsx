import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { t } from '../../../lib/i18n.ts';
import { QuestionLine, RequirementLine } from './TreeRow.tsx';
import type { QuestionRow, RequirementRow, TreeRow } from './rows.ts';
import classes from '../../../components/interview/Tree.module.css';

interface TreeProps {
  readonly rows: readonly TreeRow[];
  readonly current: string | null;
  readonly onToggle: (id: string, open: boolean) => void;
  readonly onOpen: (questionId: string) => void;
}

/** The clauses, controls and questions with their progress; arrows walk it, Enter opens. */
export function Tree({ rows, current, onToggle, onOpen }: TreeProps) {
  const root = useRef<HTMLDivElement>(null);
  // Where the arrows led to; the next question of the interview takes over again.
  const [walked, setWalked] = useState({ id: current, current });
  const ids = rows.map(({ id }) => id);
  const tabStop =
    [walked.current === current ? walked.id : null, current].find(
      (id) => id !== null && ids.includes(id),
    ) ?? ids[0];

  const lineOf = (id: string): HTMLElement | null =>
    root.current?.querySelector(`[data-row="${CSS.escape(id)}"]`) ?? null;
  useEffect(() => {
    root.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const walk = (id: string | undefined): void => {
    if (id === undefined) return;
    setWalked({ id, current });
    lineOf(id)?.focus();
  };
  const activate = (row: TreeRow): void => {
    if (row.kind === 'question') onOpen(row.id);
    else onToggle(row.id, !row.expanded);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = ids.indexOf((event.target as HTMLElement).dataset['row'] ?? '');
    const row = rows[index];
    if (row === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const isOpen = row.kind === 'requirement' && row.expanded;
    if (event.key === 'ArrowDown') walk(ids[index + 1]);
    else if (event.key === 'ArrowUp') walk(ids[index - 1]);
    else if (event.key === 'Home') walk(ids[0]);
    else if (event.key === 'End') walk(ids.at(-1));
    else if (event.key === 'Enter' || event.key === ' ') activate(row);
    else if (event.key === 'ArrowRight') {
      if (isOpen) walk(ids[index + 1]);
      else if (row.kind === 'requirement') onToggle(row.id, true);
    } else if (event.key === 'ArrowLeft') {
      if (isOpen) onToggle(row.id, false);
      else walk(rows.findLast((other, at) => at < index && other.level < row.level)?.id);
    } else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const id = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset['row'];
    const row = rows.find((candidate) => candidate.id === id);
    if (row !== undefined) activate(row);
  };

  return (
    <div
      ref={root}
      role="tree"
      aria-label={t('interview.tree')}
      className={classes['tree']}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {rows.map(({ kind, ...row }) =>
        kind === 'requirement' ? (
          <RequirementLine
            key={row.id}
            {...(row as Omit<RequirementRow, 'kind'>)}
            tabStop={row.id === tabStop}
          />
        ) : (
          <QuestionLine
            key={row.id}
            {...(row as Omit<QuestionRow, 'kind'>)}
            tabStop={row.id === tabStop}
          />
        ),
      )}
    </div>
  );
}
