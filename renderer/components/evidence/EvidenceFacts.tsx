import type { ReactNode } from 'react';
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { formatBytes, formatInstant } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { kindLabel } from './kind.ts';
import { copyText } from './copy.ts';
import classes from './EvidenceDetail.module.css';

interface EvidenceFactsProps {
  readonly evidence: Evidence;
  readonly links: ReactNode;
}

/** What is known about a piece of evidence and cannot be edited. */
export function EvidenceFacts({ evidence, links }: EvidenceFactsProps) {
  const { size, sha256, createdAt } = evidence;
  return (
    <dl className={classes['facts']}>
      <dt>{t('evidence.kind')}</dt>
      <dd>
        {kindLabel(evidence)}
        {size !== null && ` · ${formatBytes(size)}`}
      </dd>
      <dt>{t('evidence.added')}</dt>
      <dd>{formatInstant(createdAt)}</dd>
      {sha256 !== null && (
        <>
          <dt>{t('evidence.sha256')}</dt>
          <dd>
            <HashCopy sha256={sha256} whole />
          </dd>
        </>
      )}
      <dt>{t('evidence.usedOn')}</dt>
      <dd>{links}</dd>
    </dl>
  );
}

interface HashCopyProps {
  readonly sha256: string;
  readonly whole?: boolean;
}

/** A checksum that is copied whole by a click. */
export function HashCopy({ sha256, whole = false }: HashCopyProps) {
  return (
    <UnstyledButton
      className={classes['hash'] ?? ''}
      title={sha256}
      onClick={() => void copyText(sha256)}
    >
      <code>{whole ? sha256 : sha256.slice(0, 10)}</code>
      <VisuallyHidden>{t('evidence.sha256.copy')}</VisuallyHidden>
      <IconCopy size={12} aria-hidden="true" />
    </UnstyledButton>
  );
}
