import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useClickOutside } from '@mantine/hooks';
import { useId, useState } from 'react';
import type { SoaFinding } from '../../../shared/domain/soa.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { findingText, sortedFindings } from './soa-data.ts';
import classes from './Findings.module.css';

/** A list that is longer is worked off group by group. */
const mostShown = 60;

interface FindingsProps {
  readonly findings: readonly SoaFinding[];
  /** Goes to a line of the statement. */
  readonly onOpen: (recordId: string) => void;
}

/** How many contradictions there are and what is to do; opened, each leads to its line. */
export function Findings({ findings, onOpen }: FindingsProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const place = useClickOutside<HTMLDivElement>(() => setOpen(false));
  const { contradictions, todo } = sortedFindings(findings);
  const isClean = contradictions.length === 0;
  const Icon = isClean ? IconCircleCheck : IconAlertTriangle;
  const shown = [...contradictions, ...todo].slice(0, mostShown);
  const more = findings.length - shown.length;
  return (
    <div
      className={classes['findings']}
      ref={place}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <div className={classes['line']} data-clean={isClean || undefined}>
        <Icon size={16} aria-hidden="true" />
        <span role="status">
          {isClean ? t('soa.findings.none') : t('soa.findings', { count: contradictions.length })}
        </span>
        <span className={classes['todo']}>
          {todo.length === 0
            ? t('soa.findings.todoNone')
            : t('soa.findings.todo', { count: todo.length })}
        </span>
        {findings.length > 0 && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'soa.findings.hide' : 'soa.findings.show')}
          </Button>
        )}
      </div>
      {isOpen && findings.length > 0 && (
        <ul className={classes['list']} id={id} aria-label={t('soa.findings.list')}>
          {shown.map((finding) => (
            <li key={`${finding.kind} ${finding.recordId} ${finding.code}`}>
              <Line
                finding={finding}
                isContradiction={contradictions.includes(finding)}
                onOpen={(recordId) => {
                  setOpen(false);
                  onOpen(recordId);
                }}
              />
            </li>
          ))}
          {more > 0 && (
            <li className={classes['more']}>{t('soa.findings.more', { count: more })}</li>
          )}
        </ul>
      )}
    </div>
  );
}

interface LineProps {
  readonly finding: SoaFinding;
  readonly isContradiction: boolean;
  readonly onOpen: (recordId: string) => void;
}

function Line({ finding, isContradiction, onOpen }: LineProps) {
  const { kind, recordId } = finding;
  const Icon = isContradiction ? IconAlertTriangle : IconCircleDashed;
  const content = (
    <>
      <Icon size={14} aria-hidden="true" className={classes['icon']} />
      <span>{findingText(finding)}</span>
    </>
  );
  if (recordId === null) return <span className={classes['entry']}>{content}</span>;
  return (
    <button
      type="button"
      className={classes['entry']}
      onClick={() => {
        if (kind === 'risk-without-control') goTo(routes.record(recordId));
        else onOpen(recordId);
      }}
    >
      {content}
    </button>
  );
}
