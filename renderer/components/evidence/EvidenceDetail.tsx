import { useMemo, type ReactNode } from 'react';
import { Button, CloseButton, Textarea, TextInput } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { call, useWrite } from '../../lib/api.ts';
import { useAutosave } from '../../lib/autosave.ts';
import { t } from '../../lib/i18n.ts';
import { toast, useReadOnly } from '../../lib/store.ts';
import { EvidenceFacts } from './EvidenceFacts.tsx';
import { FilePreview } from './FilePreview.tsx';
import classes from './EvidenceDetail.module.css';

interface EvidenceDetailProps {
  readonly evidence: Evidence;
  readonly onClose: () => void;
  /** Where it is used. */
  readonly links: ReactNode;
  /** More buttons: take off, delete. */
  readonly actions?: ReactNode;
}

/** One piece of evidence beside the list: what it is, its preview, and what it says about itself. */
export function EvidenceDetail({ evidence, onClose, links, actions }: EvidenceDetailProps) {
  const { id, kind } = evidence;
  const open = useWrite('evidence.open');
  const saveAs = useWrite('evidence.saveAs');
  return (
    <section
      className={classes['detail']}
      aria-label={t('evidence.detail', { code: evidence.code })}
    >
      <header className={classes['header']}>
        <h2 className={classes['title']}>{evidence.code}</h2>
        {kind === 'file' && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconExternalLink size={14} aria-hidden="true" />}
              onClick={() => open.mutate({ id })}
            >
              {t('evidence.open')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconDownload size={14} aria-hidden="true" />}
              onClick={() =>
                saveAs.mutate(
                  { id },
                  {
                    onSuccess: (name) => {
                      if (name !== null)
                        toast({ tone: 'good', title: t('evidence.savedAs', { name }) });
                    },
                  },
                )
              }
            >
              {t('evidence.saveAs')}
            </Button>
          </>
        )}
        <CloseButton
          className={classes['close'] ?? ''}
          aria-label={t('evidence.closeDetail')}
          onClick={onClose}
        />
      </header>
      <FilePreview evidence={evidence} />
      <EvidenceFields key={id} evidence={evidence} />
      <EvidenceFacts evidence={evidence} links={links} />
      {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
    </section>
  );
}

function EvidenceFields({ evidence }: { readonly evidence: Evidence }) {
  const { id, kind, title, description, location } = evidence;
  const readOnly = useReadOnly();
  const value = useMemo(() => ({ title, description, location }), [title, description, location]);
  const { draft, edit, flush } = useAutosave({
    id: `evidence:${id}`,
    value,
    // An empty title is not saved; the field says so.
    save: ({ title: typed, ...patch }) =>
      call('evidence.save', {
        id,
        patch: {
          ...patch,
          ...(typed === undefined || typed.trim() === '' ? {} : { title: typed }),
        },
      }),
  });
  const onBlur = (): void => void flush();
  return (
    <div className={classes['fields']}>
      <TextInput
        label={t('evidence.title')}
        value={draft.title}
        readOnly={readOnly}
        maxLength={300}
        error={draft.title.trim() === '' ? t('evidence.title.missing') : undefined}
        onChange={(event) => edit({ title: event.currentTarget.value })}
        onBlur={onBlur}
      />
      {kind === 'reference' && (
        <TextInput
          label={t('evidence.location')}
          value={draft.location}
          readOnly={readOnly}
          maxLength={300}
          onChange={(event) => edit({ location: event.currentTarget.value })}
          onBlur={onBlur}
        />
      )}
      <Textarea
        label={t('evidence.description')}
        placeholder={readOnly ? '' : t('evidence.description.placeholder')}
        classNames={{ input: classes['description'] ?? '' }}
        value={draft.description}
        readOnly={readOnly}
        maxLength={100_000}
        onChange={(event) => edit({ description: event.currentTarget.value })}
        onBlur={onBlur}
      />
    </div>
  );
}
