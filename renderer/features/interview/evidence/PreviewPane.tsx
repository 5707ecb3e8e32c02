import { useEffect } from 'react';
import { Button } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import type { EvidenceTarget } from '../../../../shared/domain/evidence.ts';
import { EvidenceDetail } from '../../../components/evidence/EvidenceDetail.tsx';
import { EvidenceLinks } from '../../../components/evidence/EvidenceLinks.tsx';
import { useOperation } from '../../../lib/api.ts';
import { t } from '../../../lib/i18n.ts';
import { unlink } from './EvidenceLines.tsx';

interface PreviewPaneProps {
  readonly evidenceId: string;
  readonly target: EvidenceTarget;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** A piece of evidence beside the question it supports. */
export function PreviewPane({ evidenceId, target, readOnly, onClose }: PreviewPaneProps) {
  const entries = useOperation('evidence.list', undefined).data;
  const entry = entries?.find(({ evidence }) => evidence.id === evidenceId);
  const isGone = entries !== undefined && entry === undefined;
  useEffect(() => {
    // Undo may take back the import of what is shown.
    if (isGone) onClose();
  }, [isGone, onClose]);
  if (entry === undefined) return null;
  const { evidence, links } = entry;
  const isHere = links.some(
    (link) => link.assessmentId === target.assessmentId && link.questionId === target.questionId,
  );
  return (
    <EvidenceDetail
      evidence={evidence}
      onClose={onClose}
      links={<EvidenceLinks links={links} />}
      actions={
        isHere &&
        !readOnly && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconUnlink size={14} aria-hidden="true" />}
            onClick={() => void unlink(evidence, target)}
          >
            {t('interview.evidence.unlink', { code: evidence.code })}
          </Button>
        )
      }
    />
  );
}
