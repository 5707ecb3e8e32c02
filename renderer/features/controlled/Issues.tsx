import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { DocumentIssue, Readiness } from '../../../shared/domain/controlled-documents.ts';
import { t } from '../../lib/i18n.ts';
import { partLabel } from '../../lib/record-words.ts';
import classes from './DocumentPanel.module.css';

interface IssuesProps {
  readonly state: Readiness;
  readonly status: 'draft' | 'in-review';
}

/** What keeps a version from going on, and what an auditor would ask about it. */
export function Issues({ state: { blocking, advice }, status }: IssuesProps) {
  return (
    <ul className={classes['issues']}>
      {blocking.length === 0 && (
        <li className={classes['issue']} data-tone="good">
          <IconCircleCheck size={16} aria-hidden="true" />
          {t(status === 'draft' ? 'controlled.ready.draft' : 'controlled.ready.review')}
        </li>
      )}
      {blocking.map((issue) => (
        <li key={keyOf(issue)} className={classes['issue']} data-tone="blocking">
          <IconAlertTriangle size={16} aria-hidden="true" />
          {textOf(issue)}
        </li>
      ))}
      {advice.map((issue) => (
        <li key={keyOf(issue)} className={classes['issue']} data-tone="advice">
          <IconInfoCircle size={16} aria-hidden="true" />
          {textOf(issue)}
        </li>
      ))}
    </ul>
  );
}

const keyOf = (issue: DocumentIssue): string =>
  issue.kind === 'field' ? `field ${issue.name}` : issue.kind;

/** Gaps that are named; the others are counted. */
const namedGaps = 3;

function textOf(issue: DocumentIssue): string {
  switch (issue.kind) {
    case 'field':
      return t('controlled.issue.field', { field: partLabel('document', issue.name) });
    case 'gaps':
      return t('controlled.issue.gaps', {
        count: issue.gaps.length,
        gaps: issue.gaps.slice(0, namedGaps).join(', '),
      });
    case 'version-used':
      return t('controlled.issue.version-used', { version: issue.version });
    case 'no-text':
    case 'author-approves':
    case 'no-review':
    case 'no-distribution':
      return t(`controlled.issue.${issue.kind}`);
  }
}
