import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { ControlledDocument } from '../../../shared/domain/controlled-documents.ts';
import { policyTemplate } from '../../../shared/domain/policy.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';

interface PolicyHintProps {
  readonly document: ControlledDocument;
  readonly readOnly: boolean;
}

/** The draft of the AI policy can be put together from clauses too. */
export function PolicyHint({ document, readOnly }: PolicyHintProps) {
  if (document.data.template !== policyTemplate) return null;
  if (readOnly || document.status !== 'draft') return null;
  return (
    <Anchor component={Link} href={routes.policy()} size="sm" title={t('controlled.policy.hint')}>
      {t('controlled.policy.open')}
    </Anchor>
  );
}
