import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconExternalLink, IconUnlink } from '@tabler/icons-react';
import type { Evidence, EvidenceTarget } from '../../../../shared/domain/evidence.ts';
import { kindIcon, kindLabel } from '../../../components/evidence/kind.ts';
import { call, useWrite } from '../../../lib/api.ts';
import { notifyError } from '../../../lib/errors.ts';
import { formatBytes } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import { toast } from '../../../lib/store.ts';
import { focusField } from '../focus.ts';
import classes from './Evidence.module.css';

interface EvidenceLinesProps {
  readonly evidence: readonly Evidence[];
  readonly target: EvidenceTarget;
  readonly readOnly: boolean;
  readonly previewId: string | null;
  readonly onPreview: (evidenceId: string) => void;
}

/** The evidence of one answer, a line each; a line opens the preview beside the question. */
export function EvidenceLines(props: EvidenceLinesProps) {
  const { evidence, target, readOnly, previewId, onPreview } = props;
  const open = useWrite('evidence.open');
  return (
    <ul className={classes['lines']}>
      {evidence.map((item) => {
        const { id, code, title, kind, size, description, location } = item;
        const Icon = kindIcon(item);
        return (
          <li key={id} className={classes['line']} data-shown={id === previewId || undefined}>
            <UnstyledButton
              className={classes['open'] ?? ''}
              aria-expanded={id === previewId}
              title={t('interview.evidence.preview', { code })}
              onClick={() => onPreview(id)}
            >
              <Icon size={16} aria-hidden="true" />
              <span className={classes['code']}>{code}</span>
              <span className={classes['name']}>
                {title}
                {(location !== '' || description !== '') && (
                  <span className={classes['about']}>
                    {[location, description].filter(Boolean).join(' · ')}
                  </span>
                )}
              </span>
              <span className={classes['size']}>
                {size === null ? kindLabel(item) : formatBytes(size)}
              </span>
            </UnstyledButton>
            {kind === 'file' && (
              <ActionIcon
                aria-label={t('interview.evidence.openWith', { title })}
                title={t('evidence.open')}
                onClick={() => open.mutate({ id })}
              >
                <IconExternalLink size={16} aria-hidden="true" />
              </ActionIcon>
            )}
            {!readOnly && (
              <ActionIcon
                aria-label={t('interview.evidence.unlink', { code })}
                title={t('interview.evidence.unlink', { code })}
                onClick={() => void unlink(item, target)}
              >
                <IconUnlink size={16} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Takes a piece of evidence off an answer, with the way back at hand. */
export async function unlink({ id, code }: Evidence, target: EvidenceTarget): Promise<void> {
  try {
    await call('evidence.unlink', { id, target });
    focusField('evidence');
    toast({
      tone: 'info',
      title: t('interview.evidence.unlinked', { code, question: target.questionId }),
      body: t('interview.evidence.unlinked.kept'),
      action: {
        label: t('common.undo'),
        run: () => void call('evidence.link', { id, target }).catch(notifyError),
      },
    });
  } catch (error) {
    notifyError(error);
  }
}
