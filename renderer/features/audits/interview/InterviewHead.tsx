import type { AuditDetail } from '../../../../shared/contract/audit-values.ts';
import { Breadcrumb } from '../../../components/Page.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { t } from '../../../lib/i18n.ts';
import { manyOf } from '../../../lib/record-words.ts';
import { routes } from '../../../lib/routes.ts';
import classes from './AuditInterview.module.css';

/** Which audit it is, and how far. */
export function InterviewHead({ detail }: { readonly detail: AuditDetail }) {
  const { audit, progress, frozen, findings } = detail;
  const { answered, total } = progress;
  const said = t('audits.checklist.progress', { answered, total });
  return (
    <header className={classes['header']}>
      <div className={classes['titles']}>
        <Breadcrumb
          crumbs={[
            { label: manyOf('audit'), href: routes.register('audit') },
            { label: audit.code, href: routes.record(audit.id) },
          ]}
        />
        <h1 className={classes['title']} title={audit.title} dir="auto">
          {audit.title}
        </h1>
        {frozen && <Tag tone="neutral">{t('auditInterview.frozen')}</Tag>}
        {!frozen && audit.status === 'planned' && (
          <Tag tone="neutral">{t('auditInterview.planned')}</Tag>
        )}
      </div>
      <div className={classes['progress']} data-figures>
        {findings.length > 0 && (
          <span>{t('auditInterview.findings', { count: findings.length })}</span>
        )}
        <ProgressBar done={answered} total={Math.max(1, total)} label={said} width={160} />
        <span>{said}</span>
      </div>
    </header>
  );
}
