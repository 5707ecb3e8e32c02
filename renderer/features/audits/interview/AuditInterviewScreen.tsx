import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { AuditDetail } from '../../../../shared/contract/audit-values.ts';
import type { Catalogue } from '../../../../shared/domain/content.ts';
import { EmptyState, QueryView } from '../../../components/states.tsx';
import { useOperation } from '../../../lib/api.ts';
import { t } from '../../../lib/i18n.ts';
import { goTo, routes } from '../../../lib/routes.ts';
import { AuditInterview } from './AuditInterview.tsx';
import { resumeAt } from './checks.ts';
import { auditViewOf } from './view-store.ts';

interface AuditInterviewScreenProps {
  readonly auditId: string;
  /** Null: where the interview stopped. */
  readonly checkId: string | null;
}

/** The interview of an internal audit, one question at a time. */
export function AuditInterviewScreen({ auditId, checkId }: AuditInterviewScreenProps) {
  const catalogue = useOperation('content.catalogue', undefined);
  const detail = useOperation('audit.read', { id: auditId });
  return (
    <QueryView query={catalogue}>
      {(content) => (
        <QueryView query={detail}>
          {(read) => <At catalogue={content} detail={read} checkId={checkId} />}
        </QueryView>
      )}
    </QueryView>
  );
}

interface AtProps {
  readonly catalogue: Catalogue;
  readonly detail: AuditDetail;
  readonly checkId: string | null;
}

/** Finds the check to show, and says so where there is none. */
function At({ catalogue, detail, checkId }: AtProps) {
  const { audit, checks } = detail;
  const resume = resumeAt(checks, auditViewOf(audit.id).lastCheckId);
  const wanted = checks.some(({ record }) => record.id === checkId) ? checkId : resume;
  const entry = checks.find(({ record }) => record.id === wanted);
  useEffect(() => {
    // An address of a check that is gone, e.g. after undo, leads to where the interview stopped.
    if (wanted !== null && wanted !== checkId) {
      goTo(routes.auditInterview(audit.id, wanted), { replace: true });
    }
  }, [wanted, checkId, audit.id]);
  if (entry !== undefined) {
    return <AuditInterview detail={detail} catalogue={catalogue} entry={entry} />;
  }
  return (
    <EmptyState
      icon={IconListCheck}
      title={t('auditInterview.empty')}
      body={t('auditInterview.empty.todo')}
      action={
        <Button onClick={() => goTo(routes.record(audit.id))}>
          {t('auditInterview.openAudit', { code: audit.code })}
        </Button>
      }
    />
  );
}
