import { useEffect } from 'react';
import { CloseButton, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { t } from '../lib/i18n.ts';
import { dismissToast, useApp, type Toast } from '../lib/store.ts';
import classes from './Toasts.module.css';

const icons = { info: IconInfoCircle, good: IconCircleCheck, error: IconAlertTriangle } as const;

/** The notes of `toast()`, above the content and below dialogs. */
export function Toasts() {
  const toasts = useApp((state) => state.toasts);
  return (
    <div className={classes['stack']} role="region" aria-label={t('app.notes')}>
      {toasts.map((note) => (
        <ToastView key={note.id} note={note} />
      ))}
    </div>
  );
}

function ToastView({ note }: { readonly note: Toast }) {
  const { id, tone, title, body, action } = note;
  const Icon = icons[tone];
  useEffect(() => {
    // An error stays until it was read; the rest goes by itself.
    if (tone === 'error') return undefined;
    const timer = setTimeout(() => dismissToast(id), action === undefined ? 5000 : 10_000);
    return () => clearTimeout(timer);
  }, [id, tone, action]);
  return (
    <div className={classes['toast']} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon size={18} aria-hidden="true" className={classes['icon']} />
      <div className={classes['text']}>
        <p className={classes['title']}>{title}</p>
        {body !== undefined && <p className={classes['body']}>{body}</p>}
        {action !== undefined && (
          <UnstyledButton
            className={classes['action'] ?? ''}
            onClick={() => {
              action.run();
              dismissToast(id);
            }}
          >
            {action.label}
          </UnstyledButton>
        )}
      </div>
      <CloseButton size="sm" aria-label={t('common.close')} onClick={() => dismissToast(id)} />
    </div>
  );
}
