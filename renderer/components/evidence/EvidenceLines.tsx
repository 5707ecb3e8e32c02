import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconExternalLink, IconUnlink } from '@tabler/icons-react';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { kindIcon, kindLabel } from './kind.ts';
import { call, useWrite } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { formatBytes } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { toast } from '../../lib/store.ts';
import { placeKind, type EvidencePlace } from './place.ts';
import classes from './EvidenceSection.module.css';

interface EvidenceLinesProps {
  readonly evidence: readonly Evidence[];
  readonly place: EvidencePlace;
  readonly readOnly: boolean;
  readonly previewId: string | null;
  readonly onPreview: (evidenceId: string) => void;
  /** After a line is gone: where the focus goes on. */
  readonly onUnlinked: () => void;
}

/** The evidence of one answer or record, a line each; a line opens the preview beside it. */
export function EvidenceLines(props: EvidenceLinesProps) {
  const { evidence, place, readOnly, previewId, onPreview } = props;
  const kind = placeKind(place);
  const open = useWrite('evidence.open');
  return (
    <ul className={classes['lines']}>
      {evidence.map((item) => {
        const { id, code, title, size, description, location } = item;
        const Icon = kindIcon(item);
        return (
          <li key={id} className={classes['line']} data-shown={id === previewId || undefined}>
            <UnstyledButton
              className={classes['open'] ?? ''}
              aria-expanded={id === previewId}
              title={t(`evidence.${kind}.preview`, { code })}
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
            {item.kind === 'file' && (
              <ActionIcon
                aria-label={t('evidence.openWith', { title })}
                title={t('evidence.open')}
                onClick={() => open.mutate({ id })}
              >
                <IconExternalLink size={16} aria-hidden="true" />
              </ActionIcon>
            )}
            {!readOnly && (
              <ActionIcon
                aria-label={t(`evidence.${kind}.unlink`, { code })}
                title={t(`evidence.${kind}.unlink`, { code })}
                onClick={() => void unlink(item, place, props.onUnlinked)}
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

/** Takes a piece of evidence off an answer or a record, with the way back at hand. */
export async function unlink(
  { id, code }: Evidence,
  { target, name }: EvidencePlace,
  onUnlinked: () => void,
): Promise<void> {
  try {
    await call('evidence.unlink', { id, target });
    onUnlinked();
    toast({
      tone: 'info',
      title: t('evidence.unlinked', { code, name }),
      body: t('evidence.unlinked.kept'),
      action: {
        label: t('common.undo'),
        run: () => void call('evidence.link', { id, target }).catch(notifyError),
      },
    });
  } catch (error) {
    notifyError(error);
  }
}
